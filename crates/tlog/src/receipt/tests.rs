use super::*;
use crate::{Checkpoint, KeyType, SigningKey, Writer, cosignature::cosign, tests_support::Memory};
use proptest::{collection::vec, prelude::*};

fn log_key() -> SigningKey {
    SigningKey::from_seed("log.example/a", KeyType::Ed25519, &[1; 32]).unwrap()
}

fn receipt(index: u64, size: u64) -> Receipt {
    let log = Memory::of(size);
    let checkpoint = Checkpoint::new(
        "log.example/a",
        size,
        Writer::resume(&mut log.reader(), size).unwrap().root(),
    )
    .unwrap();
    Receipt::make(
        &mut log.reader(),
        index,
        SignedCheckpoint::sign(&checkpoint, &log_key()).unwrap(),
    )
    .unwrap()
}

#[test]
fn a_receipt_is_read_and_verified() {
    let receipt = receipt(23_333, 70_000).with_extra(b"x".to_vec());
    assert_eq!(receipt.proof().len(), 17);
    let read = Receipt::parse(receipt.to_string().as_bytes()).unwrap();
    assert_eq!(read, receipt);
    let entry = 23_333u64.to_be_bytes();
    read.verify_log(&entry, log_key().verifier()).unwrap();
    assert!(matches!(read.verify_log(b"other", log_key().verifier()), Err(Error::Proof { .. })));
    let vkey = log_key().verifier().to_string();
    let policy = Policy::parse(format!("log {vkey}\nquorum none\n").as_bytes()).unwrap();
    assert_eq!(read.verify(&entry, &policy).unwrap().log.key.name(), "log.example/a");
    assert!(matches!(read.verify(b"other", &policy), Err(Error::Proof { .. })));
    let witness =
        SigningKey::from_seed("witness.example/w1", KeyType::CosignatureV1, &[2; 32]).unwrap();
    let strict = format!("log {vkey}\nwitness w {}\nquorum w\n", witness.verifier());
    assert_eq!(
        read.verify(&entry, &Policy::parse(strict.as_bytes()).unwrap()),
        Err(Error::Quorum { name: "w".to_owned() })
    );
}

#[test]
fn the_size_is_that_of_the_design() {
    let mut checkpoint = receipt(23_333, 70_000);
    let witness =
        SigningKey::from_seed("witness.example/w1", KeyType::CosignatureV1, &[2; 32]).unwrap();
    let cosignature = cosign(&checkpoint.checkpoint, &witness, 1_700_000_000).unwrap();
    checkpoint.checkpoint.add(cosignature).unwrap();
    assert!((1_000..1_300).contains(&checkpoint.to_string().len()));
}

#[test]
fn the_only_entry_needs_no_hashes() {
    let text = receipt(0, 1).to_string();
    assert!(text.starts_with("c2sp.org/tlog-proof@v1\nindex 0\n\nlog.example/a\n1\n"), "{text}");
    Receipt::parse(text.as_bytes())
        .unwrap()
        .verify_log(&0u64.to_be_bytes(), log_key().verifier())
        .unwrap();
}

#[test]
fn malformed_receipts_are_refused() {
    let good = receipt(2, 5).with_extra(vec![1, 2, 3]).to_string();
    Receipt::parse(good.as_bytes()).unwrap();
    let hash = Hash::empty().to_string();
    for bad in [
        String::new(),
        "c2sp.org/tlog-proof@v1\n".to_owned(),
        good.replace("@v1", "@v2"),
        format!("\n{good}"),
        good.replace("extra AQID", "extra AQI"),
        good.replace("extra AQID", "extra  AQID"),
        good.replace("extra AQID", "Extra AQID"),
        good.replace("extra AQID\n", "extra AQID\nextra AQID\n"),
        good.replace("index 2", "index 02"),
        good.replace("index 2", "index  2"),
        good.replace("index 2", "index 2 "),
        good.replace("index 2", "index -2"),
        good.replace("index 2", "index"),
        good.replace("index 2", "index 9223372036854775808"),
        good.replace("index 2\n", ""),
        good.replace("index 2\n", "index 2\nindex 2\n"),
        good.replace("index 2\n", "index 2\nAAAA\n"),
        good.replace("index 2\n", &format!("index 2\n{hash} \n")),
        good.replace("index 2\n", &format!("index 2\n{}\n", hash.replace('=', ""))),
        good.replace("index 2\n", &format!("index 2\n{}", format!("{hash}\n").repeat(64))),
        good.replace("\n\n", "\n"),
        good.replace('\n', "\r\n"),
        format!("{good}\n"),
        format!("{good}x"),
        good.trim_end().to_owned(),
    ] {
        assert!(Receipt::parse(bad.as_bytes()).is_err(), "{bad:?}");
    }
    assert!(Receipt::parse(b"c2sp.org/tlog-proof@v1\nextra \xff\n").is_err());
    assert!(Receipt::parse(&vec![b'a'; MAX_RECEIPT + 1]).is_err());
    let sixty_three =
        good.replace("index 2\n", &format!("index 2\n{}", format!("{hash}\n").repeat(60)));
    let long = Receipt::parse(sixty_three.as_bytes()).unwrap();
    assert!(
        long.verify_log(&2u64.to_be_bytes(), log_key().verifier()).is_err(),
        "well-formed, and wrong"
    );
}

#[test]
fn every_changed_byte_is_refused_or_changes_what_is_read() {
    let good = receipt(2, 5).with_extra(vec![1, 2]).to_string();
    let key = log_key();
    for at in 0..good.len() {
        for flip in 1..=255u8 {
            let mut bad = good.clone().into_bytes();
            bad[at] ^= flip;
            let Ok(read) = Receipt::parse(&bad) else { continue };
            assert_eq!(read.to_string().as_bytes(), bad, "byte {at}");
            let verified = flip != 1
                || read.extra() != Some(&[1, 2])
                || read.verify_log(&2u64.to_be_bytes(), key.verifier()).is_err();
            assert!(verified, "byte {at}");
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200), prefix in 0usize..3) {
        let bytes = [["", "c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\nindex 1\n\n"][prefix].as_bytes(), &bytes].concat();
        if let Ok(receipt) = Receipt::parse(&bytes) {
            prop_assert_eq!(receipt.to_string().into_bytes(), bytes);
        }
    }
}
