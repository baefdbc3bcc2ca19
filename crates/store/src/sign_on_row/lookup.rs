//! Keyed hashes under which sealed things are found again without being opened.

use domain::duplicate::NameKey;
use domain::email::EmailAddress;
use domain::entry::Entry;
use domain::id::{SignOnId, StatementId};

use crate::crypt::Keys;

/// Sixteen bytes of a keyed hash: enough that no two addresses meet, half the index.
pub(crate) type ShortKey = [u8; 16];

/// Finds a mailbox again within a statement.
pub(crate) fn email_key(keys: &Keys, statement: StatementId, email: &EmailAddress) -> ShortKey {
    short(keys.lookup_hmac("email", &[statement.as_bytes(), email.lookup_form().as_bytes()]))
}

/// The same under which version 0.1.0 kept it, where that is another.
pub(crate) fn old_email_key(
    keys: &Keys,
    statement: StatementId,
    email: &EmailAddress,
) -> Option<ShortKey> {
    let form = email.old_lookup_form()?;
    Some(short(keys.lookup_hmac("email", &[statement.as_bytes(), form.as_bytes()])))
}

/// Equal for addresses within a statement that differ only in what stands after a plus sign.
pub(crate) fn untagged_key(keys: &Keys, statement: StatementId, email: &EmailAddress) -> ShortKey {
    let form = email.untagged_form();
    short(keys.lookup_hmac("untagged", &[statement.as_bytes(), form.as_bytes()]))
}

/// Equal for entries that are the same to the letter, within a statement.
pub(crate) fn entry_key(keys: &Keys, statement: StatementId, entry: &Entry) -> ShortKey {
    short(keys.lookup_hmac("entry", &[statement.as_bytes(), entry.key().as_bytes()]))
}

/// Finds the mail domain of an organisation again within a statement.
pub(crate) fn domain_key(
    keys: &Keys,
    statement: StatementId,
    email: &EmailAddress,
) -> Option<ShortKey> {
    let domain = email.own_domain()?;
    Some(short(keys.lookup_hmac("domain", &[statement.as_bytes(), domain.as_bytes()])))
}

/// Finds a name again in whatever statement.
pub(crate) fn name_key(keys: &Keys, entry: &Entry) -> NameKey {
    let normal = entry.normal_form();
    NameKey(short(keys.lookup_hmac("name", &normal.each_ref().map(String::as_bytes))))
}

/// The form in which the code from a mail is kept.
pub(crate) fn code_key(keys: &Keys, id: SignOnId, code: &str) -> ShortKey {
    short(keys.lookup_hmac("code", &[id.as_bytes(), code.as_bytes()]))
}

/// What counts the codes typed for a sign-on that there is not.
pub(crate) fn handle_key(keys: &Keys, id: SignOnId) -> ShortKey {
    short(keys.lookup_hmac("handle", &[id.as_bytes()]))
}

fn short(hash: [u8; 32]) -> ShortKey {
    std::array::from_fn(|at| hash[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_found_under_the_letters_that_0_1_0_kept_it_by() {
        let (keys, statement) = (Keys::generate(&|bytes| bytes.fill(7)), StatementId([1; 16]));
        let kept =
            |form: &str| short(keys.lookup_hmac("email", &[statement.as_bytes(), form.as_bytes()]));
        let email = EmailAddress::parse("Ana@R\u{e9}cif.example").unwrap();
        assert_eq!(email_key(&keys, statement, &email), kept("ana@xn--rcif-bpa.example"));
        assert_eq!(old_email_key(&keys, statement, &email), Some(kept("ana@r\u{e9}cif.example")));
        let plain = EmailAddress::parse("ana@reef.example").unwrap();
        assert_eq!(old_email_key(&keys, statement, &plain), None);
    }
}
