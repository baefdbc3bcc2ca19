//! Opening: migrate, start the threads, check the keys.

use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use crate::migrate::{MIGRATIONS, migrate};
use crate::queue::Queue;
use crate::shared::Shared;
use crate::tx::{Backend, Connection, Stamp, Tx};
use crate::work::Job;
use crate::{Config, Database, Error, OpenError, meta, postgres, sqlite};

pub(crate) struct OpenStore {
    pub(crate) backend: Backend,
    pub(crate) reads: Arc<Queue<Job>>,
    pub(crate) desk_reads: Arc<Queue<Job>>,
    pub(crate) writes: Arc<Queue<Job>>,
    pub(crate) shared: Arc<Shared>,
    pub(crate) threads: Vec<JoinHandle<()>>,
}

/// Threads of each sort.
struct Numbers {
    readers: u32,
    desk_readers: u32,
}

pub(crate) fn open(config: Config) -> Result<OpenStore, OpenError> {
    let shared = Arc::new(Shared::new(config.keys, config.random, config.clock));
    let queue = || Arc::new(Queue::new(config.queue.max(1)));
    let mut opened = OpenStore {
        backend: Backend::Sqlite,
        reads: queue(),
        desk_reads: queue(),
        writes: queue(),
        shared,
        threads: Vec::new(),
    };
    let numbers =
        Numbers { readers: config.readers.max(1), desk_readers: config.desk_readers.max(1) };
    match config.database {
        Database::Sqlite(path) => opened.sqlite(&path, &numbers)?,
        Database::Postgres(url) => opened.postgres(&url, &numbers)?,
    }
    Ok(opened)
}

impl OpenStore {
    fn sqlite(&mut self, path: &Path, numbers: &Numbers) -> Result<(), OpenError> {
        let file = |detail: String| OpenError::File { path: path.to_owned(), detail };
        sqlite::prepare_file(path).map_err(|e| file(e.to_string()))?;
        let db = sqlite::connect_writer(path).map_err(|e| file(e.to_string()))?;
        self.prepare(&mut Connection::SqliteWriter(&db))?;
        for number in 0..numbers.readers + numbers.desk_readers {
            let queue = if number < numbers.readers { &self.reads } else { &self.desk_reads };
            let (path, queue, shared) =
                (path.to_owned(), Arc::clone(queue), Arc::clone(&self.shared));
            let reader = sqlite::Reader { path, queue, shared };
            self.start(format!("store read {number}"), || reader.run())?;
        }
        let (queue, shared) = (Arc::clone(&self.writes), Arc::clone(&self.shared));
        let writer = sqlite::Writer::new(db, path, queue, shared)?;
        self.start("store write".to_owned(), || writer.run())
    }

    fn postgres(&mut self, url: &str, numbers: &Numbers) -> Result<(), OpenError> {
        self.backend = Backend::Postgres;
        let config = postgres::configure(url)?;
        let mut session = postgres::connect(&config)
            .map_err(|e| OpenError::Connect(postgres::describe_connect(&config, &e)))?;
        self.prepare(&mut Connection::Postgres(&mut session))?;
        for number in 0..numbers.readers + numbers.desk_readers {
            let queue = if number < numbers.readers { &self.reads } else { &self.desk_reads };
            let (config, queue, shared) =
                (config.clone(), Arc::clone(queue), Arc::clone(&self.shared));
            let reader = postgres::Reader { config, queue, shared };
            self.start(format!("store read {number}"), || reader.run())?;
        }
        let (queue, shared) = (Arc::clone(&self.writes), Arc::clone(&self.shared));
        let writer = postgres::Writer::new(config, queue, shared);
        self.start("store write".to_owned(), || writer.run())
    }

    /// Brings the schema to the newest version and compares the keys, before any thread can touch
    /// the data.
    fn prepare(&self, connection: &mut Connection<'_>) -> Result<(), OpenError> {
        migrate(connection, &self.shared, MIGRATIONS)?;
        connection.begin_alone()?;
        let mut tx = Tx::new(
            "check keys",
            Stamp::present(&self.shared),
            connection.reborrow(),
            &self.shared,
        );
        let checked = meta::check_keys(&mut tx, &self.shared.keys);
        let kept = matches!(checked, Ok(Ok(())));
        connection.batch("check keys", if kept { "COMMIT" } else { "ROLLBACK" })?;
        Ok(checked??)
    }

    fn start(
        &mut self,
        name: String,
        run: impl FnOnce() + Send + 'static,
    ) -> Result<(), OpenError> {
        let started = thread::Builder::new().name(name).spawn(run);
        self.threads.push(started.map_err(|e| Error::Unavailable { detail: e.to_string() })?);
        Ok(())
    }
}
