//! The reasons for the outcome of a comparison.

use crate::{
    alignment::bits,
    compare::Comparison,
    comparison::{Rarity, Reason},
    features::Places,
    prepared::Prepared,
    short_name,
    token::{Class, Token},
};

/// In fewer than about one in seven hundred names of the background table.
const RARE: f32 = 6.5;

impl Comparison<'_> {
    /// The reasons, the weightiest first, for a caller that words them itself.
    pub fn reasons(&self) -> Vec<Reason> {
        let mut out: Vec<Reason> = self.extra.verdict.map(Reason::Verdict).into_iter().collect();
        if self.extra.kinds_differ {
            out.push(Reason::KindsDiffer);
            return out;
        }
        circumstances(self, &mut out);
        out.extend(self.matched_words());
        self.left_over_words(&mut out);
        against(self, &mut out);
        out
    }

    /// The reasons in a short English text for a moderator:
    /// `oleandra=oleandra (rare) · youth=youth · center~foundation (generic)`.
    pub fn why(&self) -> String {
        self.reasons().iter().map(ToString::to_string).collect::<Vec<_>>().join(" · ")
    }

    /// What was found of the left and of the right name, in the order in which the names were
    /// given.
    fn in_order<T>(&self, left: T, right: T) -> (T, T) {
        if self.swapped { (right, left) } else { (left, right) }
    }

    fn matched_words(&self) -> impl Iterator<Item = Reason> + use<> {
        let mut words: Vec<(f32, u8, Reason)> = Vec::new();
        for m in self.alignment.matches() {
            let token = &self.a.tokens[m.left.trailing_zeros() as usize];
            let (left, right) = (joined_text(self.a, m.left), joined_text(self.b, m.right));
            let (first, second) = self.in_order(left, right);
            let rarity = match token.class {
                Class::Type => Rarity::Generic,
                _ if token.weight >= RARE => Rarity::Rare,
                _ => Rarity::Common,
            };
            let reason = Reason::Words { first, second, likeness: m.how, rarity };
            words.push((token.weight, token.position, reason));
        }
        words.sort_by(|p, q| q.0.total_cmp(&p.0).then(p.1.cmp(&q.1)));
        words.into_iter().map(|(_, _, reason)| reason)
    }

    fn left_over_words(&self, out: &mut Vec<Reason>) {
        let (mut left, mut right) = (self.alignment.left_over, self.alignment.right_over);
        let (left_sorts, right_sorts) = (sorts(self.a, left), sorts(self.b, right));
        if left_sorts != 0 && right_sorts != 0 {
            let (ours, theirs) = (text_of(self.a, left_sorts), text_of(self.b, right_sorts));
            let (first, second) = self.in_order(ours.join(" "), theirs.join(" "));
            out.push(Reason::SortsDiffer(first, second));
            left &= !left_sorts;
            right &= !right_sorts;
        }
        let (first, second) = self.in_order(text_of(self.a, left), text_of(self.b, right));
        if !first.is_empty() {
            out.push(Reason::OnlyInFirst(first));
        }
        if !second.is_empty() {
            out.push(Reason::OnlyInSecond(second));
        }
    }
}

/// The words of sort among the words of a mask.
fn sorts(name: &Prepared, mask: u32) -> u32 {
    let sorts = bits(mask).filter(|&i| name.tokens[i].class == Class::Type);
    sorts.fold(0, |all, i| all | 1 << i)
}

/// As [`text_of`], in one; mostly it is one word.
fn joined_text(name: &Prepared, mask: u32) -> String {
    if mask.is_power_of_two() {
        let token = name.tokens.get(mask.trailing_zeros() as usize);
        return token.map_or_else(String::new, |t| String::from_utf16_lossy(name.letters_of(t)));
    }
    text_of(name, mask).join(" ")
}

fn text_of(name: &Prepared, mask: u32) -> Vec<String> {
    let mut tokens: Vec<&Token> = bits(mask).filter_map(|i| name.tokens.get(i)).collect();
    tokens.sort_unstable_by_key(|t| t.position);
    tokens.iter().map(|t| String::from_utf16_lossy(name.letters_of(t))).collect()
}

fn short_text(name: &Prepared) -> String {
    String::from_utf16_lossy(name.short_letters())
}

fn circumstances(c: &Comparison<'_>, out: &mut Vec<Reason>) {
    if c.extra.same_domain {
        out.push(Reason::SameDomain);
    }
    if c.extra.declared {
        out.push(Reason::DeclaredName);
    }
    if c.extra.same_key {
        out.push(Reason::SameNormalForm);
    }
    if c.extra.persons {
        out.push(Reason::PersonsMayShareName);
    }
    let Some(f) = &c.features else { return };
    let (first, second) = c.in_order(c.a, c.b);
    let short = if first.short == 0 { second } else { first };
    if f.short_same {
        out.push(Reason::SameShortName(short_text(short)));
    } else if f.short_conflict {
        out.push(Reason::ShortNamesDiffer(short_text(first), short_text(second)));
    }
    if !f.short_same && f.short_explained > 0.0 {
        let by_first = short_name::explained(first, second) > 0.0;
        out.push(Reason::ShortNameExplained(short_text(if by_first { first } else { second })));
    } else if !f.short_same && f.short_is_word {
        let by_first = short_name::is_word(first, second);
        out.push(Reason::ShortNameIsWord(short_text(if by_first { first } else { second })));
    }
}

fn against(c: &Comparison<'_>, out: &mut Vec<Reason>) {
    if c.extra.countries_differ {
        out.push(Reason::CountriesDiffer);
    }
    let Some(f) = &c.features else { return };
    match f.places {
        Places::Conflict => out.push(Reason::PlacesDiffer),
        Places::OneSided => out.push(Reason::PlaceOnOneSide),
        Places::Same | Places::None => {}
    }
    for (holds, reason) in [
        (f.chapter_one_sided, Reason::ChapterOnOneSide),
        (f.scope_one_sided, Reason::WorldwideOnOneSide),
        (f.numbers_conflict, Reason::NumbersDiffer),
        (f.numbers_one_sided, Reason::NumberOnOneSide),
    ] {
        if holds {
            out.push(reason);
        }
    }
}
