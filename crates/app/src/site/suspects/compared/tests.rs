use super::{super::elsewhere::Elsewhere, *};
use domain::{
    duplicate::{NameKey, Verdict},
    entry::{Entry, Kind},
    id::VerdictId,
    instant::Instant,
    moderation::Actor,
    signon::{Confirmation, Moderation, SignOnState, Standing},
};
use store::sign_on::Comparable;

const HERE: StatementId = StatementId([1; 16]);

fn entry(name: &str) -> Entry {
    Entry::new(Kind::Organisation, name)
}

fn state() -> SignOnState {
    SignOnState {
        confirmation: Confirmation::Confirmed { at: Instant(1) },
        moderation: Moderation::Waiting,
        standing: Standing::Live,
    }
}

fn comparable(n: u8, entry: Entry) -> Comparable {
    let side = Side { sign_on: SignOnId([n; 16]), key: NameKey([n; 16]) };
    Comparable {
        side,
        state: state(),
        entry,
        mailbox: None,
        untagged: None,
        domain: None,
        organisation: None,
        changed: 1,
    }
}

fn compared(all: &[Comparable]) -> Comparisons {
    let mut compared = Comparisons::new(HERE);
    for comparable in all {
        compared.kept.put(comparable, &Elsewhere::default());
    }
    compared
}

fn found(compared: &Comparisons, n: u8) -> Vec<(u8, Band)> {
    compared
        .findings(SignOnId([n; 16]))
        .suspects
        .iter()
        .map(|suspect| (suspect.side.sign_on.0[0], suspect.band))
        .collect()
}

fn decided(a: u8, b: u8, verdict: Verdict) -> Verdicts {
    let side = |n: u8| Side { sign_on: SignOnId([n; 16]), key: NameKey([n; 16]) };
    Verdicts::new(vec![PairVerdict {
        id: VerdictId([1; 16]),
        first: side(a),
        second: side(b),
        verdict,
        relation: None,
        by: Actor::Operator,
        at: Instant(1),
        statement: HERE,
    }])
}

#[test]
fn each_is_added_changed_and_forgotten_by_itself() {
    let mut compared = compared(&[
        comparable(1, entry("Network of Island Farmers")),
        comparable(2, entry("Coral Watch Society")),
    ]);
    assert_eq!(found(&compared, 1), []);
    let third = comparable(3, entry("Network of Island Farmers (NIF)"));
    compared.kept.put(&third, &Elsewhere::default());
    assert_eq!(found(&compared, 1).len(), 1);
    assert_eq!(found(&compared, 3), [(1, Band::Same)]);
    // It leaves again, and another takes a new name.
    compared.kept.forget(third.side.sign_on);
    assert_eq!(found(&compared, 3), []);
    compared.kept.put(&comparable(2, entry("Network for Island Farmers")), &Elsewhere::default());
    assert_eq!(found(&compared, 1).iter().map(|(n, _)| *n).collect::<Vec<_>>(), [2]);
    assert_eq!(compared.kept.len(), 2);
}

#[test]
fn decisions_stand_above_names() {
    let all = [
        comparable(1, entry("Network of Island Farmers")),
        comparable(2, entry("Network for Island Farmers")),
    ];
    let mut compared = compared(&all);
    for (verdict, band, open) in [
        (Verdict::Different, Band::Different, false),
        (Verdict::Related, Band::Related, false),
        (Verdict::Unsure, Band::Review, true),
        (Verdict::Same, Band::Same, true),
    ] {
        compared.verdicts = decided(1, 2, verdict);
        let findings = compared.findings(SignOnId([2; 16]));
        let suspect = &findings.suspects[0];
        assert_eq!((suspect.band, suspect.is_open()), (band, open), "{verdict:?}");
        assert_eq!(suspect.verdict.as_ref().map(|given| given.verdict), Some(verdict));
    }
}

#[test]
fn a_name_in_look_alike_letters_is_worth_a_look() {
    // The second has a Cyrillic "о" and "а".
    let compared = compared(&[
        comparable(1, entry("Coral Watch Society")),
        comparable(2, entry("C\u{43e}r\u{430}l Watch Society")),
    ]);
    let findings = compared.findings(SignOnId([2; 16]));
    let suspect = &findings.suspects[0];
    assert!(
        suspect.is_open() && suspect.circumstances.contains(&Circumstance::LooksAlike),
        "{suspect:?}"
    );
}

#[test]
fn one_mailbox_domain_or_site_is_worth_a_look() {
    let other = |n: u8| {
        entry(
            ["Reef Schools", "Lantern Readers", "Harbour Choir", "Salt Pan Museum"][usize::from(n)],
        )
    };
    let mut mailbox = [comparable(1, other(0)), comparable(2, other(1))];
    for one in &mut mailbox {
        one.mailbox = Some([9; 16]);
    }
    let mut tagged = [comparable(1, other(0)), comparable(2, other(1))];
    for (n, one) in (8..).zip(&mut tagged) {
        (one.mailbox, one.untagged) = (Some([n; 16]), Some([7; 16]));
    }
    let mut domain = [comparable(1, other(0)), comparable(2, other(1))];
    for one in &mut domain {
        one.domain = Some([9; 16]);
    }
    let site = |n: u8, site: &str| Comparable {
        entry: Entry { website: Some(site.to_owned()), ..other(n) },
        ..comparable(n + 1, other(n))
    };
    let site = [site(0, "https://www.reef.example/about"), site(1, "http://reef.example")];
    for (all, circumstance) in [
        (mailbox, Circumstance::SameMailbox),
        (tagged, Circumstance::SameMailboxButTag),
        (domain, Circumstance::SameDomain),
        (site, Circumstance::SameWebsite),
    ] {
        let compared = compared(&all);
        let findings = compared.findings(SignOnId([2; 16]));
        assert_eq!(findings.more, [], "what is shown is not counted once more");
        let suspects = findings.suspects;
        assert_eq!(suspects.len(), 1, "{circumstance:?}");
        assert!(
            suspects[0].is_open() && suspects[0].circumstances.contains(&circumstance),
            "{circumstance:?}"
        );
    }
    let strangers = compared(&[comparable(1, other(2)), comparable(2, other(3))]);
    assert_eq!(found(&strangers, 2), []);
}

#[test]
fn an_organisation_is_known_by_what_it_was_called_elsewhere() {
    let arabic = "شبكة مزارعي الجزر";
    let all = [comparable(1, entry("Network of Island Farmers")), comparable(2, entry(arabic))];
    let without = compared(&all);
    assert!(
        found(&without, 2).iter().all(|(_, band)| *band != Band::Same),
        "two scripts alone prove nothing"
    );
    let mut compared = without;
    let elsewhere = Elsewhere {
        organisation: Some((OrganisationId([5; 16]), 1)),
        names: vec!["Network of Island Farmers".to_owned(), arabic.to_owned()],
    };
    compared.kept.put(&all[0], &elsewhere);
    let findings = compared.findings(SignOnId([2; 16]));
    assert_eq!(findings.suspects[0].band, Band::Same);
    assert!(findings.suspects[0].reasons.contains(&names::Reason::DeclaredName));
    assert_eq!(
        compared.findings(SignOnId([1; 16])).organisation,
        Some((OrganisationId([5; 16]), 1)),
        "signed one other statement"
    );
}

fn of_one_domain(n: u16, name: &str) -> Comparable {
    let mut id = [7; 16];
    id[..2].copy_from_slice(&n.to_be_bytes());
    let side = Side { sign_on: SignOnId(id), key: NameKey(id) };
    Comparable { side, domain: Some([3; 16]), ..comparable(0, entry(name)) }
}

/// A whole university, or a flood from one domain.
#[test]
fn what_one_entry_costs_does_not_grow_with_those_who_share_its_domain() {
    let one = |n: u16| {
        let word: String = (0..4).map(|at| char::from(b'a' + (n >> (at * 4) & 15) as u8)).collect();
        of_one_domain(n, &format!("{word}{word} {n}"))
    };
    let all: Vec<Comparable> = (0..2_000).map(one).collect();
    let compared = compared(&all);
    let findings = compared.findings(all[1_000].side.sign_on);
    assert_eq!(findings.suspects.len(), MOST);
    assert!(findings.suspects[0].circumstances.contains(&Circumstance::SameDomain));
    assert_eq!(findings.more, [(Circumstance::SameDomain, 1_999 - MOST as u64)]);
    let place = compared.kept.place(all[1_000].side.sign_on).unwrap();
    let near = compared.near(place, compared.kept.one(place).unwrap()).len();
    assert!(near <= MOST_TOGETHER + names::MOST_CANDIDATES, "{near} compared");
}

#[test]
fn one_common_name_is_counted_too() {
    let all: Vec<Comparable> = (0..300).map(|n| of_one_domain(n, "Teachers' Union")).collect();
    let findings = compared(&all).findings(all[10].side.sign_on);
    let more = 299 - MOST as u64;
    assert_eq!(findings.more, [(Circumstance::SameDomain, more), (Circumstance::LooksAlike, more)]);
}

#[test]
fn nothing_is_held_of_who_left() {
    let all: Vec<Comparable> = (0..300).map(|n| of_one_domain(n, "Teachers' Union")).collect();
    let mut compared = compared(&all);
    for one in &all[1..] {
        compared.kept.forget(one.side.sign_on);
    }
    let findings = compared.findings(all[0].side.sign_on);
    assert_eq!((findings.suspects.len(), findings.more.len()), (0, 0));
    assert_eq!(compared.kept.len(), 1);
}

/// Common words alone stop nobody; what two names of one body have in common does.
#[test]
fn names_that_share_what_many_share_are_no_suspects() {
    let apart = [
        ("Association for Water Research", "Institute for Water Research"),
        ("Center for Social Research", "Center for Social Policy Research"),
        ("Human Rights Forum", "Human Rights and Peace Forum"),
    ];
    let one = [
        ("Network of Island Farmers (NIF)", "Network for Island Farmers"),
        ("Oleandra Shepherds Assosiation", "Oleandra Shepherds Association"),
        ("Oleandra centre for young sailors", "Oleandra Foundation for Young Sailors"),
    ];
    let open = |(first, second): (&str, &str)| {
        let compared = compared(&[comparable(1, entry(first)), comparable(2, entry(second))]);
        compared.findings(SignOnId([2; 16])).suspects.iter().any(Suspect::is_open)
    };
    for pair in apart {
        assert!(!open(pair), "{pair:?}");
    }
    for pair in one {
        assert!(open(pair), "{pair:?}");
    }
    // Whoever says so beside the names is heard: one domain is worth a look.
    let mut sharing = [apart[0].0, apart[0].1].map(|name| comparable(1, entry(name)));
    sharing[1] = comparable(2, sharing[1].entry.clone());
    for one in &mut sharing {
        one.domain = Some([7; 16]);
    }
    let bands = found(&compared(&sharing), 2);
    assert!(bands[0].1 >= Band::Review, "{bands:?}");
}
