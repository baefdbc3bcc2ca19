//! A guess at the language of a whole text, from its script and its small words.

use crate::words::{tagged, words};
use std::{collections::HashSet, sync::LazyLock};

/// The small words of a language, with its code.
static COMMON: LazyLock<Vec<(&'static str, HashSet<String>)>> = LazyLock::new(|| {
    let small = |(code, rest)| (code, words(rest).into_iter().collect());
    tagged(include_str!("../../data/common.txt")).map(small).collect()
});

/// Signs of a script that are enough to tell a language.
const ENOUGH: usize = 20;

/// The language of a script that hardly any other uses; Chinese where no kana or Hangul stands
/// beside the Han signs.
fn by_script(text: &str) -> Option<&'static str> {
    let count = |ranges: &[std::ops::RangeInclusive<char>]| {
        text.chars().filter(|c| ranges.iter().any(|range| range.contains(c))).count()
    };
    let han = count(&['\u{3400}'..='\u{9fff}']);
    let kana = count(&['\u{3041}'..='\u{30fa}']);
    let hangul = count(&['\u{ac00}'..='\u{d7a3}']);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if (han + kana + hangul) * 2 < letters || han + kana + hangul < ENOUGH {
        return None;
    }
    Some(match (kana, hangul) {
        (_, hangul) if hangul > han + kana => "ko",
        (kana, _) if kana * 10 >= han => "ja",
        _ => "zh",
    })
}

/// The code of the language (`en es fr pt ar ru de it tr id sw fa hi he zh ja ko`), or `None` where the text is short or the
/// evidence divided.
///
/// Names alone are never enough: this is for running text.
pub(crate) fn guess(text: &str) -> Option<&'static str> {
    if let Some(code) = by_script(text) {
        return Some(code);
    }
    let words = words(text);
    let mut hits: Vec<(usize, &'static str)> = COMMON
        .iter()
        .map(|(code, small)| (words.iter().filter(|word| small.contains(*word)).count(), *code))
        .collect();
    hits.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    match hits.as_slice() {
        [(most, code), (second, _), ..]
            if *most >= 3 && *most * 10 >= words.len() && most * 4 >= second * 5 =>
        {
            Some(code)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages() {
        for (code, text) in [
            (
                "en",
                "We ask the council to keep all of the libraries open in the evening and for the whole of the year.",
            ),
            (
                "es",
                "Pedimos al ayuntamiento que mantenga abiertas las bibliotecas de los barrios por la tarde y durante todo el año.",
            ),
            (
                "fr",
                "Nous demandons à la ville de garder les bibliothèques de quartier ouvertes le soir et pendant toute l'année.",
            ),
            (
                "pt",
                "Pedimos à câmara que mantenha as bibliotecas dos bairros abertas à noite e durante todo o ano, em todas as cidades do país.",
            ),
            (
                "ar",
                "نطلب من البلدية أن تبقي المكتبات مفتوحة في المساء وعلى مدار السنة مع كل الخدمات التي نحن بحاجة إلى هذه",
            ),
            (
                "ru",
                "Мы просим городской совет не закрывать библиотеки в районах и по вечерам, и на выходных, что важно для всех.",
            ),
            ("zh", "我们呼吁议会今年保持海湾的泉水对所有人开放，并公布关闭的原因和时间表。"),
            ("ja", "私たちは議会に対し、今年も湾の泉をすべての人に開放するよう求めます。"),
            ("ko", "우리는 의회가 올해도 만의 샘을 모든 사람에게 열어 둘 것을 요구합니다."),
        ] {
            assert_eq!(guess(text), Some(code), "{text}");
        }
        assert_eq!(guess("Lantern Library"), None);
    }
}
