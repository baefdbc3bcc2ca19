//! Wording in the reader's language: Fluent messages, numbers and dates.
//!
//! Names inside sentences are isolated by hand ([`Arg::Name`]): Fluent's own isolation would also
//! wrap numbers and dates and would leave marks in plain places where the name stands in `<bdi>`
//! anyway.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use domain::country::Country;

use super::{
    safe::{SafeHtml, escape},
    zone,
};

/// From the table of languages to the type, its files and what depends on each. To add a language
/// is to copy a folder of `locales/`, to translate what is in it, and to add a line to the table.
macro_rules! locales {
    ($($Name:ident $code:literal;)+) => {
        /// The languages the pages are written in. The statement's language is another thing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
        pub enum Locale {
            #[default]
            $($Name),+
        }

        impl Locale {
            pub const ALL: [Self; Self::CODES.len()] = [$(Self::$Name),+];

            /// The codes of all, in the same order.
            pub const CODES: [&str; [$($code),+].len()] = [$($code),+];

            /// What a setting that takes one of them expects.
            pub const ONE_OF: &str = concat!("one of" $(, " ", $code)+);

            /// The BCP 47 code, for `lang`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$Name => $code),+ }
            }

            /// The key of its name in the middle of a sentence: "in English".
            pub const fn name_key(self) -> &'static str {
                match self { $(Self::$Name => concat!("language-name-", $code)),+ }
            }

            /// The messages of this locale as written in `locales/`.
            pub const fn source(self) -> &'static str {
                match self { $(Self::$Name => messages!($code)),+ }
            }

            /// Prints numbers in its messages its own way. Fluent takes a function without a state.
            fn print_numbers(self, bundle: &mut Bundle) {
                match self {
                    $(Self::$Name => bundle.set_formatter(Some(|value, _| number_value(value, Self::$Name)))),+
                }
            }
        }
    };
}

/// The messages of one language: all files of its folder, in the same order for each.
macro_rules! messages {
    ($folder:literal) => {
        messages!($folder: "language" "page" "statement" "pictures" "embed" "document" "data" "form"
            "confirm" "signer" "check" "checker" "message" "desk" "queue" "draft" "import" "team"
            "batch" "names" "webhook" "mail")
    };
    ($folder:literal: $($file:literal)*) => {
        concat!($(include_str!(concat!("../locales/", $folder, "/", $file, ".ftl")), "\n"),*)
    };
}

locales! {
    En "en";
    Es "es";
    Fr "fr";
    Ar "ar";
    Pt "pt";
}

/// A value put into a sentence.
#[derive(Clone, Debug)]
pub enum Arg {
    /// Chooses the plural form and is printed in the reader's digits.
    Number(u64),
    /// Printed as it is: a date already in words, an address, a code.
    Text(String),
    /// A name, kept apart from the direction of the sentence by U+2068 and U+2069.
    Name(String),
}

impl Locale {
    /// The writing direction, for `dir`.
    pub fn dir(self) -> &'static str {
        if self.facts().rtl { "rtl" } else { "ltr" }
    }

    /// The language's own name for itself.
    pub fn own_name(self) -> &'static str {
        &self.facts().own_name
    }

    /// Its name in the middle of a sentence of `reader`: "in English". Its own name where `reader`
    /// has no word for it.
    pub fn name_in(self, reader: Self) -> String {
        if BUNDLES[reader as usize].has_message(self.name_key()) {
            reader.t(self.name_key())
        } else {
            self.own_name().to_owned()
        }
    }

    fn facts(self) -> &'static Facts {
        &FACTS[self as usize]
    }

    /// The locale of a code such as `fr` or `fr-CH`; only the first part counts.
    pub fn from_code(code: &str) -> Option<Self> {
        let first = code.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|l| l.code().eq_ignore_ascii_case(first))
    }

    /// The best locale for an `Accept-Language` header; `None` when none of them is asked for.
    /// Takes any text without panicking.
    pub fn negotiate(accept_language: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for part in accept_language.split(',').take(32) {
            let mut pieces = part.split(';');
            let Some(locale) = pieces.next().and_then(Self::from_code) else { continue };
            let weight = pieces
                .find_map(|p| p.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse::<f32>().unwrap_or(0.0));
            let in_range = weight > 0.0 && weight <= 1.0;
            if in_range && best.is_none_or(|(_, w)| weight > w) {
                best = Some((locale, weight));
            }
        }
        best.map(|(locale, _)| locale)
    }

    /// The message of `key`, in English where this language lacks it (tested: none does). A key
    /// that is missing altogether comes back between ⟦ ⟧, which no page may show (tested).
    pub fn t(&self, key: &str) -> String {
        self.ta(key, &[])
    }

    /// The message of `key` with its values.
    pub fn ta(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set((*name).to_owned(), value.to_fluent(*self));
        }
        for locale in [*self, Self::En] {
            let bundle = &BUNDLES[locale as usize];
            let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&fluent), &mut errors);
            return if errors.is_empty() {
                text.into_owned()
            } else {
                format!("⟦{key}: {text}⟧")
            };
        }
        format!("⟦{key}⟧")
    }

    /// [`Self::ta`] with one value, for templates.
    pub fn t1(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.ta(key, &[(name, value.into())])
    }

    /// [`Self::ta`] with two values, for templates.
    pub fn t2(
        &self,
        key: &str,
        name: &str,
        value: impl Into<Arg>,
        name2: &str,
        value2: impl Into<Arg>,
    ) -> String {
        self.ta(key, &[(name, value.into()), (name2, value2.into())])
    }

    /// A sentence with one name in it, as HTML: everything escaped, the name in `<bdi>`.
    pub fn named(&self, key: &str, arg: &str, name: &str) -> SafeHtml {
        let text = self.ta(key, &[(arg, Arg::Text(NAME_SLOT.to_string()))]);
        SafeHtml::trusted(escape(&text).replace(NAME_SLOT, &format!("<bdi>{}</bdi>", escape(name))))
    }

    /// A whole number with the reader's digits and grouping.
    pub fn number(self, n: u64) -> String {
        let plain = n.to_string();
        let Facts { grouping, grouping_from, .. } = self.facts();
        let mut out = String::new();
        for (i, c) in plain.chars().enumerate() {
            if i > 0 && plain.len() >= *grouping_from && (plain.len() - i).is_multiple_of(3) {
                out.push_str(grouping);
            }
            out.push(c);
        }
        self.digits(&out).into_owned()
    }

    /// The same text with the reader's digits; nothing else changes. For years, clock times, codes
    /// meant to be read.
    pub fn digits(self, text: &str) -> Cow<'_, str> {
        let digits = &self.facts().digits;
        if digits[0] == '0' {
            return Cow::Borrowed(text);
        }
        let own = |c: char| c.to_digit(10).map_or(c, |digit| digits[digit as usize]);
        Cow::Owned(text.chars().map(own).collect())
    }

    /// A date in words, e.g. `24 November 2026`. `month` counts from 1; a month out of range prints
    /// as a number.
    pub fn date(&self, year: i32, month: u8, day: u8) -> String {
        let name = match month {
            1..=12 => self.t(MONTHS[usize::from(month) - 1]),
            other => self.digits(&other.to_string()).into_owned(),
        };
        let day = match day {
            1 => self.t("language-first-day"),
            day => self.digits(&day.to_string()).into_owned(),
        };
        let year = self.digits(&year.to_string()).into_owned();
        self.ta(
            "date-long",
            &[("day", Arg::Text(day)), ("month", Arg::Text(name)), ("year", Arg::Text(year))],
        )
    }

    /// The time of a time zone, named by the place that names the zone: `Nairobi time` for
    /// `Africa/Nairobi`; names without a place, such as `UTC`, stay as they are.
    pub fn zone(self, name: &str) -> String {
        match zone::city(self, name) {
            Some(city) => self.t1("zone-time", "place", Arg::Name(city.into_owned())),
            None => isolate(name),
        }
    }

    /// A date with the clock time (24 hours) and the place whose time it is: the city of the zone.
    pub fn date_time(&self, date: (i32, u8, u8), hour: u8, minute: u8, zone: &str) -> String {
        let time = self.digits(&format!("{hour:02}:{minute:02}")).into_owned();
        let date = self.date(date.0, date.1, date.2);
        let own = zone.rsplit('/').next().unwrap_or(zone);
        let city = zone::city(*self, zone).unwrap_or_else(|| own.into()).into_owned();
        let key = if matches!(zone, "UTC" | "Etc/UTC") { "date-time-utc" } else { "date-time" };
        self.ta(
            key,
            &[("date", Arg::Text(date)), ("time", Arg::Text(time)), ("zone", Arg::Name(city))],
        )
    }

    /// Countries by their names, in the order of the alphabet of this language.
    pub fn countries(self) -> &'static [&'static str] {
        &COUNTRIES[self as usize]
    }

    /// How long ago, in the largest whole unit: minutes, hours or days.
    pub fn age(&self, seconds: u64) -> String {
        match seconds {
            0..60 => self.t("age-now"),
            60..3_600 => self.t1("age-minutes", "n", seconds / 60),
            3_600..86_400 => self.t1("age-hours", "n", seconds / 3_600),
            _ => self.t1("age-days", "n", seconds / 86_400),
        }
    }

    /// The same in a narrow column.
    pub fn age_short(&self, seconds: u64) -> String {
        match seconds {
            0..60 => self.t("age-short-now"),
            60..3_600 => self.t1("age-short-minutes", "n", seconds / 60),
            3_600..86_400 => self.t1("age-short-hours", "n", seconds / 3_600),
            _ => self.t1("age-short-days", "n", seconds / 86_400),
        }
    }
}

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// Stands for a name while the sentence around it is escaped; a private-use character no wording
/// contains.
const NAME_SLOT: char = '\u{e000}';

/// How a language writes, from its file `language.ftl`.
struct Facts {
    own_name: String,
    rtl: bool,
    /// From 0 to 9.
    digits: [char; 10],
    /// Between thousands, in numbers of at least so many digits.
    grouping: String,
    grouping_from: usize,
}

static FACTS: LazyLock<[Facts; Locale::ALL.len()]> = LazyLock::new(|| Locale::ALL.map(facts));

/// A fact that cannot be read is that of English (tested: all can).
fn facts(l: Locale) -> Facts {
    let mut digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
    for (digit, own) in digits.iter_mut().zip(l.t("language-digits").chars()) {
        *digit = own;
    }
    Facts {
        own_name: l.t("language-own-name"),
        rtl: l.t("language-direction") == "rtl",
        digits,
        grouping: l.t("language-grouping"),
        grouping_from: l.t("language-grouping-from").parse().unwrap_or(4),
    }
}

impl Arg {
    fn to_fluent(&self, locale: Locale) -> FluentValue<'static> {
        match self {
            Self::Number(n) => {
                let options = FluentNumberOptions {
                    minimum_integer_digits: usize::try_from(*n).ok(),
                    ..Default::default()
                };
                FluentValue::Number(FluentNumber::new(plural_stand_in(locale, *n), options))
            }
            Self::Text(text) => FluentValue::from(text.clone()),
            Self::Name(name) => FluentValue::from(isolate(name)),
        }
    }
}

/// The name between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: what `<bdi>` is, in plain
/// text.
pub fn isolate(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}

macro_rules! arg_from {
    ($($from:ty => $make:expr;)*) => {$(
        impl From<$from> for Arg {
            fn from(value: $from) -> Self {
                $make(value)
            }
        }
    )*};
}

// Templates hand fields over as references, and variables they have bound as references to
// references.
arg_from! {
    u64 => Self::Number;
    u32 => |n: u32| Self::Number(n.into());
    &u32 => |n: &u32| Self::Number((*n).into());
    &u64 => |n: &u64| Self::Number(*n);
    &&u64 => |n: &&u64| Self::Number(**n);
    &str => |t: &str| Self::Text(t.to_owned());
    &&str => |t: &&str| Self::Text((*t).to_owned());
    String => Self::Text;
    &String => |t: &String| Self::Text(t.clone());
    &&String => |t: &&String| Self::Text((*t).clone());
}

static COUNTRIES: LazyLock<[Vec<&'static str>; Locale::ALL.len()]> = LazyLock::new(|| {
    Locale::ALL.map(|locale| {
        let mut all: Vec<&str> =
            Country::all().map(|country| country.name(locale.code())).collect();
        all.sort_by_cached_key(|name| names::key(name));
        all
    })
});

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; Locale::ALL.len()]> = LazyLock::new(|| Locale::ALL.map(bundle));

fn bundle(locale: Locale) -> Bundle {
    let source = locale.source();
    // A file with a syntax error still gives its good messages; the test over all keys finds the
    // rest.
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
    let plurals = |line: &'static str| line.strip_prefix("language-plurals")?.strip_prefix(" = ");
    let plurals = source.lines().find_map(plurals).unwrap_or(locale.code());
    let language: LanguageIdentifier = plurals.trim().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    locale.print_numbers(&mut bundle);
    bundle.add_resource_overriding(resource);
    bundle
}

/// A number that takes the same plural form. `intl_pluralrules` 7 forgets the remainder in the
/// Arabic rules, so that 103 would not count as "few"; below 100 it is right. The number to print
/// travels in the options, which nothing else reads.
fn plural_stand_in(locale: Locale, n: u64) -> f64 {
    let small = match (locale, n % 100) {
        (Locale::Ar, 0..=2) if n >= 100 => 100,
        (Locale::Ar, rest) => rest,
        _ => return n as f64,
    };
    small as f64
}

fn number_value(value: &FluentValue<'_>, locale: Locale) -> Option<String> {
    match value {
        FluentValue::Number(n) => {
            let printed = n.options.minimum_integer_digits.and_then(|n| u64::try_from(n).ok());
            Some(locale.number(printed.unwrap_or(n.value as u64)))
        }
        _ => None,
    }
}
