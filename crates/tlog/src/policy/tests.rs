use super::*;
use crate::{Checkpoint, Hash, KeyType, SigningKey, cosignature::cosign};
use proptest::{collection::vec, prelude::*};

fn log_key(seed: u8) -> SigningKey {
    SigningKey::from_seed("log.example/a", KeyType::Ed25519, &[seed; 32]).unwrap()
}

fn witness_key(seed: u8) -> SigningKey {
    SigningKey::from_seed("w.example", KeyType::CosignatureV1, &[seed; 32]).unwrap()
}

fn log(seed: u8) -> String {
    log_key(seed).verifier().to_string()
}

fn witness(seed: u8) -> String {
    witness_key(seed).verifier().to_string()
}

fn parse(text: &str) -> Result<Policy, Error> {
    Policy::parse(text.as_bytes())
}

fn two_of_three() -> String {
    let [a, b, c] = [11, 12, 13].map(witness);
    format!(
        "log {}\nwitness A {a} https://w.example/a\nwitness B {b}\nwitness C {c}\ngroup most 2 A B C\nquorum most\n",
        log(1)
    )
}

fn cosigned(by: &[u8]) -> SignedCheckpoint {
    let checkpoint = Checkpoint::new("log.example/a", 1, Hash::leaf(b"x")).unwrap();
    let mut signed = SignedCheckpoint::sign(&checkpoint, &log_key(1)).unwrap();
    for seed in by {
        let cosignature = cosign(&signed, &witness_key(*seed), 1000 + u64::from(*seed)).unwrap();
        signed.add(cosignature).unwrap();
    }
    signed
}

#[test]
fn the_example_of_the_specification() {
    let [x1, x2, x3, y1, y2, y3] = [11, 12, 13, 21, 22, 23].map(witness);
    let text = format!(
        "log {}\n\nwitness X1 {x1}\nwitness X2 {x2}\nwitness X3 {x3}\ngroup X-witnesses 2 X1 X2 X3\n\nwitness Y1 {y1}\nwitness Y2 {y2}\n\
        witness Y3 {y3}\ngroup Y-witnesses any Y1 Y2 Y3\n\ngroup X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n",
        log(1)
    );
    let policy = parse(&text).unwrap();
    assert_eq!(
        (policy.logs().len(), policy.witnesses().len(), policy.quorum()),
        (1, 6, &b"X-and-Y"[..])
    );
    for (by, reached) in [
        (&[][..], false),
        (&[11, 12], false),
        (&[11, 21], false),
        (&[21, 22, 23], false),
        (&[11, 12, 13], false),
        (&[12, 13, 23], true),
        (&[11, 12, 13, 21, 22, 23, 99], true),
    ] {
        assert_eq!(policy.check(&cosigned(by)).is_ok(), reached, "{by:?}");
    }
}

#[test]
fn the_verdict_names_the_log_and_the_witnesses() {
    let policy = parse(&two_of_three()).unwrap();
    let mut signed = cosigned(&[13, 11]);
    let later = cosign(&signed, &witness_key(11), 5000).unwrap();
    signed.add(later).unwrap();
    let verdict = policy.check(&signed).unwrap();
    assert_eq!(verdict.log.key, *log_key(1).verifier());
    assert_eq!(
        verdict.cosigned.iter().map(|(w, time)| (&w.name[..], *time)).collect::<Vec<_>>(),
        [(&b"A"[..], 5000), (b"C", 1013)]
    );
    assert_eq!(verdict.cosigned[0].0.url.as_deref(), Some(&b"https://w.example/a"[..]));
    assert_eq!(policy.check(&cosigned(&[11])), Err(Error::Quorum { name: "most".to_owned() }));
}

#[test]
fn other_logs_and_bad_cosignatures_are_refused() {
    let policy = parse(&two_of_three().replace(&log(1), &log(2))).unwrap();
    assert!(matches!(policy.check(&cosigned(&[11, 12])), Err(Error::Unsigned { .. })));
    let policy = parse(&two_of_three()).unwrap();
    let other = SignedCheckpoint::sign(
        &Checkpoint::new("log.example/a", 2, Hash::leaf(b"y")).unwrap(),
        &log_key(1),
    )
    .unwrap();
    let mut signed = cosigned(&[11, 12]);
    signed.add(cosign(&other, &witness_key(13), 1).unwrap()).unwrap();
    assert!(
        matches!(policy.check(&signed), Err(Error::BadSignature { .. })),
        "a cosignature of another checkpoint"
    );
    assert!(
        parse("quorum none\n").unwrap().check(&cosigned(&[])).is_err(),
        "a policy without logs accepts none"
    );
}

#[test]
fn blanks_comments_and_other_alphabets_are_accepted() {
    let text = format!(
        "\n# c\n \t#d\n\tlog\t {} \t\n  witness  \u{e4} {} \u{e9} \nquorum \u{e4}\n   \n",
        log(1),
        witness(11)
    );
    let policy = parse(&text).unwrap();
    assert_eq!(policy.quorum(), "ä".as_bytes());
    policy.check(&cosigned(&[11])).unwrap();
    let raw = [
        &b"witness "[..],
        b"\xff\x80",
        format!(" {}\nquorum ", witness(11)).as_bytes(),
        b"\xff\x80\n",
    ]
    .concat();
    assert_eq!(Policy::parse(&raw).unwrap().quorum(), b"\xff\x80", "names are bytes");
}

#[test]
fn many_names_are_accepted_and_too_many_are_not() {
    let text = |n: u16| {
        let key = |kind, i: u16| {
            let mut seed = [7; 32];
            seed[..2].copy_from_slice(&i.to_be_bytes());
            SigningKey::from_seed("k", kind, &seed).unwrap().verifier().to_string()
        };
        let logs: String = (0..n).map(|i| format!("log {}\n", key(KeyType::Ed25519, i))).collect();
        let witnesses: String =
            (0..n).map(|i| format!("witness w{i} {}\n", key(KeyType::CosignatureV1, i))).collect();
        let groups: String = (0..n).map(|i| format!("group g{i} all w{i}\n")).collect();
        format!("{logs}{witnesses}{groups}quorum g0\n")
    };
    assert_eq!(parse(&text(100)).unwrap().logs().len(), 100);
    assert!(matches!(parse(&text(600)), Err(Error::TooLarge { .. })));
    assert!(matches!(parse(&"\n".repeat(MAX_POLICY + 1)), Err(Error::TooLarge { .. })));
}

#[test]
fn malformed_policies_are_refused() {
    let good = two_of_three();
    parse(&good).unwrap();
    let (l, a) = (log(1), witness(11));
    for bad in [
        String::new(),
        "quorum none".to_owned(),
        "quorum none\nquorum none\n".to_owned(),
        "quorum\n".to_owned(),
        "quorum A\n".to_owned(),
        "quorum none x\n".to_owned(),
        "Quorum none\n".to_owned(),
        "quorum none\r\n".to_owned(),
        "quorum\u{b}none\n".to_owned(),
        "quorum none\0\n".to_owned(),
        "quorum none # c\n".to_owned(),
        "# \u{7f}\nquorum none\n".to_owned(),
        "# \u{1b}\nquorum none\n".to_owned(),
        "other\nquorum none\n".to_owned(),
        good.replace("quorum most\n", ""),
        format!("log\n{good}"),
        format!("log {l}\n{good}"),
        format!("log {a}\nquorum none\n"),
        format!("log {l} u v\nquorum none\n"),
        format!("log {}\nquorum none\n", &l[1..]),
        format!("witness {a}\nquorum none\n"),
        format!("witness A {l}\nquorum none\n"),
        format!("witness none {a}\nquorum none\n"),
        format!("witness A {a} u v\nquorum none\n"),
        format!("{good}witness D {a}\n"),
        format!("{good}witness A {}\n", witness(14)),
        format!("{good}witness most {}\n", witness(14)),
        format!("quorum A\nwitness A {a}\n"),
        good.replace("2 A B C", ""),
        good.replace("2 A B C", "2"),
        good.replace("2 A B C", "all"),
        good.replace("2 A B C", "any"),
        good.replace("2 A B C", "0 A B C"),
        good.replace("2 A B C", "4 A B C"),
        good.replace("2 A B C", "02 A B C"),
        good.replace("2 A B C", "+2 A B C"),
        good.replace("2 A B C", "-1 A B C"),
        good.replace("2 A B C", "99999999999999999999 A B C"),
        good.replace("2 A B C", "ALL A B C"),
        good.replace("2 A B C", "2 A B A"),
        good.replace("2 A B C", "2 A B D"),
        good.replace("2 A B C", "2 A B none"),
        good.replace("2 A B C", "2 A B most"),
        good.replace("quorum", "group other any A\nquorum"),
        good.replace("quorum", "group most any most\nquorum"),
        good.replace("quorum", "group none any most\nquorum"),
        good.replace("quorum most", "quorum Most"),
    ] {
        assert!(parse(&bad).is_err(), "{bad:?}");
    }
    assert_eq!(
        parse("\nquorum A\n").unwrap_err().to_string(),
        "policy, line 2: names what no line before it defines"
    );
}

/// A changed byte may leave a policy well-formed: in a name, a URL, a threshold. It never changes a
/// key or drops one.
#[test]
fn no_changed_byte_changes_a_key() {
    let good = two_of_three();
    let policy = parse(&good).unwrap();
    for at in 0..good.len() {
        for flip in [1u8, 2, 4, 8, 16, 32, 64, 128] {
            let mut bad = good.clone().into_bytes();
            bad[at] ^= flip;
            let Ok(read) = Policy::parse(&bad) else { continue };
            assert!(read.logs() == policy.logs(), "byte {at}");
            let keys = |p: &Policy| p.witnesses().iter().map(|w| w.key.clone()).collect::<Vec<_>>();
            assert_eq!(keys(&read), keys(&policy), "byte {at}");
        }
    }
}

#[test]
fn a_policy_of_one_log() {
    let key = || log_key(1).verifier().clone();
    let alone = Policy::trusting(key(), "https://log.example/").unwrap();
    assert_eq!(
        alone.to_bytes(),
        format!("log {} https://log.example/\nquorum none\n", log(1)).into_bytes()
    );
    let policy = parse(&two_of_three().replace(&log(1), &log(2))).unwrap();
    assert!(policy.check(&cosigned(&[11, 12])).is_err());
    let here = policy.with_log(key(), "https://log.example/").unwrap();
    assert_eq!(
        (here.logs().len(), here.witnesses(), here.quorum()),
        (1, policy.witnesses(), &b"most"[..])
    );
    assert!(here.check(&cosigned(&[11, 12])).is_ok());
    assert!(here.check(&cosigned(&[11])).is_err(), "it asks for as many witnesses as before");
    for url in ["", "https://a b", "https://a\nquorum none", "a\u{7f}"] {
        assert!(policy.with_log(key(), url).is_err(), "{url:?}");
    }
    assert!(
        Policy::trusting(witness_key(1).verifier().clone(), "u").is_err(),
        "not the key of a log"
    );
}

/// Lines of a policy that can be read: logs, witnesses, groups of what is before them, a quorum.
fn any_policy() -> impl Strategy<Value = Vec<u8>> {
    let word = || "[a-z\u{e4}\u{2003}#/]{1,6}";
    let url = || {
        prop::option::of(prop_oneof![
            word().prop_map(String::into_bytes),
            Just(b"\xff\x80".to_vec())
        ])
    };
    let members = vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..5);
    (vec(url(), 0..4), vec((word(), url()), 0..6), members, any::<prop::sample::Index>()).prop_map(
        |(logs, witnesses, groups, quorum)| {
            let mut file = Vec::new();
            let mut line = |words: &[&[u8]]| {
                file.extend([words.join(&b"\t "[..]), b" \n# c\n".to_vec()].concat());
            };
            for (seed, url) in logs.iter().enumerate() {
                line(&[b"log", log(seed as u8).as_bytes(), url.as_deref().unwrap_or_default()]);
            }
            let mut names = vec![b"none".to_vec()];
            let mut free = Vec::new();
            for (seed, (name, url)) in witnesses.iter().enumerate() {
                let name = format!("{name}{seed}").into_bytes();
                line(&[
                    b"witness",
                    &name,
                    witness(seed as u8 + 100).as_bytes(),
                    url.as_deref().unwrap_or_default(),
                ]);
                names.push(name.clone());
                free.push(name);
            }
            for (at, (first, count)) in
                groups.iter().enumerate().take_while(|_| !witnesses.is_empty())
            {
                let members = free.split_off(first.index(free.len()));
                let name = format!("group{at}").into_bytes();
                let threshold = [
                    "all".to_owned(),
                    "any".to_owned(),
                    (count.index(members.len()) + 1).to_string(),
                ];
                let threshold = &threshold[count.index(3)];
                line(&[b"group", &name, threshold.as_bytes(), &members.join(&b' ')]);
                names.push(name.clone());
                free.push(name);
            }
            line(&[b"quorum", &names[quorum.index(names.len())]]);
            file
        },
    )
}

proptest! {
    #[test]
    fn a_written_policy_is_read_the_same(file in any_policy()) {
        let policy = Policy::parse(&file).unwrap();
        let written = policy.to_bytes();
        prop_assert_eq!(Policy::parse(&written).unwrap(), policy.clone());
        prop_assert_eq!(Policy::parse(&written).unwrap().to_bytes(), written, "it has one spelling");
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        let _ = Policy::parse(&bytes);
    }

    #[test]
    fn any_words_are_read_or_refused(text in "((log|witness|group|quorum|none|all|any|[0-9]|A|#| |\t){0,8}\n){0,6}") {
        let _ = Policy::parse(text.as_bytes());
    }
}
