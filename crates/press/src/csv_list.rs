//! `list.csv`: opens rightly in spreadsheets (BOM, every script) and holds no formula.

use domain::{
    country::Country,
    entry::Kind,
    listing::{Heading, ListView},
};

/// `country` follows where at least one row has one: lists without are the bytes they always were.
const COLUMNS: [&str; 13] = [
    "number",
    "id",
    "group",
    "kind",
    "name",
    "short_name",
    "other_name",
    "role",
    "affiliation",
    "place",
    "website",
    "status",
    "version",
];

/// The list as CSV (RFC 4180, UTF-8 with BOM, CRLF). A cell that a spreadsheet would take for a
/// formula gets a leading `'` (OWASP, CSV injection); so does what a spreadsheet that parts cells at
/// `;` or tabs would take for one within a cell.
pub fn list_csv(list: ListView<'_>) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let head = columns(list);
    let countries = head.len() > COLUMNS.len();
    record(&mut out, &head);
    for (group, row) in list.listing.rows() {
        let entry = &row.signatory.entry;
        let heading = match &group.heading {
            Heading::Category(key) => list.heading(key),
            Heading::Organisations => "organisations",
            Heading::Individuals => "individuals",
        };
        let affiliation = match (&entry.affiliation, entry.kind) {
            (Some(affiliation), Kind::Affiliated) => {
                format!("{affiliation} (for identification only)")
            }
            (other, _) => other.clone().unwrap_or_default(),
        };
        let (number, id) = (row.number.to_string(), row.signatory.id.to_string());
        let version = row.signatory.version.to_string();
        let mut cells: Vec<&str> = vec![
            &number,
            &id,
            heading,
            entry.kind.as_str(),
            &entry.name,
            entry.short.as_deref().unwrap_or_default(),
            entry.other_name.as_deref().unwrap_or_default(),
            entry.role.as_deref().unwrap_or_default(),
            &affiliation,
            entry.place.as_deref().unwrap_or_default(),
            entry.website.as_deref().unwrap_or_default(),
            if row.signatory.reported {
                "reported by the convenor, not confirmed"
            } else {
                "confirmed"
            },
            &version,
        ];
        let country = entry.country.map_or("", Country::code);
        cells.extend(countries.then_some(country));
        record(&mut out, &cells);
    }
    out.into_inner().expect("memory takes every record")
}

/// The headings of the columns.
pub(crate) fn columns(list: ListView<'_>) -> Vec<&'static str> {
    let countries = list.listing.rows().any(|(_, row)| row.signatory.entry.country.is_some());
    COLUMNS.into_iter().chain(countries.then_some("country")).collect()
}

/// A table with these headings in the same form, for whoever may see it.
pub fn table_csv(columns: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    record(&mut out, columns);
    for row in rows {
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        record(&mut out, &cells);
    }
    out.into_inner().expect("memory takes every record")
}

fn record(out: &mut csv::Writer<Vec<u8>>, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| harmless(cell)).collect();
    out.write_record(&cells).expect("memory takes every record");
}

fn harmless(cell: &str) -> String {
    // Ids may begin with a dash; they are quoted the same way, and readers of the file strip the
    // quote the same way.
    const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];
    let mut harmless = String::with_capacity(cell.len() + 1);
    let mut begins = true;
    for c in cell.chars() {
        if begins && SIGNS.contains(&c) {
            harmless.push('\'');
        }
        harmless.push(c);
        begins = matches!(c, ';' | '\t' | '\r' | '\n');
    }
    harmless
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::publication;
    use std::sync::Arc;

    #[test]
    fn a_spreadsheet_reads_every_row_and_no_formula() {
        let bytes =
            list_csv(publication(&["=1+1", "Farmers, \"Fishers\"", "مزارعون", "-x", "＝y"]).list());
        assert!(bytes.starts_with(b"\xef\xbb\xbfnumber,id,"));
        let rows: Vec<Vec<String>> = csv::Reader::from_reader(&bytes[3..])
            .records()
            .map(|r| r.unwrap().iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(rows.len(), 5);
        let names: Vec<&str> = rows.iter().map(|row| row[4].as_str()).collect();
        for name in ["'=1+1", "Farmers, \"Fishers\"", "مزارعون", "'-x", "'＝y"] {
            assert!(names.contains(&name), "{name} in {names:?}");
        }
        assert_eq!(
            rows.iter().map(|r| r[0].parse::<u32>().unwrap()).collect::<Vec<_>>(),
            [1, 2, 3, 4, 5]
        );
    }

    #[test]
    fn a_country_adds_a_column_and_its_absence_none() {
        let mut publication = publication(&["Farmers", "Fishers"]);
        let head = |csv: &[u8]| String::from_utf8_lossy(csv).lines().next().unwrap().to_owned();
        assert!(head(&list_csv(publication.list())).ends_with(",status,version"));
        let row = &mut publication.listing.groups[0].rows[0];
        Arc::make_mut(&mut row.signatory).entry.country = Country::from_code("KE");
        let csv = list_csv(publication.list());
        assert!(head(&csv).ends_with(",status,version,country"));
        let rows: Vec<String> =
            String::from_utf8(csv).unwrap().lines().skip(1).map(str::to_owned).collect();
        assert!(rows[0].ends_with(",KE") && rows[1].ends_with(','), "{rows:?}");
    }

    #[test]
    fn no_formula_begins_where_another_spreadsheet_would_part_the_cell() {
        for (cell, expected) in [
            ("Choir;=cmd|' /C calc'!A0;", "Choir;'=cmd|' /C calc'!A0;"),
            ("a;+1;@b", "a;'+1;'@b"),
            ("a\t-1", "a\t'-1"),
            ("North - South; East = West", "North - South; East = West"),
        ] {
            assert_eq!(harmless(cell), expected);
        }
    }
}
