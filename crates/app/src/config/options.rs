//! The table of options. Each doc comment is printed in `docs/config.md` as it stands here, so it
//! is written for operators.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use super::kinds::{
    Batches, Clients, Database, Encryption, Language, LogFormat, LogLevel, Networks, Rate,
    Receivers, SiteColour, SiteUrl,
};
use super::secret::SecretText;
use super::sources::Sources;
use super::table::{OptionRow, SectionRow, Table, options};
use super::value::Value;

options! {
    /// The site as its visitors and the receivers of its mails see it.
    Site "site" {
        /// Name of the site, shown at the head of its pages and at the foot of its mails.
        name: String = "undersigned".to_owned();
        /// Public address of the site, with `http://` or `https://` and without a path. Every link
        /// in a mail begins with it, so it must be the address that people outside can open. The
        /// default serves a trial on this computer only.
        url: SiteUrl = SiteUrl::default(), shown "`http://` and `server.listen`";
        /// The data controller: the body that answers for the personal data given here, with its
        /// address. Shown where people sign. Without it each statement has to name its own before
        /// it can be opened.
        controller: Option<String> = None;
        /// How to reach the convenor: a mail address or another way, shown as it is written here on
        /// the form, the signers' own pages and in mails to signers.
        contact: Option<String> = None;
        /// Picture beside the name of the site: a PNG, JPEG or WebP file of at most 256 KiB. SVG is
        /// refused, since it may hold scripts. Read when the server starts.
        logo: Option<PathBuf> = None;
        /// Colour of links and buttons, as `#1b5266`. It must be dark enough to be read on the
        /// light page (contrast 4.5 to 1); on dark pages it is lightened as far as is needed.
        accent: Option<SiteColour> = None;
        /// Language of pages when the visitor's browser asks for none that the site speaks.
        default_language: Language = Language::default();
    }

    /// The web server.
    Server "server" {
        /// Address and port to listen on. Keep it on the local machine and put a web server with
        /// TLS before it.
        listen: SocketAddr = SocketAddr::from((Ipv4Addr::LOCALHOST, 8080));
        /// The web servers before this one, as addresses or ranges such as `10.0.0.0/8`.
        /// `X-Forwarded-For` is believed from these alone; from anybody else it is ignored. Empty:
        /// the address of the connection counts.
        trusted_proxy: Networks = Networks::default();
        /// Whether visitors can be told apart by their network address. `own`: each request comes
        /// from its visitor's address. `shared`: all come from one address, as behind an onion
        /// service or a web server that passes no address on; then no limit by network tells one
        /// visitor from another, and each holds for all of them together, `limits.shared_factor`
        /// times as wide. `auto`: shared are the requests that come from this computer or from
        /// `server.trusted_proxy` without an address that is believed.
        clients: Clients = Clients::Auto;
        /// Connections served at the same time. Those above it wait to be accepted.
        max_connections: u32 = 4096;
        /// Seconds a client may take to send the head of a request; then the connection is closed.
        header_timeout_s: u64 = 10;
        /// Seconds a client may take to send the body of a request; then the connection is closed.
        body_timeout_s: u64 = 30;
    }

    /// Where data is kept.
    Data "data" {
        /// Folder of everything this server writes: database, keys, its configuration file
        /// `undersigned.toml`, and `log.seen`, which remembers the last signed checkpoint of the
        /// public log. It is made when missing.
        dir: PathBuf = PathBuf::from("data"), shown "`data` in the folder the program was started in";
        /// `sqlite` keeps the database in `data.dir`. An address
        /// `postgres://name:password@host/database` uses PostgreSQL instead; it holds a password,
        /// so it may stand in a file of its own.
        database: Database = Database::Sqlite;
        /// File or folder of the secret keys. It must not be in the database nor in its backup.
        /// With systemd, point it at a credential.
        key_file: PathBuf = PathBuf::new(), shown "`keys` in `data.dir`";
    }

    /// The public log, by which everybody can check that neither text nor list was changed
    /// silently.
    PublicLog "public_log" {
        /// Name of the log, for ever: the public address of `/log` without `https://`. It is fixed
        /// when the first entry comes in.
        origin: String = String::new(), shown "host and port of `site.url`, and `/log`";
        /// File of the key that signs the log; made on the first start. It must not be in the
        /// database nor in its backup, and must never be used on two machines at the same time,
        /// unless both use the same PostgreSQL database.
        key_file: PathBuf = PathBuf::new(), shown "`log.key` beside `data.key_file`";
        /// `at_once` lists a name moments after it is accepted. `daily` is for signers at risk:
        /// entries come into the log once a day, shuffled, without saying whether of a person or an
        /// organisation, so that neither order nor time tells who signed when. Names are listed
        /// from then on.
        batches: Batches = Batches::AtOnce;
        /// With `daily`: signatures wait until at least so many of them do.
        minimum: u32 = 5;
        /// Policy file (C2SP tlog-policy) that names the witnesses with their addresses, and how
        /// many of them must have seen a checkpoint before it is shown. Without it nobody notices
        /// if the site shows different people different lists.
        witnesses: Option<PathBuf> = None;
        /// Seconds a witness may take. After that the checkpoint is shown without its cosignature,
        /// and the log of the program says so.
        witness_timeout_s: u64 = 5;
    }

    /// How mails leave. Without a host no mail is sent: mails are kept in the local outbox, where
    /// the convenor reads them at the desk.
    Smtp "smtp" {
        /// Mail server that takes our mails (a submission server or a relay). Not set: the local
        /// outbox.
        host: Option<String> = None;
        /// Port of the mail server.
        port: u16 = 0, shown "587 with `starttls`, 465 with `tls`, 25 with `none`";
        /// `starttls` begins in clear and insists on TLS before anything is said; `tls` is TLS from
        /// the first byte; `none` is clear text, for a relay on the same machine.
        encryption: Encryption = Encryption::Starttls;
        /// Name to sign in with at the mail server.
        login: Option<String> = None;
        /// Password for `smtp.login`.
        password: Option<SecretText> = None;
        /// Sender of all mails, `name@domain` or `Name <name@domain>`. Its domain must let the mail
        /// server send for it (SPF, DKIM).
        from: String = String::new(), shown "`undersigned@` and the host of `site.url`; must be set when `smtp.host` is";
        /// PEM file with a certificate authority to trust besides the usual ones, for a mail server
        /// with a private certificate.
        ca_file: Option<PathBuf> = None;
        /// Seconds to wait at each step of the dialogue: connection, greeting, every command, and
        /// the final word after the message.
        timeout_s: u64 = 30;
        /// Connections kept to the mail server, that is mails under way at the same time.
        connections: u32 = 2;
    }

    /// Programs of others that are told what happens, as convenors set it up at the desk.
    Webhooks "webhooks" {
        /// Where such programs may be. `public`: at `https://` addresses of the public internet;
        /// whatever leads into another network (private, local, link-local) is not spoken to.
        /// `here`: on this computer too, with `http://`, for trying.
        receivers: Receivers = Receivers::Public;
        /// Seconds a program may take to answer. Then it is left, and told again later.
        timeout_s: u64 = 10;
    }

    /// Limits that keep one visitor from harming the others.
    Limits "limits" {
        /// Largest form, in bytes. A larger one is refused before it is read.
        form_bytes: u64 = 65_536;
        /// Largest file for an import, in bytes.
        import_bytes: u64 = 20 * 1024 * 1024;
        /// Seconds of computing that reading one file may take. A file is read in a process of its
        /// own, which is ended then, and in any case after three times as long on the clock. At the
        /// desk nobody waits longer than `server.body_timeout_s`.
        reader_seconds: u64 = 2;
        /// Memory that reading one file may take, in MB (2^20 bytes).
        reader_megabytes: u64 = 200;
        /// Files that are read at the same time. Four times as many may wait for their turn; above
        /// that, and after ten seconds, the desk says "try again soon".
        readers: u32 = 2;
        /// Seconds of computing that setting one document (PDF, poster, share card) may take; on the
        /// clock three times as many. It is done in a process of its own, as reading is. Where it
        /// takes more, the other forms of the statement stay, and the desk says why.
        typesetter_seconds: u64 = 120;
        /// Memory that setting one document may take, in MB (2^20 bytes). A list of 10,000 names
        /// takes about a third of it.
        typesetter_megabytes: u64 = 1_000;
        /// Documents that are set at the same time. Four times as many may wait for their turn.
        typesetters: u32 = 1;
        /// Folder with fonts (`.ttf`, `.otf`, `.ttc`) for scripts that the bundled ones do not have:
        /// Chinese, Japanese, Korean, Thai, Ethiopic and others. Letters without a font print as
        /// empty boxes, and the desk names their scripts.
        typesetter_fonts: Option<PathBuf> = None;
        /// Mails that one address receives for one statement within `limits.mails_window_hours`,
        /// whatever is submitted. Beyond it the newest waits for the next window.
        mails_per_address: u32 = 5;
        /// Hours of the window of `limits.mails_per_address`.
        mails_window_hours: u32 = 24;
        /// Short window for sign-ons of one network (a /24 or /48) to one statement, as
        /// `COUNT/SECONDS`. Sign-ons above it are held for a moderator, never refused. `0` switches
        /// the window off.
        sign_ons_per_prefix_burst: Rate = Rate::new(1, 60);
        /// Long window for sign-ons of one network to one statement, as `COUNT/SECONDS`. `0`
        /// switches the window off.
        sign_ons_per_prefix_sustained: Rate = Rate::new(5, 300);
        /// Codes from mails that one network may type, as `COUNT/SECONDS`; above it, only the link
        /// in the mail confirms. `0`: no limit.
        codes_per_prefix: Rate = Rate::new(30, 600);
        /// Links into the desk that one network may ask for, as `COUNT/SECONDS`. Where all
        /// visitors share one address this limit is off, since anybody could then keep everybody
        /// out. `0`: no limit.
        sign_ins_per_prefix: Rate = Rate::new(20, 600);
        /// Networks to which no limit by network applies, such as that of an office: addresses or
        /// ranges such as `192.0.2.0/24`.
        unlimited_networks: Networks = Networks::default();
        /// How much wider the limits by network are where all visitors share one address (see
        /// `server.clients`). `0`: there is none.
        shared_factor: u32 = 100;
        /// How much a browser may calculate so that a sign-on beyond the limit of its network is not
        /// held for a moderator: each bit more doubles it, 10 take a second or two. Nobody must,
        /// and the page has no script as long as the network is within its limit. `0`: not offered.
        work_bits: u32 = 10;
        /// Seconds that a person needs at least from the form to sending it. A sign-on sent sooner
        /// is held for a moderator.
        fastest_form_s: u32 = 2;
        /// Mails that may leave in an hour (of the clock), each try counted. Those above it wait
        /// for the next hour; none is lost. Links into the desk do not wait. `0`: no limit.
        mails_per_hour: u32 = 20_000;
        /// Mails that may leave in an hour to the addresses of one domain, so that our form does
        /// not flood a stranger's mail server. The large providers of mail are domains too. `0`:
        /// no limit.
        mails_per_hour_to_domain: u32 = 5_000;
        /// Confirmations in an hour for one statement, from one mail domain or one network, of which
        /// the people at the desk are told by mail, once an hour. Nothing is refused for it, and
        /// domains where anybody can get an address do not count. `0`: nobody is told.
        confirmations_per_hour_told: u32 = 100;
        /// Wrong codes that may be typed for one address and statement before only the link in the
        /// mail confirms. Another mail brings another code and fresh tries.
        code_tries: u32 = 10;
        /// Writes that may wait for the database. Above it forms are answered with "try again
        /// soon", while pages stay readable.
        writer_queue: u32 = 20_000;
    }

    /// How long data is kept.
    Retention "retention" {
        /// Days after which a sign-on that nobody confirmed is erased.
        unconfirmed_days: u32 = 7;
        /// Hours for which the link in a confirmation mail works.
        confirm_link_hours: u32 = 72;
        /// Days after the sign-on on which a reminder is sent when it is still unconfirmed; none
        /// when empty.
        reminders: Vec<u32> = vec![2, 5];
    }

    /// The log of the program, written to standard error. It never holds names, mail addresses,
    /// network addresses or tokens.
    Log "log" {
        /// `text` for people, `json` for programs.
        format: LogFormat = LogFormat::Text;
        /// How much is written: `error`, `warn`, `info`, `debug` or `trace`.
        level: LogLevel = LogLevel::Info;
    }
}
