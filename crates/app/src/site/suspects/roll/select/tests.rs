use super::*;
use domain::{
    entry::Entry,
    instant::Instant,
    moderation::DeclineReason,
    signon::{Confirmation, Moderation, SignOnState, Standing},
};
use store::sign_on::Rolled;

fn rolled(n: u8, name: &str, moderation: Moderation) -> Rolled {
    let mut entry = Entry::new(Kind::Organisation, name);
    entry.place = n.is_multiple_of(2).then(|| "Goma".to_owned());
    Rolled {
        id: SignOnId([n; 16]),
        state: SignOnState {
            confirmation: Confirmation::Confirmed { at: Instant(i64::from(n)) },
            moderation,
            standing: Standing::Live,
        },
        entry,
        mail: domain::email::EmailAddress::parse(&format!("a@body{n}.example")).map(|a| a.host()),
        created_at: Instant(i64::from(n)),
        undeclared: false,
        questioned: domain::roll::Questioned::Never,
        wished: false,
        changed: 1,
        revision: 1,
    }
}

fn chosen(part: Part, by: SortBy) -> Chosen {
    Chosen { by, ..Chosen::of(part) }
}

fn roll(names: &[&str]) -> Roll {
    let mut roll = Roll::default();
    for (n, name) in names.iter().enumerate() {
        roll.put(&rolled(n as u8 + 1, name, Moderation::Waiting), false);
    }
    roll
}

fn numbers(cut: &Cut) -> Vec<u8> {
    cut.ids.iter().map(|id| id.0[0]).collect()
}

const NAMES: [&str; 7] = ["Eel", "Dace", "Carp", "Bream", "Asp", "Gudgeon", "Frog"];

#[test]
fn pages_go_on_where_the_last_one_ended_in_every_order() {
    let roll = roll(&NAMES);
    for (by, expected) in [
        (SortBy::Oldest, [1, 2, 3, 4, 5, 6, 7]),
        (SortBy::Newest, [7, 6, 5, 4, 3, 2, 1]),
        (SortBy::Name, [5, 4, 3, 2, 1, 7, 6]),
        (SortBy::Place, [4, 2, 6, 5, 3, 1, 7]),
    ] {
        let chosen = chosen(Part::Waiting, by);
        let (mut seen, mut from) = (Vec::new(), From::Start);
        loop {
            let cut = roll.select(&chosen, from, 3);
            assert_eq!((cut.total, cut.before as usize), (7, seen.len()), "{by:?}");
            assert_eq!(cut.start, seen.last().map(|n| SignOnId([*n; 16])));
            seen.extend(numbers(&cut));
            if seen.len() == 7 {
                break;
            }
            from = From::After(SignOnId([seen[seen.len() - 1]; 16]));
        }
        assert_eq!(seen, expected, "{by:?}");
        let back = roll.select(&chosen, From::Before(SignOnId([seen[6]; 16])), 3);
        assert_eq!(numbers(&back), expected[3..6], "{by:?}");
        let beyond = roll.select(&chosen, From::After(SignOnId([seen[6]; 16])), 3);
        assert_eq!(numbers(&beyond), expected[4..], "the end, where nothing stands beyond");
        let unknown = roll.select(&chosen, From::After(SignOnId([99; 16])), 3);
        assert_eq!(numbers(&unknown), expected[..3], "what is not known is the beginning");
    }
    assert_eq!(roll.select(&chosen(Part::Joined, SortBy::Name), From::Start, 3).total, 0);
}

#[test]
fn a_search_takes_whatever_is_typed_for_text() {
    let roll = roll(&["Réseau Femmes et Eau", "شبكة المياه", "Water (100%) Alliance", "Eel.*"]);
    let found = |typed: &str| {
        let search = Search::Text { key: names::key(typed), typed: typed.to_lowercase() };
        let chosen = Chosen { search, ..chosen(Part::All, SortBy::Oldest) };
        numbers(&roll.select(&chosen, From::Start, 9))
    };
    assert_eq!(found("reseau FEMMES"), [1]);
    assert_eq!(found("\u{200f}شبكة\u{200f}"), [2]);
    assert_eq!(found("goma"), [2, 4], "by place");
    assert_eq!(found("body3.example"), [3], "by mail domain");
    for nothing in ["%", "_", ".*", "[a-z]+", "\u{200f}", "' OR 1=1"] {
        assert!(found(nothing).is_empty(), "{nothing}");
    }
    let domain = Search::Domain("body2.example".to_owned());
    let chosen = Chosen { search: domain, ..chosen(Part::All, SortBy::Oldest) };
    assert_eq!(numbers(&roll.select(&chosen, From::Start, 9)), [2]);
}

#[test]
fn what_shows_no_mark_is_told_from_the_rest() {
    let mut roll = roll(&["Lake Alliance", "BUY CHEAP FOLLOWERS", "Paso Lento", "Lake Alliances"]);
    let nobody = HashSet::new();
    assert_eq!(roll.counts(&nobody).of(Part::Clear), None, "not before all were compared");
    let (none, same) = (Resemblance::None, Resemblance::Same);
    for (n, seen) in [(1, same), (2, none), (3, none), (4, same)] {
        roll.resembles(SignOnId([n; 16]), Some(seen));
    }
    let count = |roll: &Roll, part| roll.counts(&HashSet::new()).of(part);
    assert_eq!(count(&roll, Part::Clear), Some(1));
    assert_eq!(count(&roll, Part::Twice), Some(2));
    assert_eq!(count(&roll, Part::Flagged), Some(1));
    // One of the same name is declined: what waits under it is no longer clear, until that is undone.
    let declined = Moderation::Declined { reason: DeclineReason::Unclear };
    roll.put(&rolled(9, "PASO lento", declined), false);
    assert!(roll.was_declined(SignOnId([3; 16])));
    assert_eq!((count(&roll, Part::Clear), count(&roll, Part::Declined)), (Some(0), Some(1)));
    roll.put(&rolled(9, "PASO lento", Moderation::Accepted), false);
    assert_eq!((count(&roll, Part::Clear), count(&roll, Part::Accepted)), (Some(1), Some(1)));
    let mut asked = rolled(3, "Paso Lento", Moderation::Waiting);
    asked.questioned = domain::roll::Questioned::Asked;
    roll.put(&asked, false);
    roll.resembles(SignOnId([3; 16]), Some(Resemblance::None));
    assert_eq!(count(&roll, Part::Clear), Some(0));
    assert_eq!(count(&roll, Part::Mine), Some(0), "somebody else asked");
    let mine = HashSet::from([SignOnId([3; 16])]);
    assert_eq!(roll.counts(&mine).of(Part::Mine), Some(1));
}

#[test]
fn what_is_perhaps_related_is_flagged() {
    let mut roll = roll(&["Lake Alliance", "Lake Watch"]);
    let nobody = HashSet::new();
    assert_eq!(roll.counts(&nobody).of(Part::Flagged), None, "not before all were compared");
    roll.resembles(SignOnId([1; 16]), Some(Resemblance::Related));
    roll.resembles(SignOnId([2; 16]), Some(Resemblance::None));
    let counts = roll.counts(&nobody);
    let of = |part| counts.of(part);
    assert_eq!([of(Part::Clear), of(Part::Twice), of(Part::Flagged)], [Some(1), Some(0), Some(1)]);
}

#[test]
fn a_list_is_chosen_by_itself() {
    let mut roll = roll(&["Lake Alliance"]);
    let list = ImportId([4; 16]);
    let mut imported = rolled(2, "Paso Lento", Moderation::Waiting);
    imported.state.confirmation = Confirmation::Reported { import: list, line: 3 };
    roll.put(&imported, false);
    let of = |list| Chosen { list: Some(list), ..Chosen::of(Part::Waiting) };
    assert_eq!(numbers(&roll.select(&of(list), From::Start, 9)), [2]);
    assert_eq!(roll.select(&of(ImportId([5; 16])), From::Start, 9).total, 0);
}
