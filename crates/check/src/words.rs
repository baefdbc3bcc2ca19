//! The report as text and as JSON.

use super::{
    escape::{printable, quoted},
    report::{ExportSeen, KeySeen, LogSeen, Outcome, ReceiptSeen, Report, Sighting, StatementSeen},
};
use serde_json::{Value, json};
use std::fmt::{self, Display, Formatter};

impl Report {
    /// Everything as one JSON object.
    pub fn to_json(&self) -> Value {
        json!({
            "format": "undersigned.verification/v1",
            "result": self.outcome(),
            "problems": self.problems,
            "problems_not_shown": self.omitted,
            "unanswered": self.unanswered,
            "statements_not_looked_at": self.unlisted,
            "could_not_be_read": self.unread,
            "notices": self.notices,
            "key": self.key,
            "log": self.log,
            "statements": self.statements,
            "receipts": self.receipts,
            "export": self.export,
        })
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // How old all this is comes first.
        self.log.iter().try_for_each(|seen| log(f, seen))?;
        if self.log.is_some() && (self.count() > 0 || !self.unread.is_empty()) {
            writeln!(f)?;
        }
        self.problems.iter().try_for_each(|problem| writeln!(f, "{problem}"))?;
        self.unanswered.iter().try_for_each(|problem| writeln!(f, "{problem}"))?;
        if self.omitted > 0 {
            writeln!(f, "and {} more problems", self.omitted)?;
        }
        self.unread.iter().try_for_each(|unread| {
            writeln!(f, "{}: could not be read: {}", unread.file, unread.what)
        })?;
        if self.count() > 0 || !self.unread.is_empty() {
            writeln!(f)?;
        }
        self.notices.iter().try_for_each(|notice| writeln!(f, "note       {notice}"))?;
        self.key.iter().try_for_each(|seen| key(f, seen))?;
        self.statements.iter().try_for_each(|seen| statement(f, seen))?;
        self.receipts.iter().try_for_each(|seen| receipt(f, seen))?;
        self.export.iter().try_for_each(|seen| export(f, seen))?;
        writeln!(f)?;
        match self.outcome() {
            Outcome::Ok if self.unlisted > 0 => writeln!(
                f,
                "OK for {} of the {} statements of this log; the lists of the others were not looked at",
                self.statements.len(),
                self.statements.len() + self.unlisted as usize
            ),
            Outcome::Ok => writeln!(f, "OK"),
            Outcome::NotAsPublished if self.count() == 1 => {
                writeln!(f, "NOT AS PUBLISHED: 1 problem")
            }
            Outcome::NotAsPublished => writeln!(f, "NOT AS PUBLISHED: {} problems", self.count()),
            Outcome::Unseen => writeln!(
                f,
                "NOT SEEN BY ENOUGH WITNESSES: nothing else is wrong, but others may be shown something else"
            ),
            Outcome::NotChecked => writeln!(f, "NOT CHECKED: not everything could be read"),
        }
    }
}

fn log(f: &mut Formatter<'_>, seen: &LogSeen) -> fmt::Result {
    write!(f, "log        {}, {} entries", printable(&seen.origin), seen.size)?;
    if let Some(day) = &seen.day {
        write!(f, ", the last one of {day}")?;
    }
    writeln!(f, "\n           root {}", seen.root)?;
    let whole = if seen.whole {
        "every entry was read, and they make this root"
    } else {
        "the entries do NOT make this root, or could not be read"
    };
    writeln!(f, "           {whole}")?;
    cosigned(f, &seen.cosigned)?;
    match seen.other_signatures {
        0 => Ok(()),
        1 => writeln!(
            f,
            "           1 more signature, by a key that is not known here (a policy can name witnesses)"
        ),
        many => writeln!(
            f,
            "           {many} more signatures, by keys that are not known here (a policy can name witnesses)"
        ),
    }
}

fn cosigned(f: &mut Formatter<'_>, all: &[Sighting]) -> fmt::Result {
    all.iter().try_for_each(|one| {
        writeln!(f, "           seen by the witness {} at {}", printable(&one.witness), one.time)
    })
}

fn export(f: &mut Formatter<'_>, seen: &ExportSeen) -> fmt::Result {
    let signed = if seen.signed { "signed by the log" } else { "whose signature was not checked" };
    writeln!(
        f,
        "export     {} files as they were written, by the list export.json, {signed}",
        seen.files
    )?;
    match seen.unsettled {
        0 => Ok(()),
        many => writeln!(
            f,
            "           {many} files were being replaced or removed when it was written: an export is under way, or was broken off"
        ),
    }
}

fn key(f: &mut Formatter<'_>, seen: &KeySeen) -> fmt::Result {
    writeln!(f, "key        {}", printable(&seen.vkey))?;
    if seen.from_policy {
        let of = if seen.in_policy { "one of the policy" } else { "NOT one of the policy" };
        return writeln!(f, "           {of}");
    }
    writeln!(
        f,
        "           the key was taken from the site itself; with --policy it would be compared with one you trust"
    )
}

fn statement(f: &mut Formatter<'_>, seen: &StatementSeen) -> fmt::Result {
    writeln!(f, "statement  {}, {}", seen.slug, quoted(&seen.title))?;
    if !seen.covered {
        writeln!(f, "           what follows is what its list says; it is NOT proved")?;
    }
    write!(f, "           text version {}, {}", seen.version, printable(&seen.text_sha256))?;
    if let (Some(index), Some(day)) = (seen.text_entry, &seen.text_day) {
        write!(f, "\n           open since {day} (entry {index})")?;
    }
    let counts = seen.counts;
    writeln!(
        f,
        "\n           {} organisations, {} individuals; {} of them not named",
        counts.organisations, counts.individuals, counts.unnamed
    )?;
    let reported = counts.reported_organisations.saturating_add(counts.reported_individuals);
    if reported > 0 {
        writeln!(f, "           {reported} more reported by the convenor, not confirmed")?;
    }
    writeln!(
        f,
        "           {} names listed, after {} entries of the log; {} changes pending",
        counts.listed,
        seen.size,
        seen.pending.len()
    )?;
    seen.ended.words().iter().try_for_each(|ended| writeln!(f, "           {ended}"))
}

fn receipt(f: &mut Formatter<'_>, seen: &ReceiptSeen) -> fmt::Result {
    writeln!(
        f,
        "receipt    {}: entry {} of {}: {}",
        printable(&seen.file),
        seen.index,
        seen.size,
        seen.what
    )?;
    if let Some(day) = &seen.day {
        let statement =
            seen.statement_id.as_ref().map(|id| format!(", statement {id}")).unwrap_or_default();
        writeln!(f, "           came into the log on {day}{statement}")?;
    }
    seen.says.iter().try_for_each(|says| writeln!(f, "           {}", printable(says)))?;
    cosigned(f, &seen.cosigned)
}
