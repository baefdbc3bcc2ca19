use super::*;
use crate::KeyType;
use proptest::prelude::*;

const TEXT: &str =
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
const LINE: &str = "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

fn key(name: &str, seed: u8) -> SigningKey {
    SigningKey::from_seed(name, KeyType::Ed25519, &[seed; 32]).unwrap()
}

#[test]
fn the_example_of_the_specification_is_read() {
    let example = format!("{TEXT}\n{LINE}");
    let signed = SignedCheckpoint::parse(example.as_bytes()).unwrap();
    assert_eq!(
        (signed.checkpoint().origin(), signed.checkpoint().size()),
        ("example.com/behind-the-sofa", 20_852_163)
    );
    assert_eq!(
        signed.checkpoint().root().to_string(),
        "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
    );
    assert_eq!(signed.to_string(), example);
}

#[test]
fn signing_and_verifying() {
    let log = key("log.example/a", 1);
    let checkpoint = Checkpoint::new("log.example/a", 1, Hash::leaf(b"x")).unwrap();
    let signed = SignedCheckpoint::sign(&checkpoint, &log).unwrap();
    signed.verify(log.verifier()).unwrap();
    assert!(matches!(signed.verify(key("log.example/b", 1).verifier()), Err(Error::Origin { .. })));
    assert!(matches!(
        signed.verify(key("log.example/a", 2).verifier()),
        Err(Error::Unsigned { .. })
    ));
    assert!(matches!(
        SignedCheckpoint::sign(&checkpoint, &key("log.example/b", 1)),
        Err(Error::Origin { .. })
    ));
    assert_eq!(signed.cosignatures([key("w", 3).verifier()]), Ok(vec![]));
}

#[test]
fn malformed_checkpoints_are_refused() {
    let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    Checkpoint::parse(&format!("a\n1\n{root}\n")).unwrap();
    for bad in [
        String::new(),
        "a\n".to_owned(),
        "a\n1\n".to_owned(),
        format!("a\n1\n{root}"),
        format!("\n1\n{root}\n"),
        format!("a\n\n{root}\n"),
        format!("a\n01\n{root}\n"),
        format!("a\n00\n{root}\n"),
        format!("a\n+1\n{root}\n"),
        format!("a\n-1\n{root}\n"),
        format!("a\n1 \n{root}\n"),
        format!("a\n 1\n{root}\n"),
        format!("a\n0x1\n{root}\n"),
        format!("a\n9223372036854775808\n{root}\n"),
        format!("a\n18446744073709551617\n{root}\n"),
        format!("a\n1\n{}\n", &root[..43]),
        format!("a\n1\n{root}=\n"),
        format!("a\n1\n{root} \n"),
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n".to_owned(),
        "a\n1\nAAAA\n".to_owned(),
        format!("a\n1\n{root}\n\n"),
        format!("a\n1\n{root}\nx"),
        format!("a\n1\n{root}\nx\n\ny\n"),
        format!("a\n1\n{root}\n\nx\n"),
        format!("a\r\n1\r\n{root}\r\n"),
        format!("a\tb\n1\n{root}\n"),
        format!("a\n0\n{root}\n"),
    ] {
        assert!(Checkpoint::parse(&bad).is_err(), "{bad:?}");
    }
    for bad in ["", "a b", "a+b", "a\n", "a\u{2003}b"] {
        assert!(Checkpoint::new(bad, 1, Hash::empty()).is_err(), "{bad:?}");
    }
    assert!(Checkpoint::new("a", MAX_SIZE + 1, Hash::empty()).is_err());
    assert!(Checkpoint::new("a", 0, Hash([0; 32])).is_err());
    Checkpoint::new("a", 0, Hash::empty()).unwrap();
}

#[test]
fn extensions_and_unusual_origins_are_read_and_kept() {
    let text = "go.sum database tree\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nx y\nz\n";
    let checkpoint = Checkpoint::parse(text).unwrap();
    assert_eq!(checkpoint.extensions, "x y\nz\n");
    assert_eq!(checkpoint.to_string(), text);
}

#[test]
fn every_changed_byte_is_refused_or_changes_what_is_read() {
    let good = format!("{TEXT}\n{LINE}");
    for at in 0..good.len() {
        for flip in 1..=255u8 {
            let mut bad = good.clone().into_bytes();
            bad[at] ^= flip;
            if let Ok(signed) = SignedCheckpoint::parse(&bad) {
                assert_eq!(signed.to_string().as_bytes(), bad, "byte {at}");
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[a +]{0,3}\n[0-9]{0,20}\n[A-Za-z0-9+/]{42,43}=\n(\\PC{0,3}\n?){0,2}|(\\PC|\n)*") {
        if let Ok(checkpoint) = Checkpoint::parse(&text) {
            prop_assert_eq!(checkpoint.to_string(), text);
        }
    }
}
