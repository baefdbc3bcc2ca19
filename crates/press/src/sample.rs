//! An invented publication for this crate's tests.

use domain::{
    entry::{Entry, Kind},
    id::{SignOnId, StatementId},
    instant::Instant,
    lang::Lang,
    listing::{self, Signatory},
    log::{Leaf, Opening},
    publication::{Counts, Coverage, Publication},
    statement::{Gate, Showing},
    version::TextHash,
};

pub(crate) fn publication(names: &[&str]) -> Publication {
    let file =
        domain::front_matter::parse("+++\nlanguage = \"en\"\ntitle = \"Water\"\n+++\nBody.\n")
            .unwrap();
    let lang: Lang = "en".parse().unwrap();
    let signatories: Vec<Signatory> = names
        .iter()
        .zip(1u8..)
        .map(|(name, n)| {
            let entry = Entry {
                role: Some("teacher".into()),
                affiliation: Some("Island School".into()),
                ..Entry::new(Kind::Affiliated, *name)
            };
            let leaf = Leaf { index: n.into(), record: n.into(), opening: Opening([n; 32]) };
            Signatory::new(SignOnId([n; 16]), entry, n % 2 == 0, 1, leaf)
        })
        .collect();
    Publication {
        slug: file.slug,
        version: 1,
        text_hash: TextHash::of(b"x"),
        frozen_at: Instant(0),
        gate: Gate::Open,
        notice: None,
        window: file.window,
        revision: 1,
        counts: Counts::default(),
        listing: listing::build(signatories, &file.draft.categories, file.draft.order, &lang),
        draft: file.draft,
        lang,
        statement: StatementId([5; 16]),
        log: Coverage {
            origin: "log.example".into(),
            checkpoint: "log.example\n9\n".into(),
            size: 9,
            root: [0; 32],
            pending: vec![4],
        },
        days: Vec::new(),
        showing: Showing::default(),
    }
}
