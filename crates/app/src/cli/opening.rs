//! The question before a statement is opened: what will be frozen, and whether it is meant.

use super::{Problem, problem::time};
use domain::{instant::Instant, statement::Statement, version::freeze};
use std::io::{self, Write};

/// Shows what opening would freeze and asks on stderr; anything but yes opens nothing.
///
/// # Errors
/// The draft cannot be opened, or the answer was not yes.
pub fn ask(statement: &Statement, controller: Option<&str>, now: Instant) -> Result<(), Problem> {
    statement
        .check_open(now, controller)
        .map_err(|problem| Problem::State { statement: Box::new(statement.clone()), problem })?;
    eprint!("{}Open it? [y/N] ", shown(statement, controller));
    let _ = io::stderr().flush();
    let mut answer = String::new();
    let read = io::stdin().read_line(&mut answer);
    if read.is_ok() && matches!(answer.trim().to_ascii_lowercase().as_str(), "y" | "yes") {
        return Ok(());
    }
    eprintln!();
    Err(Problem::NotOpened(statement.slug.to_string()))
}

fn shown(statement: &Statement, controller: Option<&str>) -> String {
    let (draft, window) = (&statement.draft, &statement.window);
    let version = freeze(statement.id, statement.signed_version(), draft);
    let languages: Vec<String> = draft
        .texts
        .iter()
        .map(|text| {
            let signed = if text.lang == draft.authentic { " (signed)" } else { "" };
            format!("{}{signed}", text.lang)
        })
        .collect();
    let mut lines = vec![
        ("title", draft.title(&draft.authentic).to_owned()),
        ("languages", languages.join(", ")),
        ("SHA-256", version.hash().to_string()),
    ];
    let at = |at| time(at, statement);
    lines.extend(draft.date.map(|date| ("date", date.to_string())));
    lines.push(("opens", window.opens_at.map_or_else(|| "at once".to_owned(), at)));
    lines.push(("closes", window.closes_at.map_or_else(|| "by hand".to_owned(), at)));
    lines.extend(window.launch_at.map(|launch| ("launch", at(launch))));
    let own = Some(draft.controller.as_str()).filter(|own| !own.is_empty());
    lines.extend(controller.or(own).map(|name| ("answers for the data", name.to_owned())));
    let lines: String = lines.iter().map(|(what, value)| format!("  {what}: {value}\n")).collect();
    format!(
        "This is the text that will be frozen as version {} of {}. From then on nobody can change \
         it.\n{lines}",
        version.number, statement.slug
    )
}
