//! A publication in memory.

use crate::source::{Fault, Source, StatementFiles};
use domain::statement::Slug;
use std::{collections::BTreeMap, fs, path::Path};

/// Files by their path.
#[derive(Clone, Default)]
pub struct Memory(pub BTreeMap<String, Vec<u8>>);

impl Memory {
    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.0[path].clone()).unwrap()
    }

    pub fn write(&self, folder: &Path) {
        for (path, bytes) in &self.0 {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

impl Source for Memory {
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, Fault> {
        match self.0.get(path) {
            Some(bytes) if bytes.len() > most => Err(Fault::Large(most)),
            found => Ok(found.cloned()),
        }
    }

    fn statements(&self) -> Result<Vec<StatementFiles>, Fault> {
        let slugs = self.0.keys().filter_map(|path| {
            path.strip_prefix("s/")?.strip_suffix("/list.json")?.parse::<Slug>().ok()
        });
        Ok(slugs
            .map(|slug| StatementFiles {
                list: format!("s/{slug}/list.json"),
                csv: format!("s/{slug}/list.csv"),
                slug,
            })
            .collect())
    }

    fn receipts(&self) -> Result<Vec<String>, Fault> {
        Ok(self.0.keys().filter(|path| path.starts_with("receipts/")).cloned().collect())
    }

    fn again(&self) -> bool {
        false
    }
}
