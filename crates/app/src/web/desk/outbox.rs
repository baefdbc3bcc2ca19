//! `GET /desk/outbox` and `/desk/outbox/{id}`: the mails of a site that has no mail server.

use super::session::{Administer, May};
use crate::site::convert;
use crate::web::{
    AppState,
    answer::{Answer, Refusal, page},
};
use axum::extract::{Path, State};
use domain::{email::EmailAddress, id::MailId};
use view::{
    Paging,
    desk::{DeskOutbox, DeskOutboxMail, MailRow, Tab},
    public::MessageKind,
};

const MOST: u32 = 200;

pub async fn list(State(state): State<AppState>, staff: May<Administer>) -> Answer {
    let mails = state.store.desk().read("outbox", |tx| store::mail::outbox(tx, MOST)).await?;
    let mails: Vec<MailRow> = mails
        .into_iter()
        .map(|mail| MailRow {
            href: format!("/desk/outbox/{}", mail.id),
            subject: mail.mail.subject,
            to: EmailAddress::parse(&mail.mail.to).map(|to| to.masked()).unwrap_or_default(),
            when: convert::instant_words(mail.at, "UTC", staff.locale),
        })
        .collect();
    let count = mails.len() as u64;
    page(&DeskOutbox {
        f: staff.frame(&state, "/desk/outbox"),
        bar: staff.bar(&state, Tab::Outbox, None),
        paging: Paging { from: count.min(1), to: count, total: count, earlier: None, later: None },
        mails,
    })
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Administer>,
    Path(id): Path<String>,
) -> Answer {
    let id: MailId = id.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let mail =
        state.store.desk().read("outbox mail", move |tx| store::mail::outbox_mail(tx, id)).await?;
    let mail = mail.ok_or(Refusal::Message(MessageKind::NotFound))?;
    page(&DeskOutboxMail {
        f: staff.frame(&state, &format!("/desk/outbox/{id}")),
        bar: staff.bar(&state, Tab::Outbox, None),
        subject: mail.mail.subject,
        to: mail.mail.to,
        when: convert::instant_words(mail.at, "UTC", staff.locale),
        body: mail.mail.body,
    })
}
