//! `GET, POST /s/{slug}/code`: the short code of the mail, typed instead of following the link.

use super::{
    confirm::{ConfirmResult, finish, note_rush, paused},
    sent::{inbox_page, public_statement, scope},
};
use crate::{
    clock,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        client::{Client, PageLocale},
        forms::Mendable,
    },
};
use axum::extract::{Path, State};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::email::EmailAddress;
use store::sign_on::{CodeOf, CodeOutcome, TypedCode};
use view::{Problem, Trouble, public::MessageKind};

pub async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    PageLocale(locale): PageLocale,
) -> Answer {
    let statement = public_statement(&state, &slug).await?;
    page(&inbox_page(&state, &statement, locale, None, Vec::new()))
}

pub async fn confirm(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    PageLocale(locale): PageLocale,
    client: Client,
    posted: Mendable,
) -> Answer {
    let statement = public_statement(&state, &slug).await?;
    posted.token(&state, &scope(&statement))?;
    let (posted, hidden) = posted.apart(&["code", "email"])?;
    let now = state.now();
    if !state.web.limits.codes.allows(b"", client, now) {
        return Err(Refusal::Message(MessageKind::TooMany));
    }
    let code = tidy(posted.get("code"));
    let handle = Some(posted.get("handle").to_owned()).filter(|handle| !handle.is_empty());
    let again = |field, trouble: Trouble| {
        page_with_problems(&inbox_page(
            &state,
            &statement,
            locale,
            handle.clone(),
            vec![Problem::of(field, &trouble, locale)],
        ))
    };
    if let Some((field, trouble)) = hidden.into_iter().next() {
        return again(field, trouble);
    }
    if code.is_empty() {
        return again("code", Trouble::CodeMissing);
    }
    let of = match (&handle, EmailAddress::parse(posted.get("email"))) {
        (Some(handle), _) => handle.parse().ok().map(CodeOf::SignOn),
        (None, Some(email)) => Some(CodeOf::Email(statement.id, email)),
        (None, None) => return again("email", Trouble::EmailUnreadable),
    };
    let Some(of) = of else { return again("code", Trouble::CodeWrong) };
    let typed = TypedCode {
        of,
        code,
        own_page: clock::random(),
        choice: clock::random(),
        max_tries: state.limits.code_tries,
        remembered: state.limits.confirm_link,
    };
    let choice = format!("/confirm/{}", URL_SAFE_NO_PAD.encode(typed.choice));
    let result = state
        .store
        .write("confirm by code", move |tx| store::sign_on::confirm_by_code(tx, &typed))
        .await?;
    let result = match result {
        Ok(CodeOutcome::Choose) => return see(&format!("{choice}?lang={}", locale.code())),
        Ok(CodeOutcome::Confirmed(confirmed)) => Ok(*confirmed),
        Err(problem) => Err(problem),
    };
    match ConfirmResult::from(result)? {
        ConfirmResult::Unknown => again("code", Trouble::CodeWrong),
        ConfirmResult::Paused => paused(&state, &statement, locale).await,
        result => {
            note_rush(&state, client, &result).await;
            finish(&state, result, locale).await
        }
    }
}

/// Upper case, without spaces and dashes, and with the letters that look like digits read as digits
/// (Crockford).
fn tidy(typed: &str) -> String {
    let read = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    typed.chars().filter(char::is_ascii_alphanumeric).map(read).take(16).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_code_is_read_as_it_was_meant() {
        assert_eq!(super::tidy(" ab-0o 1l "), "AB0011");
    }
}
