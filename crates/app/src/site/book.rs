//! The words of the workbook.

use domain::{entry::Kind, publication::Publication};
use office::{BookWords, ColumnWords, Fact};
use press::edition::Edition;
use view::Locale;

/// What the workbook says in `locale`, with the facts of its first sheet.
pub fn words(publication: &Publication, edition: &Edition, locale: Locale) -> BookWords {
    let t = |key: &str| locale.t(key);
    BookWords {
        rtl: locale.dir() == "rtl",
        about: t("data-about"),
        facts: facts(publication, edition, locale),
        organisations: t("heading-organisations"),
        individuals: t("heading-individuals"),
        columns: ColumnWords {
            number: t("data-number"),
            name: t("data-name"),
            short_name: t("data-short-name"),
            other_name: t("data-other-name"),
            kind: t("data-kind"),
            role: t("data-role"),
            affiliation: t("data-affiliation"),
            place: t("data-place"),
            country: t("data-country"),
            website: t("data-website"),
            status: t("data-status"),
            version: t("data-signed-version"),
            id: t("data-id"),
        },
        kinds: [
            (Kind::Organisation, t("kind-organisation")),
            (Kind::Individual, t("kind-individual")),
            (Kind::Affiliated, t("kind-affiliated")),
        ],
        confirmed: t("data-confirmed"),
        not_confirmed: t("mark-unconfirmed"),
        lang: locale.code().to_owned(),
    }
}

fn facts(publication: &Publication, edition: &Edition, locale: Locale) -> Vec<(String, Fact)> {
    let (proof, counts) = (&edition.proof, publication.counts);
    let text = |key: &str, text: &str| Some((locale.t(key), Fact::Text(text.to_owned())));
    let number = |key: &str, number: u32| Some((locale.t(key), Fact::Number(number.into())));
    let log = proof.log.as_ref();
    let facts = [
        text("data-title", edition.title()),
        edition.coalition.as_ref().and_then(|words| text("data-coalition", words)),
        edition.date.as_ref().and_then(|words| text("data-date", words)),
        text("data-as-of", &edition.list.as_of),
        text("data-address", &proof.address),
        text("data-check", &proof.check),
        number("data-all", counts.total()),
        number("data-confirmed-organisations", counts.organisations),
        number("data-confirmed-individuals", counts.individuals),
        number("data-unnamed", counts.unnamed),
        number("data-reported-organisations", counts.reported_organisations),
        number("data-reported-individuals", counts.reported_individuals),
        number("data-listed", counts.listed()),
        number("data-version", proof.version),
        text("data-frozen", &proof.frozen),
        text("data-text-hash", &proof.text_sha256),
        log.and_then(|log| text("data-log", &log.origin)),
        log.map(|log| (locale.t("data-log-entries"), Fact::Number(log.size))),
        log.and_then(|log| text("data-log-root", &log.root)),
    ];
    let legend = edition.list.legend.iter().map(|words| (String::new(), Fact::Text(words.clone())));
    facts.into_iter().flatten().chain(legend).collect()
}
