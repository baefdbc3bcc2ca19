//! `list.json` and its schema. Fields only ever grow.

use crate::list_row::{ListRow, list_row};
use domain::{draft::Order, publication::Publication};
use serde::Serialize;

/// JSON Schema (2020-12) of `list.json`, served at `/api/schema/list.json`.
pub const LIST_SCHEMA: &str = include_str!("list.schema.json");

#[derive(Serialize)]
struct List<'a> {
    format: &'static str,
    statement: &'a str,
    title: &'a str,
    lang: &'a str,
    version: u32,
    text_sha256: String,
    statement_id: String,
    order: Order,
    categories: Vec<&'a str>,
    log: Log<'a>,
    counts: Counts,
    list: Vec<ListRow<'a>>,
}

#[derive(Serialize)]
struct Log<'a> {
    origin: &'a str,
    checkpoint: &'a str,
    pending: &'a [u64],
}

#[derive(Serialize)]
struct Counts {
    total: u32,
    confirmed: u32,
    organisations: u32,
    individuals: u32,
    unnamed: u32,
    reported_organisations: u32,
    reported_individuals: u32,
    listed: u32,
}

/// The list as JSON, not signed yet: see [`with_signature`].
pub fn list_json(publication: &Publication) -> Vec<u8> {
    let view = publication.list();
    let rows: Vec<ListRow<'_>> =
        view.listing.rows().map(|(group, row)| list_row(&view, group, row)).collect();
    let counts = publication.counts;
    let list = List {
        format: "undersigned.list/v1",
        statement: publication.slug.as_str(),
        title: publication.draft.title(&publication.lang),
        lang: publication.lang.as_str(),
        version: publication.version,
        text_sha256: publication.text_hash.to_string(),
        statement_id: publication.statement.to_string(),
        order: publication.draft.order,
        categories: publication
            .draft
            .categories
            .iter()
            .map(|category| category.key.as_str())
            .collect(),
        log: Log {
            origin: &publication.log.origin,
            checkpoint: &publication.log.checkpoint,
            pending: &publication.log.pending,
        },
        counts: Counts {
            total: counts.total(),
            confirmed: counts.confirmed(),
            organisations: counts.organisations,
            individuals: counts.individuals,
            unnamed: counts.unnamed,
            reported_organisations: counts.reported_organisations,
            reported_individuals: counts.reported_individuals,
            listed: rows.len() as u32,
        },
        list: rows,
    };
    let mut bytes = serde_json::to_vec(&list).expect("a list of texts and numbers is always JSON");
    bytes.push(b'\n');
    bytes
}

/// Where the part that is signed ends.
pub const SIGNATURE: &[u8] = b",\"signature\":\"";
const END: &[u8] = b"}\n";

/// Appends the field `signature`, which is always the last one. `sign` gets the bytes of the file
/// before [`SIGNATURE`] and gives a signature line of a signed note, without its LF.
pub fn with_signature<E>(
    mut list: Vec<u8>,
    sign: impl FnOnce(&[u8]) -> Result<String, E>,
) -> Result<Vec<u8>, E> {
    list.truncate(list.len() - END.len());
    let line = sign(&list)?;
    list.extend_from_slice(SIGNATURE);
    list.extend_from_slice(line.as_bytes());
    list.push(b'"');
    list.extend_from_slice(END);
    Ok(list)
}

/// The bytes that were signed and the signature line; `None` where the file does not end so.
pub fn split_signature(list: &[u8]) -> Option<(&[u8], &str)> {
    let at = list.windows(SIGNATURE.len()).rposition(|window| window == SIGNATURE)?;
    let (signed, rest) = list.split_at(at);
    let line = rest.strip_prefix(SIGNATURE)?.strip_suffix(END)?.strip_suffix(b"\"")?;
    Some((signed, std::str::from_utf8(line).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::publication;
    use serde_json::Value;

    #[test]
    fn another_language_is_the_same_moment_in_another_order() {
        let en = publication(&["Öland", "Zora", "Åland"]);
        let [en, sv] =
            [en.in_language(&"en".parse().unwrap()), en.in_language(&"sv".parse().unwrap())];
        let read =
            |publication| -> Value { serde_json::from_slice(&list_json(publication)).unwrap() };
        let (lists, names) = ([read(&en), read(&sv)], |list: &Value| -> Vec<String> {
            let rows = list["list"].as_array().unwrap().iter();
            rows.map(|row| format!("{} {}", row["number"], row["name"].as_str().unwrap())).collect()
        });
        assert_eq!(names(&lists[0]), ["1 Åland", "2 Öland", "3 Zora"]);
        assert_eq!(names(&lists[1]), ["1 Zora", "2 Åland", "3 Öland"]);
        assert_eq!(
            [&lists[0]["log"], &lists[0]["counts"]],
            [&lists[1]["log"], &lists[1]["counts"]]
        );
        assert_eq!((&lists[0]["lang"], &lists[1]["lang"]), (&"en".into(), &"sv".into()));
    }

    #[test]
    fn json_carries_what_the_schema_promises() {
        let list: Value = serde_json::from_slice(&list_json(&publication(&["B", "A"]))).unwrap();
        let schema: Value = serde_json::from_str(LIST_SCHEMA).unwrap();
        for key in schema["required"].as_array().unwrap() {
            assert!(list.get(key.as_str().unwrap()).is_some(), "{key}");
        }
        for (key, _) in list.as_object().unwrap() {
            assert!(schema["properties"].get(key).is_some(), "{key} is not in the schema");
        }
        let row = &schema["properties"]["list"]["items"];
        for (key, _) in list["list"][0].as_object().unwrap() {
            assert!(row["properties"].get(key).is_some(), "{key} is not in the schema");
        }
        let signed = with_signature(list_json(&publication(&["B"])), |_| {
            Ok::<_, ()>("— log.example AAAA".to_owned())
        })
        .unwrap();
        assert_eq!(
            serde_json::from_slice::<Value>(&signed).unwrap()["signature"],
            "— log.example AAAA"
        );
        let (bytes, line) = split_signature(&signed).unwrap();
        assert_eq!((bytes.last().copied(), line), (Some(b']'), "— log.example AAAA"));
        assert_eq!(split_signature(&list_json(&publication(&["B"]))), None);
        assert_eq!(list["list"][0]["name"], "A");
        assert_eq!(list["counts"]["listed"], 2);
        let counts = &schema["properties"]["counts"]["properties"];
        for (key, _) in list["counts"].as_object().unwrap() {
            assert!(counts.get(key).is_some(), "{key} is not in the schema");
        }
    }
}
