use super::*;
use proptest::prelude::*;

/// From the documentation of golang.org/x/mod/sumdb/note.
pub const VKEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const SKEY: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

#[test]
fn known_keys_come_back() {
    let key = SigningKey::parse(SKEY).unwrap();
    assert_eq!(key.to_secret_text(), SKEY);
    assert_eq!(key.verifier().to_string(), VKEY);
    assert_eq!(VerifierKey::parse(VKEY).as_ref(), Ok(key.verifier()));
    assert!(!format!("{key:?}").contains("AYEKF"), "Debug shows the secret");
}

#[test]
fn malformed_keys_are_refused() {
    let low_order =
        VerifierKey::new("a", KeyType::Ed25519, VerifyingKey::from_bytes(&[0; 32]).unwrap());
    for bad in [
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq_LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
        "PeterNeumann+c74f20a3+",
        SKEY,
        &low_order.to_string(),
    ] {
        assert!(VerifierKey::parse(bad).is_err(), "{bad}");
    }
    for bad in [
        "",
        VKEY,
        &SKEY[1..],
        &SKEY.replace("c7", "c8"),
        &SKEY.replace("AYEK", "AYEk"),
        &SKEY.replace("Peter", "Pe ter"),
    ] {
        assert!(SigningKey::parse(bad).is_err(), "{bad}");
    }
    assert!(SigningKey::from_seed("a+b", KeyType::Ed25519, &[1; 32]).is_err());
}

#[test]
fn a_key_signs_what_its_type_says() {
    let log = SigningKey::from_seed("a", KeyType::Ed25519, &[1; 32]).unwrap();
    let witness = SigningKey::from_seed("a", KeyType::CosignatureV1, &[1; 32]).unwrap();
    assert!(matches!(log.sign_timed("x\n", 1), Err(Error::WrongKey { .. })));
    assert!(matches!(witness.sign_text("x\n"), Err(Error::WrongKey { .. })));
    assert_ne!(log.verifier().id(), witness.verifier().id(), "the same key and name, another type");
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(vkey in "\\PC{0,8}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}|\\PC*") {
        if let Ok(key) = VerifierKey::parse(&vkey) {
            prop_assert_eq!(key.to_string(), vkey);
        }
    }
}
