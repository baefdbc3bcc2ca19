//! From a mail job to a mail in the reader's language.

use crate::{
    site::{Site, convert},
    whole_days,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{desk::Role, email::EmailAddress, instant::MINUTE};
use store::{
    desk_link::{INVITATION_LIFE, SIGN_IN_LIFE},
    mail::{Job, Kind},
    token::Token,
};
use view::{
    Locale,
    mails::{self, About, Mail, Way},
};

/// Whom an answer to a mail reaches: the contact of the site, where that is a mail address.
pub fn reply_to(site: &Site) -> Option<&str> {
    let contact = site.about.contact.as_deref()?.trim();
    EmailAddress::parse(contact).map(|_| contact)
}

/// Writes the mail of a job; `None` when there is nothing left to say (a decline for abuse).
pub fn compose(job: &Job, site: &Site) -> Option<Mail> {
    let locale = Locale::from_code(&job.lang).unwrap_or(site.default_locale);
    let statement = job.statement.as_ref();
    let page = statement
        .map(|about| format!("{}/s/{}?lang={}", site.about.url, about.slug, locale.code()))
        .unwrap_or_default();
    let about = About {
        locale,
        site: &site.about.name,
        title: statement.map(|about| about.title.as_str()).unwrap_or_default(),
        coalition: statement.map(|about| about.coalition.as_str()).unwrap_or_default(),
        display: job.display.unwrap_or_default(),
        address: &page,
        contact: site.about.contact.as_deref(),
        answered: reply_to(site).is_some(),
    };
    let entry =
        job.entry.as_ref().map(|entry| convert::entry_view(entry, false)).unwrap_or_default();
    let payload = &job.payload;
    let address = |path: &str, token: Option<&Token>| {
        let token = token.map(|token| URL_SAFE_NO_PAD.encode(token)).unwrap_or_default();
        format!("{}/{path}/{token}?lang={}", site.about.url, locale.code())
    };
    let own_page = address("signon", payload.own_page.as_ref());
    let code = payload.code.as_deref().unwrap_or_default();
    let confirm = address("confirm", payload.confirm.as_ref());
    let way = Way { link: &confirm, code, days: whole_days(site.limits.confirm_link) };
    Some(match job.kind {
        Kind::Confirm => mails::confirm(about, &entry, way),
        Kind::Reminder => mails::reminder(about, &entry, way, payload.last),
        Kind::AlreadySigned => mails::already_signed(about, &own_page),
        Kind::Confirmed => mails::confirmed(about, &own_page),
        Kind::Accepted => mails::accepted(about, &entry, &own_page),
        Kind::Declined => mails::declined(about, payload.reason?, &own_page)?,
        Kind::Question => {
            mails::question(about, payload.text.as_deref().unwrap_or_default(), &own_page)
        }
        Kind::CorrectionDone => {
            mails::correction(about, &entry, payload.made, payload.text.as_deref(), &own_page)
        }
        Kind::Withdrawn => mails::withdrawn(about, &own_page),
        Kind::Merged => mails::merged(about, &own_page),
        Kind::DeskLink => {
            let minutes = SIGN_IN_LIFE.as_secs() / MINUTE.as_secs();
            mails::desk_link(
                locale,
                &site.about.name,
                &address("desk/enter", payload.desk.as_ref()),
                minutes,
            )
        }
        Kind::Rush => {
            let note = payload.rush.as_ref()?;
            let queue =
                format!("{}/desk/s/{}/queue?lang={}", site.about.url, note.slug, locale.code());
            let about = About { title: &note.title, ..about };
            mails::rush(
                About { title: &note.title, ..about },
                note.domain.as_deref(),
                note.count.into(),
                &queue,
            )
        }
        Kind::DeskInvitation => {
            let role = job.role.unwrap_or(Role::Moderator);
            mails::desk_invitation(
                locale,
                &site.about.name,
                role,
                &address("desk/enter", payload.desk.as_ref()),
                whole_days(INVITATION_LIFE),
            )
        }
    })
}
