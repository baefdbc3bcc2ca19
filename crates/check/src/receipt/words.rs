//! What an entry says, for people.

use domain::{
    entry::Display,
    id::StatementId,
    log::{Class, Event, LogKind, Status},
};

/// What kind of entry it is.
pub fn what(event: &Event) -> String {
    match event {
        Event::Statement { version, .. } => {
            format!("a text was opened for signing: version {version}")
        }
        Event::Erratum { version, class: Class::Typo, .. } => {
            format!("a text was corrected, a slip of the pen: version {version}")
        }
        Event::Erratum { version, class: Class::Material, .. } => {
            format!("a text was replaced by another: version {version}")
        }
        Event::Submit { kind, .. } => format!(
            "a sign-on {}confirmed by mail, which the desk has not looked at yet",
            of(*kind)
        ),
        Event::Sign { kind, status: Status::Confirmed, display, .. } => {
            let chose = display.map(|display| format!(", who chose {}", displayed(display)));
            format!("a signature {}confirmed by the signer{}", of(*kind), chose.unwrap_or_default())
        }
        Event::Sign { kind, status: Status::Reported, .. } => {
            format!("a signature {}reported by the convenor", of(*kind))
        }
        Event::Display { display, .. } => {
            format!("a signer chose anew {}", displayed(*display))
        }
        Event::Decline { .. } => "a submission was not accepted".to_owned(),
        Event::Withdraw { .. } => "a signature or submission was withdrawn".to_owned(),
        Event::Correct { .. } => "a signatory is listed in other words".to_owned(),
        Event::Merge { .. } => "a signature was merged into another".to_owned(),
        Event::Erase { .. } => "everything about a signature or submission was erased".to_owned(),
        Event::Import { count, .. } => format!("a list of {count} entries was taken in"),
        Event::Launch { .. } => "names that waited for the launch are shown".to_owned(),
        Event::Key { .. } => "another key of the log was announced".to_owned(),
        Event::Close { .. } => "sign-on was closed".to_owned(),
    }
}

fn of(kind: LogKind) -> &'static str {
    match kind {
        LogKind::Organisation => "of an organisation, ",
        LogKind::Person => "of a person, ",
        LogKind::Hidden => "",
    }
}

/// What a signer chose, after "chose".
pub fn displayed(display: Display) -> &'static str {
    match display {
        Display::Public => "to be named",
        Display::AtLaunch => "to be named at the launch",
        Display::Counted => "to be counted and not named",
    }
}

/// The statement that an entry names.
pub fn statement(event: &Event) -> Option<StatementId> {
    match event {
        Event::Statement { statement, .. }
        | Event::Erratum { statement, .. }
        | Event::Submit { statement, .. }
        | Event::Sign { statement, .. }
        | Event::Import { statement, .. }
        | Event::Launch { statement }
        | Event::Close { statement } => Some(*statement),
        _ => None,
    }
}

/// The name in a record, which says how long it is.
pub fn name(record: &str) -> &str {
    let line = record.lines().find_map(|line| line.strip_prefix("name ")).unwrap_or_default();
    line.split_once(' ').map_or("", |(_, name)| name)
}
