use mailparse::{MailHeaderMap, ParsedMail};
use proptest::prelude::*;

use super::*;

fn mail() -> Outgoing {
    Outgoing {
        to: "noor@harbour.example".to_owned(),
        subject: "Please confirm".to_owned(),
        body: "Hello\n\nhttps://sign.example.org/confirm/abc\n".to_owned(),
        message_id: "m1.abc@sign.example.org".to_owned(),
        date: 1_790_000_000,
        from: "Harbour letter <letter@sign.example.org>".to_owned(),
        reply_to: None,
        lang: "en".to_owned(),
    }
}

fn read(bytes: &[u8]) -> ParsedMail<'_> {
    mailparse::parse_mail(bytes).expect("what we write can be read")
}

#[test]
fn a_message_has_exactly_these_headers() {
    let bytes = mail().to_rfc5322().expect("a plain mail");
    let parsed = read(&bytes);
    let names: Vec<String> = parsed.headers.iter().map(mailparse::MailHeader::get_key).collect();
    let expected = [
        "From",
        "To",
        "Subject",
        "Message-ID",
        "Date",
        "Auto-Submitted",
        "Content-Language",
        "Content-Type",
        "MIME-Version",
        "Content-Transfer-Encoding",
    ];
    for name in expected {
        assert!(names.iter().any(|other| other == name), "{name} in {names:?}");
    }
    assert_eq!(names.len(), expected.len(), "{names:?}");
    assert_eq!(parsed.headers.get_first_value("Auto-Submitted").as_deref(), Some("auto-generated"));
    assert_eq!(
        parsed.headers.get_first_value("Message-ID").as_deref(),
        Some("<m1.abc@sign.example.org>")
    );
    assert_eq!(
        parsed.headers.get_first_value("Date").as_deref(),
        Some("Mon, 21 Sep 2026 14:13:20 +0000")
    );
    assert_eq!(parsed.ctype.mimetype, "text/plain");
    assert_eq!(parsed.ctype.charset, "utf-8");
    assert_eq!(parsed.get_body().expect("text").replace("\r\n", "\n"), mail().body);
}

#[test]
fn answers_go_where_they_are_read() {
    let reply_to = |address: &str| {
        let mail = Outgoing { reply_to: Some(address.to_owned()), ..mail() };
        let bytes = mail.to_rfc5322().expect("a plain mail");
        read(&bytes).headers.get_first_value("Reply-To")
    };
    assert_eq!(reply_to("desk@harbour.example").as_deref(), Some("desk@harbour.example"));
    for odd in ["Quay Street 1", "a@b.example\r\nBcc: c@d.example", "<a@b.example>", ""] {
        assert_eq!(reply_to(odd), None, "{odd:?}");
    }
}

#[test]
fn subjects_and_bodies_keep_every_script() {
    for (lang, text) in [
        ("ar", "أكّد توقيعك على بيان «الميناء»"),
        ("fr", "Confirmez votre signature – « Port »"),
        ("es", "¿Confirma su firma? Señal"),
    ] {
        let bytes = Outgoing {
            subject: text.to_owned(),
            body: format!("{text}\n{text}\n").repeat(40),
            lang: lang.to_owned(),
            ..mail()
        }
        .to_rfc5322()
        .expect(lang);
        assert!(bytes.is_ascii(), "readable by every server");
        assert!(
            bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 999),
            "lines are short enough for SMTP"
        );
        let parsed = read(&bytes);
        assert_eq!(parsed.headers.get_first_value("Subject").as_deref(), Some(text));
        assert_eq!(parsed.headers.get_first_value("Content-Language").as_deref(), Some(lang));
        assert!(parsed.get_body().expect("text").contains(text));
    }
}

#[test]
fn international_domains_travel_in_ascii() {
    let bytes =
        Outgoing { to: "noor@münster.example".to_owned(), ..mail() }.to_rfc5322().expect("a mail");
    assert_eq!(
        read(&bytes).headers.get_first_value("To").as_deref(),
        Some("noor@xn--mnster-3ya.example")
    );
}

#[test]
fn what_is_not_one_address_is_refused() {
    for to in [
        "",
        "noor",
        "noor@",
        "@x.example",
        "a@x.example, b@x.example",
        "a@x.example\r\nBcc: b@x.example",
        "<a@x.example>",
        "a b@x.example",
        "a@x.example\0",
        "\"a\r\n\"@x.example",
    ] {
        assert_eq!(
            Outgoing { to: to.to_owned(), ..mail() }.to_rfc5322().expect_err(to),
            MessageError::Receiver
        );
    }
    assert_eq!(
        Outgoing { message_id: "a\r\nb@x".to_owned(), ..mail() }.to_rfc5322(),
        Err(MessageError::MessageId)
    );
    assert_eq!(
        Outgoing { lang: "en\r\nBcc: a@x.example".to_owned(), ..mail() }.to_rfc5322(),
        Err(MessageError::Language)
    );
    assert_eq!(Outgoing { date: -1, ..mail() }.to_rfc5322(), Err(MessageError::Date));
    assert_eq!(Outgoing { date: i64::MAX, ..mail() }.to_rfc5322(), Err(MessageError::Date));
}

#[test]
fn a_very_long_subject_is_cut() {
    let bytes = Outgoing { subject: "word ".repeat(300), ..mail() }.to_rfc5322().expect("a mail");
    let subject = read(&bytes).headers.get_first_value("Subject").expect("a subject");
    assert!(subject.chars().count() <= SUBJECT_CHARACTERS && subject.ends_with('…'), "{subject}");
}

#[test]
fn debug_shows_no_address() {
    assert_eq!(format!("{:?}", mail()), "Outgoing { lang: \"en\", .. }");
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\r\n".to_owned()),
        Just("\r".to_owned()),
        Just("\n".to_owned()),
        Just("\0".to_owned()),
        Just("\u{2028}".to_owned()),
        Just("\u{2029}".to_owned()),
        Just("\u{85}".to_owned()),
        Just("Bcc: victim@x.example".to_owned()),
        Just("\r\n\r\nnew body".to_owned()),
        Just("\r\n.\r\nMAIL FROM:<a@x.example>".to_owned()),
        Just("=?utf-8?q?a=0D=0ABcc:_v@x.example?=".to_owned()),
        Just("=?utf-8?b?DQpCY2M6IHZAeC5leGFtcGxl?=".to_owned()),
        "\\PC{0,20}",
        any::<String>(),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_text_makes_a_header(text in hostile(), name in hostile(), body in hostile()) {
        let quoted = name.replace('\\', "\\\\").replace('"', "\\\"");
        for from in [format!("\"{quoted}\" <letter@sign.example.org>"), format!("{name} <letter@sign.example.org>")] {
            let mail = Outgoing { subject: text.clone(), body: body.clone(), from, to: "noor@harbour.example".to_owned(), ..mail() };
            let bytes = match mail.to_rfc5322() {
                Ok(bytes) => bytes,
                Err(error) => { prop_assert_eq!(error, MessageError::Sender); continue; }
            };
            let parsed = read(&bytes);
            prop_assert_eq!(parsed.headers.len(), 10);
            prop_assert!(parsed.subparts.is_empty());
            for header in &parsed.headers {
                let value = header.get_value();
                prop_assert!(!value.contains(['\r', '\n', '\0', '\u{2028}', '\u{2029}']), "{:?}", value);
            }
            prop_assert_eq!(parsed.headers.get_first_value("To"), Some("noor@harbour.example".to_owned()));
            if text.chars().count() <= SUBJECT_CHARACTERS {
                prop_assert_eq!(parsed.headers.get_first_value("Subject"), Some(one_line(&text)));
            }
            let read_body = parsed.get_body().expect("text").replace("\r\n", "\n");
            prop_assert_eq!(read_body, plain_text(&body));
        }
    }

    #[test]
    fn no_address_makes_a_header(to in hostile()) {
        for to in [to.clone(), format!("{to}@x.example"), format!("a@{to}")] {
            if let Ok(bytes) = (Outgoing { to, ..mail() }).to_rfc5322() {
                let parsed = read(&bytes);
                prop_assert_eq!(parsed.headers.len(), 10);
                let Ok(list) = mailparse::addrparse_header(parsed.headers.get_first_header("To").expect("a receiver")) else { continue };
                prop_assert_eq!(list.count_addrs(), 1);
            }
        }
    }
}
