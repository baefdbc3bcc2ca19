//! Lists.

use super::{Case, Change, Value, all_found, checked, edit, relist, relist_by};
use crate::{
    Outcome, Request,
    tests::{letter::org, log::Log, sample::Sample},
    verify,
};
use domain::log::{By, Event, Why};
use serde_json::json;

const JSON: &str = "s/water/list.json";
const CSV: &str = "s/water/list.csv";

fn rows(list: &mut Value) -> &mut Vec<Value> {
    list["list"].as_array_mut().unwrap()
}

/// The row of a signer.
fn row<'l>(list: &'l mut Value, made: &Sample, who: usize) -> &'l mut Value {
    let id = made.water.signers[who].id.to_string();
    rows(list).iter_mut().find(|row| row["id"] == id).unwrap()
}

fn renumber(list: &mut Value) {
    for (row, number) in rows(list).iter_mut().zip(1..) {
        row["number"] = json!(number);
    }
}

fn change_row(made: &mut Sample, who: usize, change: impl FnOnce(&mut Value)) {
    let before = made.clone();
    relist(made, "water", |list| change(row(list, &before, who)));
}

/// Takes a row out of a list, as if its signer had chosen not to be named.
pub(super) fn hide(made: &mut Sample, who: usize) {
    let id = made.water.signers[who].id.to_string();
    relist(made, "water", |list| {
        rows(list).retain(|row| row["id"] != id);
        renumber(list);
        let unnamed = list["counts"]["unnamed"].as_u64().unwrap();
        list["counts"]["unnamed"] = json!(unnamed + 1);
        list["counts"]["listed"] = json!(rows(list).len());
    });
}

/// Lists a signer whose signature ended.
fn list_again(made: &mut Sample, who: usize) {
    made.water.signers[who].ended = None;
    let publication = made.water.publication(&made.log, made.sizes[0], "en");
    made.files
        .0
        .insert(JSON.into(), crate::tests::sample::signed_list(&made.log.key, &publication));
}

const CASES: &[Case] = &[
    (
        "a row is added",
        |made| {
            relist(made, "water", |list| {
                let mut new = rows(list)[3].clone();
                (new["id"], new["leaf"], new["name"]) =
                    (json!("AAAAAAAAAAAAAAAAAAAAAA"), json!(2), json!("Invented"));
                rows(list).push(new);
                renumber(list);
            });
        },
        JSON,
        "entry 2 of the log, which should be this signature, is none",
    ),
    (
        "a signature is listed twice",
        |made| {
            relist(made, "water", |list| {
                let mut again = rows(list)[3].clone();
                again["id"] = json!("AAAAAAAAAAAAAAAAAAAAAA");
                rows(list).insert(4, again);
                renumber(list);
            });
        },
        JSON,
        "stands in the list twice",
    ),
    (
        "a signature of another statement is listed",
        |made| {
            let index = made.schools.signers[0].sign.index;
            change_row(made, 4, |row| (row["leaf"], row["record"]) = (json!(index), json!(index)));
        },
        JSON,
        "is a signature under another statement",
    ),
    (
        "a row is dropped",
        |made| {
            relist(made, "water", |list| {
                rows(list).remove(7);
                list["counts"]["listed"] = json!(rows(list).len());
                renumber(list);
            });
        },
        JSON,
        "somebody was left out",
    ),
    (
        "a row is dropped, and its number is left out too",
        |made| {
            relist(made, "water", |list| {
                rows(list).remove(7);
            });
        },
        JSON,
        "after number 7 comes number 9",
    ),
    (
        "who chose to be named is hidden among those who are counted",
        |made| hide(made, 4),
        JSON,
        "signatures that count, and whose signers chose to be named",
    ),
    (
        "who chose to be counted only is named",
        |made| {
            made.water.signers[3].named = true;
            let publication = made.water.publication(&made.log, made.sizes[0], "en");
            let list = crate::tests::sample::signed_list(&made.log.key, &publication);
            made.files.0.insert(JSON.into(), list);
        },
        JSON,
        "is named, and the signer chose to be counted and not named",
    ),
    (
        "what the convenor reported is dropped",
        |made| {
            let id = made.water.signers[5].id.to_string();
            relist(made, "water", |list| {
                rows(list).retain(|row| row["id"] != id);
                renumber(list);
            });
        },
        JSON,
        "leaves out what the convenor reported at entry",
    ),
    (
        "a name is changed",
        |made| change_row(made, 4, |row| row["name"] = json!("Zedar Farmers \u{202e}")),
        JSON,
        "the name, or another word of this row, is not the one that was accepted (entry",
    ),
    (
        "a place is changed",
        |made| change_row(made, 26, |row| row["place"] = json!("Elsewhere")),
        JSON,
        "does not open with it",
    ),
    (
        "a country is changed",
        |made| change_row(made, 26, |row| row["country"] = json!("UG")),
        JSON,
        "does not open with it",
    ),
    (
        "a country is none",
        |made| change_row(made, 26, |row| row["country"] = json!("ZZ")),
        JSON,
        "a country without a code of ISO 3166-1",
    ),
    (
        "two rows change places",
        |made| {
            relist(made, "water", |list| {
                rows(list).swap(10, 11);
                renumber(list);
            });
        },
        JSON,
        "by the order of the list,",
    ),
    (
        "who signed later is put before",
        |made| {
            relist(made, "schools", |list| {
                rows(list).swap(2, 3);
                renumber(list);
            });
        },
        "s/schools/list.json",
        "2 rows do not stand where the order of the list demands",
    ),
    (
        "numbers have a gap",
        |made| relist(made, "water", |list| rows(list)[5]["number"] = json!(7)),
        JSON,
        "after number 5 comes number 7",
    ),
    (
        "more organisations are counted",
        |made| {
            relist(made, "water", |list| {
                let count = list["counts"]["organisations"].as_u64().unwrap();
                list["counts"]["organisations"] = json!(count + 1);
            });
        },
        JSON,
        "organisations, and rows and log make",
    ),
    (
        "the sum is another",
        |made| relist(made, "water", |list| list["counts"]["total"] = json!(4_000)),
        JSON,
        "counts 4000 in all, and its own figures make",
    ),
    (
        "reported ones pass for confirmed in the sum",
        |made| {
            relist(made, "water", |list| {
                list["counts"]["confirmed"] = list["counts"]["total"].clone();
            });
        },
        JSON,
        "confirmed, and its own figures make",
    ),
    (
        "more reported are counted",
        |made| relist(made, "water", |list| list["counts"]["reported_individuals"] = json!(40)),
        JSON,
        "counts 40 individuals reported by the convenor",
    ),
    (
        "more without name are counted",
        |made| relist(made, "water", |list| list["counts"]["unnamed"] = json!(99)),
        JSON,
        "the figure is too high",
    ),
    (
        "more are counted where kinds are hidden",
        |made| {
            relist(made, "roads", |list| {
                let count = list["counts"]["individuals"].as_u64().unwrap();
                list["counts"]["individuals"] = json!(count + 1);
            });
        },
        "s/roads/list.json",
        "signatories, and rows and log make",
    ),
    (
        "another number of rows is promised",
        |made| relist(made, "water", |list| list["counts"]["listed"] = json!(1)),
        JSON,
        "says that 1 are listed",
    ),
    (
        "openings are swapped",
        |made| {
            relist(made, "water", |list| {
                let one = rows(list)[1]["opening"].take();
                rows(list)[1]["opening"] = rows(list)[2]["opening"].take();
                rows(list)[2]["opening"] = one;
            });
        },
        JSON,
        "does not open with it",
    ),
    (
        "reported passes for confirmed",
        |made| change_row(made, 5, |row| row["status"] = json!("confirmed")),
        JSON,
        "is shown as confirmed, and the log says reported",
    ),
    (
        "a person passes for an organisation",
        |made| change_row(made, 15, |row| row["kind"] = json!("organisation")),
        JSON,
        "is shown as organisation, and the log says person",
    ),
    (
        "another version was signed",
        |made| change_row(made, 12, |row| row["signed_version"] = json!(2)),
        JSON,
        "is said to have signed version 2, and the log says version 1",
    ),
    (
        "who withdrew is listed",
        |made| list_again(made, 9),
        JSON,
        "the log says that this signature was erased",
    ),
    (
        "who was merged is listed",
        |made| list_again(made, 8),
        JSON,
        "the log says that this signature was merged into another",
    ),
    (
        "old words are listed",
        |made| {
            let leaf = made.water.signers[2].sign.index;
            change_row(made, 2, |row| row["record"] = json!(leaf));
        },
        JSON,
        "what was last accepted for this signature is entry",
    ),
    (
        "an affiliation stands alone",
        |made| change_row(made, 4, |row| row["for_identification_only"] = json!(false)),
        JSON,
        "\"for identification only\" must stand with an affiliation",
    ),
    (
        "a heading is changed in one row",
        |made| change_row(made, 6, |row| row["heading"] = json!("From nowhere")),
        JSON,
        "has two headings",
    ),
    (
        "a row stands under the wrong group",
        |made| change_row(made, 6, |row| row["group"] = json!("hills")),
        JSON,
        "stands in the group \"hills\", and belongs to islands",
    ),
    (
        "pending is hidden",
        |made| relist(made, "water", |list| list["log"]["pending"] = json!([])),
        JSON,
        "somebody was left out",
    ),
    (
        "pending is invented",
        |made| {
            relist(made, "water", |list| {
                list["log"]["pending"].as_array_mut().unwrap().push(json!(0));
            });
        },
        JSON,
        "names entry 0 as pending, which is not a signature",
    ),
    (
        "a listed signature is called pending",
        |made| {
            let leaf = made.water.signers[4].sign.index;
            relist(made, "water", |list| {
                list["log"]["pending"].as_array_mut().unwrap().push(json!(leaf));
            });
        },
        JSON,
        "as pending, and lists its signature all the same",
    ),
    (
        "the title is changed",
        |made| relist(made, "water", |list| list["title"] = json!("Water for some")),
        JSON,
        "is not that of the text",
    ),
    (
        "an earlier text is shown",
        |made| {
            let first = made.water.versions[0].0.hash().to_string();
            relist(made, "water", |list| {
                (list["text_sha256"], list["version"]) = (json!(first), json!(1));
            });
        },
        JSON,
        "and the text that the log holds open is",
    ),
    (
        "the version is changed",
        |made| relist(made, "schools", |list| list["version"] = json!(3)),
        "s/schools/list.json",
        "calls the text version 3",
    ),
    (
        "a statement without log",
        |made| relist(made, "roads", |list| list["statement_id"] = json!("AAAAAAAAAAAAAAAAAAAAAA")),
        "s/roads/list.json",
        "the log has opened no text",
    ),
    (
        "the list of another statement",
        |made| {
            let list = made.files.0["s/schools/list.json"].clone();
            made.files.0.insert("s/roads/list.json".into(), list);
        },
        "s/roads/list.json",
        "the list of another statement",
    ),
    (
        "the list is signed by another key",
        |made| relist_by(made, "water", &Log::new(9).key, |_| ()),
        JSON,
        "not signed by a log of the policy",
    ),
    (
        "a list that was changed",
        |made| edit(made, JSON, "Porto Alto", "Porto Bajo"),
        JSON,
        "the file, or its signature, was changed: its signature by",
    ),
    (
        "a list that was cut",
        |made| made.files.0.get_mut(JSON).unwrap().truncate(5_000),
        JSON,
        "not a list in the form",
    ),
    (
        "another name of the log",
        |made| relist(made, "water", |list| list["log"]["origin"] = json!("other.example")),
        JSON,
        "names the log",
    ),
    (
        "a checkpoint of another log with the same key",
        |made| {
            let forged = made.log.note_over(200, made.log.root(199)).to_string();
            relist(made, "water", |list| list["log"]["checkpoint"] = json!(forged));
        },
        JSON,
        "its checkpoint is of another log than this",
    ),
    (
        "a checkpoint that no witness has seen",
        |made| {
            let alone =
                Log { witnesses: Vec::new(), ..made.log.clone() }.note(made.sizes[0]).to_string();
            relist(made, "water", |list| list["log"]["checkpoint"] = json!(alone));
        },
        JSON,
        "the quorum both of the policy is not reached",
    ),
    (
        "a checkpoint beyond the log",
        |made| {
            let beyond = made.log.note_over(9_999, made.log.root(1)).to_string();
            relist(made, "water", |list| list["log"]["checkpoint"] = json!(beyond));
        },
        JSON,
        "the log went back",
    ),
    (
        "a name in the CSV is changed",
        |made| edit(made, CSV, "Porto Alto", "Porto Bajo"),
        CSV,
        "is not what list.json makes of it",
    ),
    (
        "a row of the CSV is dropped",
        |made| {
            let text = made.files.text(CSV);
            let kept = text
                .lines()
                .enumerate()
                .filter(|(at, _)| *at != 9)
                .map(|(_, line)| format!("{line}\r\n"))
                .collect::<String>();
            made.files.0.insert(CSV.into(), kept.into_bytes());
        },
        CSV,
        "line 10 (row 9 ",
    ),
    ("the CSV is missing", |made| drop(made.files.0.remove(CSV)), CSV, "missing"),
];

#[test]
fn lists_are_what_log_and_text_make_of_them() {
    all_found(CASES);
}

#[test]
fn a_list_of_yesterday_beside_the_log_of_today_is_found() {
    let clean = Sample::new();
    let changes: [(&str, Change); 4] = [
        ("withdrawn", |made| {
            let target = made.water.signers[4].sign;
            made.water.end(
                &mut made.log,
                4,
                Event::Withdraw { target, by: By::Signer, why: Why::Unsaid },
            );
        }),
        ("erased", |made| {
            let target = made.water.signers[4].sign;
            made.water.end(&mut made.log, 4, Event::Erase { target });
        }),
        ("what was last accepted", |made| {
            made.water.correct(&mut made.log, 4, org("Another name"));
        }),
        ("somebody was left out", |made| {
            made.water.sign(&mut made.log, org("Newcomers"), false, true, None);
        }),
    ];
    for (words, change) in changes {
        let mut made = clean.clone();
        let kept = [JSON, CSV].map(|path| (path.to_owned(), made.files.0[path].clone()));
        change(&mut made);
        made.sizes = [made.log.size(); 3];
        made.publish();
        assert_eq!(checked(&made).outcome(), Outcome::Ok, "{words}");
        made.files.0.extend(kept);
        let report = checked(&made);
        assert_eq!(
            (report.outcome(), report.problems.len()),
            (Outcome::NotAsPublished, 1),
            "{words}: {report}"
        );
        let said = report.problems[0].to_string();
        assert!(
            said.starts_with(JSON) && said.contains("older than the log") && said.contains(words),
            "{said}"
        );
    }
}

#[test]
fn every_problem_is_told() {
    let mut made = Sample::new();
    relist(&mut made, "water", |list| {
        for at in [3, 30, 60] {
            rows(list)[at]["opening"] = json!("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        }
        list["counts"]["organisations"] = json!(1);
    });
    let report = checked(&made);
    assert_eq!(report.problems.len(), 6, "{report}");
    assert!(report.to_string().ends_with("\nNOT AS PUBLISHED: 6 problems\n"), "{report}");
    relist(&mut made, "water", |list| {
        for row in rows(list).iter_mut() {
            row["name"] = json!("X");
        }
    });
    let report = checked(&made);
    assert!(report.problems.len() == 100 && report.omitted > 50, "{report}");
}

#[test]
fn fields_that_are_not_known_are_passed_over() {
    let mut made = Sample::new();
    relist(&mut made, "water", |list| {
        (list["later"], rows(list)[0]["later"]) = (json!({"signature": "x"}), json!(1));
    });
    assert_eq!(verify(&made.files, &Request::default()).outcome(), Outcome::Ok);
}
