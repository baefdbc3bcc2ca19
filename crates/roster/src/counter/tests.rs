use super::*;

fn read(line: &str) -> Option<(Mark, Firmness, String)> {
    let chars: Vec<char> = line.chars().collect();
    at_start(&chars).map(|c| (c.mark, c.firmness, chars[c.text..].iter().collect()))
}

#[test]
fn counters_in_many_hands() {
    for (line, number, firmness) in [
        ("12. Lantern", 12, Firmness::Firm),
        ("  12) Lantern", 12, Firmness::Firm),
        ("(12) Lantern", 12, Firmness::Firm),
        ("[12] Lantern", 12, Firmness::Firm),
        ("12.- Lantern", 12, Firmness::Firm),
        ("12 - Lantern", 12, Firmness::Firm),
        ("12- Lantern", 12, Firmness::Firm),
        ("#12 Lantern", 12, Firmness::Firm),
        ("№ 12 Lantern", 12, Firmness::Firm),
        ("Nº 12. Lantern", 12, Firmness::Firm),
        ("12º Lantern", 12, Firmness::Firm),
        ("١٢- Lantern", 12, Firmness::Firm),
        ("۱۲. Lantern", 12, Firmness::Firm),
        ("\u{200f}١٢-Lantern", 12, Firmness::Loose),
        ("12.Lantern", 12, Firmness::Loose),
        ("12 Lantern", 12, Firmness::Weak),
        ("3.12. Lantern", 12, Firmness::Firm),
        ("- 12. Lantern", 12, Firmness::Firm),
    ] {
        assert_eq!(
            read(line),
            Some((Mark::Number(number), firmness, "Lantern".to_owned())),
            "{line}"
        );
    }
}

#[test]
fn no_counters() {
    for line in [
        "Lantern 12",
        "10:30 Meeting",
        "2.5 per cent",
        "1234567. Lantern",
        "24/7 Care",
        "",
        "  ",
        "Dr. Lantern",
        "5% Club",
    ] {
        assert_eq!(read(line), None, "{line}");
    }
}

#[test]
fn bullets_and_letters() {
    assert_eq!(read("• Lantern").map(|r| r.0), Some(Mark::Bullet('•')));
    assert_eq!(read("•Lantern").map(|r| r.1), Some(Firmness::Firm));
    assert_eq!(read("-Lantern").map(|r| r.1), Some(Firmness::Loose));
    assert_eq!(read("- [x] Lantern").map(|r| r.2), Some("Lantern".to_owned()));
    assert_eq!(read("b) Lantern").map(|r| r.0), Some(Mark::Letter(2)));
    assert_eq!(read("iv. Lantern").map(|r| r.0), Some(Mark::Roman(4)));
    assert_eq!(read("ب) Lantern").map(|r| r.0), Some(Mark::Letter(2)));
}
