//! Statements from draft to closing.

use domain::draft::{Category, Order};
use domain::instant::{DAY, Instant};
use domain::statement::{Gate, Phase, PhaseProblem, Window};
use domain::version::TextHash;
use store::statement::{ChangeProblem, CreateProblem, Settings};
use store::{Store, site_stop, statement};

use crate::common::each;
use crate::sample::MS;
use crate::sample::{NOW, OPERATOR, STATEMENT, new_statement, open_statement, publication, slug};

fn revision(store: &Store) -> i64 {
    store.read_blocking("revision", |tx| statement::revision(tx, &slug())).unwrap().unwrap().now
}

#[test]
fn a_draft_is_saved_once_per_revision_and_seen_by_nobody() {
    each(|fresh| {
        let store = fresh.open();
        let new = new_statement();
        let again = new.clone();
        store.by(OPERATOR).write_blocking("create", move |tx| statement::create(tx, &new)).unwrap();
        let taken = store.by(OPERATOR).write_blocking("create", move |tx| {
            let other =
                statement::NewStatement { id: domain::id::StatementId([9; 16]), ..again.clone() };
            statement::create(tx, &other)
        });
        assert!(matches!(taken, Err(CreateProblem::SlugTaken)));

        let found =
            store.read_blocking("by slug", |tx| statement::by_slug(tx, &slug())).unwrap().unwrap();
        assert_eq!(
            (found.id, found.phase, found.version, found.created_at),
            (STATEMENT, Phase::Draft, None, NOW)
        );
        assert_eq!(found.draft, new_statement().draft);
        assert!(store.read_blocking("public", statement::public).unwrap().is_empty());
        assert!(
            store
                .read_blocking("pub", |tx| statement::publication(tx, &slug(), None))
                .unwrap()
                .is_none()
        );

        let save = |coalition: &'static str, expected: i64| {
            let (mut draft, window) = (new_statement().draft, new_statement().window);
            draft.coalition = coalition.to_owned();
            store.by(OPERATOR).write_blocking("save", move |tx| {
                statement::save_draft(tx, STATEMENT, (&draft, &window), expected)
            })
        };
        assert_eq!(save("First", found.revision), Ok(true));
        assert_eq!(save("Second", found.revision), Ok(false));
        let found =
            store.read_blocking("by id", |tx| statement::by_id(tx, STATEMENT)).unwrap().unwrap();
        assert_eq!(found.draft.coalition, "First");
        store
            .by(OPERATOR)
            .write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))
            .unwrap();
        assert_eq!(save("Third", revision(&store)), Ok(false), "the text is frozen");
        assert_eq!(store.read_blocking("all", statement::all).unwrap().len(), 1);
    });
}

#[test]
fn opening_freezes_a_text_whose_every_byte_can_be_fetched_by_its_hash() {
    each(|fresh| {
        let store = open_statement(fresh);
        let frozen = store
            .read_blocking("version", |tx| statement::version(tx, STATEMENT, 1))
            .unwrap()
            .unwrap();
        assert_eq!((frozen.number, frozen.frozen_at), (1, NOW));
        let part = |hash: TextHash| {
            store.read_blocking("part", move |tx| statement::part(tx, &hash)).unwrap()
        };
        let (media_type, manifest) = part(frozen.hash).unwrap();
        assert_eq!(media_type, "text/plain");
        assert_eq!(TextHash::of(&manifest), frozen.hash);
        let manifest = String::from_utf8(manifest).unwrap();
        let parts: Vec<&str> = manifest.lines().filter(|line| line.starts_with("part ")).collect();
        assert_eq!(parts.len(), 3, "two texts and one list of demands");
        for line in parts {
            let hash = TextHash::from_hex(line.split(' ').nth(4).unwrap()).unwrap();
            let (media_type, bytes) = part(hash).unwrap();
            assert_eq!(line.split(' ').nth(2), Some(media_type.as_str()));
            assert_eq!(TextHash::of(&bytes), hash);
        }
        assert!(part(TextHash([0; 32])).is_none());
        assert!(
            store
                .read_blocking("version", |tx| statement::version(tx, STATEMENT, 2))
                .unwrap()
                .is_none()
        );

        let twice = store
            .by(OPERATOR)
            .write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")));
        assert!(matches!(twice, Err(ChangeProblem::Phase(PhaseProblem::AlreadyOpen))));
        store.by(OPERATOR).write_blocking("close", |tx| statement::close(tx, STATEMENT)).unwrap();
        assert!(
            store
                .by(OPERATOR)
                .write_blocking("close", |tx| statement::close(tx, STATEMENT))
                .is_err()
        );
        assert_eq!(publication(&store, NOW).gate, Gate::Closed);
        store
            .by(OPERATOR)
            .write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))
            .unwrap();
        assert_eq!(
            publication(&store, NOW).text_hash,
            frozen.hash,
            "reopening freezes nothing new"
        );
    });
}

#[test]
fn the_switches_stop_one_statement_or_all() {
    each(|fresh| {
        let store = open_statement(fresh);
        let seen = |now: Instant| {
            let publication = publication(&store, now);
            (publication.gate, publication.notice)
        };
        assert_eq!(seen(NOW), (Gate::Open, None));
        store
            .by(OPERATOR)
            .write_blocking("stop", |tx| statement::stop(tx, STATEMENT, Some("Back at noon")))
            .unwrap();
        assert_eq!(seen(NOW), (Gate::Stopped, Some("Back at noon".to_owned())));
        store.by(OPERATOR).write_blocking("resume", |tx| statement::resume(tx, STATEMENT)).unwrap();
        store
            .by(OPERATOR)
            .write_blocking("site", |tx| site_stop::set(tx, Some("All is stopped")))
            .unwrap();
        assert_eq!(
            store.read_blocking("site", site_stop::get).unwrap().as_deref(),
            Some("All is stopped")
        );
        assert_eq!(seen(NOW), (Gate::Stopped, Some("All is stopped".to_owned())));
        store.by(OPERATOR).write_blocking("site", |tx| site_stop::set(tx, None)).unwrap();
        assert_eq!(store.read_blocking("site", site_stop::get), Ok(None));
        assert_eq!(seen(NOW), (Gate::Open, None));
        assert_eq!(seen(NOW.plus(30 * DAY)).0, Gate::Closed);
    });
}

#[test]
fn every_public_change_raises_revision_and_generation() {
    each(|fresh| {
        let store = open_statement(fresh);
        let mut before = (revision(&store), store.public_generation());
        let mut raised = |what: &str| {
            let after = (revision(&store), store.public_generation());
            assert!(after.0 > before.0 && after.1 > before.1, "{what}: {before:?} {after:?}");
            before = after;
        };
        store.by(OPERATOR).write_blocking("close", |tx| statement::close(tx, STATEMENT)).unwrap();
        raised("close");
        store
            .by(OPERATOR)
            .write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))
            .unwrap();
        raised("open");
        store.by(OPERATOR).write_blocking("resume", |tx| statement::resume(tx, STATEMENT)).unwrap();
        raised("resume");
        store.by(OPERATOR).write_blocking("site", |tx| site_stop::set(tx, Some(""))).unwrap();
        raised("site");
        let generation = store.public_generation();
        let window = Window { closes_at: None, ..new_statement().window };
        let expected = revision(&store);
        let save = |expected: i64| {
            let (settings, window) = (settings(), window.clone());
            let save = move |tx: &mut store::Tx<'_>| {
                statement::save_settings(tx, STATEMENT, (&settings, &window), expected)
            };
            store.by(OPERATOR).write_blocking("save", save)
        };
        assert_eq!(save(expected - 1), Ok(false));
        assert_eq!(store.public_generation(), generation, "nothing was saved");
        assert_eq!(save(expected), Ok(true));
        raised("settings");
        store.by(OPERATOR).write_blocking("launch", |tx| statement::launch(tx, STATEMENT)).unwrap();
        raised("launch");
        assert_eq!(publication(&store, NOW).window.launch_at, Some(NOW));
        let before = (revision(&store), store.public_generation());
        let failed: Result<(), ChangeProblem> = store.by(OPERATOR).write_blocking("fails", |tx| {
            statement::stop(tx, STATEMENT, None)?;
            Err(ChangeProblem::Gone)
        });
        assert!(failed.is_err());
        assert_eq!(
            before,
            (revision(&store), store.public_generation()),
            "undone changes raise nothing"
        );
    });
}

fn settings() -> Settings {
    Settings {
        categories: vec![Category { key: "islands".to_owned(), headings: [].into() }],
        order: Order::Time,
        controller: "Island Coalition".to_owned(),
        privacy: String::new(),
        risk_note: "Think of your safety.".to_owned(),
    }
}

#[test]
fn settings_change_the_list_and_never_the_text() {
    each(|fresh| {
        let store = open_statement(fresh);
        let before = publication(&store, NOW);
        let expected = revision(&store);
        let save = move |tx: &mut store::Tx<'_>| {
            statement::save_settings(
                tx,
                STATEMENT,
                (&settings(), &new_statement().window),
                expected,
            )
        };
        assert_eq!(store.by(OPERATOR).write_blocking("save", save), Ok(true));
        let after = publication(&store, NOW);
        assert_eq!((after.draft.order, after.draft.categories.len()), (Order::Time, 1));
        assert_eq!(after.draft.risk_note, "Think of your safety.");
        assert_eq!((after.draft.texts, after.text_hash), (before.draft.texts, before.text_hash));
        let working =
            store.read_blocking("by id", |tx| statement::by_id(tx, STATEMENT)).unwrap().unwrap();
        assert_eq!(working.draft.order, Order::Time);
    });
}

#[test]
fn statements_that_can_be_signed_come_first() {
    each(|fresh| {
        let store = open_statement(fresh);
        let mut new = new_statement();
        new.id = domain::id::StatementId([8; 16]);
        new.slug = "older".parse().unwrap();
        let id = new.id;
        store
            .at(NOW.plus(5 * MS))
            .by(OPERATOR)
            .write_blocking("create", move |tx| statement::create(tx, &new))
            .unwrap();
        store
            .by(OPERATOR)
            .write_blocking("open", move |tx| statement::open(tx, id, Some("Office")))
            .unwrap();
        let slugs = || -> Vec<String> {
            let public = store.read_blocking("public", statement::public).unwrap();
            public.iter().map(|(statement, _)| statement.slug.to_string()).collect()
        };
        assert_eq!(slugs(), ["older", "water"], "newest first");
        store.by(OPERATOR).write_blocking("close", move |tx| statement::close(tx, id)).unwrap();
        assert_eq!(slugs(), ["water", "older"], "open first");
    });
}
