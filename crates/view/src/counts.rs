//! How many stand behind a statement, in words: the same on every page.

use domain::publication::Counts;

use super::Locale;

/// The words of counts.
pub trait CountWords {
    /// One honest line: all signatures, and how many of them are confirmed. `None` without any.
    fn summary(self, l: Locale) -> Option<String>;
    /// "Signed by 47 organisations and 312 individuals", confirmed or not: the line on the cover of a
    /// document, where [`Self::summary`] stands below it. `None` without any.
    fn cover(self, l: Locale) -> Option<String>;
    /// What the line is made of, as it stands at the head of the list.
    fn parts(self, l: Locale) -> Vec<CountPart>;
}

/// A line about some of the signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountPart {
    pub words: String,
    /// The mark that stands beside those names, where the line is its legend.
    pub mark: bool,
}

impl CountWords for Counts {
    fn summary(self, l: Locale) -> Option<String> {
        let (total, confirmed) = (self.total(), self.confirmed());
        let confirmed = match confirmed {
            _ if total == 0 => return None,
            0 => l.t1("count-none-confirmed", "n", total),
            all if all == total => l.t1("count-all-confirmed", "n", total),
            some => l.t1("count-some-confirmed", "n", some),
        };
        let signatures = l.t1("count-signatures", "n", total);
        Some(l.t2("count-summary", "signatures", signatures, "confirmed", confirmed))
    }

    fn cover(self, l: Locale) -> Option<String> {
        let of = |key, n: u32| (n > 0).then(|| l.t1(key, "n", n));
        let organisations =
            of("count-organisations", self.organisations + self.reported_organisations);
        let individuals = of("count-individuals", self.individuals + self.reported_individuals);
        Some(match (organisations, individuals) {
            (Some(organisations), Some(individuals)) => l.t2(
                "document-cover-both",
                "organisations",
                organisations,
                "individuals",
                individuals,
            ),
            (one, other) => l.t1("document-cover-one", "who", one.or(other)?),
        })
    }

    fn parts(self, l: Locale) -> Vec<CountPart> {
        let mut parts = Vec::new();
        if self.confirmed() > 0 {
            let kinds = kinds(l, self.organisations, self.individuals);
            parts.push(plain(l.t1("count-part-confirmed", "parts", kinds)));
        }
        if self.unnamed > 0 {
            parts.push(plain(l.t1("count-part-unnamed", "n", self.unnamed)));
        }
        if self.reported() > 0 {
            let kinds = kinds(l, self.reported_organisations, self.reported_individuals);
            let words = l.t1("count-part-unconfirmed", "parts", kinds);
            // Where nobody on the list has confirmed, the line alone says so.
            parts.push(CountPart { words, mark: self.is_mixed() });
        }
        parts
    }
}

fn plain(words: String) -> CountPart {
    CountPart { words, mark: false }
}

fn kinds(l: Locale, organisations: u32, individuals: u32) -> String {
    let of = |key, n: u32| (n > 0).then(|| l.t1(key, "n", n));
    let kinds = [of("count-organisations", organisations), of("count-individuals", individuals)];
    kinds.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(confirmed: [u32; 2], unnamed: u32, reported: [u32; 2]) -> Counts {
        Counts {
            organisations: confirmed[0],
            individuals: confirmed[1],
            unnamed,
            reported_organisations: reported[0],
            reported_individuals: reported[1],
        }
    }

    #[test]
    fn one_line_says_how_many_and_how_many_are_confirmed() {
        let line = |counts: Counts| counts.summary(Locale::En);
        let some = counts([36, 10], 3, [30, 5]);
        assert_eq!(line(some).as_deref(), Some("81 signatures, 46 confirmed by e-mail"));
        let none = counts([0, 0], 0, [14, 0]);
        assert_eq!(line(none).as_deref(), Some("14 signatures, none confirmed by e-mail yet"));
        let all = counts([2, 0], 0, [0, 0]);
        assert_eq!(line(all).as_deref(), Some("2 signatures, all confirmed by e-mail"));
        let one = counts([0, 1], 0, [0, 0]);
        assert_eq!(line(one).as_deref(), Some("1 signature, confirmed by e-mail"));
        assert_eq!(line(Counts::default()), None);
    }

    #[test]
    fn the_cover_names_all_who_stand_behind_it() {
        let line = |counts: Counts| counts.cover(Locale::En);
        let all = counts([36, 10], 3, [30, 5]);
        assert_eq!(line(all).as_deref(), Some("Signed by 66 organisations and 15 individuals"));
        let one = counts([0, 0], 0, [0, 1]);
        assert_eq!(line(one).as_deref(), Some("Signed by 1 individual"));
        assert_eq!(line(Counts::default()), None);
        assert_eq!(all.cover(Locale::Ar).as_deref(), Some("الموقّعون: ٦٦ منظمة و١٥ فرداً"),);
    }

    #[test]
    fn the_parts_add_up_to_the_line_and_no_nought_is_printed() {
        let words = |counts: Counts| -> Vec<_> {
            counts.parts(Locale::En).into_iter().map(|part| (part.words, part.mark)).collect()
        };
        assert_eq!(
            words(counts([36, 10], 3, [35, 0])),
            [
                ("Confirmed by e-mail: 36 organisations · 10 individuals".to_owned(), false),
                ("Of these, counted without a name: 3".to_owned(), false),
                ("Added by the coalition, not confirmed yet: 35 organisations".to_owned(), true),
            ]
        );
        let unmarked = words(counts([0, 0], 0, [14, 0]));
        assert_eq!(
            unmarked,
            [("Added by the coalition, not confirmed yet: 14 organisations".to_owned(), false)]
        );
        assert!(words(Counts::default()).is_empty());
    }
}
