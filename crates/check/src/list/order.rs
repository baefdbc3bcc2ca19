//! Numbers, groups, headings, and who stands where.

use super::{List, row_name};
use crate::{escape::quoted, list_file::Row, report::Report};
use domain::{
    draft::Category,
    listing::{self, Heading, Signatory},
};
use std::collections::HashMap;

/// Compares the list with the one that the program would make of the same rows.
pub fn check(list: &List, report: &mut Report) {
    numbers(list, report);
    let body = &list.body;
    let categories: Vec<Category> = body
        .categories
        .iter()
        .map(|key| Category { key: key.clone(), headings: [].into() })
        .collect();
    let signatories: Vec<Signatory> = body.rows.iter().map(|row| row.signatory.clone()).collect();
    let listing = listing::build(signatories, &categories, body.order, &body.lang);
    let mut misplaced = 0;
    let mut headings: HashMap<&str, &str> = HashMap::new();
    for ((group, due), row) in listing.rows().zip(&body.rows) {
        if due.signatory.id != row.signatory.id {
            misplaced += 1;
            if misplaced == 1 {
                let (file, due) = (&list.wanted.list, quoted(&due.signatory.entry.name));
                report.problem(
                    file,
                    format!("{}: by the order of the list, {due} must stand here", row_name(row)),
                );
            }
        }
        if misplaced == 0 {
            heading(list, &group.heading, row, &mut headings, report);
        }
    }
    if misplaced > 1 {
        report.problem(
            &list.wanted.list,
            format!("{misplaced} rows do not stand where the order of the list demands"),
        );
    }
}

fn numbers(list: &List, report: &mut Report) {
    let mut before = 0_u32;
    for row in &list.body.rows {
        if before.checked_add(1) != Some(row.number) {
            let after = if before == 0 {
                "the list begins with".to_owned()
            } else {
                format!("after number {before} comes")
            };
            report.problem(
                &list.wanted.list,
                format!("{}: {after} number {}", row_name(row), row.number),
            );
        }
        before = row.number;
    }
}

fn heading<'l>(
    list: &'l List,
    due: &Heading,
    row: &'l Row,
    headings: &mut HashMap<&'l str, &'l str>,
    report: &mut Report,
) {
    let file = &list.wanted.list;
    let group = match due {
        Heading::Category(key) => key.as_str(),
        Heading::Organisations => "organisations",
        Heading::Individuals => "individuals",
    };
    if row.group != group {
        report.problem(
            file,
            format!(
                "{}: stands in the group {}, and belongs to {group}",
                row_name(row),
                quoted(&row.group)
            ),
        );
    }
    match (due, &row.heading) {
        (Heading::Category(_), Some(heading)) => {
            if *headings.entry(&row.group).or_insert(heading) != heading {
                report.problem(file, format!("{}: its group has two headings", row_name(row)));
            }
        }
        (Heading::Category(_), None) => {
            report.problem(file, format!("{}: its category has no heading", row_name(row)));
        }
        (_, Some(heading)) => report.problem(
            file,
            format!("{}: has the heading {} and no category", row_name(row), quoted(heading)),
        ),
        (_, None) => {}
    }
}
