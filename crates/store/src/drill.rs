//! Points of the write path at which a test stops the process, to kill it there. Builds for release
//! have none.

/// Stops here, for ever, if the variable `DRILL_STOP_AT` names this point; says so on stderr first.
#[inline]
pub fn point(name: &str) {
    #[cfg(debug_assertions)]
    stop(name);
    #[cfg(not(debug_assertions))]
    let _ = name;
}

/// The same for each of the transactions that share a commit: the point `NAME QUERY`.
#[inline]
pub(crate) fn each<'a>(name: &str, queries: impl Iterator<Item = &'a str>) {
    #[cfg(debug_assertions)]
    queries.for_each(|query| stop(&format!("{name} {query}")));
    #[cfg(not(debug_assertions))]
    let _ = (name, queries);
}

#[cfg(debug_assertions)]
fn stop(name: &str) {
    use std::sync::OnceLock;
    static WANTED: OnceLock<Option<String>> = OnceLock::new();
    if WANTED.get_or_init(|| std::env::var("DRILL_STOP_AT").ok()).as_deref() == Some(name) {
        eprintln!("stopped at: {name}");
        loop {
            std::thread::park();
        }
    }
}
