//! An export in an S3-compatible object store.
//!
//! A store replaces one object whole, and never several together. What is uploaded waits on the
//! disk here first, so that the time in which some objects are new and others old is that of the
//! upload; the order keeps the log whole meanwhile. What is there already is known from
//! `export.json` in the store, which names as unsettled whatever an upload that broke off may have
//! left.

use super::{
    ExportProblem,
    media::{caching, content_type, rank},
    writing::Target,
};
use crate::clock;
use data_encoding::HEXLOWER;
use durable::Batch;
use object_store::{
    Attribute, Attributes, Error, ObjectStore, ObjectStoreExt, PutOptions,
    aws::{AmazonS3, AmazonS3Builder},
    path::Path as Key,
};
use press::{ExportedFile, Manifest};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio::{runtime::Handle, task::JoinSet};
use url::Url;

/// So many objects are uploaded at a time.
const AT_ONCE: usize = 8;

/// A place in a bucket.
pub struct Bucket {
    store: Arc<AmazonS3>,
    prefix: String,
    handle: Handle,
    earlier: Option<Manifest>,
    staging: PathBuf,
}

impl Bucket {
    /// `url`: `s3://BUCKET/PREFIX`. Endpoint, region and keys come from the environment (`AWS_…`).
    pub fn open(url: &str, handle: &Handle) -> Result<Self, ExportProblem> {
        let read = Url::parse(url).ok().filter(|url| url.scheme() == "s3");
        let bucket = read.as_ref().and_then(Url::host_str).map(str::to_owned);
        let (Some(read), Some(bucket)) = (read, bucket) else {
            return Err(ExportProblem::NotABucket(url.to_owned()));
        };
        // One stack of TLS for the whole program. It fails where that was said before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let store = AmazonS3Builder::from_env().with_bucket_name(bucket).build();
        let mut random = [0; 8];
        clock::fill(&mut random);
        let folder = format!("undersigned-export-{}", HEXLOWER.encode(&random));
        let mut opened = Self {
            store: Arc::new(store.map_err(|error| refused(&error))?),
            prefix: read.path().trim_matches('/').to_owned(),
            handle: handle.clone(),
            earlier: None,
            staging: std::env::temp_dir().join(folder),
        };
        let manifest = opened.read(Manifest::FILE)?;
        opened.earlier = manifest.and_then(|bytes| Manifest::parse(&bytes).ok());
        Ok(opened)
    }

    fn key(&self, path: &str) -> Key {
        if self.prefix.is_empty() {
            Key::from(path)
        } else {
            Key::from(format!("{}/{path}", self.prefix))
        }
    }

    /// Uploads files, in no order.
    async fn upload(&self, files: &[(&str, &Path)]) -> Result<(), ExportProblem> {
        let mut uploads = JoinSet::new();
        for (path, part) in files {
            let bytes = fs::read(part)
                .map_err(|error| ExportProblem::Read { path: (*path).to_owned(), error })?;
            let attributes = Attributes::from_iter([
                (Attribute::ContentType, content_type(path)),
                (Attribute::CacheControl, caching(path)),
            ]);
            let options = PutOptions { attributes, ..PutOptions::default() };
            let (store, key) = (self.store.clone(), self.key(path));
            uploads.spawn(async move { store.put_opts(&key, bytes.into(), options).await });
        }
        while let Some(uploaded) = uploads.join_next().await {
            uploaded
                .unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()))
                .map_err(|error| halfway(&error))?;
        }
        Ok(())
    }
}

impl Target for Bucket {
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, ExportProblem> {
        let key = self.key(path);
        let read = async { self.store.get(&key).await?.bytes().await };
        match self.handle.block_on(read) {
            Ok(bytes) => Ok(Some(bytes.to_vec())),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(refused(&error)),
        }
    }

    /// By the list of the last export: to fetch all of it would cost more than to upload it.
    fn has(&self, path: &str, listed: &ExportedFile) -> bool {
        let there = self.earlier.as_ref().and_then(|earlier| earlier.files.get(path));
        there.is_some_and(|there| there.sha256 == listed.sha256)
    }

    fn put(&self, _batch: &Batch, files: &[(&str, &Path)]) -> Result<(), ExportProblem> {
        let alike = files.chunk_by(|(one, _), (other, _)| rank(one) == rank(other));
        let mut groups = alike.flat_map(|files| files.chunks(AT_ONCE));
        groups.try_for_each(|files| self.handle.block_on(self.upload(files)))
    }

    fn remove(&self, path: &str) -> Result<(), ExportProblem> {
        match self.handle.block_on(self.store.delete(&self.key(path))) {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(halfway(&error)),
        }
    }

    fn staging(&self) -> PathBuf {
        self.staging.clone()
    }
}

fn refused(error: &Error) -> ExportProblem {
    ExportProblem::Bucket(error.to_string())
}

fn halfway(error: &Error) -> ExportProblem {
    ExportProblem::BucketHalfway(error.to_string())
}
