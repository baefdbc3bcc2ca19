//! Invented display data for the pages of one statement at the desk.

use super::sample::{Shot, date, frame, shot};
use super::sample_desk::bar;
use crate::desk::*;
use crate::public::{GateView, StatementText};
use crate::*;

const TITLE: &str = "Joint statement on the care of the mountain paths";

const LANGS: [(&str, &str); 2] = [("en", "English"), ("ar", "العربية")];

fn langs() -> Vec<(String, String)> {
    LANGS.map(|(code, name)| (code.into(), name.into())).to_vec()
}

fn zones() -> &'static [String] {
    static ZONES: std::sync::LazyLock<Vec<String>> =
        std::sync::LazyLock::new(|| vec!["UTC".into(), "Europe/Zurich".into()]);
    &ZONES
}

fn demands() -> Vec<DemandRow> {
    vec![DemandRow {
        text: "Open the closed paths".into(),
        to: "Council of the Valley\nOffice for Paths".into(),
    }]
}

fn figures() -> Vec<FigureRow> {
    vec![FigureRow {
        what: "Length of closed paths".into(),
        value: "41".into(),
        unit: "km".into(),
        source: "Path Survey".into(),
        as_of: "2025-12-31".into(),
    }]
}

fn draft() -> Draft {
    Draft {
        title: "Joint statement on the care of the mountain paths".into(),
        slug: "mountain-paths".into(),
        lang: "en".into(),
        coalition: "Coalition for the Mountain Paths".into(),
        date: "2026-03-14".into(),
        body: "We, the undersigned …\n\n## What we have seen\n\nThe path is cut.".into(),
        demands: demands(),
        figures: figures(),
        categories: vec![CategoryRow {
            key: "valley".into(),
            headings: vec![
                ("en".into(), "From the valley".into()),
                ("ar".into(), "من الوادي".into()),
            ],
        }],
        zone: "Europe/Zurich".into(),
        controller: "Secretariat of the Path Coalition".into(),
        ..Draft::default()
    }
}

fn overview(l: Locale, state: Option<GateView>) -> DeskOverview {
    let day = |n: u64| Day { date: l.date(2026, 3, n as u8), confirmed: n * n % 7 };
    let next = match state {
        None => vec![Next::Settle(74), Next::Settled(105), Next::Preview, Next::Open],
        Some(_) => vec![
            Next::Check(11, l.age(11 * 86_400)),
            Next::Nothing,
            Next::Share("https://sign.example.org/s/mountain-paths".into()),
            Next::Opens(date(l)),
            Next::Launch(date(l)),
            Next::Closes(date(l)),
        ],
    };
    DeskOverview {
        f: frame(l, "/desk/s/mountain-paths"),
        bar: DeskBar { done: Some(DeskDone::DraftSaved), ..bar(Tab::Overview) },
        slug: "mountain-paths".into(),
        title: TITLE.into(),
        documents: vec![l.t1("document-too-slow", "n", 120_u64)],
        token: "tok".into(),
        counts: super::sample::counts(),
        set_apart: 4,
        unconfirmed: 9,
        version: state.as_ref().map(|_| (1, date(l))),
        days: (1..=14).map(day).collect(),
        next,
        launch_waiting: state.as_ref().map(|_| 3),
        closed_by_time: matches!(state, Some(GateView::Closed { since: Some(_) })),
        site_stopped: false,
        state,
        typed_notice: String::new(),
        problems: Vec::new(),
        convenor: true,
        may_stop: true,
    }
}

fn text(l: Locale, frozen: bool) -> DeskText {
    DeskText {
        f: frame(l, "/desk/s/mountain-paths/text"),
        bar: DeskBar { done: Some(DeskDone::DraftSaved), ..bar(Tab::Text) },
        slug: "mountain-paths".into(),
        title: TITLE.into(),
        token: "tok".into(),
        frozen,
        revision: 3,
        draft: draft().with_empty_rows(),
        zones: zones(),
        text_langs: langs(),
        limits: vec![500, 2_000],
        own_limit: String::new(),
        translations: vec![
            TranslationRow {
                lang: "en".into(),
                label: "English".into(),
                authentic: true,
                published: frozen,
                href: "/desk/s/mountain-paths/text/en".into(),
                words: 1_734,
            },
            TranslationRow {
                lang: "ar".into(),
                label: "العربية".into(),
                href: "/desk/s/mountain-paths/text/ar".into(),
                words: 1_734,
                ..TranslationRow::default()
            },
        ],
        versions: frozen
            .then(|| VersionRow {
                number: 1,
                frozen: date(l),
                texts: vec![("en".into(), "ab".repeat(32))],
            })
            .into_iter()
            .collect(),
        problems: Vec::new(),
        convenor: true,
    }
}

fn opening(l: Locale) -> DeskOpening {
    let text = |lang: &str, dir, title: &str| FrozenText {
        label: lang.into(),
        authentic: lang == "en",
        sha256: "cd".repeat(32),
        text: StatementText {
            lang: lang.into(),
            dir,
            title: title.into(),
            body: SafeHtml::trusted("<p>We, the undersigned …</p>".into()),
            ..StatementText::default()
        },
    };
    DeskOpening {
        f: frame(l, "/desk/s/mountain-paths/open"),
        bar: bar(Tab::Overview),
        slug: "mountain-paths".into(),
        title: TITLE.into(),
        token: "tok".into(),
        shown: "ef".repeat(32),
        changed: false,
        version: 1,
        sha256: "ab".repeat(32),
        coalition: "Coalition for the Mountain Paths".into(),
        date: l.date(2026, 3, 14),
        opens: None,
        closes: Some(date(l)),
        launch: Some(date(l)),
        controller: Some("Secretariat of the Path Coalition".into()),
        unsettled: 74,
        texts: vec![text("en", "ltr", TITLE), text("ar", "rtl", "بيان مشترك")],
        problems: Vec::new(),
    }
}

fn refused(l: Locale) -> DeskOpening {
    DeskOpening {
        changed: true,
        opens: Some(date(l)),
        closes: None,
        problems: vec![Problem::of("closes", &Trouble::ClosingPast, l)],
        ..opening(l)
    }
}

fn kept(l: Locale, token: Option<String>) -> DeskKept {
    DeskKept {
        f: Frame { languages: Vec::new(), ..frame(l, "/desk") },
        action: "/desk/s/mountain-paths/text".into(),
        fields: vec![
            ("title".into(), TITLE.into()),
            ("body".into(), "We, the undersigned …\n\nThe path is cut.".into()),
            ("revision".into(), "3".into()),
        ],
        token,
    }
}

fn me(l: Locale) -> DeskMe {
    DeskMe {
        f: frame(l, "/desk/me"),
        bar: bar(Tab::Me),
        token: "tok".into(),
        masked: "m…@desk.example".into(),
        role: domain::desk::Role::Moderator,
        name: "Mara =".into(),
        problems: vec![Problem::of("name", &Trouble::OddStart, l)],
    }
}

fn settings(l: Locale, stopped: bool) -> DeskSettings {
    DeskSettings {
        f: frame(l, "/desk/settings"),
        bar: bar(Tab::Settings),
        token: "tok".into(),
        url: "https://sign.example.org".into(),
        controller: Some("Secretariat of the Path Coalition".into()),
        reach: None,
        stopped,
        notice: if stopped { "Back at noon.".into() } else { String::new() },
        problems: Vec::new(),
    }
}

#[test]
fn the_picture_runs_in_the_direction_of_the_page() {
    let rects = |l| {
        let html = askama::Template::render(&overview(l, Some(GateView::Open { until: None })));
        let html = html.expect("it renders");
        let of = |rect: &str| rect.split('"').nth(1).and_then(|x| x.parse::<u32>().ok());
        html.split("<rect ").skip(1).filter_map(of).collect::<Vec<_>>()
    };
    let (ltr, rtl) = (rects(Locale::En), rects(Locale::Ar));
    assert_eq!(ltr.len(), 14);
    assert_eq!((ltr[0], ltr[13]), (0, 260));
    assert_eq!((rtl[0], rtl[13]), (260, 0));
}

pub fn pages(l: Locale) -> Vec<Shot> {
    let mut shots = vec![
        shot(
            "desk-new",
            &DeskNew {
                f: frame(l, "/desk/new"),
                bar: bar(Tab::Home),
                token: "tok".into(),
                draft: Draft { slug: "Mountain Paths".into(), ..Draft::default() }
                    .with_empty_rows(),
                zones: zones(),
                text_langs: langs(),
                problems: vec![
                    Problem::of("title", &Trouble::TitleMissing, l),
                    Problem::of("slug", &Trouble::SlugUnfit, l),
                    Problem::of("figures", &Trouble::FigureIncomplete(3), l),
                    Problem::of("categories", &Trouble::GroupUnnamed(2), l),
                ],
            },
        ),
        shot("desk-overview-draft", &overview(l, None)),
        shot("desk-text-draft", &text(l, false)),
        shot("desk-text", &text(l, true)),
        shot("desk-opening", &opening(l)),
        shot("desk-opening-changed", &refused(l)),
        shot("desk-kept", &kept(l, None)),
        shot("desk-kept-again", &kept(l, Some("tok".into()))),
        shot("desk-me", &me(l)),
        shot("desk-settings", &settings(l, false)),
        shot("desk-settings-stopped", &settings(l, true)),
    ];
    let states = [
        ("desk-overview", GateView::Open { until: None }),
        ("desk-overview-stopped", GateView::Stopped { notice: Some("A pause.".into()) }),
        ("desk-overview-closed", GateView::Closed { since: Some(date(l)) }),
        ("desk-overview-soon", GateView::NotYetOpen { from: Some(date(l)) }),
    ];
    shots.extend(states.map(|(name, state)| shot(name, &overview(l, Some(state)))));
    for (name, lang, dir) in
        [("desk-translation", "ar", "rtl"), ("desk-translation-new", "", "ltr")]
    {
        let page = DeskTranslation {
            revision: 3,
            f: frame(l, "/desk/s/mountain-paths/text/ar"),
            bar: bar(Tab::Text),
            slug: "mountain-paths".into(),
            title: "Joint statement on the care of the mountain paths".into(),
            token: "tok".into(),
            action: "/desk/s/mountain-paths/text/ar".into(),
            lang: lang.into(),
            dir,
            typed_title: if lang.is_empty() { String::new() } else { "بيان مشترك".into() },
            typed_body: String::new(),
            typed_demands: demands(),
            typed_figures: figures(),
            typed_lang: String::new(),
            original_lang: "en".into(),
            original_dir: "ltr",
            original: "# Joint statement\n\nWe, the undersigned …".into(),
            problems: if lang.is_empty() {
                vec![Problem::of("lang", &Trouble::LanguageUnknown, l)]
            } else {
                Vec::new()
            },
        };
        shots.push(shot(name, &page));
    }
    shots
}
