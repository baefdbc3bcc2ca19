//! What lies with a publication, or belongs to its log, and was not looked at: an OK says nothing
//! about it.

use crate::{entries::Pass, escape::named, list::List, report::Report, source::Source};
use domain::id::StatementId;
use std::collections::BTreeMap;

/// So many are named where a few are meant.
const SOME: usize = 20;

/// Names files that no check reads.
pub fn of_files(source: &dyn Source, report: &mut Report) {
    match source.others() {
        Ok(others) if others.is_empty() => {}
        Ok(others) => {
            let what = format!("were not looked at: {}", named(&others, SOME));
            report.notice(&format!("{} files or folders", others.len()), what);
        }
        Err(fault) => report.fault("the folder", &fault),
    }
}

/// Names statements that the log opened, and whose lists are not here. A site that says which
/// statements there are must say all of them.
/// `all` lists that it says there are could be read.
pub fn of_statements(
    source: &dyn Source,
    (lists, all): (&[List], bool),
    pass: &Pass<'_>,
    report: &mut Report,
) {
    let opened = pass.texts.iter().map(|((id, _), text)| (id.to_string(), (*id, text.index)));
    let mut missing: BTreeMap<String, (StatementId, u64)> = BTreeMap::new();
    for (word, (id, index)) in opened {
        if lists.iter().all(|list| list.body.statement_id != id) {
            let first = missing.entry(word).or_insert((id, index));
            first.1 = first.1.min(index);
        }
    }
    for (id, index) in missing.values() {
        if source.is_all() && all {
            report.moving_problem(
                "api/v1/statements",
                format!("leaves out the statement {id}, which the log opened (entry {index})"),
            );
        } else {
            report.unlisted += 1;
            report.notice(
                "log",
                format!("opened the statement {id} (entry {index}), whose list is not here and was not looked at"),
            );
        }
    }
}
