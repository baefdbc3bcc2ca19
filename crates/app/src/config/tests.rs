use std::ffi::OsString;
use std::fs;
use std::net::IpAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::*;

fn env(pairs: &[(&str, &str)]) -> Vec<(OsString, OsString)> {
    pairs.iter().map(|(name, value)| (OsString::from(name), OsString::from(value))).collect()
}

fn file(folder: &Path, text: &str) -> PathBuf {
    let path = folder.join("undersigned.toml");
    fs::write(&path, text).expect("the test folder is writable");
    path
}

fn load(text: &str) -> Result<Config, ConfigError> {
    let folder = tempfile::tempdir().expect("a folder for the test");
    Config::load(&Given::default().file(Some(file(folder.path(), text))))
}

fn problem(text: &str) -> String {
    let error = load(text).expect_err("this file is wrong").to_string();
    error.split_once("undersigned.toml, ").map(|(_, rest)| rest.to_owned()).unwrap_or(error)
}

#[test]
fn nothing_given_is_a_complete_configuration() {
    let config = Config::load(&Given::default().flag("data.dir", "--data", Some("nowhere")))
        .expect("defaults are right");
    assert_eq!(config.site.url.as_str(), "http://127.0.0.1:8080");
    assert_eq!(config.data.key_file, Path::new("nowhere/keys"));
    assert_eq!((config.smtp.port, config.smtp.from.as_str()), (587, "undersigned@localhost"));
    assert_eq!((config.limits.form_bytes, config.limits.import_bytes), (65_536, 20_971_520));
    assert_eq!(config.limits.sign_ons_per_prefix_sustained, Rate { count: 5, seconds: 300 });
    assert_eq!(config.retention.reminders, [2, 5]);
    assert!(config.warnings.is_empty(), "{:?}", config.warnings);
}

#[test]
fn flag_beats_variable_beats_file_beats_default() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = file(
        folder.path(),
        "[server]\nlisten = \"127.0.0.1:1\"\nmax_connections = 7\nbody_timeout_s = 8\n",
    );
    let variables = env(&[
        ("UNDERSIGNED_SERVER_LISTEN", "127.0.0.1:2"),
        ("UNDERSIGNED_SERVER_MAX_CONNECTIONS", "9"),
    ]);
    let given = Given::default().file(Some(path.clone())).environment(variables).flag(
        "server.listen",
        "--listen",
        Some("127.0.0.1:3"),
    );
    let config = Config::load(&given).expect("all of it is right");
    assert_eq!(config.server.listen.port(), 3);
    assert_eq!(config.origin("server.listen"), &Origin::Flag("--listen"));
    assert_eq!(config.server.max_connections, 9);
    assert_eq!(config.server.body_timeout_s, 8);
    assert_eq!(config.origin("server.body_timeout_s"), &Origin::File { file: path, line: 4 });
    assert_eq!(config.server.header_timeout_s, 10);
    assert_eq!(config.origin("server.header_timeout_s"), &Origin::Default);
    assert_eq!(config.site.url.as_str(), "http://127.0.0.1:3");
}

#[test]
fn the_file_in_the_data_folder_is_found_by_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    file(folder.path(), "[site]\nname = \"Harbour letter\"\n");
    let dir = folder.path().to_str().expect("a plain path");
    let config = Config::load(&Given::default().environment(env(&[("UNDERSIGNED_DATA_DIR", dir)])))
        .expect("right");
    assert_eq!(config.site.name, "Harbour letter");
    file(folder.path(), "[data]\ndir = \"elsewhere\"\n");
    let error = Config::load(&Given::default().flag("data.dir", "--data", Some(dir)))
        .expect_err("it would move the folder it was found in");
    assert!(
        error
            .to_string()
            .contains("line 2: data.dir cannot be set by the file that was found in it"),
        "{error}"
    );
}

#[test]
fn a_variable_may_name_the_file_and_a_flag_is_stronger() {
    let folder = tempfile::tempdir().expect("a folder");
    let (first, second) = (folder.path().join("a.toml"), folder.path().join("b.toml"));
    fs::write(&first, "[site]\nname = \"A\"\n[data]\ndir = \"kept\"\n").expect("writable");
    fs::write(&second, "[site]\nname = \"B\"\n").expect("writable");
    let named = || env(&[("UNDERSIGNED_CONFIG", first.to_str().expect("a plain path"))]);
    let config = Config::load(&Given::default().environment(named())).expect("right");
    assert_eq!(config.site.name, "A");
    assert_eq!(config.data.dir, folder.path().join("kept"), "from the folder of the file");
    let config =
        Config::load(&Given::default().environment(named()).file(Some(second))).expect("right");
    assert_eq!(config.site.name, "B");
    let missing = env(&[("UNDERSIGNED_CONFIG", "no/such.toml")]);
    let error = Config::load(&Given::default().environment(missing)).expect_err("it is not there");
    assert!(error.to_string().starts_with("no/such.toml: cannot be read: "), "{error}");
}

#[test]
fn an_unknown_key_is_named_with_file_line_and_nearest_key() {
    assert_eq!(
        problem("[smtp]\nhost = \"m.example.org\"\nhots = 1\nfrom = \"a@example.org\"\n"),
        "line 3: unknown key \"smtp.hots\"; the nearest known key is \"smtp.host\""
    );
    assert_eq!(
        problem("\n[sever]\nlisten = \"127.0.0.1:80\"\n"),
        "line 3: unknown key \"sever.listen\"; the nearest known key is \"server.listen\""
    );
    assert_eq!(
        problem("name = \"x\"\n"),
        "line 1: unknown key \"name\"; the nearest known key is \"site.name\""
    );
    assert!(problem("[site.deep]\nx = 1\n").starts_with("line 1: unknown key \"site.deep\""));
    assert!(problem("[smtp]\npasword_file = \"x\"\n").ends_with("\"smtp.password_file\""));
}

#[test]
fn a_mistyped_variable_is_an_error_and_a_foreign_one_a_warning() {
    let error = Config::load(
        &Given::default().environment(env(&[("UNDERSIGNED_SMPT_HOST", "m.example.org")])),
    )
    .expect_err("mistyped");
    assert_eq!(
        error.to_string(),
        "UNDERSIGNED_SMPT_HOST: unknown key \"UNDERSIGNED_SMPT_HOST\"; the nearest known key is \"UNDERSIGNED_SMTP_HOST\""
    );
    let config = Config::load(
        &Given::default()
            .environment(env(&[("UNDERSIGNED_SERVICE_HOST", "10.0.0.1"), ("PATH", "x")])),
    )
    .expect("foreign");
    assert_eq!(
        config.warnings,
        [
            "the variable UNDERSIGNED_SERVICE_HOST begins with UNDERSIGNED_ but sets no option; it is ignored"
        ]
    );
}

#[test]
fn wrong_values_are_all_reported_with_what_is_expected() {
    let error =
        load("[server]\nlisten = \"here\"\nmax_connections = \"many\"\n[log]\nlevel = \"loud\"\n")
            .expect_err("three mistakes");
    let lines: Vec<_> = error.problems.iter().map(|problem| problem.text.as_str()).collect();
    assert_eq!(
        lines,
        [
            "server.listen: expected an address with a port, such as 127.0.0.1:8080 or [::1]:8080, found \"here\"",
            "server.max_connections: expected a whole number, found \"many\"",
            "log.level: expected one of error, warn, info, debug, trace, found \"loud\"",
        ]
    );
    assert!(problem("[server\n").starts_with("line 1: is not TOML: "));
    assert_eq!(
        problem("[limits]\nform_bytes = 1.5\n"),
        "line 2: limits.form_bytes: expected a whole number, found a decimal fraction"
    );
    assert_eq!(
        problem("[server]\nlisten = 8080\n"),
        "line 2: server.listen: expected an address with a port, such as 127.0.0.1:8080 or [::1]:8080, found 8080"
    );
}

#[test]
fn a_missing_file_that_was_named_is_an_error() {
    let error = Config::load(&Given::default().file(Some(PathBuf::from("no/such.toml"))))
        .expect_err("it is not there");
    assert!(error.to_string().starts_with("no/such.toml: cannot be read: "), "{error}");
}

#[test]
fn secrets_come_from_files_and_are_never_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("pw"), "hunter-two\n").expect("writable");
    let text = "[smtp]\nhost=\"m.example.org\"\nfrom=\"Letter <letter@example.org>\"\nlogin=\"letter\"\npassword_file=\"pw\"\n[data]\ndatabase=\"postgres://u:hunter-three@db.example.org/x\"\n";
    let config =
        Config::load(&Given::default().file(Some(file(folder.path(), text)))).expect("right");
    assert_eq!(config.smtp.password.as_ref().map(SecretText::reveal), Some("hunter-two"));
    let shown = config.effective_toml();
    assert!(
        shown.contains("password = \"(hidden)\" # ")
            && shown.contains("database = \"(hidden)\" # "),
        "{shown}"
    );
    for printed in [shown, format!("{config:?}")] {
        assert!(!printed.contains("hunter"), "{printed}");
    }
}

#[test]
fn the_file_of_a_secret_may_be_named_by_a_variable_but_not_beside_the_secret() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("pw");
    fs::write(&path, "s\r\n").expect("writable");
    let name = path.to_str().expect("plain");
    let base = [("UNDERSIGNED_SMTP_LOGIN", "a"), ("UNDERSIGNED_SMTP_PASSWORD_FILE", name)];
    let config = Config::load(&Given::default().environment(env(&base))).expect("right");
    assert_eq!(config.smtp.password.map(|secret| secret.reveal().to_owned()), Some("s".to_owned()));
    let both = [base[0], base[1], ("UNDERSIGNED_SMTP_PASSWORD", "t")];
    let error = Config::load(&Given::default().environment(env(&both)))
        .expect_err("which of the two?")
        .to_string();
    assert!(error.contains("UNDERSIGNED_SMTP_PASSWORD_FILE is set too"), "{error}");
}

#[test]
fn a_secret_that_everybody_can_write_is_refused_and_one_to_be_read_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("pw");
    fs::write(&path, "s\n").expect("writable");
    let name = path.to_str().expect("plain");
    let set = [("UNDERSIGNED_SMTP_LOGIN", "a"), ("UNDERSIGNED_SMTP_PASSWORD_FILE", name)];
    let load = |mode| {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("it is ours");
        Config::load(&Given::default().environment(env(&set)))
    };
    let said = |mode| load(mode).expect("right").warnings.join("\n");
    assert!(!said(0o640).contains("can read"), "{}", said(0o640));
    assert!(said(0o644).contains("everybody on this computer can read"), "{}", said(0o644));
    let refused = load(0o666).expect_err("anybody may have changed it").to_string();
    assert!(refused.contains("everybody on this computer can write"), "{refused}");
}

#[test]
fn a_wrong_secret_is_not_quoted() {
    let error = Config::load(
        &Given::default()
            .environment(env(&[("UNDERSIGNED_DATA_DATABASE", "mysql://u:hunter@x/y")])),
    )
    .expect_err("not ours");
    assert!(!error.to_string().contains("hunter"), "{error}");
}

#[test]
fn site_addresses() {
    let url = |text: &str| {
        load(&format!("[site]\nurl = \"{text}\"\ncontroller = \"C\"\n"))
            .map(|config| config.site.url)
    };
    for right in [
        "https://sign.example.org",
        "http://127.0.0.1:8080",
        "http://[::1]:9",
        "https://sign.example.org:8443",
    ] {
        assert_eq!(url(right).expect(right).as_str(), right);
    }
    for wrong in [
        "https://sign.example.org/",
        "https://sign.example.org/a",
        "ftp://x.example",
        "sign.example.org",
        "https://a:b@x.example",
        "https://x.example?q",
        "",
    ] {
        assert!(url(wrong).is_err(), "{wrong}");
    }
    let punycode = url("https://münster.example").expect("an international name");
    assert_eq!(
        (punycode.as_str(), punycode.mail_domain().as_str()),
        ("https://xn--mnster-3ya.example", "xn--mnster-3ya.example")
    );
    assert_eq!(
        url("https://sign.example.org:8443").expect("right").authority(),
        "sign.example.org:8443"
    );
}

#[test]
fn the_site_follows_the_port_really_bound_unless_it_was_set() {
    let free =
        Config::load(&Given::default().flag("server.listen", "--listen", Some("127.0.0.1:0")))
            .expect("right");
    assert_eq!(
        free.listening_on("127.0.0.1:4711".parse().expect("an address")).site.url.as_str(),
        "http://127.0.0.1:4711"
    );
    let set = load("[site]\nurl = \"https://sign.example.org\"\n").expect("right");
    assert_eq!(
        set.listening_on("127.0.0.1:4711".parse().expect("an address")).site.url.as_str(),
        "https://sign.example.org"
    );
}

#[test]
fn trusted_proxies_hold_addresses_and_ranges() {
    for text in ["trusted_proxy = [\"10.0.0.0/8\", \"::1\"]", "trusted_proxy = \"10.0.0.0/8, ::1\""]
    {
        let config = load(&format!("[server]\n{text}\n")).expect(text);
        let trusted = |address: &str| {
            config.server.trusted_proxy.contains(address.parse::<IpAddr>().expect("an address"))
        };
        assert!(trusted("10.1.2.3") && trusted("::1") && trusted("::ffff:10.1.2.3"));
        assert!(!trusted("11.0.0.1") && !trusted("::2"));
    }
    assert!(load("[server]\ntrusted_proxy = \"proxy.example\"\n").is_err());
}

#[test]
fn settings_that_contradict_each_other_are_refused() {
    for (text, part) in [
        ("[smtp]\nhost=\"m.example.org\"\n", "smtp.from: must be set when smtp.host is"),
        ("[smtp]\nhost=\"m.example.org\"\nfrom=\"nobody\"\n", "smtp.from: expected name@domain"),
        ("[smtp]\nlogin=\"a\"\n", "belong together"),
        ("[retention]\nconfirm_link_hours=200\n", "longer than retention.unconfirmed_days"),
        ("[retention]\nunconfirmed_days=4000000000\n", "must be from 1 to 365"),
        ("[retention]\nreminders=[5,2]\n", "rising days"),
        ("[retention]\nreminders=[1,2,3]\n", "at most two"),
        ("[retention]\nreminders=[7]\n", "before retention.unconfirmed_days"),
        ("[limits]\nform_bytes=1\n", "must be from 4096 to 16777216, is 1"),
        ("[limits]\nsign_ons_per_prefix_burst=\"5 per minute\"\n", "COUNT/SECONDS"),
        ("[limits]\nwork_bits=21\n", "must be from 0 to 20, is 21"),
        ("[limits]\nfastest_form_s=61\n", "must be from 0 to 60, is 61"),
        ("[limits]\nunlimited_networks=\"the office\"\n", "a range such as 10.0.0.0/8"),
        ("[server]\nclients=\"none\"\n", "one of auto, own, shared"),
    ] {
        let error = load(text).expect_err(text).to_string();
        assert!(error.contains(part), "{text}: {error}");
    }
}

#[test]
fn windows_can_be_switched_off() {
    let config =
        load("[limits]\nsign_ons_per_prefix_burst = 0\nsign_ons_per_prefix_sustained = \"0\"\n")
            .expect("right");
    assert!(
        config.limits.sign_ons_per_prefix_burst.is_off()
            && config.limits.sign_ons_per_prefix_sustained.is_off()
    );
}

#[test]
fn a_site_in_clear_text_is_warned_about() {
    let warnings =
        load("[site]\nurl = \"http://sign.example.org\"\n").expect("it works").warnings.join("\n");
    assert!(
        warnings.contains("https://")
            && warnings.contains("site.controller")
            && warnings.contains("local outbox"),
        "{warnings}"
    );
}

#[test]
fn a_site_whose_visitors_cannot_be_told_apart_is_warned_about() {
    let warnings = |more: &str| {
        let text = format!("[site]\nurl = \"https://sign.example.org\"\n{more}");
        load(&text).expect("it works").warnings.join("\n")
    };
    assert!(warnings("").contains("server.trusted_proxy is empty"));
    for told in [
        "[server]\ntrusted_proxy = \"127.0.0.1\"\n",
        "[server]\nclients = \"shared\"\n",
        "[server]\nlisten = \"192.0.2.1:80\"\n",
    ] {
        assert!(!warnings(told).contains("server.trusted_proxy"), "{told}");
    }
    let onion = load("[site]\nurl = \"http://letter.onion\"\n").expect("it works");
    assert!(onion.clients_share() && onion.warnings.is_empty(), "{:?}", onion.warnings);
}

#[test]
fn what_is_printed_can_be_read_again() {
    let text = "[site]\nname = \"The \\\"Harbour\\\" letter\"\nurl = \"https://sign.example.org\"\n[server]\ntrusted_proxy = [\"10.0.0.0/8\"]\n[retention]\nreminders = [1]\n[limits]\nsign_ons_per_prefix_burst = 0\n";
    let folder = tempfile::tempdir().expect("a folder");
    let first =
        Config::load(&Given::default().file(Some(file(folder.path(), text)))).expect("right");
    let printed = first.effective_toml();
    let second = Config::load(&Given::default().file(Some(file(folder.path(), &printed))))
        .expect("printed settings are settings");
    let values = |text: &str| {
        text.lines()
            .map(|line| line.split(" # ").next().unwrap_or("").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(values(&printed), values(&second.effective_toml()));
}

#[test]
fn the_manual_is_fresh() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/config.md");
    if std::env::var_os("WRITE_DOCS").is_some() {
        fs::write(&page, reference()).expect("docs/ is writable");
    }
    let written = fs::read_to_string(&page).unwrap_or_default();
    assert!(
        written == reference(),
        "docs/config.md is stale; write it again with WRITE_DOCS=1 cargo test config::tests::the_manual_is_fresh"
    );
}

proptest! {
    #[test]
    fn no_file_stops_the_program(text in "\\PC{0,200}|(\\[[a-z]{1,8}\\]\n([a-z_]{1,12} = [0-9a-z\"\\[\\], ]{0,20}\n){0,4}){0,3}") {
        let _ = load(&text).map_err(|error| error.to_string());
    }

    #[test]
    fn every_site_address_that_is_taken_makes_links(text in "https?://[a-zA-Z0-9.:@/?#\\[\\]-]{0,40}") {
        use super::value::{Raw, Value};
        if let Some(url) = SiteUrl::parse(&Raw::Text(text)) {
            let link = url::Url::parse(&format!("{url}/confirm/x")).expect("a link");
            prop_assert_eq!(link.path(), "/confirm/x");
            prop_assert!(link.query().is_none() && link.username().is_empty());
        }
    }
}

#[test]
fn a_logo_or_a_colour_that_will_not_do_is_refused_with_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let load = |text: &str| Config::load(&Given::default().file(Some(file(folder.path(), text))));
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).expect("kept");
    put("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>");
    put("logo.png", b"\x89PNG\r\n\x1a\n");
    let refused = load("[site]\nlogo = \"logo.svg\"\naccent = \"#ffee00\"\n").expect_err("both");
    let words = refused.to_string();
    assert!(words.contains("logo.svg is SVG, which may hold scripts; save it as PNG"), "{words}");
    assert!(words.contains("site.accent: #ffee00 is too pale"), "{words}");
    let missing = load("[site]\nlogo = \"none.png\"\n").expect_err("missing").to_string();
    assert!(missing.contains("none.png cannot be read"), "{missing}");
    let unread = load("[site]\naccent = \"teal\"\n").expect_err("unread").to_string();
    assert!(unread.contains("expected a colour such as"), "{unread}");
    let taken = load("[site]\nlogo = \"logo.png\"\naccent = \"#7A1F3D\"\n").expect("both will do");
    let masthead = taken.masthead();
    assert!(masthead.logo().is_some() && masthead.style().is_some());
    assert!(taken.effective_toml().contains("accent = \"#7a1f3d\""), "{}", taken.effective_toml());
}
