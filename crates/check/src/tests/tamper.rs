//! Targeted tampering: each is found, in the right file, in words that say what was done.

mod of_choices;
mod of_lists;
mod of_logs;
mod of_sites;
mod of_texts;

use super::sample::{Sample, sign};
use crate::{Outcome, Report, Request, verify};
use serde_json::Value;
use tlog::SigningKey;

type Change = fn(&mut Sample);

/// What is done, to which file it must lead, and what must be said.
type Case = (&'static str, Change, &'static str, &'static str);

/// Every case of a table. The first problem stands in the file, and one problem there says the
/// words.
fn all_found(cases: &[Case]) {
    let clean = Sample::new();
    for (name, change, file, words) in cases {
        let mut made = clean.clone();
        change(&mut made);
        let report = checked(&made);
        let due = if words.contains("quorum") { Outcome::Unseen } else { Outcome::NotAsPublished };
        assert_eq!(report.outcome(), due, "{name}: {report}");
        let said = report
            .problems
            .iter()
            .any(|problem| problem.file.starts_with(file) && problem.what.contains(words));
        assert!(said && report.problems[0].file.starts_with(file), "{name}: {report}");
    }
}

fn checked(made: &Sample) -> Report {
    verify(&made.files, &Request { policy: Some(made.policy()), ..Request::default() })
}

/// Changes a list, and signs it anew: what an operator could do.
fn relist(made: &mut Sample, slug: &str, change: impl FnOnce(&mut Value)) {
    let key = made.log.key.clone();
    relist_by(made, slug, &key, change);
}

fn relist_by(made: &mut Sample, slug: &str, key: &SigningKey, change: impl FnOnce(&mut Value)) {
    let path = format!("s/{slug}/list.json");
    let mut list: Value = serde_json::from_slice(&made.files.0[&path]).unwrap();
    list.as_object_mut().unwrap().remove("signature");
    change(&mut list);
    let mut bytes = serde_json::to_vec(&list).unwrap();
    bytes.push(b'\n');
    made.files.0.insert(path, sign(key, slug, bytes));
}

fn edit(made: &mut Sample, path: &str, from: &str, to: &str) {
    let text = made.files.text(path);
    assert!(text.contains(from), "{path} has no {from}");
    made.files.0.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
}
