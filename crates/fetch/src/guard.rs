//! Keeps requests to addresses that strangers named out of our own networks.
//!
//! A name is looked up once, and the connection goes to what was found then: a name server that
//! answers otherwise a moment later changes nothing.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use ureq::{
    Error,
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::NextTimeout,
    },
};

/// A name leads only into networks that are not public.
#[derive(Debug, thiserror::Error)]
#[error("its address is in a network that is not public")]
pub(super) struct Inner;

/// Gives the public addresses of a name, and of this computer if that is allowed.
#[derive(Debug)]
pub(super) struct Guarded {
    pub(super) loopback: bool,
}

impl Resolver for Guarded {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let mut kept = self.empty();
        for address in found.iter().filter(|found| self.lets(found.ip())) {
            kept.push(*address);
        }
        if kept.is_empty() { Err(Error::Other(Box::new(Inner))) } else { Ok(kept) }
    }
}

impl Guarded {
    fn lets(&self, address: IpAddr) -> bool {
        is_public(address) || (self.loopback && address.to_canonical().is_loopback())
    }
}

/// Whether an address belongs to the public internet (IANA's registries of special addresses).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = a == 0
        || a >= 240
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (18..20).contains(&b));
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let v4 =
        |high: u16, low: u16| is_public_v4(Ipv4Addr::from(u32::from(high) << 16 | u32::from(low)));
    match address.segments() {
        // An address of version 4 in another dress: as it is, translated, or behind a tunnel.
        [0, 0, 0, 0, 0, 0xFFFF, high, low]
        | [0x64, 0xFF9B, 0, 0, 0, 0, high, low]
        | [0x2002, high, low, ..] => v4(high, low),
        // 2000::/3 is what is given out; within it, protocols and documentation.
        [0x2001, second, ..] => second > 0x01FF && second != 0x0DB8,
        [0x3FFF, second, ..] => second > 0x0FFF,
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_inner_networks_are_not_public() {
        for inner in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.5",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:a00:1::1",
            "3fff::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!is_public(inner.parse().unwrap()), "{inner}");
        }
        for public in [
            "1.1.1.1",
            "9.9.9.9",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "198.17.0.1",
            "198.20.0.1",
            "223.255.255.255",
            "2001:4860:4860::8888",
            "2606:4700::1111",
            "2a00:1450::1",
            "::ffff:9.9.9.9",
            "64:ff9b::909:909",
            "2002:909:909::1",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn this_computer_only_where_it_is_allowed() {
        for (loopback, address, lets) in [
            (false, "127.0.0.1", false),
            (true, "127.0.0.1", true),
            (true, "::1", true),
            (true, "::ffff:127.0.0.1", true),
            (true, "10.0.0.1", false),
            (true, "169.254.169.254", false),
        ] {
            assert_eq!(Guarded { loopback }.lets(address.parse().unwrap()), lets, "{address}");
        }
    }
}
