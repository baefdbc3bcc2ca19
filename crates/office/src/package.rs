//! The archive that an office file is. Every part bears the same date, so that the same parts are
//! the same bytes.

use crate::Problem;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

pub(crate) struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    pub(crate) fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    pub(crate) fn part(&mut self, name: &str, bytes: &[u8]) -> Result<(), Problem> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.0.start_file(name, options)?;
        self.0.write_all(bytes).map_err(zip::result::ZipError::from)?;
        Ok(())
    }

    pub(crate) fn into_bytes(self) -> Result<Vec<u8>, Problem> {
        Ok(self.0.finish()?.into_inner())
    }
}
