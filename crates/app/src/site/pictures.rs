//! The pictures of a publication, in the words of a language.

use super::convert;
use domain::publication::Publication;
use press::pictures::{Bar, Countries, Gallery, Kinds, Period, Picture, Shape, Tally};
use view::Locale;

/// `None`: there is nothing to draw.
pub fn gallery(publication: &Publication, locale: Locale) -> Option<Gallery> {
    let Tally { time, countries, kinds } = Tally::of(publication);
    let reported = publication.counts.reported() > 0;
    let pictures: Vec<Picture> = [
        time.map(|periods| over_time(&periods, reported, locale)),
        countries.map(|countries| by_country(&countries, publication.counts.unnamed, locale)),
        kinds.map(|kinds| by_kind(kinds, locale)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!pictures.is_empty()).then(|| Gallery {
        heading: locale.t("pictures-heading"),
        as_table: locale.t("pictures-table"),
        pictures,
    })
}

fn over_time(periods: &[Period], reported: bool, l: Locale) -> Picture {
    let bars: Vec<Bar> = periods
        .iter()
        .map(|period| Bar {
            further: vec![number(period.new, l)],
            ..bar(convert::date_words(period.until, l), period.total, l)
        })
        .collect();
    let end = |bar: Option<&Bar>| {
        bar.map(|bar| (bar.number.clone(), bar.label.clone())).unwrap_or_default()
    };
    let ((from, first), (to, last)) = (end(bars.first()), end(bars.last()));
    let ends = [("from", from), ("first", first), ("to", to), ("last", last)];
    let ends = ends.map(|(name, words)| (name, words.into()));
    let mut notes = vec![l.t("picture-time-note")];
    notes.extend(reported.then(|| l.t("picture-time-note-list")));
    Picture {
        name: "time".into(),
        shape: Shape::Standing,
        title: l.t("picture-time"),
        alt: l.ta("picture-time-alt", &ends),
        head: ["picture-until", "picture-new", "picture-total"].map(|key| l.t(key)).into(),
        bars,
        notes,
    }
}

fn by_country(countries: &Countries, unnamed: u32, l: Locale) -> Picture {
    let Countries { named, others, not_given } = countries;
    let mut bars: Vec<Bar> = named
        .iter()
        .map(|(country, number)| bar(country.name(l.code()).to_owned(), *number, l))
        .collect();
    let aside = |label, number| Bar { aside: true, ..bar(label, number, l) };
    bars.extend(others.map(|(n, number)| aside(l.t1("picture-others", "n", n), number)));
    if *not_given > 0 {
        bars.push(aside(l.t("picture-not-given"), *not_given));
    }
    let mut notes = vec![l.t("picture-countries-note")];
    if unnamed > 0 {
        notes.push(l.t1("picture-countries-unnamed", "n", unnamed));
    }
    let head = ["picture-country", "picture-signatures"];
    Picture { notes, ..lying("countries", l.t("picture-countries"), head, bars, l) }
}

fn by_kind(kinds: Kinds, l: Locale) -> Picture {
    let bars = vec![
        bar(l.t("heading-organisations"), kinds.organisations, l),
        bar(l.t("heading-individuals"), kinds.individuals, l),
    ];
    lying("kinds", l.t("picture-kinds"), ["picture-kind", "picture-signatures"], bars, l)
}

/// A picture whose text holds all of its figures.
fn lying(name: &str, title: String, head: [&str; 2], bars: Vec<Bar>, l: Locale) -> Picture {
    let figures = bars.iter().map(|bar| format!("{} {}", bar.label, bar.number));
    let next = |figures, next| l.t2("picture-alt-next", "figures", figures, "next", next);
    Picture {
        name: name.into(),
        shape: Shape::Lying,
        title,
        alt: figures.reduce(next).unwrap_or_default(),
        head: head.map(|key| l.t(key)).into(),
        bars,
        notes: Vec::new(),
    }
}

fn bar(label: String, value: u32, l: Locale) -> Bar {
    Bar { label, value, number: number(value, l), further: Vec::new(), aside: false }
}

fn number(number: u32, l: Locale) -> String {
    l.number(number.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::country::Country;
    use jiff::civil::date;

    #[test]
    fn figures_are_in_the_words_and_digits_of_the_language() {
        let period = |until, new, total| Period { until, new, total };
        let periods =
            [period(date(2026, 11, 3), 1_200, 1_200), period(date(2026, 11, 4), 34, 1_234)];
        let picture = over_time(&periods, false, Locale::En);
        let expected = "The number of signatures grew from 1,200 (3 November 2026) to 1,234 (4 November 2026).";
        assert_eq!(picture.alt, expected);
        assert_eq!(picture.notes.len(), 1);
        let arabic = over_time(&periods, true, Locale::Ar);
        assert_eq!(arabic.bars[1].cells().collect::<Vec<_>>(), ["٣٤", "١٬٢٣٤"]);
        assert_eq!(arabic.notes.len(), 2, "names without a date are told of");
    }

    #[test]
    fn who_gave_no_country_and_who_is_not_named_are_told_of() {
        let named = ["KE", "CI"].map(|code| (Country::from_code(code).unwrap(), 7)).into();
        let countries = Countries { named, others: Some((3, 4)), not_given: 2 };
        let picture = by_country(&countries, 5, Locale::Fr);
        assert_eq!(
            picture.alt,
            "Kenya 7\u{202f}; Côte d’Ivoire 7\u{202f}; Autres pays (3) 4\u{202f}; Non indiqué 2"
        );
        assert_eq!(picture.bars.iter().filter(|bar| bar.aside).count(), 2);
        assert_eq!(picture.notes[1], "5 signatures comptées sans nom n’y figurent pas.");
        let all = Countries { others: None, not_given: 0, ..countries };
        let picture = by_country(&all, 0, Locale::Fr);
        assert_eq!((picture.bars.len(), picture.notes.len()), (2, 1));
    }
}
