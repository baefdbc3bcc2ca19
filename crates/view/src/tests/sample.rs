//! Invented display data for the public pages. Names, places and sentences belong to nobody.

use askama::Template;

use crate::public::*;
use crate::*;
use domain::{
    entry::{Display, Kind},
    moderation::DeclineReason,
    signon::Standing,
};

/// A page's file name and its HTML.
pub(super) type Shot = (&'static str, String);

pub(super) fn shot(name: &'static str, page: &impl Template) -> Shot {
    (name, page.render().unwrap_or_else(|e| panic!("{name}: {e}")))
}

const SITE: &str = "Sign at Example";
const HASH: &str = "9f2c61d07b4e5a38c1d0f6e2a97b834d5e6f7081920a3b4c5d6e7f8091a2b3c4";

const ROOT: &str = "7m1vO0qf4m1b5Yh0JQ2bq2r0xq1M4m9w1n8bT0v8b1A=";
const QR: &str = "https://sign.example.org/s/mountain-paths/check#1338,7m1vO0qf4m1b5Yh0JQ2bq2r0xq1M4m9w1n8bT0v8b1A=";

/// A policy file with two witnesses.
const POLICY: &str = "log sign.example.org/log+36abb6a4+AQ6zC2yZ2k3nCTGZ1qUBAyjAGVvXDm3sNGxt7yVZ4q5Z https://sign.example.org/log\n\
                      witness Lighthouse lighthouse.example+2f1c6b21+BPz1H4Yy2k3nCTGZ1qUBAyjAGVvXDm3sNGxt7yVZ4q5Z https://lighthouse.example\n\
                      witness منارة منارة.example+77aa6b21+BPz1H4Yy2k3nCTGZ1qUBAyjAGVvXDm3sNGxt7yVZ4q5Z https://manara.example\n\
                      group both 1 Lighthouse منارة\nquorum both\n";

pub(super) fn frame(l: Locale, path: &str) -> Frame {
    Frame::at(l, &SITE.into(), path)
}

pub(super) fn statement(l: Locale) -> StatementLink {
    let text = text(l);
    StatementLink {
        title: text.title,
        lang: text.lang,
        dir: text.dir,
        href: "/s/mountain-paths".into(),
    }
}

pub(super) fn date(l: Locale) -> String {
    l.date(2026, 3, 14)
}

fn until(l: Locale) -> String {
    l.date_time((2026, 4, 30), 18, 0, "Europe/Zurich")
}

fn text(l: Locale) -> StatementText {
    match l {
        Locale::Ar => StatementText {
            contents: Vec::new(),
            lang: "ar".into(),
            dir: "rtl",
            title: "بيان مشترك حول رعاية دروب الجبل".into(),
            body: SafeHtml::trusted(
                "<p>نحن المنظمات والأفراد الموقّعين أدناه نمشي على دروب الجبل ونصونها منذ أجيال. وقد أُغلق في شتاء 2025 نحو \
                 41 كيلومتراً منها بسبب الأمطار، ولم يُفتح منها سوى القليل.</p><h2>ما رأيناه</h2><p>انقطع الدرب بين قريتي \
                 Valdoria و Sant Pere، ولا يوجد جسر مشاة بديل. راجع https://paths.example.org/2025 للخرائط.</p>"
                    .into(),
            ),
            demands: vec![Demand {
                text: "فتح الدروب المغلقة قبل نهاية الصيف، ونشر خريطة محدّثة كل شهر.".into(),
                addressees: vec!["مجلس الوادي".into(), "Regional Office for Paths".into()],
            }],
            figures: vec![Figure {
                label: "طول الدروب المغلقة".into(),
                value: "41".into(),
                unit: Some("كم".into()),
                source: "Path Survey 2025".into(),
                as_of: Some(l.date(2025, 12, 31)),
            }],
        },
        _ => StatementText {
            contents: Vec::new(),
            lang: "en".into(),
            dir: "ltr",
            title: "Joint statement on the care of the mountain paths".into(),
            body: SafeHtml::trusted(
                "<p>We, the undersigned organisations and individuals, walk the mountain paths and have looked after them for \
                 generations. In the winter of 2025 the rains closed about 41 kilometres of them, and few have been opened \
                 since.</p><h2>What we have seen</h2><p>The path between Valdoria and <i>Sant Pere de les Fonts</i> is cut, and \
                 there is <strong>no footbridge</strong> in its place. Children walk the road to school.</p><ul><li>Signs are \
                 missing at eleven crossings.</li><li>Two shelters have no roof.</li></ul>"
                    .into(),
            ),
            demands: vec![
                Demand {
                    text: "Open the closed paths before the end of summer, and publish a new map every month.".into(),
                    addressees: vec!["Council of the Valley".into(), "Regional Office for Paths".into()],
                },
                Demand {
                    text: "Let those who live beside a path have a say in how it is kept.".into(),
                    addressees: vec!["Regional Office for Paths".into()],
                },
            ],
            figures: vec![
                Figure {
                    label: "Length of closed paths".into(),
                    value: "41".into(),
                    unit: Some("km".into()),
                    source: "Path Survey 2025, Office of Maps".into(),
                    as_of: Some(l.date(2025, 12, 31)),
                },
                Figure { label: "Shelters without a roof".into(), value: "2".into(), unit: None, source: "Own count".into(), as_of: None },
            ],
        },
    }
}

fn organisation(number: u64, name: &str, short: Option<&str>, place: Option<&str>) -> Entry {
    Entry {
        number: Some(number),
        id: Some(format!("n{number}k7q")),
        name: name.into(),
        short: short.map(Into::into),
        place: place.map(Into::into),
        ..Entry::default()
    }
}

pub(super) fn entry(kind: Kind) -> Entry {
    match kind {
        Kind::Organisation => Entry {
            other_name: Some("جمعية رعاة الجبل".into()),
            ..organisation(4, "Herders of the High Valley", Some("HHV"), Some("Valdoria"))
        },
        Kind::Individual => Entry {
            kind,
            number: Some(9),
            name: "Ilse Vantongeren-Oyelaran".into(),
            role: Some("bell-founder".into()),
            place: Some("Östermarken".into()),
            country: domain::country::Country::from_code("XK"),
            ..Entry::default()
        },
        Kind::Affiliated => Entry {
            kind,
            number: Some(12),
            name: "د. نور الدين البحّار".into(),
            affiliation: Some("Institute for Slow Maps".into()),
            role: Some("Lecturer".into()),
            place: Some("ميناء القمر".into()),
            ..Entry::default()
        },
    }
}

fn groups() -> Vec<Group> {
    let organisations = vec![
        organisation(
            1,
            "Asociación de Caminantes «Paso Lento»",
            Some("APL"),
            Some("Sant Pere de les Fonts"),
        ),
        Entry {
            reported: true,
            marked: true,
            ..organisation(2, "Bergwegeverein Östermarken e. V.", None, None)
        },
        organisation(
            3,
            "Confédération des gardiens de refuges et des bergers des hautes vallées",
            Some("CGRB"),
            None,
        ),
        entry(Kind::Organisation),
        Entry {
            reported: true,
            marked: true,
            lang: Some("ar".into()),
            ..organisation(5, "جمعية أصدقاء الدروب القديمة", None, Some("وادي الظل"))
        },
        organisation(6, "Σύλλογος Πεζοπόρων Ακρολιμνιάς", None, Some("Ακρολιμνιά")),
        organisation(7, "Товарищество горных троп", Some("ТГТ"), None),
        organisation(8, "Łódeczka – stowarzyszenie przewoźników", None, Some("Żurawiec")),
    ];
    vec![
        Group { heading: Heading::Organisations, entries: organisations },
        Group { heading: Heading::Individuals, entries: vec![entry(Kind::Individual)] },
        Group { heading: Heading::Affiliated, entries: vec![entry(Kind::Affiliated)] },
        Group {
            heading: Heading::Own("Schools <of> the valley & beyond".into()),
            entries: Vec::new(),
        },
    ]
}

fn gallery(l: Locale) -> GalleryView {
    let svg = "<svg class=\"picture\" width=\"100%\" height=\"2.6em\" role=\"img\" aria-label=\"…\"></svg>";
    GalleryView {
        heading: l.t("pictures-heading"),
        as_table: l.t("pictures-table"),
        pictures: vec![PictureView {
            title: l.t("picture-kinds"),
            svg: SafeHtml::trusted(svg.to_owned()),
            head: ["picture-kind", "picture-signatures"].map(|key| l.t(key)).into(),
            rows: vec![PictureRow {
                label: l.t("heading-organisations"),
                cells: vec![l.number(1_319)],
            }],
            notes: vec![l.t("picture-time-note")],
        }],
    }
}

fn controller() -> Controller {
    Controller {
        name: Some("Secretariat of the Path Coalition".into()),
        reach: Some("office@paths.example.org".into()),
        privacy_href: Some("https://paths.example.org/privacy".into()),
    }
}

pub(super) fn counts() -> Counts {
    Counts {
        organisations: 1_317,
        individuals: 3,
        unnamed: 1_312,
        reported_organisations: 2,
        reported_individuals: 0,
    }
}

pub(super) fn statement_page(l: Locale) -> StatementPage {
    let text = text(l);
    let link = |locale: Locale| LangLink {
        code: locale.code().into(),
        dir: locale.dir(),
        label: locale.own_name().into(),
        href: format!("/s/mountain-paths/{}", locale.code()),
        current: locale.code() == text.lang,
    };
    StatementPage {
        f: Frame { languages: Vec::new(), ..frame(l, "/") },
        slug: "mountain-paths".into(),
        coalition: Some("Coalition for the Mountain Paths".into()),
        date: date(l),
        translations: Locale::ALL.map(link).to_vec(),
        authentic: (l == Locale::Ar).then(|| link(Locale::En)),
        state: GateView::Open { until: Some(until(l)) },
        counts: counts(),
        as_of: date(l),
        kinds: Kind::ALL.to_vec(),
        groups: groups(),
        gallery: Some(gallery(l)),
        list_parts: Vec::new(),
        search: None,
        version: 2,
        sha256: HASH.into(),
        log: Some(LogHead { size: 1_338, root: ROOT.into(), qr: qr::svg(QR, &l.t("log-qr")) }),
        controller: Some(controller()),
        noindex: false,
        address: "https://sign.example.org/s/mountain-paths".into(),
        json_ld: SafeHtml::trusted("{}".to_owned()),
        text,
    }
}

/// A statement with a long text and a list that goes on.
fn long_statement(l: Locale) -> StatementPage {
    let page = statement_page(l);
    let line = |(level, n, words): (u8, u8, &str)| ContentsLine {
        level,
        id: format!("section-{n}"),
        words: words.into(),
    };
    let headings = [(1, 1, "What we have seen"), (2, 2, "Signs & shelters"), (1, 3, "Who walks")];
    StatementPage {
        text: StatementText { contents: headings.map(line).to_vec(), ..page.text },
        list_parts: list_parts(l, 1),
        search: Some(NameSearch { lang: "en".into(), ..NameSearch::default() }),
        ..page
    }
}

fn list_parts(l: Locale, current: u8) -> Vec<PartGroup> {
    let letters = |from: &str, to: &str| PartLabel::Letters { from: from.into(), to: to.into() };
    let link = |n: u8, label| PartLink {
        label,
        href: format!("/s/mountain-paths/names/{n}?lang=en"),
        current: n == current,
    };
    vec![
        PartGroup {
            heading: Some(l.t("heading-organisations")),
            parts: vec![
                link(1, letters("A", "Bak")),
                link(2, letters("Bal", "Ł")),
                link(3, letters("م", "ي")),
            ],
        },
        PartGroup {
            heading: Some(l.t("heading-individuals")),
            parts: vec![link(4, PartLabel::Numbers { from: 5_001, to: 6_317 })],
        },
    ]
}

fn names_page(l: Locale, shown: Shown) -> NamesPage {
    NamesPage {
        f: Frame { languages: Vec::new(), ..frame(l, "/") },
        slug: "mountain-paths".into(),
        statement: statement(l),
        search: NameSearch { lang: "en".into(), ..NameSearch::default() },
        shown,
        groups: groups(),
        list_parts: list_parts(l, 2),
    }
}

fn names_pages(l: Locale) -> Vec<Shot> {
    let part = list_parts(l, 2).remove(0).parts.remove(1);
    let country = |code| domain::country::Country::from_code(code).map(|one| one.name(l.code()));
    let choice = |value: &str, label: String, chosen| Choice {
        value: value.into(),
        label,
        names: 1_204,
        chosen,
    };
    let search = NameSearch {
        lang: "en".into(),
        typed: "gardiens \"& <vallées>".into(),
        choices: Some(SearchChoices {
            kinds: vec![choice("organisation", l.t("heading-organisations"), false)],
            countries: ["KE", "XK"]
                .map(|code| choice(code, country(code).unwrap_or_default().into(), code == "KE"))
                .to_vec(),
        }),
    };
    let paging = Paging::of((1, 10), 10, 204, |n| format!("/s/mountain-paths/names?page={n}"));
    let found = |paging| Shown::Found { total: 6_317, paging };
    let some = NamesPage {
        search: search.clone(),
        list_parts: Vec::new(),
        ..names_page(l, found(paging))
    };
    let none = NamesPage {
        groups: Vec::new(),
        search,
        list_parts: Vec::new(),
        ..names_page(l, found(Paging::default()))
    };
    vec![
        shot("statement-long", &long_statement(l)),
        shot("names", &names_page(l, Shown::Part(part))),
        shot("names-found", &some),
        shot("names-none", &none),
    ]
}

fn embed_page(l: Locale) -> EmbedPage {
    let text = text(l);
    EmbedPage {
        f: Frame { languages: Vec::new(), ..frame(l, "/") },
        dir: l.dir(),
        scheme: Scheme::Auto,
        slug: "mountain-paths".into(),
        coalition: Some("Coalition for the Mountain Paths".into()),
        title: text.title,
        text: LangLink {
            code: text.lang.clone(),
            dir: text.dir,
            label: String::new(),
            href: format!("/s/mountain-paths/{}", text.lang),
            current: true,
        },
        counts: counts().summary(l),
        state: GateView::Open { until: None },
        newest: Kind::ALL.iter().copied().map(entry).collect(),
        style: EmbedPage::style_of(&SITE.into()),
    }
}

fn check_page(l: Locale) -> CheckPage {
    CheckPage {
        f: frame(l, "/s/mountain-paths/check"),
        statement: statement(l),
        slug: "mountain-paths".into(),
        origin: "https://sign.example.org".into(),
        version: 2,
        texts: vec![
            CheckText {
                lang: "en".into(),
                label: "English".into(),
                sha256: HASH.into(),
                authentic: true,
            },
            CheckText {
                lang: "ar".into(),
                label: "العربية".into(),
                sha256: HASH.into(),
                authentic: false,
            },
        ],
        counts: counts(),
        frozen: until(l),
        as_of: date(l),
        changes: Changes { corrected: 2, withdrawn: 1, merged: 0, removed: 3 },
        controller: controller(),
        program: "https://example.org/undersigned",
        log: Some(CheckLog {
            size: 1_338,
            day: Some(date(l)),
            root: ROOT.into(),
            policy: POLICY.into(),
            quorum: Quorum::AsHere,
            seen: ["Lighthouse", "منارة"]
                .map(|name| Sighting { name: name.into(), when: until(l) })
                .to_vec(),
        }),
    }
}

fn sign_page(l: Locale) -> SignPage {
    SignPage {
        f: frame(l, "/s/mountain-paths/sign"),
        statement: statement(l),
        version: 2,
        path: "/s/mountain-paths/sign".into(),
        token: "tok".into(),
        fixed: None,
        typed: Typed::default(),
        problems: Vec::new(),
        expired: false,
        preview: None,
        launch: Some(l.date(2026, 5, 9)),
        categories: vec![Category { value: "schools".into(), label: "Schools".into() }],
        controller: controller(),
        risk_note: Some("In some valleys people have been asked why they signed.".into()),
    }
}

fn signer_page(l: Locale) -> SignerPage {
    SignerPage {
        f: frame(l, "/signon/tok"),
        action: "/signon/tok".into(),
        token: "tok".into(),
        statement: statement(l),
        version: 2,
        sha256: HASH.into(),
        entry: entry(Kind::Organisation),
        confirmation: StepConfirmation::Confirmed { at: Some(date(l)) },
        moderation: StepModeration::Waiting,
        standing: Standing::Live,
        display: Display::Public,
        launch: Some(l.date(2026, 5, 9)),
        listed_href: None,
        asked: None,
        wish_open: None,
        receipt: Receipt::None,
        controller: controller(),
        done: None,
        problems: Vec::new(),
        typed_answer: String::new(),
        correction: crate::desk::Correction { name: "Herders".into(), ..Default::default() },
    }
}

/// The public pages in all the shapes they take.
pub(super) fn pages(l: Locale) -> Vec<Shot> {
    let mut shots = start(l);
    shots.extend(names_pages(l));
    shots.extend(forms(l));
    shots.extend(signing(l));
    shots.extend(own_page(l));
    shots.extend(MessageKind::ALL.map(|kind| {
        let closed = kind == MessageKind::SignOnClosed;
        let page = MessagePage {
            incident: (kind == MessageKind::Internal).then(|| "K7QM-2XWD".into()),
            resend: closed.then(|| Resend {
                action: "/s/mountain-paths/sign".into(),
                fields: vec![("token", "tok".into()), ("name", "Ilse & Co".into())],
            }),
            retry: (kind == MessageKind::TooMany).then(|| "/s/mountain-paths/sign".into()),
            statement: closed.then(|| statement(l)),
            lead: closed.then(|| l.t1("state-closed-since", "date", date(l))),
            ..MessagePage::new(frame(l, "/"), kind)
        };
        let name = match kind {
            MessageKind::Internal => "message-internal",
            MessageKind::TooMany => "message-too-many",
            _ => "message",
        };
        shot(name, &page)
    }));
    shots
}

fn start(l: Locale) -> Vec<Shot> {
    let row = |state| IndexRow {
        statement: statement(l),
        coalition: Some("Coalition for the Mountain Paths".into()),
        date: date(l),
        state,
        counts: counts(),
    };
    let rows = vec![
        row(GateView::Open { until: Some(until(l)) }),
        row(GateView::NotYetOpen { from: Some(until(l)) }),
        row(GateView::Closed { since: None }),
    ];
    let stopped = StatementPage {
        state: GateView::Stopped {
            notice: Some("We are looking into a burst of sign-ons. Back tomorrow.".into()),
        },
        ..statement_page(l)
    };
    let empty = StatementPage {
        groups: Vec::new(),
        counts: Counts::default(),
        state: GateView::Closed { since: Some(date(l)) },
        coalition: None,
        controller: None,
        log: None,
        ..statement_page(l)
    };
    let closed = EmbedPage {
        state: GateView::Closed { since: Some(date(l)) },
        counts: None,
        coalition: None,
        newest: Vec::new(),
        ..embed_page(l)
    };
    let check = check_page(l);
    let mut unseen = check_page(l);
    unseen.log = unseen.log.map(|log| CheckLog {
        policy: format!("{}\nquorum none\n", POLICY.lines().next().unwrap_or_default()),
        quorum: Quorum::NoWitness,
        seen: Vec::new(),
        ..log
    });
    let no_log = CheckPage { log: None, ..check_page(l) };
    vec![
        shot("index", &SiteIndex { f: frame(l, "/"), rows }),
        shot("index-empty", &SiteIndex { f: frame(l, "/"), rows: Vec::new() }),
        shot("statement", &statement_page(l)),
        shot("statement-stopped", &stopped),
        shot("statement-empty", &empty),
        shot("embed", &embed_page(l)),
        shot("embed-closed", &closed),
        shot("check", &check),
        shot("check-unseen", &unseen),
        shot("check-no-log", &no_log),
    ]
}

fn forms(l: Locale) -> Vec<Shot> {
    vec![
        shot("sign", &sign_page(l)),
        shot("sign-organisation", &fixed(l, Kind::Organisation)),
        shot("sign-individual", &fixed(l, Kind::Individual)),
        shot("sign-affiliated", &fixed(l, Kind::Affiliated)),
        shot("sign-expired", &SignPage { expired: true, ..sign_page(l) }),
    ]
}

fn signing(l: Locale) -> Vec<Shot> {
    let typed = Typed {
        kind: Some(Kind::Organisation),
        organisation_name: "=Herders of the High Valley".into(),
        short_name: "HHV".into(),
        email: "desk@".into(),
        display: Display::Counted,
        ..Typed::default()
    };
    let fields = [
        ("organisation_name", Trouble::OddStart),
        ("position", Trouble::RoleMissing),
        ("email", Trouble::EmailUnreadable),
        ("kind", Trouble::KindMissing),
        ("category", Trouble::CategoryMissing),
    ];
    let problems = fields.map(|(field, trouble)| Problem::of(field, &trouble, l)).to_vec();
    let second = Typed {
        organisation_name: "Herders of the High Valley".into(),
        email: "desk@herders.example".into(),
        ..typed.clone()
    };
    let preview = Preview {
        sum: None,
        entry: entry(Kind::Organisation),
        website: Some("https://herders.example".into()),
        no_country: Some("Valdoria & Westmark".into()),
    };
    let inbox = |handle: Option<&str>| InboxPage {
        f: frame(l, "/s/mountain-paths/sent"),
        statement: statement(l),
        action: "/s/mountain-paths/code".into(),
        token: "tok".into(),
        handle: handle.map(Into::into),
        problems: if handle.is_some() {
            Vec::new()
        } else {
            vec![Problem::of("code", &Trouble::CodeWrong, l)]
        },
        days: 3,
        outbox: handle.map(|_| "/desk/outbox".into()),
    };
    let confirm = ConfirmPage {
        f: frame(l, "/confirm/tok"),
        action: "/confirm/tok".into(),
        token: "tok".into(),
        statement: statement(l),
        version: 2,
        sha256: HASH.into(),
        text: text(l),
        candidates: vec![candidate(Kind::Affiliated)],
        more: false,
        problems: Vec::new(),
        controller: controller(),
    };
    let several = ConfirmPage {
        f: frame(l, "/confirm/tok"),
        action: "/confirm/tok".into(),
        token: "tok".into(),
        statement: statement(l),
        version: 2,
        sha256: HASH.into(),
        text: text(l),
        candidates: [Kind::Organisation, Kind::Individual].map(candidate).into(),
        more: true,
        problems: vec![Problem::of("entry", &Trouble::EntryMissing, l)],
        controller: controller(),
    };
    let mut shots = vec![
        shot("sign-problems", &SignPage { typed, problems, ..sign_page(l) }),
        shot("sign-preview", &SignPage { typed: second, preview: Some(preview), ..sign_page(l) }),
        shot("inbox", &inbox(Some("h4nd"))),
        shot("inbox-problems", &inbox(None)),
        shot("confirm", &confirm),
        shot("confirm-several", &several),
    ];
    let outcomes = [
        ("confirmed", Outcome::Confirmed),
        ("confirmed-already", Outcome::AlreadyConfirmed(Stage::Listed)),
        (
            "confirmed-already-launch",
            Outcome::AlreadyConfirmed(Stage::AtLaunch { on: Some(date(l)) }),
        ),
        ("confirmed-unknown", Outcome::LinkUnknown),
        ("confirmed-closed", Outcome::Closed),
        ("confirmed-withdrawn", Outcome::Withdrawn),
    ];
    shots.extend(outcomes.map(|(name, outcome)| {
        let known = outcome != Outcome::LinkUnknown;
        let page = ConfirmedPage {
            f: frame(l, "/confirm/tok"),
            outcome,
            statement: known.then(|| statement(l)),
            entries: known.then(|| entry(Kind::Organisation)).into_iter().collect(),
            own_page: known.then(|| "/signon/tok".into()),
        };
        shot(name, &page)
    }));
    shots
}

/// The form for one kind, with something typed for another.
fn fixed(l: Locale, kind: Kind) -> SignPage {
    let typed = Typed {
        kind: Some(kind),
        name: "Ilse".into(),
        affiliation: "Institute for Slow Maps".into(),
        short_name: "HHV".into(),
        ..Typed::default()
    };
    SignPage { fixed: Some(kind), typed, ..sign_page(l) }
}

fn candidate(kind: Kind) -> Candidate {
    Candidate { value: "s1gn".into(), entry: entry(kind), display: Display::AtLaunch }
}

fn own_page(l: Locale) -> Vec<Shot> {
    let asked = SignerPage {
        moderation: StepModeration::Question,
        asked: Some(QuestionView {
            question: "Who in your board decided to sign?".into(),
            when: date(l),
        }),
        problems: vec![Problem::of("answer", &Trouble::AnswerMissing, l)],
        done: Some(SignerAct::DisplayChanged),
        wish_open: Some("Please write “Herders of the High Valleys”.".into()),
        ..signer_page(l)
    };
    let listed = SignerPage {
        moderation: StepModeration::Accepted { at: Some(date(l)) },
        listed_href: Some("/s/mountain-paths#n4k7q".into()),
        receipt: Receipt::File { href: "/signon/tok/receipt.tlog-proof".into() },
        ..signer_page(l)
    };
    let person = SignerPage {
        entry: entry(Kind::Individual),
        moderation: StepModeration::Accepted { at: Some(date(l)) },
        receipt: Receipt::Choice,
        problems: vec![
            Problem::of("understood", &Trouble::TickMissing, l),
            Problem::of("erase", &Trouble::TickMissing, l),
        ],
        ..signer_page(l)
    };
    let waits = |daily| SignerPage { receipt: Receipt::Waits { daily }, ..signer_page(l) };
    let declined = SignerPage {
        moderation: StepModeration::Declined { reason: Some(DeclineReason::NotAuthorised) },
        done: Some(SignerAct::CorrectionSent),
        ..signer_page(l)
    };
    let withdrawn = SignerPage {
        standing: Standing::Withdrawn,
        done: Some(SignerAct::Withdrawn),
        ..signer_page(l)
    };
    let erased = SignerPage { standing: Standing::Erased, ..signer_page(l) };
    vec![
        shot("signer", &signer_page(l)),
        shot("signer-asked", &asked),
        shot("signer-listed", &listed),
        shot("signer-declined", &declined),
        shot("signer-person", &person),
        shot("signer-waits", &waits(false)),
        shot("signer-waits-daily", &waits(true)),
        shot("signer-withdrawn", &withdrawn),
        shot("signer-erased", &erased),
    ]
}
