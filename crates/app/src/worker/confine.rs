//! The limits of a process that works on strangers' data, set by itself before it reads a byte of
//! it, and never taken back.

use super::Allowance;
use nix::{
    sys::resource::{Resource, getrlimit, setrlimit},
    unistd::close,
};
use serde::{Deserialize, Serialize};
use std::{fs, io};

/// What the program itself has mapped without using memory for it, at most.
const PROGRAM: u64 = 512 * 1024 * 1024;

/// How far the kernel takes access to files and network away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fence {
    /// No file can be opened, no connection made.
    Whole,
    /// No file can be opened; an older kernel leaves other ways that it does not know to close.
    Partial,
    /// The kernel has no landlock, or it is switched off.
    None,
}

/// Confines the process that calls it.
pub fn confine(allowance: Allowance) -> io::Result<Fence> {
    confine_with(allowance, || {})
}

/// The same; `threads` starts those that the work is shared between, before nothing can be started
/// any more. They are within the same limits.
pub fn confine_with(allowance: Allowance, threads: impl FnOnce()) -> io::Result<Fence> {
    prefer_to_the_server();
    close_inherited()?;
    // Before the number of open files is limited: it opens one for a moment.
    let fence = fence();
    threads();
    let memory = allowance.megabytes * 1024 * 1024;
    limit(Resource::RLIMIT_DATA, memory)?;
    limit(Resource::RLIMIT_AS, memory + PROGRAM)?;
    // A second later it would be killed with a signal that does not say why.
    limit_above(Resource::RLIMIT_CPU, allowance.seconds, 1)?;
    limit(Resource::RLIMIT_CORE, 0)?;
    // Nothing is written but into the pipe; nothing is opened beside the three pipes; nothing is
    // started.
    limit(Resource::RLIMIT_FSIZE, 0)?;
    limit(Resource::RLIMIT_NOFILE, 3)?;
    limit(Resource::RLIMIT_NPROC, 0)?;
    Ok(fence)
}

/// Where the machine is out of memory, the kernel takes this process and not the server. It may
/// refuse to be told so.
fn prefer_to_the_server() {
    let _ = fs::write("/proc/self/oom_score_adj", "1000");
}

/// Closes everything but the three pipes. What the server opened is not handed on; what it was itself
/// started with may be.
fn close_inherited() -> io::Result<()> {
    let numbers = |entry: io::Result<fs::DirEntry>| entry.ok()?.file_name().to_str()?.parse().ok();
    let open: Vec<i32> = fs::read_dir("/proc/self/fd")?.filter_map(numbers).collect();
    for descriptor in open.into_iter().filter(|number| *number > 2) {
        // The one that listed them is closed already.
        let _ = close(descriptor);
    }
    Ok(())
}

fn limit(resource: Resource, most: u64) -> io::Result<()> {
    limit_above(resource, most, 0)
}

/// A limit, and so much above it another one that the process could not raise.
fn limit_above(resource: Resource, most: u64, above: u64) -> io::Result<()> {
    // A lower one that the operator set stays.
    let highest = getrlimit(resource)?.1.min(most + above);
    Ok(setrlimit(resource, most.min(highest), highest)?)
}

#[cfg(target_os = "linux")]
fn fence() -> Fence {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetStatus, Scope};
    use nix::sys::{prctl, signal::Signal};
    // Whoever asked is gone: nobody wants the answer. Without it, it ends with the file it reads.
    let _ = prctl::set_pdeathsig(Signal::SIGKILL);
    let closed = || {
        prctl::set_no_new_privs().ok()?;
        let rules = Ruleset::default()
            .handle_access(AccessFs::from_all(ABI::V6))
            .and_then(|rules| rules.handle_access(AccessNet::from_all(ABI::V6)))
            .and_then(|rules| rules.scope(Scope::from_all(ABI::V6)))
            .and_then(Ruleset::create)
            .ok()?;
        Some(rules.restrict_self().ok()?.ruleset)
    };
    match closed() {
        Some(RulesetStatus::FullyEnforced) => Fence::Whole,
        Some(RulesetStatus::PartiallyEnforced) => Fence::Partial,
        Some(RulesetStatus::NotEnforced) | None => Fence::None,
    }
}

#[cfg(not(target_os = "linux"))]
fn fence() -> Fence {
    Fence::None
}
