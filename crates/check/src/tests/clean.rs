//! Nothing is found where nothing is wrong.

use super::sample::Sample;
use crate::{
    Continuity, Folder, Outcome, Report, Request, Site, Source, quoted, verify, verify_receipt,
};
use domain::{entry::Kind, log::Event};
use std::time::Duration;
use tlog::Policy;

fn is_clean(report: &Report) {
    assert_eq!(report.outcome(), Outcome::Ok, "{report}");
}

#[test]
fn a_publication_is_as_published_with_and_without_policy() {
    let made = Sample::new();
    assert!(made.log.size() > 300, "there must be full and partial bundles: {}", made.log.size());
    let report =
        verify(&made.files, &Request { policy: Some(made.policy()), ..Request::default() });
    is_clean(&report);
    assert_eq!((report.statements.len(), report.receipts.len()), (3, 3));
    assert_eq!(report.log.as_ref().unwrap().cosigned.len(), 2);
    let text = report.to_string();
    assert!(
        text.ends_with("\nOK\n")
            && text.contains("one of the policy")
            && text.contains("seen by the witness w0"),
        "{text}"
    );
    assert!(
        text.contains("it is that of row") && text.contains("the signature counts today"),
        "{text}"
    );
    let alone = verify(&made.files, &Request::default());
    is_clean(&alone);
    assert!(alone.to_string().contains("the key was taken from the site itself"), "{alone}");
    assert_eq!(alone.log.as_ref().unwrap().other_signatures, 2);
    assert_eq!(report.to_json()["result"], "ok");
}

#[test]
fn a_directory_and_a_site_are_the_same() {
    let made = Sample::new();
    let folder = tempfile::tempdir().unwrap();
    made.files.write(folder.path());
    let in_folder = verify(&Folder::open(folder.path()).unwrap().unwrap(), &Request::default());
    is_clean(&in_folder);
    let (files, slugs) = (
        made.files.clone(),
        br#"[{"slug":"roads","title":"x"},{"slug":"schools"},{"slug":"water"}]"#,
    );
    let get = move |url: &str, most: usize, _: Duration| match url
        .strip_prefix("https://letters.example/")
    {
        Some("api/v1/statements") => Ok(Some(slugs.to_vec())),
        Some(path) => files.read(path, most),
        None => panic!("{url}"),
    };
    let on_site = verify(
        &Site::new("https://letters.example", None, Box::new(get)).hasty(),
        &Request::default(),
    );
    is_clean(&on_site);
    assert_eq!(in_folder.to_json()["statements"], on_site.to_json()["statements"]);
    assert!(Folder::open(tempfile::tempdir().unwrap().path()).unwrap().is_none());
}

#[test]
fn a_list_in_another_language_is_ordered_by_it() {
    let mut made = Sample::new();
    let publication = made.water.publication(&made.log, made.log.size(), "ar");
    made.files.0.insert(
        "s/water/list.json".into(),
        super::sample::signed_list(&made.log.key, &publication),
    );
    made.files.0.insert("s/water/list.csv".into(), press::list_csv(publication.list()));
    is_clean(&verify(&made.files, &Request::default()));
    let said = verify(&made.files, &Request::default()).to_string();
    assert!(!said.contains("in which the statement has no text"), "{said}");
    assert!(said.contains("names signed version 1, and not the text that is shown, version 2, which took its place as the correction of a slip"), "{said}");
    // In a language that has no text, the title is that of the authentic one.
    let publication = made.water.publication(&made.log, made.log.size(), "sv");
    made.files.0.insert(
        "s/water/list.json".into(),
        super::sample::signed_list(&made.log.key, &publication),
    );
    made.files.0.insert("s/water/list.csv".into(), press::list_csv(publication.list()));
    let report = verify(&made.files, &Request::default());
    is_clean(&report);
    assert!(report.to_string().contains("\"sv\", in which the statement has no text"), "{report}");
}

#[test]
fn an_organisation_that_became_part_of_a_person_is_told() {
    let mut made = Sample::new();
    let [who, into] = [0, 3].map(|kind| {
        let fits = |signer: &super::letter::Signer| {
            signer.ended.is_none()
                && !signer.reported
                && (signer.accepted.1.kind == Kind::Individual) == (kind == 3)
        };
        made.water.signers.iter().position(fits).unwrap()
    });
    let (target, into) = (made.water.signers[who].sign, made.water.signers[into].sign);
    made.water.end(&mut made.log, who, Event::Merge { target, into });
    made.sizes = [made.log.size(); 3];
    made.publish();
    let report = verify(&made.files, &Request::default());
    is_clean(&report);
    let words = format!(
        "at entry {} was merged into that of a person at entry {}",
        target.index, into.index
    );
    assert!(report.to_string().contains(&words), "{report}");
}

#[test]
fn a_kept_checkpoint_is_reached_or_not() {
    let made = Sample::new();
    let kept = |size: u64, root| Some(made.log.note_over(size, root).checkpoint().clone());
    let met = |kept| verify(&made.files, &Request { kept, ..Request::default() }).continuity;
    for size in [0, 1, 255, 256, 257, made.log.size()] {
        assert_eq!(met(kept(size, made.log.root(size))), Continuity::Reached, "{size}");
    }
    assert_eq!(
        met(kept(300, made.log.root(299))),
        Continuity::Fork { root: made.log.root(300).to_string() }
    );
    assert_eq!(met(kept(made.log.size() + 1, made.log.root(2))), Continuity::Shrunk);
    assert_eq!(met(None), Continuity::Unknown);
}

#[test]
fn a_receipt_is_checked_alone() {
    let made = Sample::new();
    let bytes = &made.files.0["receipts/full.tlog-proof"];
    let report = verify_receipt("full.tlog-proof", bytes, made.policy());
    is_clean(&report);
    let seen = &report.receipts[0];
    assert_eq!(
        (seen.what.as_str(), seen.day.as_deref()),
        ("a signatory is listed in other words", Some("2026-11-04"))
    );
    assert!(report.to_string().contains("whose it is was not tried"), "{report}");
    let named = verify_receipt(
        "named.tlog-proof",
        &made.files.0["receipts/named.tlog-proof"],
        made.policy(),
    );
    let name = quoted(&made.water.signers[3].accepted.1.name);
    assert!(named.to_string().contains(&format!("it is that of {name}")), "{named}");
    assert!(named.to_string().contains("whether it counts today, only the log tells"), "{named}");
    let plain = verify_receipt(
        "plain.tlog-proof",
        &made.files.0["receipts/plain.tlog-proof"],
        made.policy(),
    );
    assert_eq!(plain.receipts[0].statement_id, Some(made.schools.id.to_string()));
    assert!(
        plain.to_string().contains("a signature of an organisation, confirmed by the signer"),
        "{plain}"
    );
    let other = Policy::parse(super::log::Log::new(8).policy().as_bytes()).unwrap();
    assert_eq!(verify_receipt("full.tlog-proof", bytes, other).outcome(), Outcome::NotAsPublished);
}
