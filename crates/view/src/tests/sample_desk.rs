//! Invented display data for the pages of the desk.

use super::sample::{Shot, date, entry, frame, shot, statement};
use super::sample_table::{self, queue_entry};
use crate::desk::*;
use crate::public::{GateView, StepConfirmation, StepModeration};
use crate::*;
use domain::{
    batch::BatchState,
    desk::Role,
    duplicate::{Circumstance, Relation, Verdict},
    entry::Kind,
    import::Doubt,
    moderation::ActKind,
    signon::{Rule, Standing},
    webhook::{Occasion, Unreached},
};
use names::Band;

fn is_of_statement(tab: Tab) -> bool {
    use Tab::{Check, History, Import, Overview, Signatures, Text};
    matches!(tab, Overview | Check | Signatures | Import | Text | History)
}

pub(super) fn bar(tab: Tab) -> DeskBar {
    DeskBar {
        who: "m…@desk.example".into(),
        token: "tok".into(),
        tab,
        outbox: true,
        people: true,
        statement: is_of_statement(tab).then_some(StatementTabs {
            waiting: 11,
            draft: tab == Tab::Text,
            convenor: true,
        }),
        done: None,
    }
}

/// One of each band, with every kind of reason and decision.
pub(super) fn suspects(l: Locale) -> Vec<Suspect> {
    let reasons =
        |a: &str, b: &str| names::compare(&names::prepare(a), &names::prepare(b)).reasons();
    let said = |verdict, who: Option<&str>| VerdictLine {
        id: "d1".into(),
        verdict,
        who: who.map(Into::into),
        when: date(l),
    };
    let one = |name: &str, band, reasons, said| Suspect {
        id: "so-2".into(),
        name: name.into(),
        seq: None,
        href: "/desk/s/mountain-paths/signon/x".into(),
        band,
        reasons,
        circumstances: Vec::new(),
        merged: false,
        takes_place: false,
        said,
    };
    vec![
        Suspect {
            circumstances: vec![
                Circumstance::SameMailbox,
                Circumstance::SameMailboxButTag,
                Circumstance::SameDomain,
                Circumstance::SameWebsite,
            ],
            ..one(
                "High Valley Herders",
                Band::Same,
                reasons("Herders of the High Valley", "High Valley Herders"),
                None,
            )
        },
        one(
            "جمعية رعاة الوادي",
            Band::Review,
            reasons("جمعية رعاة الوادي العالي", "جمعية رعاة الوادي"),
            Some(said(Verdict::Unsure, None)),
        ),
        Suspect {
            seq: Some(3),
            ..one(
                "Young Herders",
                Band::Related,
                reasons("Herders", "Young Herders"),
                Some(said(Verdict::Related, Some("m…@desk.example"))),
            )
        },
        one(
            "Herders Club 12",
            Band::Different,
            reasons("Herders Club 11", "Herders Club 12"),
            Some(said(Verdict::Different, None)),
        ),
        one(
            "Walkers",
            Band::Same,
            every_reason(),
            Some(said(Verdict::Same, Some("m…@desk.example"))),
        ),
    ]
}

fn every_reason() -> Vec<names::Reason> {
    use names::Verdict::{Different, Related, Same, Unsure};
    use names::{Likeness, Rarity, Reason};
    let likenesses = [
        Likeness::Same,
        Likeness::Meaning,
        Likeness::Spelling,
        Likeness::Stem,
        Likeness::Sound,
        Likeness::Abbreviation,
        Likeness::Joined,
        Likeness::Acronym,
    ];
    let word = |likeness, rarity| Reason::Words {
        first: "herders".into(),
        second: "رعاة".into(),
        likeness,
        rarity,
    };
    let mut all: Vec<Reason> =
        likenesses.into_iter().map(|likeness| word(likeness, Rarity::Common)).collect();
    all.extend([
        word(Likeness::Same, Rarity::Rare),
        word(Likeness::Sound, Rarity::Generic),
        Reason::SortsDiffer("centre".into(), "foundation".into()),
        Reason::OnlyInFirst(vec!["high".into(), "valley".into()]),
        Reason::OnlyInSecond(vec!["young".into()]),
        Reason::SameNormalForm,
        Reason::SameShortName("HV".into()),
        Reason::ShortNamesDiffer("HV".into(), "YH".into()),
        Reason::ShortNameExplained("HV".into()),
        Reason::ShortNameIsWord("HERD".into()),
        Reason::PlacesDiffer,
        Reason::PlaceOnOneSide,
        Reason::ChapterOnOneSide,
        Reason::WorldwideOnOneSide,
        Reason::NumbersDiffer,
        Reason::NumberOnOneSide,
        Reason::KindsDiffer,
        Reason::PersonsMayShareName,
        Reason::CountriesDiffer,
        Reason::SameDomain,
        Reason::DeclaredName,
    ]);
    all.extend([Same, Related, Different, Unsure].map(Reason::Verdict));
    all
}

fn organisations(l: Locale) -> DeskOrganisations {
    let row = |name: &str, others: &[&str], place: Option<&str>, statements| OrganisationRow {
        name: name.into(),
        others: others.iter().map(|name| (*name).into()).collect(),
        place: place.map(Into::into),
        statements,
        href: "/desk/organisations/o1".into(),
    };
    let suspect = suspects(l).remove(0);
    DeskOrganisations {
        f: frame(l, "/desk/organisations"),
        bar: DeskBar { done: Some(DeskDone::Contradicts), ..bar(Tab::Organisations) },
        token: "tok".into(),
        query: "herd".into(),
        rows: vec![
            row(
                "Herders of the High Valley",
                &["High Valley Herders", "جمعية رعاة الوادي العالي"],
                Some("Valdoria"),
                3,
            ),
            row("Paso Lento", &[], None, 1),
        ],
        paging: Paging { from: 1, to: 2, total: 140, earlier: None, later: Some("?page=2".into()) },
        suspects: vec![OrganisationSuspect {
            name: "Herders".into(),
            href: "/x".into(),
            own: "so-1".into(),
            suspect,
        }],
        contradictions: 1,
        part: Some(DirectoryPart { held: 1_000, all: 5_200, is_reading: true }),
        may_decide: true,
    }
}

fn organisation(l: Locale) -> DeskOrganisation {
    let known = |name: &str, lang: Option<&str>, added| KnownName {
        name: name.into(),
        lang: lang.map(Into::into),
        added,
    };
    let related = |verdict, relation: Option<Relation>| RelatedRow {
        name: "Young Herders".into(),
        href: "/desk/organisations/o2".into(),
        said: VerdictLine {
            id: format!("d{}", relation.map_or("0", |r| r.as_str())),
            verdict,
            who: Some("m…@desk.example".into()),
            when: date(l),
        },
        relation,
    };
    let mut all: Vec<RelatedRow> = Relation::ALL
        .iter()
        .copied()
        .map(|relation| related(Verdict::Related, Some(relation)))
        .collect();
    all.extend([related(Verdict::Different, None)]);
    DeskOrganisation {
        f: frame(l, "/desk/organisations/o1"),
        bar: DeskBar { done: Some(DeskDone::OrganisationSaved), ..bar(Tab::Organisations) },
        token: "tok".into(),
        id: "o1".into(),
        name: "Herders of the High Valley (HHV)".into(),
        names: vec![
            known("Herders of the High Valley (HHV)", None, None),
            known("جمعية رعاة الوادي العالي", Some("العربية"), Some(0)),
        ],
        places: vec!["Valdoria".into()],
        websites: vec!["https://herders.example".into()],
        sign_ons: vec![OrganisationSignOn {
            statement: "Joint statement on the care of the mountain paths".into(),
            entry: "Herders of the High Valley (HHV)".into(),
            when: date(l),
            state: l.t("moderation-accepted"),
            href: "/desk/s/mountain-paths/signon/x".into(),
        }],
        paging: Paging { from: 1, to: 1, total: 140, earlier: None, later: Some("?page=2".into()) },
        related: all,
        suspects: suspects(l).into_iter().take(2).collect(),
        part: Some(DirectoryPart { held: 1_000, all: 5_200, is_reading: true }),
        own: "so-1".into(),
        typed_name: String::new(),
        typed_lang: "xx1".into(),
        typed_place: "Valdoria".into(),
        typed_website: String::new(),
        problems: vec![Problem::of("lang", &Trouble::LanguageUnknown, l)],
        may_decide: true,
    }
}

fn decisions(l: Locale) -> DeskVerdicts {
    let row = |id: &str, verdict, first: &str, second: &str| VerdictRow {
        said: VerdictLine {
            id: id.into(),
            verdict,
            who: (verdict != Verdict::Unsure).then(|| "m…@desk.example".into()),
            when: date(l),
        },
        first: first.into(),
        first_href: "/desk/s/mountain-paths/signon/x".into(),
        second: second.into(),
        second_href: "/desk/s/mountain-paths/signon/y".into(),
    };
    let all = Verdict::ALL
        .iter()
        .map(|&verdict| row(verdict.as_str(), verdict, "Paso Lento", "جمعية رعاة الوادي"));
    DeskVerdicts {
        f: frame(l, "/desk/decisions"),
        bar: bar(Tab::Organisations),
        token: "tok".into(),
        contradictions: vec![Contradiction {
            apart: row("c0", Verdict::Different, "Paso Lento", "Slow Pace Society"),
            together: vec![
                row("c1", Verdict::Same, "Paso Lento", "Paso lento APL"),
                row("c2", Verdict::Same, "Paso lento APL", "Slow Pace Society"),
            ],
        }],
        rows: all.collect(),
        paging: Paging { from: 1, to: 4, total: 4, earlier: None, later: None },
        may_decide: true,
    }
}

fn records(l: Locale) -> Vec<HistoryRow> {
    ActKind::ALL
        .iter()
        .map(|act| HistoryRow {
            when: l.date_time((2026, 3, 14), 9, 5, "Europe/Zurich"),
            who: (act.as_str().len() % 2 == 0).then(|| "m…@desk.example".into()),
            act: *act,
            about: Some((
                "Herders of the High Valley".into(),
                "/desk/s/mountain-paths/signon/x".into(),
            )),
            why: (*act == ActKind::ContactOpened).then(|| "Mail came back".into()),
        })
        .collect()
}

const NUMBERS: BatchNumbers =
    BatchNumbers { total: 5_200, declined: 5_187, undone: 11, changed: 2, kept: 1 };

fn batches(l: Locale) -> DeskBatches {
    let row = |state: &BatchState| BatchRow {
        href: "/desk/s/mountain-paths/batch/b1".into(),
        when: date(l),
        state: *state,
        numbers: NUMBERS,
    };
    DeskBatches {
        f: frame(l, "/desk/s/mountain-paths/batch"),
        bar: bar(Tab::Check),
        slug: "mountain-paths".into(),
        title: "Joint statement on the care of the mountain paths".into(),
        token: "tok".into(),
        set_apart: 5_200,
        typed: TypedChoice {
            rule: Some(Rule::Rate),
            domain: "mail.example".into(),
            name: "claim".into(),
            from: "yesterday".into(),
            until: "2026-11-05T10:00".into(),
        },
        zone: "Europe/Madrid".into(),
        earlier: BatchState::ALL.iter().map(row).collect(),
        problems: vec![Problem::of("from", &Trouble::DateUnreadable, l)],
        may_decide: true,
    }
}

fn batch(l: Locale, state: BatchState) -> DeskBatch {
    let counted = state == BatchState::Counted;
    let line = |name: &str| (name.to_owned(), "/desk/s/mountain-paths/signon/x".to_owned());
    DeskBatch {
        f: frame(l, "/desk/s/mountain-paths/batch/b1"),
        bar: bar(Tab::Check),
        slug: "mountain-paths".into(),
        title: "Joint statement on the care of the mountain paths".into(),
        token: "tok".into(),
        here: "/desk/s/mountain-paths/batch/b1".into(),
        state,
        numbers: BatchNumbers { kept: u64::from(state == BatchState::Undone), ..NUMBERS },
        rule: (!counted).then_some(Rule::Speed),
        domain: (!counted).then(|| "mail.example".into()),
        name: (!counted).then(|| "claim".into()),
        from: (!counted).then(|| date(l)),
        until: (!counted).then(|| date(l)),
        samples: vec![line("Zzyx Claim"), line("جمعية رعاة الوادي")],
        left: vec![line("Paso Lento")],
        may_decide: true,
    }
}

fn sign_on(l: Locale) -> DeskSignOn {
    DeskSignOn {
        f: frame(l, "/desk/s/mountain-paths/signon/x"),
        bar: bar(Tab::Check),
        slug: "mountain-paths".into(),
        title: "Joint statement on the care of the mountain paths".into(),
        token: "tok".into(),
        q: QueueEntry {
            wish: Some("Please write “High Valleys”.".into()),
            ..queue_entry(l, Kind::Organisation)
        },
        comparing: Some((1_000, 5_200)),
        confirmation: StepConfirmation::Confirmed { at: Some(date(l)) },
        moderation: StepModeration::Waiting,
        standing: Standing::Live,
        version: 2,
        received: date(l),
        contact: Contact { masked: Some("a…@herders.example".into()), opened: None },
        history: records(l).into_iter().take(4).collect(),
        problems: vec![Problem::of("contact_reason", &Trouble::ContactReasonMissing, l)],
        typed: TypedDecision::default(),
        typed_contact_reason: String::new(),
        typed_note: String::new(),
        correction: Correction {
            name: "Herders of the High Valleys".into(),
            ..Correction::default()
        },
        correction_typed: false,
        may_decide: true,
    }
}

fn doubts() -> Vec<Doubt> {
    vec![
        Doubt::GapBefore { missing: vec![4, 31, 69] },
        Doubt::Restart,
        Doubt::Repeat,
        Doubt::OutOfOrder,
        Doubt::SharedLine,
        Doubt::JoinedLines { lines: vec![12] },
        Doubt::PossibleTypo {
            printed: "Assocation".into(),
            suggested: "Association".into(),
            confidence: 0.9,
        },
        Doubt::IndividualAmongOrganisations,
        Doubt::MixedScript,
        Doubt::BidiControl,
        Doubt::UrlInName,
        Doubt::ContactRemoved,
        Doubt::FromMail,
        Doubt::RoleApart,
        Doubt::UnsureKind,
        Doubt::Other { code: "new_code".into() },
    ]
}

fn review(l: Locale) -> ImportReview {
    let row = |seq: u64, doubts: Vec<Doubt>, settled: Option<Settled>| ReviewRow {
        seq,
        number: Some(seq + 80),
        line: 36 + seq,
        before: "84. Bergwegeverein Östermarken   ".into(),
        source: "1. Assocation of Walkers - Paso Lento (APL),".into(),
        after: " جمعية أصدقاء الدروب".into(),
        name: "Assocation of Walkers - Paso Lento".into(),
        short: "APL".into(),
        place: if seq == 1 { "Valdoria".into() } else { String::new() },
        country: None,
        kind: if seq == 2 { Kind::Affiliated } else { Kind::Organisation },
        doubts,
        id: format!("so-{seq}"),
        revision: 1,
        suspects: if seq == 9 { suspects(l) } else { Vec::new() },
        settled,
        made: seq == 2,
    };
    let all = doubts();
    let mut rows = vec![row(1, vec![all[6].clone()], None), row(2, Vec::new(), None)];
    rows.extend(
        [
            Settled::Accepted,
            Settled::Corrected,
            Settled::Declined,
            Settled::SameAs(3),
            Settled::SameAs(0),
        ]
        .into_iter()
        .zip(3..)
        .map(|(s, seq)| row(seq, Vec::new(), Some(s))),
    );
    rows.push(row(9, all, None));
    ImportReview {
        f: frame(l, "/desk/s/mountain-paths/import/1"),
        bar: DeskBar { done: Some(DeskDone::Imported(105)), ..bar(Tab::Import) },
        slug: "mountain-paths".into(),
        title: "Joint statement on the care of the mountain paths".into(),
        token: "tok".into(),
        action: "/desk/s/mountain-paths/import/1".into(),
        file: "list (final) 3.docx".into(),
        settled: 31,
        total: 105,
        clear: Some(62),
        look_through: "/desk/s/mountain-paths/queue?show=clear&list=x".into(),
        comparing: Some((1_000, 5_200)),
        lines: lines(),
        rows,
        asked: Some(line_group(l, "asked", "review-asked", "review-take")),
        apart: vec![
            line_group(l, "same", "review-duplicates", "review-take-in"),
            line_group(l, "others", "review-others", "review-take"),
        ],
        paging: Paging { from: 1, to: 7, total: 105, earlier: None, later: Some("?page=2".into()) },
        problems: Vec::new(),
        finished: false,
        only_open: false,
        other_view: "/desk/s/water/import/AAAA?page=1&open=1".to_owned(),
        may_decide: true,
    }
}

fn line_group(l: Locale, id: &'static str, words: &str, take: &str) -> LineGroup {
    let line = |at: u64, text: &str, kind| OtherLine {
        at,
        line: at + 1,
        text: text.into(),
        kind,
        is_blanked: text.is_empty(),
    };
    let (lines, hint) = match id {
        "asked" => {
            (vec![line(89, "Paso Lento, Valdoria", OtherKind::Question)], "review-asked-hint")
        }
        "same" => {
            (vec![line(90, "12. Paso Lento", OtherKind::Duplicate)], "review-duplicates-hint")
        }
        _ => (
            vec![
                line(34, "SIGNATORIES", OtherKind::Heading),
                line(139, "— end —", OtherKind::Text),
                line(140, "", OtherKind::Text),
            ],
            "review-hint",
        ),
    };
    let later = Some(format!("?page=1&lines=2#{id}"));
    let paging = Paging { from: 1, to: 4, total: 300, earlier: None, later };
    let (words, hint, take) = (l.t1(words, "n", 7_u64), l.t(hint), l.t(take));
    LineGroup { id, words, hint, take, lines, paging }
}

fn lines() -> LineCounts {
    LineCounts {
        total: 142,
        entries: 105,
        headings: 3,
        duplicates: 2,
        questions: 1,
        text: 11,
        blank: 20,
    }
}

fn showing(l: Locale) -> DeskShowing {
    let address = "https://sign.example.org/s/mountain-paths";
    let title = "Paths & \"bridges\"";
    let about = l.t1("embed-badge-alt", "title", title);
    DeskShowing {
        f: frame(l, "/desk/s/mountain-paths/showing"),
        bar: bar(Tab::Overview),
        slug: "mountain-paths".into(),
        title: title.into(),
        token: "tok".into(),
        revision: 7,
        embedders: "https://news.example\nnews".into(),
        noindex: true,
        code: Some(EmbedCode::new(address, l.code(), title, &about)),
        problems: vec![
            Problem::of("embedders", &Trouble::NotAnOrigin("news".into()), l),
            Problem::of("embedders", &Trouble::TooManyOrigins(30), l),
        ],
        convenor: true,
    }
}

/// The pages of the desk in all the shapes they take.
pub(super) fn pages(l: Locale) -> Vec<Shot> {
    let mut shots = sign_in(l);
    shots.push(shot("desk-home", &home(l)));
    let empty = DeskHome {
        statements: Vec::new(),
        site_stopped: true,
        site_notice: "Back at noon.".into(),
        ..home(l)
    };
    shots.push(shot("desk-home-empty", &empty));
    shots.push(shot("desk-batches", &batches(l)));
    shots.push(shot("desk-showing", &showing(l)));
    for state in BatchState::ALL {
        shots.push(shot("desk-batch", &batch(l, *state)));
    }
    shots.extend(sample_table::pages(l));
    shots.push(shot("desk-sign-on", &sign_on(l)));
    shots.push(shot("desk-organisations", &organisations(l)));
    let none = DeskOrganisations {
        rows: Vec::new(),
        suspects: Vec::new(),
        contradictions: 0,
        part: Some(DirectoryPart { held: 200_000, all: 205_200, is_reading: false }),
        ..organisations(l)
    };
    shots.push(shot("desk-organisations-none-found", &none));
    shots.push(shot(
        "desk-organisations-empty",
        &DeskOrganisations { query: String::new(), ..none },
    ));
    shots.push(shot("desk-organisation", &organisation(l)));
    shots.push(shot("desk-decisions", &decisions(l)));
    shots.push(shot(
        "desk-decisions-empty",
        &DeskVerdicts { contradictions: Vec::new(), rows: Vec::new(), ..decisions(l) },
    ));
    shots.extend(super::sample_statement::pages(l));
    shots.extend(lists(l));
    shots.extend(webhook_pages(l));
    shots.extend(rest(l));
    shots
}

fn sign_in(l: Locale) -> Vec<Shot> {
    let steps = [
        ("desk-sign-in", SignInStep::Ask),
        ("desk-sign-in-sent", SignInStep::Sent),
        ("desk-enter", SignInStep::Enter { action: "/desk/enter/tok".into() }),
        ("desk-enter-unknown", SignInStep::LinkUnknown),
    ];
    steps
        .map(|(name, step)| {
            let problems = match step {
                SignInStep::Ask => vec![Problem::of("email", &Trouble::EmailMissing, l)],
                _ => Vec::new(),
            };
            let outbox = Some("/desk/outbox".into());
            shot(
                name,
                &DeskSignIn {
                    f: frame(l, "/desk/sign-in"),
                    step,
                    token: "tok".into(),
                    problems,
                    outbox,
                },
            )
        })
        .to_vec()
}

fn home(l: Locale) -> DeskHome {
    let row = |state, waiting, late| HomeRow {
        statement: StatementLink { href: "/desk/s/mountain-paths".into(), ..statement(l) },
        slug: "mountain-paths".into(),
        state,
        waiting,
        set_apart: waiting / 5,
        oldest: (waiting > 0).then(|| l.age(11 * 86_400)),
        late,
        listed: 1_204,
        unsettled: 74,
    };
    DeskHome {
        f: frame(l, "/desk"),
        bar: bar(Tab::Home),
        statements: vec![row(Some(GateView::Open { until: None }), 11, true), row(None, 0, false)],
        mails: MailCounts { queued: 7, failed: 1, held: 5 },
        site_stopped: false,
        site_notice: String::new(),
        convenor: true,
    }
}

fn lists(l: Locale) -> Vec<Shot> {
    let paste = |found: Option<DocumentDraft>| DeskPaste {
        f: frame(l, "/desk/paste"),
        bar: bar(Tab::Paste),
        token: "tok".into(),
        document: String::new(),
        found,
        problems: Vec::new(),
    };
    let found = DocumentDraft {
        asked: vec!["Boat Builders Union".into()],
        asked_within: vec!["Tide Watch, Valdoria".into()],
        title: "Joint statement on the care of the mountain paths".into(),
        date: "2026-03-14".into(),
        lang: "en".into(),
        slug: "mountain-paths".into(),
        body: "We, the undersigned …".into(),
        list: "1. Paso Lento\n2. Bergwegeverein 3. HHV\n1. جمعية أصدقاء الدروب".into(),
        entries: 105,
        gaps: 3,
        restarts: 1,
        shared_lines: 4,
        doubts: 43,
        list_from: Some(36),
    };
    let import = DeskImport {
        f: frame(l, "/desk/s/mountain-paths/import"),
        bar: bar(Tab::Import),
        slug: "mountain-paths".into(),
        title: "Joint statement on the care of the mountain paths".into(),
        token: "tok".into(),
        typed: String::new(),
        problems: vec![Problem::of("file", &Trouble::FileUnreadable, l)],
        earlier: vec![ImportRow {
            file: "list.csv".into(),
            when: date(l),
            settled: 31,
            total: 105,
            href: "/desk/s/mountain-paths/import/1".into(),
        }],
    };
    vec![
        shot("desk-paste", &paste(None)),
        shot("desk-paste-found", &paste(Some(found))),
        shot("desk-import", &import),
        shot("desk-review", &review(l)),
        shot("desk-review-finished", &ImportReview { finished: true, settled: 105, ..review(l) }),
    ]
}

fn webhook_pages(l: Locale) -> Vec<Shot> {
    let webhook = |problem| WebhookRow {
        id: "AAAA".into(),
        url: "https://hooks.example/statements".into(),
        occasions: Occasion::CHOICE.to_vec(),
        delivered: 105,
        last: Some("1.1. 10:00".into()),
        waiting: 3,
        given_up: 1,
        problem,
    };
    let webhooks = |rows, secret| DeskWebhooks {
        f: frame(l, "/desk/s/mountain-paths/webhooks"),
        bar: bar(Tab::Overview),
        token: "tok".into(),
        slug: "mountain-paths".into(),
        title: "Joint statement on the care of the mountain paths".into(),
        rows,
        secret,
        typed_url: "http://10.0.0.1/".into(),
        ticked: vec![Occasion::Closed],
        problems: vec![
            Problem::of("url", &Trouble::WebhookInner, l),
            Problem::of("occasions", &Trouble::WebhookOccasions, l),
        ],
    };
    let troubled = Unreached::ALL.iter().map(|why| webhook(Some((*why, "1.1. 10:00".into()))));
    vec![
        shot("desk-webhooks", &webhooks(troubled.collect(), Some("whsec_AAAA".into()))),
        shot("desk-webhooks-empty", &webhooks(Vec::new(), None)),
    ]
}

fn rest(l: Locale) -> Vec<Shot> {
    let way = mails::Way {
        link: "https://sign.example.org/confirm/abcdefghijklmnopqrstuvwxyz",
        code: "K7QM2XWD",
        days: 3,
    };
    let title = statement(l).title;
    let mail = mails::confirm(
        mails::About {
            locale: l,
            site: "Sign at Example",
            title: &title,
            coalition: "Coalition for the Mountain Paths",
            display: domain::entry::Display::Public,
            address: "https://sign.example.org/s/mountain-paths",
            contact: None,
            answered: false,
        },
        &entry(Kind::Organisation),
        way,
    );
    let row = MailRow {
        href: "/desk/outbox/1".into(),
        subject: mail.subject.clone(),
        to: "a…@herders.example".into(),
        when: l.age(70),
    };
    let outbox = |mails| DeskOutbox {
        f: frame(l, "/desk/outbox"),
        bar: bar(Tab::Outbox),
        mails,
        paging: Paging::default(),
    };
    let person = |id: &str, role, oneself: bool| Person {
        id: id.into(),
        masked: format!("{id}…@desk.example"),
        name: None,
        role,
        seen: oneself.then(|| date(l)),
        oneself,
    };
    let open = DeskOutboxMail {
        f: frame(l, "/desk/outbox/1"),
        bar: bar(Tab::Outbox),
        subject: mail.subject,
        to: "anyone@herders.example".into(),
        when: l.age(70),
        body: mail.body,
    };
    let people = DeskPeople {
        f: frame(l, "/desk/people"),
        bar: bar(Tab::People),
        token: "tok".into(),
        people: vec![
            person("a", Role::Convenor, true),
            person("b", Role::Moderator, false),
            person("c", Role::Reader, false),
        ],
        typed_email: "nobody".into(),
        typed_role: Role::Reader,
        problems: vec![Problem::of("email", &Trouble::EmailUnreadable, l)],
    };
    let record = |rows| DeskHistory {
        f: frame(l, "/desk/s/mountain-paths/history"),
        bar: bar(Tab::History),
        slug: Some("mountain-paths".into()),
        title: "Joint statement on the care of the mountain paths".into(),
        rows,
        paging: Paging { from: 1, to: 31, total: 31, earlier: None, later: None },
    };
    vec![
        shot("desk-outbox", &outbox(vec![row.clone(), row])),
        shot("desk-outbox-empty", &outbox(Vec::new())),
        shot("desk-outbox-mail", &open),
        shot("desk-people", &people),
        shot("desk-record", &record(records(l))),
        shot("desk-record-empty", &record(Vec::new())),
        shot(
            "desk-record-site",
            &DeskHistory { slug: None, bar: bar(Tab::Settings), ..record(records(l)) },
        ),
    ]
}
