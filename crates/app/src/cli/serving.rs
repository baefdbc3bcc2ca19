//! Where the server of a data directory is reached, for commands that print links: the server
//! leaves its address there while it runs.

use crate::config::Config;
use std::{
    fs, io,
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    time::Duration,
};

/// So long a server of this machine may take to answer.
const PATIENCE: Duration = Duration::from_millis(500);

fn file(data: &Path) -> PathBuf {
    data.join("serving")
}

/// The file with the address; removed when dropped, unless another server has put its own there.
pub struct Serving {
    file: PathBuf,
    text: String,
}

impl Serving {
    /// Leaves the address of a server that listens.
    pub fn leave(config: &Config) -> io::Result<Self> {
        let text = format!("{}\n{}\n", config.server.listen, config.site.url);
        let file = file(&config.data.dir);
        fs::write(&file, &text)?;
        Ok(Self { file, text })
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        if fs::read_to_string(&self.file).is_ok_and(|text| text == self.text) {
            let _ = fs::remove_file(&self.file);
        }
    }
}

/// The address of the site: as it was set, else of the server that runs on this data directory, else
/// where one would listen.
pub fn site_url(config: &Config) -> String {
    let set = config.origin("site.url").is_set();
    let running = if set { None } else { running(&config.data.dir) };
    running.unwrap_or_else(|| config.site.url.to_string())
}

/// A server that was killed leaves its file behind: only one that listens counts.
fn running(data: &Path) -> Option<String> {
    let text = fs::read_to_string(file(data)).ok()?;
    let (listen, url) = text.trim_end().split_once('\n')?;
    let listen: SocketAddr = listen.parse().ok()?;
    TcpStream::connect_timeout(&listen, PATIENCE).ok()?;
    Some(url.to_owned())
}
