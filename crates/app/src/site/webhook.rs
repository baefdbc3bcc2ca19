//! What an address must be so that a program there can be told something, and the secret that its
//! messages are signed with.

use crate::clock;
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{id::StatementId, webhook::Occasion};
use std::net::IpAddr;
use store::webhook::NewWebhook;
use url::{Host, Url};

/// Characters of an address at most.
const LONGEST: usize = 500;

/// Why a program cannot be told something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressProblem {
    #[error("it is not a web address that begins with https:// and has no password in it")]
    Unfit,
    #[error("it leads into a network that is not public")]
    Inner,
}

/// A receiver to be added, with its secret as its owner is shown it: `whsec_` and 32 bytes in
/// base64, as the Standard Webhooks specification has it. `here`: it may be on this computer.
pub fn new(
    statement: StatementId,
    address: &str,
    occasions: Vec<Occasion>,
    here: bool,
) -> Result<(NewWebhook, String), AddressProblem> {
    let url = fit(address, here)?;
    let secret = clock::random::<32>();
    let host = url.host_str().unwrap_or_default().to_owned();
    let shown = format!("whsec_{}", STANDARD.encode(secret));
    Ok((NewWebhook { statement, url: url.into(), host, occasions, secret }, shown))
}

/// Where a name leads is looked up when something is sent, each time.
fn fit(address: &str, here: bool) -> Result<Url, AddressProblem> {
    let url = Url::parse(address.trim()).map_err(|_| AddressProblem::Unfit)?;
    let host = url.host().ok_or(AddressProblem::Unfit)?;
    let ip = match &host {
        Host::Domain(_) => None,
        Host::Ipv4(ip) => Some(IpAddr::V4(*ip)),
        Host::Ipv6(ip) => Some(IpAddr::V6(*ip)),
    };
    let local = match (&host, ip) {
        (Host::Domain(name), _) => {
            let name = name.trim_end_matches('.');
            name == "localhost" || name.ends_with(".localhost")
        }
        (_, ip) => ip.is_some_and(|ip| ip.to_canonical().is_loopback()),
    };
    let scheme = url.scheme() == "https" || (url.scheme() == "http" && local);
    let bare = url.username().is_empty() && url.password().is_none();
    if !scheme || !bare || url.as_str().len() > LONGEST {
        return Err(AddressProblem::Unfit);
    }
    let public = ip.map_or(!local, fetch::is_public);
    if public || (local && here) { Ok(url) } else { Err(AddressProblem::Inner) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_programs_are_told_from_others() {
        for (address, plain, here) in [
            ("https://hooks.example/a?b=c", None, None),
            (" https://hooks.example:8443 ", None, None),
            ("https://[2606:4700::1111]/", None, None),
            ("http://hooks.example/", Some(AddressProblem::Unfit), Some(AddressProblem::Unfit)),
            ("hooks.example", Some(AddressProblem::Unfit), Some(AddressProblem::Unfit)),
            ("ftp://hooks.example/", Some(AddressProblem::Unfit), Some(AddressProblem::Unfit)),
            (
                "https://me:pw@hooks.example/",
                Some(AddressProblem::Unfit),
                Some(AddressProblem::Unfit),
            ),
            ("", Some(AddressProblem::Unfit), Some(AddressProblem::Unfit)),
            ("https://10.0.0.1/", Some(AddressProblem::Inner), Some(AddressProblem::Inner)),
            ("https://0x0a.1/", Some(AddressProblem::Inner), Some(AddressProblem::Inner)),
            ("https://[fd00::1]/", Some(AddressProblem::Inner), Some(AddressProblem::Inner)),
            ("https://localhost/", Some(AddressProblem::Inner), None),
            ("http://127.0.0.1:9000/hook", Some(AddressProblem::Inner), None),
            ("http://[::1]/", Some(AddressProblem::Inner), None),
        ] {
            assert_eq!(fit(address, false).err(), plain, "{address}");
            assert_eq!(fit(address, true).err(), here, "{address}");
        }
    }
}
