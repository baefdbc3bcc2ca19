//! Dates as statements print them.

use crate::{characters, words};
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, sync::LazyLock};

/// A calendar day, as printed and as understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PrintedDate {
    /// As printed, the place before it left out.
    pub printed: String,
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month; `None` where only month and year are printed.
    pub day: Option<u8>,
}

impl PrintedDate {
    /// `2024-03-09`, or `2024-03` without a day.
    #[must_use]
    pub fn iso(&self) -> String {
        match self.day {
            Some(day) => format!("{:04}-{:02}-{day:02}", self.year, self.month),
            None => format!("{:04}-{:02}", self.year, self.month),
        }
    }
}

/// Whether a line is nothing but a date, perhaps with a place before it ("Lisbon, 9 March 2024").
pub(crate) fn only_date(text: &str) -> bool {
    in_line(text).is_some_and(|(_, rest)| rest <= 3)
}

/// The date in a short line, and how many other words stand beside it.
pub(crate) fn in_line(text: &str) -> Option<(PrintedDate, usize)> {
    if !text.chars().any(|c| characters::digit(c).is_some()) || text.len() > 200 {
        return None;
    }
    let pieces = pieces(text);
    (0..pieces.len()).find_map(|at| {
        let rest = &pieces[at..];
        let (date, used) = numeric(rest)
            .or_else(|| signed(rest))
            .or_else(|| written(rest, &Calendar::Gregorian))
            .or_else(|| written(rest, &Calendar::Solar))?;
        let (start, end) = (pieces[at].start, pieces[at + used - 1].end);
        let beside = pieces[..at]
            .iter()
            .chain(&pieces[at + used..])
            .filter(|piece| !is_filler(&piece.word))
            .count();
        Some((PrintedDate { printed: text[start..end].to_owned(), ..date }, beside))
    })
}

struct Piece {
    word: String,
    number: Option<u32>,
    digits: usize,
    start: usize,
    end: usize,
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = None;
    let mut digits_run = false;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_digit = characters::digit(c).is_some();
        let inside = c.is_alphanumeric() || words::is_mark(c);
        if let Some(from) = start
            && (!inside || is_digit != digits_run)
        {
            pieces.push(piece(text, from, at));
            start = None;
        }
        if start.is_none() && inside {
            start = Some(at);
            digits_run = is_digit;
        }
    }
    pieces
}

fn piece(text: &str, start: usize, end: usize) -> Piece {
    let printed = &text[start..end];
    let digits = printed.chars().filter(|c| characters::digit(*c).is_some()).count();
    let number = (digits > 0 && digits <= 4)
        .then(|| printed.chars().filter_map(characters::digit).fold(0, |n, d| n * 10 + d));
    Piece { word: words::fold(printed), number, digits, start, end }
}

/// Words that stand inside or beside a date without saying anything.
fn is_filler(word: &str) -> bool {
    static FILLERS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        words::lines(include_str!("../data/date-words.txt"))
            .into_iter()
            .flat_map(words::words)
            .collect()
    });
    FILLERS.contains(word)
}

/// 2024-03-09, 9/3/2024, 09.03.2024: the year tells the order; day before month, as most of the
/// world prints it.
fn numeric(pieces: &[Piece]) -> Option<(PrintedDate, usize)> {
    let [a, b, c, ..] = pieces else { return None };
    let close = |x: &Piece, y: &Piece| y.start - x.end <= 2;
    if !close(a, b) || !close(b, c) {
        return None;
    }
    let (a_n, b_n, c_n) = (a.number?, b.number?, c.number?);
    if a.digits == 4 {
        return date(a_n, b_n, Some(c_n)).map(|date| (date, 3));
    }
    if c.digits != 4 {
        return None;
    }
    date(c_n, b_n, Some(a_n)).or_else(|| date(c_n, a_n, Some(b_n))).map(|date| (date, 3))
}

/// 2024年3月9日, 2024년 3월 9일, 令和6年3月9日, and the same without the day.
fn signed(pieces: &[Piece]) -> Option<(PrintedDate, usize)> {
    let (era, pieces) = match pieces {
        [era, rest @ ..] if era.word == "令和" => (2018, rest),
        [era, rest @ ..] if era.word == "平成" => (1988, rest),
        all => (0, all),
    };
    let [year, year_sign, month, month_sign, rest @ ..] = pieces else { return None };
    let sign = |piece: &Piece, signs: [&str; 2]| {
        let word: String = piece.word.chars().collect();
        signs.iter().any(|sign| word == words::fold(sign))
    };
    if !sign(year_sign, ["年", "년"]) || !sign(month_sign, ["月", "월"]) {
        return None;
    }
    let year = year.number? + era;
    let used = if era > 0 { 5 } else { 4 };
    match rest {
        [day, day_sign, ..] if sign(day_sign, ["日", "일"]) => {
            date(year, month.number?, day.number).map(|date| (date, used + 2))
        }
        _ => date(year, month.number?, None).map(|date| (date, used)),
    }
}

/// Whose months are written.
enum Calendar {
    Gregorian,
    /// Of Iran and Afghanistan: its years are about 621 behind.
    Solar,
}

impl Calendar {
    fn month_of(&self, words: &[String]) -> Option<(u8, usize)> {
        match self {
            Self::Gregorian => month_of(words),
            Self::Solar => solar_month_of(words),
        }
    }

    fn date(&self, year: u32, month: u32, day: Option<u32>) -> Option<PrintedDate> {
        match self {
            Self::Gregorian => date(year, month, day),
            Self::Solar => solar_date(year, month, day),
        }
    }
}

/// The day of the common calendar. Right for the years in which statements are written: the leap
/// years of a cycle of 33 are counted as they have been since 1925.
fn solar_date(year: u32, month: u32, day: Option<u32>) -> Option<PrintedDate> {
    if !(1300..=1500).contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    let number = day.unwrap_or(15);
    if !(1..=31).contains(&number) {
        return None;
    }
    let days_before = if month <= 7 { (month - 1) * 31 } else { 186 + (month - 7) * 30 };
    let leap = |year: u32| matches!(year % 33, 1 | 5 | 9 | 13 | 17 | 22 | 26 | 30);
    let years: u32 = (1300..year).map(|year| 365 + u32::from(leap(year))).sum();
    let (year, month, found) = civil(FIRST_OF_1300 + years + days_before + number - 1);
    date(year, month, day.map(|_| found))
}

/// Days from 1 March of the year 0 to 1 Farvardin 1300, which was 21 March 1921.
const FIRST_OF_1300: u32 = 701_650;

/// Year, month and day of a count of days since 1 March of the year 0, by the usual arithmetic of
/// eras of 400 years.
fn civil(days: u32) -> (u32, u32, u32) {
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (era * 400 + year_of_era + u32::from(month <= 2), month, day)
}

/// 9 March 2024, March 9th, 2024, 9 de marzo de 2024, 1er mars 2024, ٩ آذار ٢٠٢٤, March 2024.
fn written(pieces: &[Piece], calendar: &Calendar) -> Option<(PrintedDate, usize)> {
    let mut at = 0;
    let mut day = None;
    let mut month = None;
    let words: Vec<String> = pieces.iter().take(12).map(|piece| piece.word.clone()).collect();
    while at < words.len() {
        let piece = &pieces[at];
        if let Some(number) = piece.number {
            if piece.digits == 4 {
                return month
                    .and_then(|month| calendar.date(number, month, day))
                    .map(|date| (date, at + 1));
            }
            if day.is_some() || number > 31 {
                return None;
            }
            day = Some(number);
            at += 1;
        } else if let Some((number, used)) = calendar.month_of(&words[at..]) {
            // "نيسان/أبريل": both names of one month.
            if month.is_some_and(|known| known != u32::from(number)) {
                return None;
            }
            month = Some(u32::from(number));
            at += used;
        } else if at > 0 && is_filler(&piece.word) {
            at += 1;
        } else {
            return None;
        }
    }
    None
}

/// Month number of a folded phrase such as "october" or "تشرين الاول", and how many words it takes.
fn month_of(found: &[String]) -> Option<(u8, usize)> {
    static MONTHS: LazyLock<Months> = LazyLock::new(|| months(include_str!("../data/months.txt")));
    first_month(&MONTHS, found)
}

/// The same of the solar calendar.
fn solar_month_of(found: &[String]) -> Option<(u8, usize)> {
    static MONTHS: LazyLock<Months> =
        LazyLock::new(|| months(include_str!("../data/solar-months.txt")));
    first_month(&MONTHS, found)
}

type Months = Vec<(u8, Vec<String>)>;

fn months(table: &'static str) -> Months {
    words::tagged(table)
        .filter_map(|(tag, rest)| Some((tag.parse().ok()?, rest)))
        .flat_map(|(number, rest): (u8, &str)| {
            rest.split(',').map(move |name| (number, words::words(name)))
        })
        .collect()
}

fn first_month(months: &Months, found: &[String]) -> Option<(u8, usize)> {
    let (number, name) =
        months.iter().find(|(_, name)| !name.is_empty() && found.starts_with(name))?;
    Some((*number, name.len()))
}

fn date(year: u32, month: u32, day: Option<u32>) -> Option<PrintedDate> {
    let good = (1900..=2199).contains(&year)
        && (1..=12).contains(&month)
        && day.is_none_or(|day| (1..=31).contains(&day));
    good.then(|| PrintedDate {
        printed: String::new(),
        year: u16::try_from(year).unwrap_or_default(),
        month: u8::try_from(month).unwrap_or_default(),
        day: day.and_then(|day| u8::try_from(day).ok()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_many_languages() {
        for (text, iso) in [
            ("9 March 2024", "2024-03-09"),
            ("9 March, 2024", "2024-03-09"),
            ("March 9th, 2024", "2024-03-09"),
            ("Lisbon, 9 de março de 2024", "2024-03-09"),
            ("Quito, 9 de marzo del 2024", "2024-03-09"),
            ("Le 1er août 2024", "2024-08-01"),
            ("٩ آذار ٢٠٢٤", "2024-03-09"),
            ("9 تشرين الأول/أكتوبر 2024", "2024-10-09"),
            ("9 марта 2024 г.", "2024-03-09"),
            ("2024-03-09", "2024-03-09"),
            ("09.03.2024", "2024-03-09"),
            ("3/25/2024", "2024-03-25"),
            ("March 2024", "2024-03"),
            ("Berlin, den 9. März 2024", "2024-03-09"),
            ("9 Mart 2024", "2024-03-09"),
            ("Jakarta, 9 Maret 2024", "2024-03-09"),
            ("Nairobi, 9 Machi 2024", "2024-03-09"),
            ("9 במרץ 2024", "2024-03-09"),
            ("9 मार्च 2024", "2024-03-09"),
            ("2024年3月9日", "2024-03-09"),
            ("令和6年3月9日", "2024-03-09"),
            ("2024년 3월 9일", "2024-03-09"),
            ("۱۹ اسفند ۱۴۰۲", "2024-03-09"),
            ("۱ فروردین ۱۴۰۴", "2025-03-21"),
            ("۹ مارس ۲۰۲۴", "2024-03-09"),
        ] {
            let found = in_line(text).map(|(date, _)| date.iso());
            assert_eq!(found.as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn printed_form_is_kept() {
        assert_eq!(in_line("Lisbon, 9 de março de 2024").unwrap().0.printed, "9 de março de 2024");
    }

    #[test]
    fn no_dates() {
        for text in ["Group of 77", "May First Readers", "12 Lantern 2024", "31 Libraries", "2024"]
        {
            assert_eq!(in_line(text), None, "{text}");
        }
    }
}
