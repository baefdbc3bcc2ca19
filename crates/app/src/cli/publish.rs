//! `undersigned publish`: a statement's list and document in every form, texts and log as files that
//! any web server can serve and `undersigned verify` can check.

use super::{
    Place, Problem, open,
    progress::Progress,
    serve::{self, runtime},
};
use crate::{
    clock::Clock,
    config::Config,
    site::{
        edition::{Setting, edition},
        news, public_log,
        rendition::{Rendition, document},
    },
};
use clap::Args;
use domain::{instant::Instant, publication::Publication, version};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};
use store::{Store, log, statement};
use tlog::Tile;
use typeset::Form;

/// How long changes that the published log does not tell of yet are waited for.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(200);

/// Writes list, texts, documents and public log of statements as static files: `s/SLUG/list.json`,
/// `list.csv`, `list.xlsx`, `statement.pdf`, `statement.docx`, `statement.txt`, `statement.md`,
/// `updates.atom`, `cite.bib`, `cite.json`, and `log/…`.
#[derive(Debug, Args)]
pub struct Publish {
    /// Statements.
    #[arg(required = true, value_name = "SLUG")]
    slugs: Vec<String>,
    /// Where the files go; what stands there from an earlier time is brought up to date.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Publish {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let config = open::config(&self.place)?;
        let store = open::store(&config)?;
        let now = Clock::default().now();
        let log = Arc::new(open::public_log(&config, &store, now).map_err(Problem::Log)?);
        let _progress = Progress::of("writing the files");
        let publications = self.settled(&store, &log, now)?;
        let out = Folder(self.out.clone());
        let vkey = format!("{}\n", log.vkey());
        if fs::read(self.out.join("log/vkey")).is_ok_and(|there| there != vkey.as_bytes()) {
            return Err(Problem::AnotherLog(self.out));
        }
        let head = store
            .read_blocking("log head", log::head)?
            .ok_or(Problem::Sequencer(public_log::Fault::NotBegun))?;
        out.tiles(&store, head.published_size)?;
        for publication in &publications {
            out.statement(publication, &log)?;
            out.renditions(publication, &config, &store, now)?;
        }
        documents(&config, &publications, now, &out)?;
        out.keep("log/vkey", vkey.as_bytes())?;
        // The checkpoint last: all that it promises is there.
        out.keep("log/checkpoint", head.published_note.as_bytes())?;
        let pending: usize = publications.iter().map(|one| one.log.pending.len()).sum();
        if pending > 0 {
            eprintln!(
                "{pending} signature(s) changed, and the witnesses have not seen the log that says so: they are left out, \
                 and verify will say it. Publish again when the witnesses answer."
            );
        }
        eprintln!(
            "Wrote {} statement(s) and a log of {} entries to {}. Check them with: undersigned verify {}",
            publications.len(),
            head.published_size,
            self.out.display(),
            self.out.display()
        );
        Ok(ExitCode::SUCCESS)
    }
}

impl Publish {
    /// The statements, when the published log tells of every change in them; where that takes too
    /// long, as they are.
    fn settled(
        &self,
        store: &Store,
        log: &Arc<public_log::PublicLog>,
        now: Instant,
    ) -> Result<Vec<Publication>, Problem> {
        let began = std::time::Instant::now();
        loop {
            public_log::round(store, log, || now).map_err(Problem::Sequencer)?;
            let all = self.slugs.iter().map(|slug| read(store, slug, now));
            let publications = all.collect::<Result<Vec<_>, _>>()?;
            let settled = publications.iter().all(|one| one.log.pending.is_empty());
            if settled || began.elapsed() > PATIENCE {
                return Ok(publications);
            }
            std::thread::sleep(PAUSE);
        }
    }
}

fn read(store: &Store, slug: &str, now: Instant) -> Result<Publication, Problem> {
    let slug = open::statement(store, slug)?.slug;
    let wanted = slug.clone();
    let found = store
        .at(now)
        .read_blocking("publication", move |tx| statement::publication(tx, &wanted, None))?;
    found.ok_or_else(|| Problem::NotPublic(slug.to_string()))
}

/// The documents of each statement: one a language, the press version, the poster and the share card
/// in the language that is signed. Where one cannot be set, the other files stay.
fn documents(
    config: &Config,
    publications: &[Publication],
    now: Instant,
    out: &Folder,
) -> Result<(), Problem> {
    let (typesetter, runtime, about) = (open::typesetter(config), runtime()?, serve::about(config));
    let setting =
        Setting { about: &about, now, fallback: serve::default_locale(config), draft: false };
    for of in publications {
        let mut files = vec![
            (None, Form::Document, "statement.pdf".to_owned()),
            (None, Form::Press, "statement.press.pdf".to_owned()),
            (None, Form::Poster, "poster.pdf".to_owned()),
            (None, Form::Card, "card.png".to_owned()),
        ];
        let others = of.draft.texts.iter().filter(|text| text.lang != of.draft.authentic);
        files.extend(others.map(|text| {
            (Some(text.lang.clone()), Form::Document, format!("statement.{}.pdf", text.lang))
        }));
        for (lang, form, name) in files {
            let path = format!("s/{}/{name}", of.slug);
            let publication = lang.map(|lang| of.in_language(&lang));
            let publication = publication.as_ref().unwrap_or(of);
            let Some(edition) = edition(publication, None, setting) else { continue };
            match runtime.block_on(typesetter.set(edition, form)) {
                Ok(set) => out.keep(&path, &set.bytes)?,
                Err(failure) => eprintln!("{path} is not written: {failure}"),
            }
        }
    }
    Ok(())
}

struct Folder(PathBuf);

impl Folder {
    fn statement(
        &self,
        publication: &Publication,
        log: &public_log::PublicLog,
    ) -> Result<(), Problem> {
        let frozen =
            version::freeze(publication.statement, publication.version, &publication.draft);
        for bytes in frozen.parts.iter().map(|part| &part.bytes).chain([&frozen.manifest]) {
            self.keep(&format!("log/text/{}", version::TextHash::of(bytes)), bytes)?;
        }
        let folder = format!("s/{}", publication.slug);
        let list = press::with_signature(press::list_json(publication), |list| {
            log.sign_list(publication.slug.as_str(), list)
        });
        self.keep(
            &format!("{folder}/list.json"),
            &list.map_err(|error| Problem::Sequencer(error.into()))?,
        )?;
        self.keep(&format!("{folder}/list.csv"), &press::list_csv(publication.list()))
    }

    /// The further forms, in the authentic language.
    fn renditions(
        &self,
        publication: &Publication,
        config: &Config,
        store: &Store,
        now: Instant,
    ) -> Result<(), Problem> {
        let (about, fallback) = (serve::about(config), serve::default_locale(config));
        let Some((edition, locale)) = document(publication, &about, fallback, now) else {
            return Ok(());
        };
        let folder = format!("s/{}", publication.slug);
        for rendition in Rendition::ALL {
            let path = format!("{folder}/{}", rendition.file());
            let made = rendition.make(publication, &edition, locale);
            let made = made.map_err(|error| Problem::Form { path: path.clone(), error })?;
            self.keep(&path, &made)?;
        }
        let read = publication.clone();
        let events =
            store.at(now).read_blocking("updates", move |tx| news::events(tx, &read, now))?;
        let updates = news::updates(&events, publication, locale);
        let feed = news::feed(&edition, publication, &about, &updates);
        self.keep(&format!("{folder}/{}", news::FILE), &feed)
    }

    fn tiles(&self, store: &Store, size: u64) -> Result<(), Problem> {
        for tile in Tile::of(size) {
            let path = format!("log/{}", tile.path());
            // A tile never changes; one that was cut short by a crash never had its name.
            if !self.0.join(&path).exists() {
                let bytes = store.read_blocking("tile", move |tx| public_log::served(tx, tile))?;
                let missing =
                    || Problem::Sequencer(tlog::Error::Missing { path: tile.path() }.into());
                self.keep(&path, &bytes.ok_or_else(missing)?)?;
            }
        }
        Ok(())
    }

    fn keep(&self, path: &str, bytes: &[u8]) -> Result<(), Problem> {
        write_whole(&self.0.join(path), bytes).map_err(|error| Problem::write(path, &error))
    }
}

/// The file has its name only when it is complete and on disk.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    Ok(durable::replace_public(path, bytes)?)
}
