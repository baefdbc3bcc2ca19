//! `list.csv-metadata.json`: what `list.csv` is, and of which state of the log.

use crate::{
    csv_list::{columns, list_csv},
    edition::Edition,
};
use domain::{publication::Publication, version::TextHash};
use serde_json::{Value, json};

/// Metadata of the table as the W3C has it (CSV on the Web), where programs look for it beside the
/// table. The table itself stays a plain one, of the bytes that `list.json` makes; its hash ties it
/// to the state of the log that stands here. `table`: its address, seen from these metadata.
pub fn csv_metadata(publication: &Publication, edition: &Edition, table: &str) -> Vec<u8> {
    let list = publication.list();
    let column = |name: &str| -> Value {
        let datatype = if matches!(name, "number" | "version") { "integer" } else { "string" };
        json!({ "name": name, "titles": name, "datatype": datatype })
    };
    let columns: Vec<Value> = columns(list).into_iter().map(column).collect();
    let log = edition.proof.log.as_ref();
    let metadata = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": edition.tongue.lang }],
        "url": table,
        "dc:title": edition.title(),
        "dc:creator": edition.coalition,
        "dc:language": publication.lang.as_str(),
        "dc:source": edition.proof.address,
        "dialect": { "encoding": "utf-8", "header": true },
        "tableSchema": { "columns": columns, "primaryKey": "id" },
        "notes": [{
            "sha256": TextHash::of(&list_csv(list)).to_string(),
            "version": publication.version,
            "text_sha256": edition.proof.text_sha256,
            "as_of": edition.list.as_of_iso,
            "log_origin": log.map(|log| &log.origin),
            "log_size": log.map(|log| log.size),
            "log_root": log.map(|log| &log.root),
        }],
    });
    let mut bytes = serde_json::to_vec(&metadata).expect("texts and numbers are always JSON");
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edition_sample::edition, sample::publication};

    #[test]
    fn the_metadata_fit_the_table_and_bear_the_state_of_the_log() {
        let publication = publication(&["=1+1", "B"]);
        let made = csv_metadata(&publication, &edition(&["=1+1", "B"]), "list.csv?lang=en");
        let read: Value = serde_json::from_slice(&made).unwrap();
        let table = list_csv(publication.list());
        let head = String::from_utf8_lossy(&table[3..]).lines().next().unwrap().to_owned();
        let columns = read["tableSchema"]["columns"].as_array().unwrap();
        let names: Vec<&str> = columns.iter().filter_map(|one| one["name"].as_str()).collect();
        assert_eq!(names.join(","), head);
        let notes = &read["notes"][0];
        assert_eq!(notes["sha256"], TextHash::of(&table).to_string());
        assert_eq!((&notes["log_size"], &notes["version"]), (&json!(128), &json!(1)));
        assert!(notes["log_root"].as_str().unwrap().starts_with("q83v"));
    }
}
