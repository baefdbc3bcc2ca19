use super::*;

fn line(doubts: &str) -> Line {
    let json =
        format!(r#"{{"line":7,"text":"7. Ink Union","outcome":"entry","doubts":[{doubts}]}}"#);
    serde_json::from_str(&json).unwrap()
}

fn every_doubt() -> Vec<Doubt> {
    let text = str::to_owned;
    vec![
        Doubt::GapBefore { missing: vec![4, 5] },
        Doubt::Restart,
        Doubt::Repeat,
        Doubt::OutOfOrder,
        Doubt::SharedLine,
        Doubt::JoinedLines { lines: vec![8] },
        Doubt::PossibleTypo {
            printed: text("Assocation"),
            suggested: text("Association"),
            confidence: 0.9,
        },
        Doubt::IndividualAmongOrganisations,
        Doubt::PossibleDuplicate { of: 2, score: 0.875, why: text("the same name") },
        Doubt::PossiblyRelated { of: 2, why: text("the same name, and a place") },
        Doubt::MixedScript,
        Doubt::BidiControl,
        Doubt::UrlInName,
        Doubt::ContactRemoved,
        Doubt::FromMail,
        Doubt::RoleApart,
        Doubt::UnsureKind,
        Doubt::Question { why: text("a row without a name") },
        Doubt::Other { code: text("of_tomorrow") },
    ]
}

#[test]
fn doubts_are_read_as_they_were_written() {
    let written = Line { doubts: every_doubt(), ..line("") };
    let json = serde_json::to_string(&written).unwrap();
    assert!(json.contains(r#"{"code":"gap_before","missing":[4,5]},{"code":"restart"}"#), "{json}");
    assert!(json.ends_with(r#"{"code":"of_tomorrow"}]}"#), "{json}");
    assert_eq!(serde_json::from_str::<Line>(&json).unwrap(), written);
}

#[test]
fn doubts_as_version_0_1_0_wrote_them() {
    let old = [
        r#"{"code":"gap_before","detail":"{\"code\":\"gap_before\",\"missing\":[4,5]}"}"#,
        r#"{"code":"shared_line","detail":"{\"code\":\"shared_line\"}"}"#,
        r#"{"code":"possible_typo","detail":"{\"code\":\"possible_typo\",\"printed\":\"Assocation\",\"suggested\":\"Association\",\"confidence\":0.9}"}"#,
        r#"{"code":"question","detail":"{\"why\":\"a row without a name\"}"}"#,
        r#"{"code":"of_tomorrow","detail":"{\"code\":\"of_tomorrow\"}"}"#,
    ];
    let wanted: Vec<Doubt> =
        [0, 4, 6, 17, 18].into_iter().map(|at| every_doubt().swap_remove(at)).collect();
    assert_eq!(line(&old.join(",")).doubts, wanted);
}
