//! Bytes to text: UTF-8, UTF-16, or an older code page.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::ReadError;

/// Decodes a text; a mark at its beginning decides, else what the bytes can be.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return checked(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned());
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return checked(encoding.decode_without_bom_handling(bytes).0.into_owned());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => checked(text.to_owned()),
        Err(_) if damaged_utf8(bytes) => checked(String::from_utf8_lossy(bytes).into_owned()),
        Err(_) => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            let encoding = detector.guess(None, Utf8Detection::Deny);
            let text = encoding.decode_without_bom_handling(bytes).0.into_owned();
            let latin9 = encoding == WINDOWS_1252 && fractions_in_words(&text);
            checked(if latin9 {
                ISO_8859_15.decode_without_bom_handling(bytes).0.into_owned()
            } else {
                text
            })
        }
    }
}

/// "S½ur", "¼uvre": the œ of Latin-9, read as Latin-1.
fn fractions_in_words(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.windows(2).any(|pair| matches!(pair[0], '¼' | '½') && pair[1].is_lowercase())
}

/// Whether the bytes are no text at all.
pub(crate) fn looks_binary(bytes: &[u8]) -> bool {
    utf16_without_mark(bytes).is_none()
        && Encoding::for_bom(bytes).is_none()
        && bytes[..bytes.len().min(4096)].contains(&0)
}

/// Control characters that no text holds betray something else.
fn checked(text: String) -> Result<String, ReadError> {
    let bad = |byte: &u8| matches!(byte, 0..=8 | 0xe..=0x1a | 0x7f);
    let found = text.bytes().filter(bad).count();
    if text.contains('\0') || found * 100 > text.len() {
        let before = text.split(|c: char| u8::try_from(c).is_ok_and(|c| bad(&c))).next();
        let before = before.unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        return Err(ReadError::Encoding { line: u32::try_from(line).unwrap_or(u32::MAX) });
    }
    Ok(text)
}

/// Every other byte of Latin or Arabic text in UTF-16 is the same.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    if sample.len() < 8 {
        return None;
    }
    let high = |offset: usize| {
        sample.iter().skip(offset).step_by(2).filter(|b| matches!(b, 0 | 4 | 6)).count() * 10
            >= sample.len() / 2 * 9
    };
    let low = |offset: usize| {
        sample.iter().skip(offset).step_by(2).filter(|b| **b == 0).count() * 10 < sample.len() / 2
    };
    if high(1) && low(0) {
        Some(UTF_16LE)
    } else if high(0) && low(1) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// UTF-8 with a few broken bytes: many whole letters of several bytes, few breaks.
fn damaged_utf8(bytes: &[u8]) -> bool {
    let mut whole = 0;
    let mut broken = 0;
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken * 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_in_many_encodings() {
        let text = "1. Associação de Leitores\n2. Unión de Bibliotecas\n";
        assert_eq!(decode(text.as_bytes()).unwrap(), text);
        assert_eq!(decode(&[&b"\xef\xbb\xbf"[..], text.as_bytes()].concat()).unwrap(), text);
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little).unwrap(), text);
        assert_eq!(decode(&[&b"\xfe\xff"[..], &big].concat()).unwrap(), text);
        assert_eq!(decode(&big).unwrap(), text);
        assert_eq!(decode(&encoding_rs::WINDOWS_1252.encode(text).0).unwrap(), text);
    }

    #[test]
    fn older_code_pages_of_other_scripts() {
        let arabic =
            "قائمة الموقعين\n١. جمعية أصدقاء المكتبة\n٢. اتحاد القراء في المدينة القديمة\n"
                .replace(['١', '٢'], "1");
        assert_eq!(decode(&encoding_rs::WINDOWS_1256.encode(&arabic).0).unwrap(), arabic);
        let russian =
            "Подписали:\n1. Союз читателей районных библиотек\n2. Общество друзей книги\n";
        assert_eq!(decode(&encoding_rs::WINDOWS_1251.encode(russian).0).unwrap(), russian);
    }

    #[test]
    fn latin_9_is_told_from_latin_1() {
        let french = "Les associations signataires demandent que les bibliothèques restent ouvertes le soir, été comme hiver :\n\
                      1. Sœurs de la Côte\n2. Fédération des œuvres du Phare\n3. Comité des élèves\n";
        assert_eq!(decode(&ISO_8859_15.encode(french).0).unwrap(), french);
        assert_eq!(decode(&encoding_rs::WINDOWS_1252.encode(french).0).unwrap(), french);
    }

    #[test]
    fn no_text() {
        assert_eq!(decode(b"one\ntwo\n\x00\x01\x02\x03"), Err(ReadError::Encoding { line: 3 }));
    }
}
