//! Who is to be named is named, and nobody else.

use super::{Value, checked, of_lists::hide, relist};
use crate::{Outcome, Report, tests::sample::Sample};
use domain::{entry::Display, log::Event};
use serde_json::json;

const JSON: &str = "s/water/list.json";

/// Nothing but the CSV, which was left as it was, betrays what was done.
fn only_the_csv(report: &Report) -> bool {
    report.problems.iter().all(|problem| problem.file == "s/water/list.csv")
}

#[test]
fn a_receipt_whose_name_is_hidden_is_a_problem() {
    let mut made = Sample::new();
    hide(&mut made, 2);
    let report = checked(&made);
    let file = "receipts/full.tlog-proof";
    let said = report.problems.iter().find(|problem| problem.file == file);
    let words = "its signer chose to be named, and s/water/list.json does not name it";
    assert!(said.is_some_and(|problem| problem.what.contains(words)), "{report}");
}

#[test]
fn rows_moved_to_pending_are_found() {
    let mut made = Sample::new();
    let hidden: Vec<String> =
        [4, 26].map(|who| made.water.signers[who].sign.index.to_string()).to_vec();
    relist(&mut made, "water", |list| {
        let rows = list["list"].as_array_mut().unwrap();
        let moved = |row: &Value| hidden.contains(&row["leaf"].to_string());
        let leaves: Vec<Value> =
            rows.iter().filter(|row| moved(row)).map(|row| row["leaf"].clone()).collect();
        assert_eq!(leaves.len(), 2);
        rows.retain(|row| !moved(row));
        for (row, number) in rows.iter_mut().zip(1..) {
            row["number"] = json!(number);
        }
        list["counts"]["listed"] = json!(list["list"].as_array().unwrap().len());
        for kind in ["organisations", "individuals"] {
            let count = list["counts"][kind].as_u64().unwrap();
            list["counts"][kind] = json!(count - 1);
        }
        for sum in ["total", "confirmed"] {
            let count = list["counts"][sum].as_u64().unwrap();
            list["counts"][sum] = json!(count - 2);
        }
        list["log"]["pending"].as_array_mut().unwrap().extend(leaves);
    });
    let report = checked(&made);
    assert_eq!(report.outcome(), Outcome::NotAsPublished, "{report}");
    assert_eq!(report.unanswered[0].file, JSON);
    let told = &report.unanswered[0].entries;
    assert_eq!(told.len(), 2, "{report}");
    assert!(told.iter().all(|index| hidden.contains(&index.to_string())), "{report}");
    assert!(only_the_csv(&report), "{report}");
    assert!(report.to_string().contains("somebody is being hidden"), "{report}");
}

#[test]
fn names_come_out_with_the_launch_and_not_before() {
    let mut made = Sample::new();
    let (who, target) = (30, made.schools.signers[30].sign);
    made.log.push(Event::Display { target, display: Display::AtLaunch });
    let listed = |made: &mut Sample, named: bool| {
        made.schools.signers[who].named = named;
        made.sizes = [made.log.size(); 3];
        made.publish();
        checked(made)
    };
    let early = listed(&mut made, true).to_string();
    assert!(early.contains("the signer chose to be named at the launch"), "{early}");
    assert_eq!(listed(&mut made, false).outcome(), Outcome::Ok);
    made.log.push(Event::Launch { statement: made.schools.id });
    let late = listed(&mut made, false).to_string();
    assert!(late.contains("whose signers chose to be named"), "{late}");
    assert_eq!(listed(&mut made, true).outcome(), Outcome::Ok);
    made.log.push(Event::Display { target, display: Display::Counted });
    let after = listed(&mut made, true).to_string();
    assert!(after.contains("the signer chose to be counted and not named"), "{after}");
    assert_eq!(listed(&mut made, false).outcome(), Outcome::Ok);
}

#[test]
fn where_the_log_does_not_say_it_the_report_says_so() {
    let mut old = Sample::of_version_0_1();
    let report = checked(&old);
    assert_eq!(report.outcome(), Outcome::Ok, "{report}");
    assert!(
        report.to_string().contains("signed before this log said who is to be named"),
        "{report}"
    );
    // Which is why a server completes the log of a version that did not say it.
    hide(&mut old, 4);
    assert!(only_the_csv(&checked(&old)));
    let target = old.water.signers[4].sign;
    old.log.push(Event::Display { target, display: Display::Public });
    old.sizes = [old.log.size(); 3];
    old.publish();
    hide(&mut old, 4);
    let found = checked(&old).to_string();
    assert!(found.contains("whose signers chose to be named"), "{found}");
}
