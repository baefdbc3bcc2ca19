//! What a signer does on the own page.

use domain::entry::{Display, Entry};
use domain::id::SignOnId;
use domain::moderation::ActKind;
use domain::signon::{SignOnState, Standing};

use super::code;
use super::decide::part_merged;
use super::save::save;
use crate::act::{NewAct, record};
use crate::mail::{self, Kind, Payload};
use crate::sealed::seal;
use crate::sign_on_row::{ShortKey, SignOnRow, WISHED};
use crate::{
    Error, Tx, import, log, mailbox, organisation, record_key, statement_row, token, values,
    verdict,
};

/// Changes how the entry is shown; takes effect at once.
pub fn set_display(tx: &mut Tx<'_>, id: SignOnId, display: Display) -> Result<(), Error> {
    let Some(before) = SignOnRow::by_id(tx, id)?.filter(|stored| stored.sign_on.state.is_live())
    else {
        return Ok(());
    };
    if before.sign_on.display == display {
        return Ok(());
    }
    let mut after = before.clone();
    after.sign_on.display = display;
    save(tx, &before, &after, None)?;
    own_act(tx, &before, ActKind::DisplayChanged, Some(display.as_str()), None)
}

/// What a signer wishes to be corrected: the entry as it should be, a word about it, or both.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Differs from the entry as it is.
    pub entry: Option<Entry>,
    pub note: Option<String>,
}

/// Asks the desk for a correction; the sign-on stands in the queue again until it is settled.
pub fn wish_correction(tx: &mut Tx<'_>, id: SignOnId, wish: &Wish) -> Result<(), Error> {
    let Some(before) = SignOnRow::by_id(tx, id)?.filter(|stored| stored.sign_on.state.is_live())
    else {
        return Ok(());
    };
    let mut after = before.clone();
    after.wished_at = Some(tx.now());
    after.wished_sealed = match (&wish.entry, before.key.as_ref()) {
        (Some(entry), Some(key)) => Some(seal(tx, key, WISHED, id.as_bytes(), entry)?),
        _ => None,
    };
    save(tx, &before, &after, None)?;
    let change = match (before.entry()?, &wish.entry) {
        (Some(old), Some(new)) => Some(format!("{} → {}", old.one_line("en"), new.one_line("en"))),
        _ => None,
    };
    let parts = [change, wish.note.clone()].into_iter().flatten().collect::<Vec<_>>();
    own_act(tx, &before, ActKind::CorrectionWished, None, Some(&parts.join(" · ")))
}

/// Answers the desk's question.
pub fn answer(tx: &mut Tx<'_>, id: SignOnId, answer: &str) -> Result<(), Error> {
    let Some(before) = SignOnRow::by_id(tx, id)?.filter(|stored| stored.asked_at.is_some()) else {
        return Ok(());
    };
    let mut after = before.clone();
    after.answered_at = Some(tx.now());
    save(tx, &before, &after, None)?;
    own_act(tx, &before, ActKind::Answered, None, Some(answer))
}

/// Withdraws: the name leaves the list at once and goes back under seal; a mail says so.
pub fn withdraw(tx: &mut Tx<'_>, id: SignOnId) -> Result<(), Error> {
    let Some(before) = SignOnRow::by_id(tx, id)? else { return Ok(()) };
    let Ok(Some(state)) = before.sign_on.state.withdraw() else { return Ok(()) };
    let mut after = before.clone();
    after.sign_on.state = state;
    after.wished_at = None;
    save(tx, &before, &after, None)?;
    own_act(tx, &before, ActKind::Withdrawn, None, None)?;
    part_merged(tx, id)?;
    if let Some(key) = before.key.as_ref().filter(|_| before.has_address()) {
        mail::enqueue_with_own_page(tx, key, id, Kind::Withdrawn, Payload::default())?;
    }
    Ok(())
}

/// Erases: the key is destroyed and with it name, address, notes and mails, here and in backups
/// that lose the key. What stays is a row without content, so that counts of the past can be
/// explained. `false`: nothing to erase.
pub fn erase(tx: &mut Tx<'_>, id: SignOnId) -> Result<bool, Error> {
    let Some(before) = SignOnRow::by_id(tx, id)? else { return Ok(false) };
    if before.sign_on.state.standing == Standing::Erased {
        return Ok(false);
    }
    let state = SignOnState { standing: Standing::Erased, ..before.sign_on.state };
    let sql = format!(
        "UPDATE sign_on SET standing = 'erased', merged_into = NULL, queued = 0, counted = 0, entry_sealed = NULL,
               entry_public = NULL, contact_sealed = NULL, listed_contact_sealed = NULL, email_key = NULL, domain_key = NULL, untagged_key = NULL, entry_key = NULL, code_key = NULL, code_expires_at = NULL,
               expires_at = NULL, asked_at = NULL, answered_at = NULL, wished_at = NULL, wished_sealed = NULL, revision = revision + 1, changed = {}
               WHERE id = $1",
        tx.change_number()
    );
    tx.put(&sql, &values![id])?;
    tx.mark_wipe()?;
    log::erased(tx, id)?;
    part_merged(tx, id)?;
    organisation::relink(tx, &before, None)?;
    verdict::forget(tx, id)?;
    import::blank_all(tx, before.statement, id, before.entry()?.as_ref())?;
    record_key::destroy(tx, id.as_bytes())?;
    token::remove_of(tx, id.as_bytes())?;
    mail::remove_of(tx, id.as_bytes())?;
    if let Some(mailbox) = &before.email_key {
        forget_mailbox(tx, mailbox)?;
    }
    if before.entry_public.is_some() {
        statement_row::name_left(tx, before.statement)?;
    } else if before.sign_on.state.counts() != state.counts() {
        statement_row::changed(tx, before.statement)?;
    }
    let (statement, sign_on) = (Some(before.statement), Some(id));
    record(tx, &NewAct { kind: ActKind::Erased, statement, sign_on, detail: None, note: None })?;
    Ok(true)
}

/// What was counted for the mailbox, and the rows of what its owner did not confirm.
fn forget_mailbox(tx: &mut Tx<'_>, mailbox: &ShortKey) -> Result<(), Error> {
    code::forget(tx, mailbox)?;
    mailbox::forget(tx, mailbox)?;
    let sql = "UPDATE sign_on SET email_key = NULL WHERE email_key = $1 AND standing = 'erased'";
    tx.put(sql, &values![*mailbox])
}

fn own_act(
    tx: &mut Tx<'_>,
    stored: &SignOnRow,
    kind: ActKind,
    detail: Option<&str>,
    note: Option<&str>,
) -> Result<(), Error> {
    let (statement, sign_on) = (Some(stored.statement), Some(stored.sign_on.id));
    record(tx, &NewAct { kind, statement, sign_on, detail, note })
}
