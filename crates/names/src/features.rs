//! What an alignment says, as numbers.

use crate::{
    alignment::{Alignment, bits},
    comparison::Likeness,
    lexicon,
    prepared::Prepared,
    short_name,
    token::{Class, Mark},
};

/// How the places of two names stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Places {
    /// Neither names one.
    None,
    /// The same.
    Same,
    /// One names a place, or a narrower one.
    OneSided,
    /// Two that exclude each other.
    Conflict,
}

/// Evidence for and against two names being one body's. Symmetric in the two names.
#[expect(clippy::struct_excessive_bools, reason = "each is one independent observation")]
#[derive(Debug, Clone)]
pub(crate) struct Features {
    /// Weight of topics, places and plain words that answer to each other.
    pub(crate) matched: f32,
    /// Weight left over on the side with less, and with more.
    pub(crate) less: f32,
    pub(crate) more: f32,
    /// Words left over on the side with fewer, and with more.
    pub(crate) count_less: f32,
    pub(crate) count_more: f32,
    pub(crate) types_shared: bool,
    /// Both sides have a word of sort left over.
    pub(crate) types_conflict: bool,
    pub(crate) types_one_sided: bool,
    /// A word of sort that no body changes lightly (university, museum, ministry) is left over.
    pub(crate) strong_type: bool,
    /// A foundation or fund on one side only, beside another word of sort or none.
    pub(crate) foundation_one_sided: bool,
    pub(crate) places: Places,
    pub(crate) scope_one_sided: bool,
    pub(crate) numbers_conflict: bool,
    pub(crate) numbers_one_sided: bool,
    pub(crate) short_same: bool,
    pub(crate) short_conflict: bool,
    /// Short name explained by the words of the other name, 0 to 1.
    pub(crate) short_explained: f32,
    /// The short name that is so explained is explained by its own name as well.
    pub(crate) short_own: bool,
    pub(crate) short_is_word: bool,
    pub(crate) first_matched: bool,
    pub(crate) last_matched: bool,
    /// Weight of plain words that matched.
    pub(crate) plain_matched: f32,
    pub(crate) foreign: bool,
    pub(crate) chapter_one_sided: bool,
    pub(crate) acronym_run: bool,
    /// Share of `matched` that rests on places.
    pub(crate) matched_by_places: f32,
    /// Share of `matched` that rests on initials.
    pub(crate) matched_by_initials: f32,
    /// All of the one name is in the other, which has a word of sort and perhaps more beside it: a
    /// unit, fund or friends of it.
    pub(crate) unit: bool,
    /// As above, and the two share a word of sort: "Institute of the University" and "University".
    pub(crate) unit_within: bool,
    /// One name has only a word of sort more, the other only telling words: they go different ways.
    pub(crate) crossed: bool,
    /// One calls itself national, federal or international, the other names a place of its own.
    pub(crate) levels_differ: bool,
    /// Every word answers to a word.
    pub(crate) complete: bool,
}

/// The words of one name that answer to no word of the other.
#[expect(clippy::struct_excessive_bools, reason = "each is one independent observation")]
#[derive(Default)]
struct Side {
    weight: f32,
    count: f32,
    places: u32,
    types: bool,
    numbers: bool,
    scope: bool,
    strong: bool,
    foundation: bool,
    wide: bool,
}

fn left_over(name: &Prepared, mask: u32) -> Side {
    let mut side = Side::default();
    for token in bits(mask).map(|i| &name.tokens[i]) {
        match token.class {
            Class::Type => side.types = true,
            Class::Number => side.numbers = true,
            Class::Scope => side.scope = true,
            Class::Place => side.places += 1,
            Class::Topic | Class::Plain => {}
        }
        match token.mark {
            Mark::None => {}
            Mark::HardlyChanged => side.strong = true,
            Mark::Foundation => side.foundation = true,
            Mark::Wide => side.wide = true,
        }
        if token.tells() {
            side.weight += token.weight;
            side.count += 1.0;
        }
    }
    side
}

/// Nothing is left of the one, and a word of sort is left of the other.
fn unit(whole: &Side, part: &Side) -> bool {
    whole.count < 0.5 && !whole.types && part.types
}

/// One has only a word of sort more, the other only telling words.
fn goes_another_way(sorted: &Side, telling: &Side) -> bool {
    sorted.types && !telling.types && sorted.count < 0.5 && telling.count > 0.5
}

/// Reads the evidence off an alignment.
pub(crate) fn features(a: &Prepared, b: &Prepared, found: &Alignment) -> Features {
    let (left, right) = (left_over(a, found.left_over), left_over(b, found.right_over));
    let shared = Shared::of(a, b, found);
    let both = |x: u32, y: u32| found.left_over & x == 0 && found.right_over & y == 0;
    let (by_left, by_right) = (short_name::explained(a, b), short_name::explained(b, a));
    Features {
        matched: shared.weight,
        less: left.weight.min(right.weight),
        more: left.weight.max(right.weight),
        count_less: left.count.min(right.count),
        count_more: left.count.max(right.count),
        types_shared: shared.types,
        types_conflict: left.types && right.types,
        types_one_sided: left.types != right.types,
        strong_type: left.strong || right.strong,
        foundation_one_sided: left.foundation != right.foundation,
        places: places(a, b, found, &shared),
        scope_one_sided: left.scope != right.scope,
        numbers_conflict: left.numbers && right.numbers,
        numbers_one_sided: left.numbers != right.numbers,
        short_same: a.short != 0 && a.short == b.short,
        short_conflict: a.short != 0 && b.short != 0 && a.short != b.short,
        short_explained: by_left.max(by_right),
        short_own: (by_left > 0.0 && a.short_own) || (by_right > 0.0 && b.short_own),
        short_is_word: short_name::is_word(a, b) || short_name::is_word(b, a),
        first_matched: a.first != 0 && b.first != 0 && both(a.first, b.first),
        last_matched: a.last != 0 && b.last != 0 && both(a.last, b.last),
        plain_matched: shared.plain,
        foreign: a.languages & b.languages == 0 && a.languages != 0 && b.languages != 0,
        chapter_one_sided: a.chapter != b.chapter,
        acronym_run: shared.initials > 0.0,
        matched_by_initials: shared.initials,
        matched_by_places: shared.places,
        levels_differ: (left.wide && right.places > 0) || (right.wide && left.places > 0),
        crossed: goes_another_way(&left, &right) || goes_another_way(&right, &left),
        complete: found.left_over == 0 && found.right_over == 0,
        unit: unit(&left, &right) || unit(&right, &left),
        unit_within: shared.types && (unit(&left, &right) || unit(&right, &left)),
    }
}

/// What answers on both sides.
struct Shared {
    weight: f32,
    plain: f32,
    types: bool,
    places: f32,
    initials: f32,
}

impl Shared {
    fn of(a: &Prepared, b: &Prepared, found: &Alignment) -> Self {
        let mut shared = Self { weight: 0.0, plain: 0.0, types: false, places: 0.0, initials: 0.0 };
        for m in found.matches() {
            let (x, y) = (weigh(a, m.left), weigh(b, m.right));
            shared.weight += m.closeness * 0.5 * (x.0 + y.0);
            shared.plain += m.closeness * 0.5 * (x.1 + y.1);
            let class = a.tokens[m.left.trailing_zeros() as usize].class;
            shared.types |= class == Class::Type;
            if class == Class::Place {
                shared.places += (0.5 * (x.0 + y.0)).max(0.1);
            }
            if m.how == Likeness::Acronym {
                shared.initials += (m.closeness * 0.5 * (x.0 + y.0)).max(0.1);
            }
        }
        shared
    }
}

/// Weight of the telling words, and of the plain ones among them.
fn weigh(name: &Prepared, mask: u32) -> (f32, f32) {
    let mut sums = (0.0, 0.0);
    for token in bits(mask).map(|i| &name.tokens[i]).filter(|t| t.tells()) {
        sums.0 += token.weight;
        if token.class == Class::Plain {
            sums.1 += token.weight;
        }
    }
    sums
}

fn places(a: &Prepared, b: &Prepared, found: &Alignment, shared: &Shared) -> Places {
    let first = |name: &Prepared, mask: u32| {
        bits(mask)
            .map(|i| name.tokens[i])
            .find(|t| t.class == Class::Place)
            .map(|t| lexicon::place_by_id((t.id & 0xFFFF) as u16))
    };
    match (first(a, found.left_over), first(b, found.right_over)) {
        (None, None) if shared.places > 0.0 => Places::Same,
        (None, None) => Places::None,
        (Some(_), None) | (None, Some(_)) => Places::OneSided,
        (Some(x), Some(y)) => {
            let within = |inner: &str, outer: &str| {
                inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
            };
            if within(x, y) || within(y, x) { Places::OneSided } else { Places::Conflict }
        }
    }
}
