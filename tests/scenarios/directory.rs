//! The directory of organisations learns what has changed and nothing else, and says what it would
//! say if it were read anew.

use crate::{
    queue::{id_of, name},
    site::{Site, WATER, on_each_database, water},
};
use domain::{
    desk::Role,
    duplicate::{NameKey, Verdict, Verdicts},
    email::EmailAddress,
    entry::{Authority, Display, Entry, Kind},
    form::CheckedForm,
    id::{OrganisationId, SignOnId, StatementId},
    import::{Line, Outcome, Reading, Report},
    instant::{DAY, SECOND},
    moderation::{Actor, Decision, DeclineReason},
    organisation::{FurtherName, Profile},
};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{
    Tx,
    import::NewImport,
    mail::Turn,
    sign_on::{Choice, DecideProblem, Submission, Wish},
    verdict::{Likeness, NewVerdict},
};
use undersigned::site::suspects::{Directory, Listed, MATCHER, whole};

/// Some that are one, some that look alike, some that have nothing in common.
const NAMES: [&str; 9] = [
    "Network of Island Farmers",
    "Island Farmers Network",
    "Network for Island Farmers",
    "Harbour Library",
    "Harbour Libary",
    "The Harbour Library",
    "Coral Watch Society",
    "Society of Coral Watchers",
    "Oleander Choir",
];
const PLACES: [Option<&str>; 3] = [None, Some("Ghana"), Some("Kenya")];
const ACTS: u32 = 90;

/// Numbers that look drawn and are the same at each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn entry(&mut self) -> Entry {
        let place = self.of(&PLACES).map(str::to_owned);
        let other_name = (self.below(4) == 0).then(|| self.of(&NAMES).to_owned());
        Entry { place, other_name, ..Entry::new(Kind::Organisation, self.of(&NAMES)) }
    }
}

/// One act of somebody.
#[derive(Debug, Clone)]
enum Act {
    Sign(StatementId, u32, Entry),
    Accept(SignOnId),
    Decline(SignOnId),
    Reopen(SignOnId),
    Withdraw(SignOnId),
    Erase(SignOnId),
    Correct(SignOnId, Entry),
    Say(SignOnId, SignOnId, Verdict),
    TakeBack(usize),
    Import(StatementId, u32, Vec<Entry>),
    Describe(usize, String),
}

fn draw(dice: &mut Dice, statements: &[StatementId], ids: &[SignOnId], n: u32) -> Act {
    let statement = dice.of(statements);
    if ids.len() < 2 {
        return Act::Sign(statement, n, dice.entry());
    }
    let (one, two) = (dice.of(ids), dice.of(ids));
    match dice.below(23) {
        0..=3 => Act::Sign(statement, n, dice.entry()),
        4..=7 => Act::Accept(one),
        8 | 9 => Act::Decline(one),
        10 => Act::Withdraw(one),
        11 => Act::Erase(one),
        12 | 13 => Act::Correct(one, dice.entry()),
        14..=16 => Act::Say(one, two, Verdict::Same),
        17 => Act::Say(one, two, dice.of(&[Verdict::Different, Verdict::Related])),
        18 => Act::TakeBack(dice.below(99)),
        19 => Act::Describe(dice.below(99), dice.of(&NAMES).to_owned()),
        20 => Act::Reopen(one),
        _ => Act::Import(statement, n, (0..3).map(|_| dice.entry()).collect()),
    }
}

fn done(tx: &mut Tx<'_>, act: &Act) -> Result<(), DecideProblem> {
    match act {
        Act::Sign(statement, n, entry) => {
            sign(tx, *statement, *n, entry)?;
            // Others wait.
            if n % 2 == 0 { accept(tx, id(*n)) } else { Ok(()) }
        }
        Act::Accept(id) => accept(tx, *id),
        Act::Decline(id) => decide(tx, *id, Decision::Decline(DeclineReason::NotASignatory)),
        Act::Reopen(id) => store::sign_on::reopen(tx, *id),
        Act::Withdraw(id) => Ok(store::sign_on::withdraw(tx, *id)?),
        Act::Erase(id) => Ok(store::sign_on::erase(tx, *id).map(|_| ())?),
        Act::Correct(id, entry) => {
            let wish = Wish { note: Some("please".to_owned()), entry: None };
            store::sign_on::wish_correction(tx, *id, &wish)?;
            store::sign_on::correct(tx, *id, entry, None, true)
        }
        Act::Say(first, second, verdict) => {
            let compared = Likeness { matcher: MATCHER, band: "review", score: 0.5 };
            let (first, second, verdict) = (*first, *second, *verdict);
            let new =
                NewVerdict { first, second, verdict, relation: None, count_once: true, compared };
            store::verdict::give(tx, &new).map(|_| ())
        }
        Act::TakeBack(at) => match store::verdict::all(tx)?.as_slice() {
            [] => Ok(()),
            all => store::verdict::revoke(tx, all[at % all.len()].id).map(|_| ()),
        },
        Act::Describe(at, name) => {
            let all = store::organisation::all(tx)?;
            let Some((organisation, _)) = all.get(at % all.len().max(1)) else { return Ok(()) };
            let names = vec![FurtherName { name: name.clone(), lang: None }];
            let profile = Profile { names, place: Some("Fiji".to_owned()), website: None };
            Ok(store::organisation::set_profile(tx, organisation.id, &profile).map(|_| ())?)
        }
        Act::Import(statement, n, entries) => Ok(import(tx, *statement, *n, entries)?),
    }
}

fn id(n: u32) -> SignOnId {
    let mut id = [1; 16];
    id[..4].copy_from_slice(&n.to_be_bytes());
    SignOnId(id)
}

fn accept(tx: &mut Tx<'_>, id: SignOnId) -> Result<(), DecideProblem> {
    decide(tx, id, Decision::Accept)
}

fn decide(tx: &mut Tx<'_>, id: SignOnId, decision: Decision) -> Result<(), DecideProblem> {
    let revision = store::sign_on::one(tx, id)?.ok_or(DecideProblem::Gone)?.revision;
    store::sign_on::decide(tx, id, revision, decision, None)
}

fn sign(
    tx: &mut Tx<'_>,
    statement: StatementId,
    n: u32,
    entry: &Entry,
) -> Result<(), store::Error> {
    let SignOnId(bytes) = id(n);
    let token =
        |last: u8| -> [u8; 32] { std::array::from_fn(|at| if at < 16 { bytes[at] } else { last }) };
    let email = EmailAddress::parse(&format!("p{n}@mail{n}.example")).expect("an address");
    let form = CheckedForm {
        entry: entry.clone(),
        display: Display::Public,
        email,
        authority: Some(Authority { role: "Chair".to_owned(), declared: true }),
    };
    let new = Submission {
        id: id(n),
        statement,
        version: 1,
        page_lang: "en".to_owned(),
        form,
        rule: None,
        confirm_token: token(1),
        code: format!("{n:08}"),
        expires_at: tx.now().plus(7 * DAY),
        turn: Turn(0),
    };
    store::sign_on::submit(tx, &new)?;
    store::sign_on::settle(tx, store::Allowance { most: 5, span: DAY }, DAY, 10)?;
    let choice = Choice { entries: Vec::new(), seen_at: tx.now() };
    assert!(store::sign_on::confirm(tx, &token(1), &choice, &token(2)).is_ok(), "{n} confirms");
    Ok(())
}

/// Takes in a list and accepts all of it.
fn import(
    tx: &mut Tx<'_>,
    statement: StatementId,
    n: u32,
    entries: &[Entry],
) -> Result<(), store::Error> {
    let lines = entries.iter().zip(1..).map(|(entry, line)| Line {
        line,
        text: entry.name.clone(),
        outcome: Outcome::Entry,
        start: 0,
        end: 1,
        seq: line,
        sign_on: None,
        number: None,
        list: String::new(),
        doubts: Vec::new(),
        spare: None,
        made: None,
    });
    let readings = entries.iter().enumerate().map(|(at, entry)| {
        let (name, place) = (entry.name.clone(), entry.place.clone());
        let kind = Kind::Organisation;
        (
            at,
            Reading {
                name,
                short: None,
                kind,
                place,
                role: None,
                affiliation: None,
                contact: None,
            },
        )
    });
    let mut file_hash = [9; 32];
    file_hash[..4].copy_from_slice(&n.to_be_bytes());
    let report = Report { file: "list.txt".to_owned(), lines: lines.collect() };
    let new = NewImport { statement, file_hash, report, readings: readings.collect() };
    let created = store::import::create(tx, &new).expect("the list is taken in");
    let added = store::import::states(tx, created.id)?.into_keys().collect::<Vec<_>>();
    store::sign_on::accept_all(tx, statement, &added).map(|_| ())
}

/// Everything a directory says.
#[derive(Debug, PartialEq)]
struct Said {
    listed: Vec<Listed>,
    /// Of each, those that may be the same, best first, and what was decided.
    alike: Vec<Vec<(OrganisationId, &'static str, String, bool)>>,
    pairs: Vec<(OrganisationId, OrganisationId)>,
    found: Vec<OrganisationId>,
    contradictions: usize,
}

fn said(directory: &mut Directory) -> Said {
    let ranks = directory.ranks(None);
    let pairs = directory.open_pairs(&ranks, 25);
    Said {
        listed: ranks.iter().map(|rank| directory.listed(*rank).expect("it is there")).collect(),
        alike: ranks
            .iter()
            .map(|rank| {
                let alike = directory.alike(*rank).into_iter().map(|alike| {
                    let reasons = format!("{} {:?}", alike.score, alike.reasons);
                    (alike.at.1, alike.band.as_str(), reasons, alike.verdict.is_some())
                });
                alike.collect()
            })
            .collect(),
        pairs: pairs.into_iter().map(|(at, alike)| (at.1, alike.at.1)).collect(),
        found: directory.ranks(Some("island")).into_iter().map(|rank| rank.1).collect(),
        contradictions: directory.contradictions(),
    }
}

fn anew(tx: &mut Tx<'_>, piece: u32) -> Result<Directory, store::Error> {
    let mut directory = Directory::holding(usize::MAX);
    while !directory.keep_up(tx, piece)? {}
    Ok(directory)
}

/// What is listed, read in one go and put together without any of the code that keeps it.
fn plain(tx: &mut Tx<'_>) -> Result<Vec<Listed>, store::Error> {
    let verdicts = Verdicts::new(store::verdict::all(tx)?);
    let mut home: HashMap<NameKey, usize> = HashMap::new();
    let mut groups: BTreeMap<usize, Vec<_>> = BTreeMap::new();
    for (at, (organisation, members)) in store::organisation::all(tx)?.into_iter().enumerate() {
        let twin = home.contains_key(&organisation.key);
        let same = verdicts.same_as(organisation.key);
        let known = same.iter().filter_map(|key| home.get(key)).min().copied();
        let place = if twin { at } else { known.unwrap_or(at) };
        home.entry(organisation.key).or_insert(place);
        groups.entry(place).or_default().push((organisation, members));
    }
    Ok(groups.into_values().map(|rows| listed(&rows)).collect())
}

fn listed(
    rows: &[(domain::organisation::Organisation, Vec<store::organisation::Member>)],
) -> Listed {
    let mut members: Vec<_> = rows.iter().flat_map(|(_, members)| members).collect();
    members.sort_by_key(|member| (member.created_at, member.sign_on));
    let mut names: Vec<String> = Vec::new();
    let printed =
        members.iter().flat_map(|one| [Some(whole(&one.entry)), one.entry.other_name.clone()]);
    let further = rows.iter().flat_map(|(row, _)| row.profile.names.iter().map(|n| n.name.clone()));
    for name in printed.flatten().chain(further) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let own = rows.iter().find_map(|(row, _)| row.profile.place.clone());
    Listed {
        id: rows[0].0.id,
        own: members[0].sign_on,
        names,
        place: own.or_else(|| members.iter().find_map(|member| member.entry.place.clone())),
        statements: members.iter().map(|member| member.statement).collect::<BTreeSet<_>>().len(),
    }
}

async fn compare(site: &Site, after: &str) {
    let kept = site.state.suspects.directory.ask(site.store(), "kept", |tx, directory| {
        let (mut whole, mut pieces) = (anew(tx, 10_000)?, anew(tx, 2)?);
        Ok((said(directory), said(&mut whole), said(&mut pieces), plain(tx)?))
    });
    let ((kept, whole, pieces, plain), part) = kept.await.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(part, None, "after {after}");
    assert_eq!(kept.listed, plain, "after {after}");
    assert_eq!(kept, whole, "after {after}");
    assert_eq!(whole, pieces, "after {after}");
}

#[test]
fn what_is_kept_is_what_would_be_read_anew() {
    for seed in [0x9e37_79b9_7f4a_7c15, 0x2545_f491_4f6c_dd1d] {
        on_each_database(&async |site| {
            site.may_leave_mails();
            let first = site.open(&water()).await;
            let second = site.open(&water().replace(WATER, "wind-for-the-islands")).await;
            let statements = [id_of(site, &first).await, id_of(site, &second).await];
            let mut dice = Dice(seed);
            let (mut kinds, mut most) = (BTreeSet::new(), 0);
            for n in 0..ACTS {
                let read = site.store().read("sign-ons", move |tx| {
                    let mut ids = Vec::new();
                    for statement in statements {
                        let all = store::sign_on::comparable(tx, statement)?;
                        ids.extend(all.into_iter().map(|one| one.side.sign_on));
                    }
                    Ok::<_, store::Error>(ids)
                });
                let ids = read.await.unwrap_or_else(|error| panic!("{error}"));
                let act = draw(&mut dice, &statements, &ids, n);
                let word = format!("{n}: {act:?}");
                let kind = word.split(": ").nth(1).and_then(|act| act.split('(').next());
                let by = site.store().by(Actor::Operator);
                let outcome = by.write("act", move |tx| done(tx, &act)).await;
                if outcome.is_ok() {
                    kinds.extend(kind.map(str::to_owned));
                }
                if let Err(DecideProblem::Store(error)) = outcome {
                    panic!("{word}: {error}");
                }
                compare(site, &word).await;
                most = most.max(site.state.suspects.organisations());
                // Now and then the clock stands still: what is one act after another then.
                if dice.below(3) > 0 {
                    site.wait(SECOND);
                }
            }
            assert!(most >= 15, "{most} at most");
            assert_eq!(kinds.len(), 11, "only {kinds:?} succeeded");
        });
    }
}

/// So many organisations that were on a list and were accepted.
async fn list_many(site: &Site, statement: StatementId, people: std::ops::Range<u32>) {
    let entries: Vec<Entry> = people.map(|n| Entry::new(Kind::Organisation, name(n))).collect();
    let by = site.store().by(Actor::Operator);
    let write = by.write("import", move |tx| import(tx, statement, 0, &entries));
    write.await.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_page_does_not_wait_for_thousands_of_organisations_and_says_so() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        list_many(site, statement, 0..1_500).await;
        let mut desk = site.desk(Role::Moderator).await;
        let first = desk.get("/desk/organisations").await.expect(200);
        first.says("are still being read: 1,000 of 1,500 so far");
        // One that was not read yet has its page all the same.
        let read = site.store().read("last", store::organisation::all).await;
        let all = read.unwrap_or_else(|error| panic!("{error}"));
        for (organisation, members) in [&all[0], &all[1_499]] {
            let page = desk.get(&format!("/desk/organisations/{}", organisation.id)).await;
            page.expect(200).says(&members[0].entry.name);
        }
        // It is read on without anybody asking.
        let mut tries = 0;
        let page = loop {
            let page = desk.get("/desk/organisations").await.expect(200);
            if !page.text().contains("still being read") {
                break page;
            }
            tries += 1;
            assert!(tries < 100, "it is never done");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        };
        page.says("1 to 100 of 1,500");
        let wanted = format!("/desk/organisations?q={}", name(700).replace(' ', "+"));
        desk.get(&wanted).await.expect(200).says(&name(700)).says_not(&name(701));
        desk.get("/desk/organisations?page=15").await.expect(200).says("1,401 to 1,500 of 1,500");
        // Who is erased is forgotten within a minute, whether or not somebody looks.
        let (erased, gone) = (all[3].1[0].sign_on, all[3].1[0].entry.name.clone());
        let by = site.store().by(Actor::Operator);
        let erase = by.write("erase", move |tx| store::sign_on::erase(tx, erased));
        assert_eq!(erase.await, Ok(true));
        site.upkeep().await;
        assert_eq!(site.state.suspects.organisations(), 1_499);
        let page = desk.get("/desk/organisations").await.expect(200);
        page.says("1 to 100 of 1,499").says_not(&gone);
    });
}

#[test]
fn two_names_made_of_common_words_are_no_question() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        let entries: Vec<Entry> = [
            "Union of Teachers and Health Workers",
            "Association of Teachers and Health Workers",
            "Network of Island Farmers",
            "Island Farmers Network",
        ]
        .map(|name| Entry::new(Kind::Organisation, name))
        .into();
        let by = site.store().by(Actor::Operator);
        let write = by.write("import", move |tx| import(tx, statement, 0, &entries));
        write.await.unwrap_or_else(|error| panic!("{error}"));
        let read = site.store().read("directory", |tx| {
            let mut directory = anew(tx, 10)?;
            let ranks = directory.ranks(None);
            let pairs = directory.open_pairs(&ranks, 25);
            let name = |rank| directory.listed(rank).map(|one| one.names.join(" "));
            Ok::<_, store::Error>(
                pairs.iter().map(|(at, alike)| [name(*at), name(alike.at)]).collect::<Vec<_>>(),
            )
        });
        let pairs = read.await.unwrap_or_else(|error| panic!("{error}"));
        let [[Some(first), Some(second)]] = pairs.as_slice() else { panic!("{pairs:?}") };
        assert!(first.contains("Farmers") && second.contains("Farmers"), "{pairs:?}");
    });
}

#[test]
fn of_too_many_the_oldest_are_let_go() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        for n in 0..6 {
            let entry = Entry::new(Kind::Organisation, name(n));
            let by = site.store().by(Actor::Operator);
            let write = by.write("sign", move |tx| {
                sign(tx, statement, n, &entry)?;
                accept(tx, id(n))
            });
            assert!(write.await.is_ok());
            site.wait(SECOND);
        }
        let read = site.store().read("directory", |tx| {
            let mut directory = Directory::holding(4);
            while !directory.keep_up(tx, 2)? {}
            let ranks = directory.ranks(None);
            let listed = ranks.iter().filter_map(|rank| directory.listed(*rank));
            Ok::<_, store::Error>((
                directory.len(),
                listed.map(|one| one.names).collect::<Vec<_>>(),
            ))
        });
        let (held, listed) = read.await.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(held, 4);
        assert_eq!(listed, (2..6).map(|n| vec![name(n)]).collect::<Vec<_>>());
    });
}

#[test]
fn the_sign_ons_of_one_organisation_are_turned_page_by_page() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        for n in 0..3_u32 {
            let entries = vec![Entry::new(Kind::Organisation, "Harbour Library"); 50];
            let by = site.store().by(Actor::Operator);
            let write = by.write("import", move |tx| import(tx, statement, n, &entries));
            write.await.unwrap_or_else(|error| panic!("{error}"));
        }
        let mut desk = site.desk(Role::Moderator).await;
        let page = desk.get("/desk/organisations").await.expect(200);
        let here = page.html().link("/desk/organisations/");
        desk.get(&here).await.expect(200).says("1 to 100 of 150");
        desk.get(&format!("{here}?page=2")).await.expect(200).says("101 to 150 of 150");
    });
}
