use crate::Locale;

#[test]
fn negotiation_takes_the_heaviest_known_language() {
    for (header, expected) in [
        ("fr", Some(Locale::Fr)),
        ("de-CH, fr;q=0.7, ar;q=0.9", Some(Locale::Ar)),
        ("es-MX,es;q=0.9,en;q=0.8", Some(Locale::Es)),
        ("AR-eg", Some(Locale::Ar)),
        ("pt-BR, en;q=0.8", Some(Locale::Pt)),
        ("fr;q=0, es;q=0.1", Some(Locale::Es)),
        ("", None),
        ("*", None),
        ("xx-yy;q=1", None),
        ("en;q=0", None),
    ] {
        assert_eq!(Locale::negotiate(header), expected, "{header:?}");
    }
}

#[test]
fn negotiation_survives_nonsense() {
    for header in
        [",;,;q=", "fr;q=NaN", "fr;q=-1", "fr;q=1e999", ";;;;", "\u{0}\u{202e}é,🦀;q=🦀", "fr;q"]
    {
        let _ = Locale::negotiate(header);
    }
    assert_eq!(Locale::negotiate("fr;q=NaN, es;q=0.2"), Some(Locale::Es));
    assert_eq!(Locale::negotiate(&"fr,".repeat(100_000)), Some(Locale::Fr));
}

#[test]
fn numbers_follow_the_reader() {
    assert_eq!(Locale::En.number(1_234_567), "1,234,567");
    assert_eq!(Locale::Es.number(1_234), "1234");
    assert_eq!(Locale::Es.number(12_345), "12\u{202f}345");
    assert_eq!(Locale::Fr.number(1_234), "1\u{202f}234");
    assert_eq!(Locale::Pt.number(1_234), "1234");
    assert_eq!(Locale::Pt.number(12_345), "12\u{202f}345");
    assert_eq!(Locale::Ar.number(1_234), "١٬٢٣٤");
    assert_eq!(Locale::Ar.number(0), "٠");
    assert_eq!(Locale::En.number(u64::MAX), "18,446,744,073,709,551,615");
}

#[test]
fn dates_follow_the_reader() {
    assert_eq!(Locale::En.date(2026, 3, 1), "1 March 2026");
    assert_eq!(Locale::Es.date(2026, 3, 1), "1 de marzo de 2026");
    assert_eq!(Locale::Fr.date(2026, 3, 1), "1er mars 2026");
    assert_eq!(Locale::Ar.date(2026, 3, 14), "١٤ آذار/مارس ٢٠٢٦");
    assert_eq!(Locale::Pt.date(2026, 3, 1), "1 de março de 2026");
    let time = Locale::En.date_time((2026, 4, 30), 18, 5, "Europe/Madrid");
    assert_eq!(time, "30 April 2026, 18:05, \u{2068}Madrid\u{2069} time");
    let zone = |l: Locale, zone| l.date_time((2026, 4, 30), 18, 0, zone);
    assert!(zone(Locale::Es, "America/Argentina/Buenos_Aires").contains("\u{2068}Buenos Aires"));
    assert_eq!(zone(Locale::Fr, "UTC"), "30 avril 2026 à 18:00 UTC");
    assert_eq!(
        zone(Locale::Pt, "Europe/Lisbon"),
        "30 de abril de 2026, 18:00, hora local (\u{2068}Lisboa\u{2069})"
    );
    assert!(zone(Locale::Ar, "Africa/Nairobi").contains("\u{2068}نيروبي\u{2069}"));
    assert_eq!(
        Locale::Fr.zone("America/Argentina/Buenos_Aires"),
        "heure locale, \u{2068}Buenos Aires\u{2069}"
    );
    for utc in ["UTC", "Etc/UTC"] {
        assert_eq!(Locale::Ar.zone(utc), format!("\u{2068}{utc}\u{2069}"));
    }
    assert!(
        Locale::Ar.date(2026, 13, 1).contains("١٣"),
        "a month that does not exist prints as a number"
    );
}

/// One, two, few, many, other: Arabic has a form for each, French counts 0 with 1.
#[test]
fn plurals_follow_the_language() {
    let forms = |l: Locale, counts: &[u64]| -> Vec<String> {
        counts
            .iter()
            .map(|n| {
                l.t1("count-organisations", "n", *n)
                    .chars()
                    .filter(|c| c.is_alphabetic())
                    .collect::<String>()
            })
            .collect()
    };
    let ar = forms(Locale::Ar, &[0, 1, 2, 3, 11, 100]);
    let mut distinct = ar.clone();
    distinct.sort();
    distinct.dedup();
    assert!(distinct.len() >= 5, "{ar:?}");
    let hundreds = forms(Locale::Ar, &[103, 110, 111, 199, 1_312, 100, 102, 3, 11]);
    assert!(hundreds[..2].iter().all(|f| *f == hundreds[7]), "few: {hundreds:?}");
    assert!(hundreds[2..5].iter().all(|f| *f == hundreds[8]), "many: {hundreds:?}");
    assert!(hundreds[5] == hundreds[6] && hundreds[5] != hundreds[7], "other: {hundreds:?}");
    assert!(
        Locale::Ar.t1("count-organisations", "n", 1_312_u64).contains("١٬٣١٢"),
        "the number itself is printed"
    );
    let en = forms(Locale::En, &[0, 1, 2]);
    assert!(en[0] == en[2] && en[0] != en[1]);
    let fr = forms(Locale::Fr, &[0, 1, 2]);
    assert!(fr[0] == fr[1] && fr[1] != fr[2]);
    let es = forms(Locale::Es, &[0, 1, 2]);
    assert!(es[0] == es[2] && es[0] != es[1]);
    let pt = forms(Locale::Pt, &[0, 1, 2]);
    assert!(pt[0] == pt[2] && pt[0] != pt[1], "0 as in Portugal: {pt:?}");
}
