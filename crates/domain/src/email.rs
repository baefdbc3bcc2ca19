//! E-mail addresses. The type exists so that no log line, page or export can hold one by accident:
//! it has no `Display`, its `Debug` says nothing, and it is not serialisable.

use std::fmt;

const FREE_MAIL: &str = include_str!("free_mail.txt");

/// A mail address that passed [`EmailAddress::parse`].
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

/// The mail domain of somebody. Of an organisation it may be shown to the desk; it names nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailHost {
    pub domain: String,
    /// Anybody can get an address there.
    pub is_free: bool,
}

impl EmailAddress {
    /// Accepts what mail servers accept in practice: one `@`, no white space or control character,
    /// a domain with a dot, at most 254 bytes, 64 before the `@` (RFC 5321 4.5.3.1).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@')?;
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && !local.contains('@')
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && !local
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"".contains(c));
        // One spelling of each domain: lower case, Punycode, compatibility letters mapped (UTS 46).
        let domain = idna::domain_to_ascii(domain).ok()?;
        let labels: Vec<&str> = domain.split('.').collect();
        let domain_ok = labels.len() >= 2
            && labels.iter().all(|label| {
                (1..=63).contains(&label.len())
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-')
            })
            && !labels.last()?.bytes().all(|b| b.is_ascii_digit());
        let length = local.len() + 1 + domain.len();
        (length <= 254 && local_ok && domain_ok).then(|| Self(format!("{local}@{domain}")))
    }

    /// The address itself, for the envelope of a mail or a page whose opening was recorded.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The form by which two spellings of one mailbox are found equal: lower case.
    pub fn lookup_form(&self) -> String {
        self.0.to_lowercase()
    }

    /// The form under which version 0.1.0 kept the same mailbox, where that is another: the domain
    /// in its own letters.
    pub fn old_lookup_form(&self) -> Option<String> {
        let (local, domain) = self.0.rsplit_once('@')?;
        let (unicode, _) = idna::domain_to_unicode(domain);
        (unicode != domain).then(|| format!("{local}@{unicode}").to_lowercase())
    }

    /// What stands behind the `@`, in its one spelling.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// The same for all addresses that differ only in what stands after a plus sign, which most mail
    /// servers deliver to one mailbox.
    pub fn untagged_form(&self) -> String {
        let form = self.lookup_form();
        match form.rsplit_once('@') {
            Some((local, domain)) => {
                let mailbox = local.split_once('+').map_or(local, |(mailbox, _)| mailbox);
                // "+tag@…" has no mailbox but itself.
                let mailbox = if mailbox.is_empty() { local } else { mailbox };
                format!("{mailbox}@{domain}")
            }
            None => form,
        }
    }

    /// Whether the address is of this domain, however that is written.
    pub fn is_at(&self, domain: &str) -> bool {
        let Ok(domain) = idna::domain_to_ascii(domain.trim().trim_start_matches('@')) else {
            return false;
        };
        self.0.rsplit_once('@').is_some_and(|(_, own)| own == domain)
    }

    /// Where the mailbox is, without whose it is.
    pub fn host(&self) -> MailHost {
        MailHost { domain: self.domain().to_owned(), is_free: self.own_domain().is_none() }
    }

    /// The domain, unless anybody can get an address there (`free_mail.txt`): what two mailboxes of
    /// one organisation share.
    pub fn own_domain(&self) -> Option<&str> {
        let domain = self.domain();
        let free = FREE_MAIL.lines().any(|line| line == domain);
        (!free).then_some(domain)
    }

    /// `a…@e….org`: enough to recognise one's own address, too little to learn a stranger's.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or((&self.0, ""));
        let (domain, _) = idna::domain_to_unicode(domain);
        let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
        let top = domain.rsplit('.').next().unwrap_or_default();
        format!("{}…@{}….{top}", first(local), first(&domain))
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_of_ones_own() {
        let own = |text: &str| EmailAddress::parse(text).unwrap().own_domain().map(str::to_owned);
        assert_eq!(own("office@Reef-Watch.Example").as_deref(), Some("reef-watch.example"));
        assert_eq!(own("reefwatch@GMAIL.com"), None);
        assert_eq!(own("reefwatch@riseup.net"), None);
    }

    #[test]
    fn a_domain_has_one_spelling() {
        let form = |text: &str| EmailAddress::parse(text).unwrap().lookup_form();
        for other in [
            "a@R\u{e9}cif.example",
            "a@xn--rcif-bpa.example",
            "A@r\u{e9}cif\u{ff0e}example",
            "a@\u{ff52}\u{e9}\u{ff43}\u{ff49}\u{ff46}.example",
            "a@re\u{301}cif.example",
        ] {
            assert_eq!(form(other), "a@xn--rcif-bpa.example", "{other}");
        }
        let address = EmailAddress::parse("Ana@r\u{e9}cif.example").unwrap();
        assert_eq!(address.old_lookup_form().as_deref(), Some("ana@r\u{e9}cif.example"));
        assert_eq!(address.masked(), "A…@r….example");
        assert_eq!(EmailAddress::parse("a@reef.example").unwrap().old_lookup_form(), None);
    }

    #[test]
    fn addresses() {
        for good in
            ["a@example.org", " A.b+c@sub.Example.ORG ", "ñ@correo.example", "x_y'z@ex-ample.co"]
        {
            assert!(EmailAddress::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "a",
            "@example.org",
            "a@b",
            "a@@b.org",
            "a b@example.org",
            "a@example.org\r\nBcc: x@y.z",
            "a@1.2.3.4",
            "a@-x.org",
            "<a@b.org>",
        ] {
            assert!(EmailAddress::parse(bad).is_none(), "{bad:?}");
        }
        let address = EmailAddress::parse("Nadia@Example.ORG").unwrap();
        assert_eq!(address.expose(), "Nadia@example.org");
        assert_eq!(address.lookup_form(), "nadia@example.org");
        assert_eq!(address.masked(), "N…@e….org");
        assert_eq!(format!("{address:?}"), "EmailAddress(hidden)");
    }
}
