//! Settings that are more than text or a number.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

use ipnet::IpNet;
use url::{Host, Url};
use view::{Colour, Locale};

use super::secret::SecretText;
use super::value::{Raw, Value, quote};

/// The languages of the site's pages; a statement may be in any other besides.
pub const LANGUAGES: [&str; Locale::ALL.len()] = Locale::CODES;

/// One of [`LANGUAGES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static str);

impl Language {
    /// The language tag, such as `en`.
    pub const fn tag(self) -> &'static str {
        self.0
    }
}

impl Default for Language {
    fn default() -> Self {
        Self(LANGUAGES[0])
    }
}

impl Value for Language {
    const KIND: &'static str = Locale::ONE_OF;

    fn parse(raw: &Raw) -> Option<Self> {
        let text = raw.text()?;
        LANGUAGES.into_iter().find(|tag| *tag == text).map(Self)
    }

    fn show(&self) -> Option<String> {
        Some(quote(self.0))
    }
}

/// The public address of the site: `http` or `https`, host, perhaps a port; no path and no slash at
/// the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteUrl(String);

impl SiteUrl {
    /// The address without a slash at the end, so that `format!("{url}/confirm/…")` is a link.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether visitors come over TLS.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// Host and port as browsers write them in `Host` and after the scheme in `Origin`.
    pub fn authority(&self) -> &str {
        self.0.split_once("://").map_or("", |(_, authority)| authority)
    }

    /// Whether only this computer can open it, or only visitors over Tor: there plain `http` is in
    /// order.
    pub fn is_private(&self) -> bool {
        match self.host() {
            Some(Host::Domain(name)) => {
                matches!(name.rsplit('.').next(), Some("localhost" | "onion"))
            }
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => true,
        }
    }

    /// The site as seen on this computer, for a listener on `listen`.
    pub(super) fn of_listener(listen: SocketAddr) -> Self {
        match listen {
            SocketAddr::V4(address) if address.ip().is_unspecified() => {
                Self(format!("http://127.0.0.1:{}", address.port()))
            }
            SocketAddr::V6(address) if address.ip().is_unspecified() => {
                Self(format!("http://[::1]:{}", address.port()))
            }
            address => Self(format!("http://{address}")),
        }
    }

    /// The domain for mail addresses and message ids of this site.
    pub fn mail_domain(&self) -> String {
        match self.host() {
            Some(Host::Domain(name)) => name,
            _ => "localhost".to_owned(),
        }
    }

    fn host(&self) -> Option<Host<String>> {
        Url::parse(&self.0).ok()?.host().map(|host| host.to_owned())
    }
}

impl fmt::Display for SiteUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Value for SiteUrl {
    const KIND: &'static str = "an address such as https://sign.example.org, with http or https, no path, no slash at the end";

    fn parse(raw: &Raw) -> Option<Self> {
        let text = raw.text()?;
        let url = Url::parse(text).ok()?;
        let origin = url.origin();
        let plain = matches!(url.scheme(), "http" | "https")
            && url.host().is_some()
            && url.username().is_empty()
            && url.password().is_none()
            && url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && !text.ends_with('/');
        plain.then(|| Self(origin.ascii_serialization()))
    }

    fn show(&self) -> Option<String> {
        Some(quote(&self.0))
    }
}

/// A colour of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SiteColour(pub Colour);

impl Value for SiteColour {
    const KIND: &'static str = "a colour such as \"#1b5266\"";

    fn parse(raw: &Raw) -> Option<Self> {
        raw.text()?.trim().parse().ok().map(Self)
    }

    fn show(&self) -> Option<String> {
        Some(quote(&self.0.to_string()))
    }
}

/// Addresses and ranges of the network.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    /// Whether `address` is one of them or in one of them.
    pub fn contains(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|range| range.contains(&address))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Value for Networks {
    const KIND: &'static str = "an address, a range such as 10.0.0.0/8, or a list of them";

    fn parse(raw: &Raw) -> Option<Self> {
        let range = |part: &Raw| {
            let text = part.text()?.trim();
            text.parse::<IpNet>().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from))
        };
        let parts = match raw {
            Raw::Text(text) => Raw::Loose(text.clone()).parts(),
            other => other.parts(),
        };
        parts.iter().map(range).collect::<Option<Vec<_>>>().map(Self)
    }

    fn show(&self) -> Option<String> {
        Some(format!(
            "[{}]",
            self.0.iter().map(|range| quote(&range.to_string())).collect::<Vec<_>>().join(", ")
        ))
    }
}

/// How many acts are let through within a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Acts per window; 0 when the window is off.
    pub count: u32,
    /// Length of the window in seconds.
    pub seconds: u32,
}

impl Rate {
    pub(super) const fn new(count: u32, seconds: u32) -> Self {
        Self { count, seconds }
    }

    /// Whether nothing is limited.
    pub const fn is_off(self) -> bool {
        self.count == 0
    }
}

impl Value for Rate {
    const KIND: &'static str = "COUNT/SECONDS such as \"5/300\", or 0 for no limit";

    fn parse(raw: &Raw) -> Option<Self> {
        if let Raw::Number(0) = raw {
            return Some(Self::new(0, 0));
        }
        let text = raw.text()?.trim();
        if text == "0" {
            return Some(Self::new(0, 0));
        }
        let (count, seconds) = text.split_once('/')?;
        let (count, seconds) = (count.trim().parse().ok()?, seconds.trim().parse().ok()?);
        (seconds > 0).then_some(if count == 0 { Self::new(0, 0) } else { Self { count, seconds } })
    }

    fn show(&self) -> Option<String> {
        Some(if self.is_off() {
            "0".to_owned()
        } else {
            quote(&format!("{}/{}", self.count, self.seconds))
        })
    }
}

/// Which database.
#[derive(Debug, Clone)]
pub enum Database {
    /// A file in the data folder.
    Sqlite,
    /// The address of a PostgreSQL database, with its password.
    Postgres(SecretText),
}

impl Value for Database {
    const KIND: &'static str = "`sqlite` or an address that begins with postgres://";
    const SECRET: bool = true;

    fn parse(raw: &Raw) -> Option<Self> {
        match raw.text()?.trim() {
            "sqlite" => Some(Self::Sqlite),
            address
                if address.starts_with("postgres://") || address.starts_with("postgresql://") =>
            {
                Some(Self::Postgres(SecretText::new(address)))
            }
            _ => None,
        }
    }

    fn show(&self) -> Option<String> {
        match self {
            Self::Sqlite => Some(quote("sqlite")),
            Self::Postgres(address) => address.show(),
        }
    }
}

macro_rules! choice {
    ($(#[doc = $about:literal])+ $Name:ident: $kind:literal { $( $(#[doc = $doc:literal])+ $Choice:ident = $word:literal ),+ }) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $Name { $( $(#[doc = $doc])+ $Choice ),+ }

        impl $Name {
            /// The word that stands for it in the configuration.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$Choice => $word ),+ }
            }
        }

        impl Value for $Name {
            const KIND: &'static str = $kind;

            fn parse(raw: &Raw) -> Option<Self> {
                match raw.text()? { $( $word => Some(Self::$Choice), )+ _ => None }
            }

            fn show(&self) -> Option<String> {
                Some(quote(self.word()))
            }
        }
    };
}

choice! {
    /// How the way to the mail server is protected.
    Encryption: "one of starttls, tls, none" {
        /// Clear greeting, then TLS or nothing.
        Starttls = "starttls",
        /// TLS from the first byte.
        Tls = "tls",
        /// Clear text.
        None = "none"
    }
}

impl Encryption {
    /// The port that mail servers usually offer for it.
    pub const fn usual_port(self) -> u16 {
        match self {
            Self::Starttls => 587,
            Self::Tls => 465,
            Self::None => 25,
        }
    }
}

choice! {
    /// Whether visitors can be told apart by their network address.
    Clients: "one of auto, own, shared" {
        /// As each request shows.
        Auto = "auto",
        /// Everybody has one.
        Own = "own",
        /// All have the same one.
        Shared = "shared"
    }
}

choice! {
    /// When entries come into the public log.
    Batches: "one of at_once, daily" {
        /// Within moments.
        AtOnce = "at_once",
        /// Once a day, shuffled.
        Daily = "daily"
    }
}

choice! {
    /// Where programs may be that are told what happens.
    Receivers: "one of public, here" {
        /// In the public internet.
        Public = "public",
        /// There, and on this computer.
        Here = "here"
    }
}

impl Receivers {
    /// Whether one may be on this computer.
    pub fn may_be_here(self) -> bool {
        self == Self::Here
    }
}

choice! {
    /// Who reads the log.
    LogFormat: "one of text, json" {
        /// People.
        Text = "text",
        /// Programs: one JSON object a line.
        Json = "json"
    }
}

choice! {
    /// How much is logged.
    LogLevel: "one of error, warn, info, debug, trace" {
        /// What went wrong.
        Error = "error",
        /// And what looks wrong.
        Warn = "warn",
        /// And what happens.
        Info = "info",
        /// And how.
        Debug = "debug",
        /// And every step.
        Trace = "trace"
    }
}
