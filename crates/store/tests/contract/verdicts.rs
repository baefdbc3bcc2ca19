//! What people say of two names, and the organisations across statements.

use domain::duplicate::{Known, Relation, Side, Verdict, Verdicts};
use domain::entry::{Display, Entry};
use domain::id::{OrganisationId, SignOnId, StatementId, VerdictId};
use domain::moderation::{ActKind, Actor, Decision, DeclineReason};
use domain::organisation::{FurtherName, Profile};
use domain::signon::Standing;
use domain::statement::Slug;
use store::sign_on::DecideProblem;
use store::statement::NewStatement;
use store::verdict::{self, Likeness, NewVerdict};
use store::{Store, act, organisation, sign_on, statement};

use crate::common::{Fresh, each, int};
use crate::sample::MS;
use crate::sample::{
    NOW, OPERATOR, STATEMENT, accepted, confirm, decide, form, id, names, new_statement, one,
    open_statement, organisation as body, person, submit,
};

const COMPARED: Likeness = Likeness { matcher: "names 0", band: "review", score: 0.71 };

fn say(store: &Store, first: u8, second: u8, verdict: Verdict) -> Result<VerdictId, DecideProblem> {
    say_as(store, first, second, verdict, None)
}

fn say_as(
    store: &Store,
    first: u8,
    second: u8,
    verdict: Verdict,
    relation: Option<Relation>,
) -> Result<VerdictId, DecideProblem> {
    let new = NewVerdict {
        first: id(first),
        second: id(second),
        verdict,
        relation,
        count_once: true,
        compared: COMPARED,
    };
    store
        .at(NOW.plus(10 * MS))
        .by(OPERATOR)
        .write_blocking("say", move |tx| verdict::give(tx, &new))
}

fn all(store: &Store) -> Verdicts {
    Verdicts::new(store.read_blocking("all", verdict::all).unwrap())
}

fn sides(store: &Store, statement: StatementId) -> Vec<Side> {
    let found =
        store.read_blocking("comparable", move |tx| sign_on::comparable(tx, statement)).unwrap();
    found.into_iter().map(|comparable| comparable.side).collect()
}

fn standing(store: &Store, n: u8) -> Standing {
    one(store, n).sign_on.state.standing
}

fn revoke(store: &Store, id: VerdictId) -> bool {
    store
        .at(NOW.plus(20 * MS))
        .by(OPERATOR)
        .write_blocking("revoke", move |tx| verdict::revoke(tx, id))
        .unwrap()
}

/// Islands, with three bodies accepted.
fn three(fresh: &Fresh) -> Store {
    let store = open_statement(fresh);
    for (n, name) in
        [(1, "Island Farmers Union"), (2, "Union of Island Farmers"), (3, "Farmers of the Islands")]
    {
        accepted(&store, n, body(name), Display::Public);
    }
    store
}

/// A second statement, in which the `n`th form signs.
fn second_statement(store: &Store) -> StatementId {
    let there = StatementId([8; 16]);
    let slug: Slug = "second".parse().unwrap();
    let new = NewStatement { id: there, slug, ..new_statement() };
    store.by(OPERATOR).write_blocking("create", move |tx| statement::create(tx, &new)).unwrap();
    store
        .by(OPERATOR)
        .write_blocking("open", move |tx| statement::open(tx, there, Some("Office")))
        .unwrap();
    there
}

fn organisations(store: &Store) -> Vec<(OrganisationId, Vec<SignOnId>)> {
    let all = store.read_blocking("organisations", organisation::all).unwrap();
    all.into_iter()
        .map(|(one, members)| (one.id, members.into_iter().map(|member| member.sign_on).collect()))
        .collect()
}

#[test]
fn two_that_are_the_same_are_kept_both_and_counted_once_until_it_is_taken_back() {
    each(|fresh| {
        let store = three(fresh);
        let said = say(&store, 2, 1, Verdict::Same).unwrap();
        assert_eq!(standing(&store, 2), Standing::Merged { into: id(1) });
        assert_eq!(names(&store, NOW), ["Farmers of the Islands", "Island Farmers Union"]);
        let acts = store.read_blocking("acts", |tx| act::of_sign_on(tx, id(2))).unwrap();
        assert!(
            acts.iter()
                .any(|act| act.kind == ActKind::NamesCompared
                    && act.detail.as_deref() == Some("same")),
            "{acts:?}"
        );

        assert!(revoke(&store, said));
        assert!(!revoke(&store, said), "once is enough");
        assert_eq!(standing(&store, 2), Standing::Live);
        assert_eq!(names(&store, NOW).len(), 3);
        assert!(all(&store).all().is_empty());
        // Taken back, not forgotten.
        assert_eq!(
            int(&store, "SELECT count(*) FROM name_decision WHERE revoked_at IS NOT NULL"),
            1
        );
    });
}

#[test]
fn a_later_decision_about_the_same_two_takes_the_place_of_the_earlier() {
    each(|fresh| {
        let store = three(fresh);
        say(&store, 2, 1, Verdict::Same).unwrap();
        let second = say_as(&store, 1, 2, Verdict::Related, Some(Relation::PartOf)).unwrap();
        assert_eq!(standing(&store, 2), Standing::Live, "what was counted as one is two again");
        let verdicts = all(&store);
        let [only] = verdicts.all() else { panic!("{verdicts:?}") };
        assert_eq!(
            (only.id, only.verdict, only.relation, only.by),
            (second, Verdict::Related, Some(Relation::PartOf), OPERATOR)
        );
        assert!(
            matches!(say(&store, 1, 1, Verdict::Same), Err(DecideProblem::Step(_))),
            "nobody is his own duplicate"
        );
        assert!(matches!(say(&store, 1, 99, Verdict::Same), Err(DecideProblem::Gone)));
    });
}

#[test]
fn contradictions_are_reported() {
    each(|fresh| {
        let store = three(fresh);
        say(&store, 1, 2, Verdict::Same).unwrap();
        say(&store, 3, 2, Verdict::Same).unwrap();
        let found = sides(&store, STATEMENT);
        let verdicts = all(&store);
        assert!(
            matches!(verdicts.between(found[0], found[2]), Some(Known::Follows(chain)) if chain.len() == 2)
        );
        assert!(verdicts.contradictions().is_empty());
        let apart = say(&store, 1, 3, Verdict::Different).unwrap();
        let contradictions = all(&store).contradictions();
        let [contradiction] = &contradictions[..] else { panic!("{contradictions:?}") };
        assert_eq!((contradiction.apart, contradiction.together.len()), (apart, 2));
    });
}

#[test]
fn a_decision_serves_the_next_statement_and_another_import() {
    each(|fresh| {
        let store = three(fresh);
        say(&store, 1, 2, Verdict::Different).unwrap();
        let there = second_statement(&store);
        for (n, name) in [(11, "Island Farmers Union"), (12, "UNION of island farmers")] {
            let mut form = form(n, body(name), &format!("signer{n}@example.org"), Display::Public);
            form.statement = there;
            submit(&store, form);
            confirm(&store, n).unwrap();
        }
        let found = sides(&store, there);
        let verdicts = all(&store);
        let known = verdicts.between(found[0], found[1]).expect("known by name");
        assert_eq!(known.verdict(), Verdict::Different);
        // Two bodies of one name: what was said of these two says nothing about others of that
        // name.
        let here = sides(&store, STATEMENT);
        assert_eq!(here[0].key, found[0].key);
        assert!(verdicts.between(here[0], found[0]).is_none());
    });
}

#[test]
fn a_better_sign_on_that_waits_takes_the_place_only_when_it_is_accepted() {
    each(|fresh| {
        let store = three(fresh);
        submit(&store, form(4, body("Island Farmers' Union"), "four@example.org", Display::Public));
        confirm(&store, 4).unwrap();
        let store = &store;
        store
            .at(NOW.plus(3 * MS))
            .by(Actor::Signer)
            .write_blocking("withdraw", |tx| sign_on::withdraw(tx, id(3)))
            .unwrap();
        say(store, 1, 4, Verdict::Same).unwrap();
        // Both are confirmed, only the first is accepted: it keeps its place.
        assert_eq!(standing(store, 4), Standing::Merged { into: id(1) });
        assert_eq!(names(store, NOW), ["Island Farmers Union", "Union of Island Farmers"]);
    });
}

#[test]
fn organisations_are_known_again_by_name_and_place_and_persons_are_not() {
    each(|fresh| {
        let store = open_statement(fresh);
        let there = second_statement(&store);
        accepted(&store, 1, body("Island Farmers Union"), Display::Public);
        let mut elsewhere =
            form(2, body("island farmers union"), "two@example.org", Display::Public);
        elsewhere.statement = there;
        let mut other_place = body("Island Farmers Union");
        other_place.place = Some("Ghana".to_owned());
        submit(&store, elsewhere);
        confirm(&store, 2).unwrap();
        decide(&store, 2, Decision::Accept, OPERATOR).unwrap();
        accepted(&store, 3, other_place, Display::Public);
        accepted(&store, 4, person("Ana Marazul"), Display::Public);
        let mut found = organisations(&store);
        found.sort_by_key(|(_, members)| members[0]);
        assert_eq!(
            found.iter().map(|(_, members)| members.clone()).collect::<Vec<_>>(),
            [vec![id(1), id(2)], vec![id(3)]]
        );

        // Said to be two: the first gets a row of its own.
        say(&store, 2, 1, Verdict::Different).unwrap();
        assert_eq!(organisations(&store).len(), 3);
    });
}

#[test]
fn one_place_that_agrees_is_enough_on_the_list_or_not() {
    each(|fresh| {
        let store = open_statement(fresh);
        let placed = |place: Option<&str>| Entry {
            place: place.map(str::to_owned),
            ..body("Island Farmers Union")
        };
        // Nobody named a place: none is needed.
        accepted(&store, 1, placed(None), Display::Public);
        accepted(&store, 2, placed(Some("Ghana")), Display::Counted);
        accepted(&store, 3, placed(None), Display::Public);
        accepted(&store, 4, placed(Some("Kenya")), Display::Public);
        // The one that agrees is sealed, and not the first.
        accepted(&store, 5, placed(Some("ghana")), Display::Public);
        accepted(&store, 6, placed(Some("KENYA")), Display::Counted);
        let mut found: Vec<_> =
            organisations(&store).into_iter().map(|(_, members)| members).collect();
        found.sort();
        assert_eq!(found, [vec![id(1), id(2), id(3), id(5)], vec![id(4), id(6)]]);
    });
}

#[test]
fn what_the_desk_knows_of_an_organisation_is_sealed_and_goes_with_its_last_sign_on() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, body("Island Farmers Union"), Display::Public);
        let (organisation, _) = organisations(&store)[0];
        let further = FurtherName {
            name: "Unión de Agricultores de las Islas".to_owned(),
            lang: Some("es".parse().unwrap()),
        };
        let profile = Profile {
            names: vec![further],
            place: None,
            website: Some("https://farmers.example".to_owned()),
        };
        let kept = profile.clone();
        let set =
            move |tx: &mut store::Tx<'_>| organisation::set_profile(tx, organisation, &profile);
        assert_eq!(store.by(OPERATOR).write_blocking("set", set), Ok(true));
        let read = store.read_blocking("read", organisation::all).unwrap();
        assert_eq!(read[0].0.profile, kept);
        let nobody = Profile::default();
        let absent = store.by(OPERATOR).write_blocking("set", move |tx| {
            organisation::set_profile(tx, OrganisationId([9; 16]), &nobody)
        });
        assert_eq!(absent, Ok(false));

        say_nothing_left(&store);
    });
}

/// Waits, confirmed.
fn waiting(store: &Store, n: u8, name: &str) {
    submit(store, form(n, body(name), &format!("signer{n}@example.org"), Display::Public));
    confirm(store, n).unwrap();
}

#[test]
fn what_was_counted_as_part_of_another_does_not_go_with_it() {
    each(|fresh| {
        let store = three(fresh);
        say(&store, 2, 1, Verdict::Same).unwrap();
        assert_eq!(names(&store, NOW), ["Farmers of the Islands", "Island Farmers Union"]);
        // Taking the acceptance back and giving it again.
        store
            .at(NOW.plus(30 * MS))
            .by(OPERATOR)
            .write_blocking("reopen", |tx| sign_on::reopen(tx, id(1)))
            .unwrap();
        assert_eq!(names(&store, NOW), ["Farmers of the Islands", "Union of Island Farmers"]);
        decide(&store, 1, Decision::Accept, OPERATOR).unwrap();
        assert_eq!(
            standing(&store, 2),
            Standing::Merged { into: id(1) },
            "the decision still holds"
        );

        store
            .at(NOW.plus(32 * MS))
            .by(Actor::Signer)
            .write_blocking("withdraw", |tx| sign_on::withdraw(tx, id(1)))
            .unwrap();
        assert_eq!(names(&store, NOW), ["Farmers of the Islands", "Union of Island Farmers"]);
        say(&store, 2, 3, Verdict::Same).unwrap();
        store
            .at(NOW.plus(33 * MS))
            .by(OPERATOR)
            .write_blocking("erase", |tx| sign_on::erase(tx, id(3)))
            .unwrap();
        assert_eq!(names(&store, NOW), ["Union of Island Farmers"]);

        waiting(&store, 4, "Farmers Union of the Islands");
        waiting(&store, 5, "Farmers' Union of the Islands");
        say(&store, 4, 5, Verdict::Same).unwrap();
        assert_eq!(standing(&store, 4), Standing::Merged { into: id(5) });
        decide(&store, 5, Decision::Decline(DeclineReason::Unclear), OPERATOR).unwrap();
        assert_eq!(standing(&store, 4), Standing::Live, "it waits for the desk again");
    });
}

#[test]
fn nothing_is_counted_as_part_of_what_does_not_stand_or_is_not_shown() {
    each(|fresh| {
        let store = three(fresh);
        waiting(&store, 4, "Farmers Union of the Islands");
        decide(&store, 4, Decision::Decline(DeclineReason::Unclear), OPERATOR).unwrap();
        waiting(&store, 5, "Farmers' Union of the Islands");
        say(&store, 5, 4, Verdict::Same).unwrap();
        assert_eq!(
            (standing(&store, 4), standing(&store, 5)),
            (Standing::Merged { into: id(5) }, Standing::Live)
        );

        accepted(&store, 6, body("Island Farmers' Union"), Display::Counted);
        say(&store, 1, 6, Verdict::Same).unwrap();
        assert_eq!(
            standing(&store, 6),
            Standing::Merged { into: id(1) },
            "the public one stays public"
        );

        submit(
            &store,
            form(7, body("Islands Farmers Union"), "seven@example.org", Display::Public),
        );
        say(&store, 7, 1, Verdict::Same).unwrap();
        assert_eq!(standing(&store, 7), Standing::Live, "not confirmed yet");
    });
}

#[test]
fn a_decision_does_not_keep_the_name_of_the_erased_one() {
    each(|fresh| {
        let store = three(fresh);
        say(&store, 1, 2, Verdict::Related).unwrap();
        let note = || {
            let acts = store.read_blocking("acts", |tx| act::of_sign_on(tx, id(1))).unwrap();
            acts.into_iter().find(|act| act.kind == ActKind::NamesCompared).unwrap().note
        };
        assert_eq!(note().as_deref(), Some("Union of Island Farmers, Isle of Example"));
        store
            .at(NOW.plus(50 * MS))
            .by(OPERATOR)
            .write_blocking("erase", |tx| sign_on::erase(tx, id(2)))
            .unwrap();
        assert_eq!(note(), None);
    });
}

#[test]
fn a_decision_in_one_statement_leaves_those_of_another_alone() {
    each(|fresh| {
        let store = three(fresh);
        say(&store, 2, 1, Verdict::Same).unwrap();
        let there = second_statement(&store);
        for (n, name) in [(11, "Island Farmers Union"), (12, "Union of Island Farmers")] {
            let mut form = form(n, body(name), &format!("signer{n}@example.org"), Display::Public);
            form.statement = there;
            submit(&store, form);
            confirm(&store, n).unwrap();
        }
        let apart = say(&store, 11, 12, Verdict::Different).unwrap();
        assert_eq!(standing(&store, 2), Standing::Merged { into: id(1) });
        let known = |verdicts: &Verdicts, found: &[Side]| {
            verdicts.between(found[0], found[1]).map(|known| known.verdict())
        };
        assert_eq!(known(&all(&store), &sides(&store, STATEMENT)), Some(Verdict::Same));
        assert_eq!(known(&all(&store), &sides(&store, there)), Some(Verdict::Different));
        assert!(revoke(&store, apart));
        assert_eq!(
            known(&all(&store), &sides(&store, there)),
            Some(Verdict::Same),
            "what was known before holds again"
        );
    });
}

#[test]
fn two_of_one_name_stay_two_organisations_when_they_are_accepted() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, body("Island Farmers Union"), Display::Public);
        waiting(&store, 2, "Island Farmers Union");
        say(&store, 2, 1, Verdict::Different).unwrap();
        decide(&store, 2, Decision::Accept, OPERATOR).unwrap();
        assert_eq!(organisations(&store).len(), 2);
        store
            .at(NOW.plus(30 * MS))
            .by(OPERATOR)
            .write_blocking("reopen", |tx| sign_on::reopen(tx, id(2)))
            .unwrap();
        decide(&store, 2, Decision::Accept, OPERATOR).unwrap();
        assert_eq!(organisations(&store).len(), 2);
    });
}

#[test]
fn undo_takes_back_the_acceptance_and_what_came_with_it() {
    each(|fresh| {
        let store = open_statement(fresh);
        let ana = domain::id::PersonId([1; 16]);
        waiting(&store, 1, "Island Farmers Union");
        waiting(&store, 2, "Union of Island Farmers");
        say(&store, 1, 2, Verdict::Same).unwrap();
        assert_eq!(standing(&store, 1), Standing::Merged { into: id(2) });
        decide(&store, 2, Decision::Accept, Actor::Person(ana)).unwrap();
        let last = || {
            store.read_blocking("last", move |tx| act::last_decision(tx, STATEMENT, ana)).unwrap()
        };
        assert_eq!(last().and_then(|act| act.sign_on), Some(id(2)));
        // Merged by somebody else since: the acceptance alone cannot be taken back.
        accepted(&store, 3, body("Farmers of the Islands"), Display::Public);
        say(&store, 2, 3, Verdict::Same).unwrap();
        assert!(last().is_none());
    });
}

/// Erasing the only sign-on takes organisation, profile and decisions with it.
fn say_nothing_left(store: &Store) {
    accepted(store, 2, body("Union of Island Farmers"), Display::Public);
    say(store, 1, 2, Verdict::Related).unwrap();
    store
        .at(NOW.plus(50 * MS))
        .by(OPERATOR)
        .write_blocking("erase", |tx| sign_on::erase(tx, id(1)))
        .unwrap();
    assert_eq!(organisations(store).len(), 1);
    assert_eq!(int(store, "SELECT count(*) FROM organisation WHERE profile_sealed IS NOT NULL"), 0);
    assert_eq!(int(store, "SELECT count(*) FROM name_decision"), 0);
}
