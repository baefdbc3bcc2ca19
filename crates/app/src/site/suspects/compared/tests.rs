use super::*;
use domain::{
    duplicate::Verdict,
    entry::Kind,
    id::VerdictId,
    instant::Instant,
    moderation::Actor,
    organisation::{FurtherName, Organisation, Profile},
    signon::{Confirmation, SignOnState},
};

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
    Comparable { side, state: state(), entry, mailbox: None, domain: None, organisation: None }
}

fn compared(all: &[Comparable]) -> Comparisons {
    let mut compared = Comparisons::default();
    compared.refresh(HERE, all.to_vec(), Verdicts::default(), &[]);
    compared
}

fn found(compared: &mut Comparisons, n: u8) -> Vec<(u8, Band)> {
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
fn later_sign_ons_are_found_by_those_that_were_looked_at_before() {
    let mut all = vec![
        comparable(1, entry("Network of Island Farmers")),
        comparable(2, entry("Coral Watch Society")),
    ];
    let mut compared = compared(&all);
    assert_eq!(found(&mut compared, 1), []);
    all.push(comparable(3, entry("Network of Island Farmers (NIF)")));
    compared.refresh(HERE, all.clone(), Verdicts::default(), &[]);
    assert_eq!(found(&mut compared, 1).len(), 1);
    assert_eq!(found(&mut compared, 3), [(1, Band::Same)]);
    // It leaves again, and another takes a new name.
    all.pop();
    all[1] = comparable(2, entry("Network for Island Farmers"));
    compared.refresh(HERE, all, Verdicts::default(), &[]);
    assert_eq!(found(&mut compared, 1).iter().map(|(n, _)| *n).collect::<Vec<_>>(), [2]);
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
        compared.refresh(HERE, all.to_vec(), decided(1, 2, verdict), &[]);
        let findings = compared.findings(SignOnId([2; 16]));
        let suspect = &findings.suspects[0];
        assert_eq!((suspect.band, suspect.is_open()), (band, open), "{verdict:?}");
        assert_eq!(suspect.verdict.as_ref().map(|given| given.verdict), Some(verdict));
    }
}

#[test]
fn a_name_in_look_alike_letters_is_worth_a_look() {
    // The second has a Cyrillic "о" and "а".
    let mut compared = compared(&[
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
        (domain, Circumstance::SameDomain),
        (site, Circumstance::SameWebsite),
    ] {
        let mut compared = compared(&all);
        let suspects = compared.findings(SignOnId([2; 16])).suspects;
        assert_eq!(suspects.len(), 1, "{circumstance:?}");
        assert!(
            suspects[0].is_open() && suspects[0].circumstances.contains(&circumstance),
            "{circumstance:?}"
        );
    }
    let mut strangers = compared(&[comparable(1, other(2)), comparable(2, other(3))]);
    assert_eq!(found(&mut strangers, 2), []);
}

#[test]
fn pages_on_a_shared_site_are_told_apart() {
    assert_eq!(host("https://www.facebook.com/reefwatch"), host("facebook.com/reefwatch"));
    assert_ne!(host("https://facebook.com/reefwatch"), host("https://facebook.com/saltpan"));
    assert_eq!(host("https://facebook.com/"), None);
    assert_eq!(host("Reef"), None);
}

#[test]
fn an_organisation_is_known_by_what_it_was_called_elsewhere() {
    let arabic = "شبكة مزارعي الجزر";
    let group = Group {
        id: OrganisationId([5; 16]),
        organisations: vec![Organisation {
            id: OrganisationId([5; 16]),
            key: NameKey([1; 16]),
            profile: Profile {
                names: vec![FurtherName { name: arabic.to_owned(), lang: None }],
                ..Profile::default()
            },
            created_at: Instant(1),
        }],
        members: vec![store::organisation::Member {
            sign_on: SignOnId([77; 16]),
            statement: StatementId([2; 16]),
            state: state(),
            entry: entry("Network of Island Farmers"),
            created_at: Instant(1),
        }],
    };
    let all = [comparable(1, entry("Network of Island Farmers")), comparable(2, entry(arabic))];
    let mut without = compared(&all);
    assert!(
        found(&mut without, 2).iter().all(|(_, band)| *band != Band::Same),
        "two scripts alone prove nothing"
    );
    let mut compared = Comparisons::default();
    compared.refresh(HERE, all.to_vec(), Verdicts::default(), &[group]);
    let findings = compared.findings(SignOnId([2; 16]));
    assert_eq!(findings.suspects[0].band, Band::Same);
    assert!(findings.suspects[0].reasons.contains(&names::Reason::DeclaredName));
    assert_eq!(
        compared.findings(SignOnId([1; 16])).organisation,
        Some((OrganisationId([5; 16]), 1)),
        "signed one other statement"
    );
}

/// A whole university, or a flood from one domain.
#[test]
fn what_one_entry_costs_does_not_grow_with_those_who_share_its_domain() {
    let one = |n: u16| {
        let mut id = [7; 16];
        id[..2].copy_from_slice(&n.to_be_bytes());
        let side = Side { sign_on: SignOnId(id), key: NameKey(id) };
        let word: String = (0..4).map(|at| char::from(b'a' + (n >> (at * 4) & 15) as u8)).collect();
        let entry = entry(&format!("{word}{word} {n}"));
        Comparable {
            side,
            entry,
            domain: Some([3; 16]),
            mailbox: None,
            state: state(),
            organisation: None,
        }
    };
    let all: Vec<Comparable> = (0..2_000).map(one).collect();
    let mut compared = compared(&all);
    let findings = compared.findings(all[1_000].side.sign_on);
    assert_eq!(findings.suspects.len(), MOST);
    assert!(findings.suspects[0].circumstances.contains(&Circumstance::SameDomain));
    let near = compared.near[&1_000].len();
    assert!(near <= MOST_TOGETHER + names::MOST_CANDIDATES, "{near} compared");
}
