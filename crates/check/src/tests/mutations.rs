//! One byte of one file is changed, anywhere: it is found, and the file is named.
//! `UNDERSIGNED_MUTATIONS=10000` tries more.

use super::sample::Sample;
use crate::{Outcome, Request, verify};
use sha2::{Digest, Sha256};
use std::env;
use tlog::Policy;

/// Numbers that are the same every time.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, end: usize) -> usize {
        self.0 += 1;
        let hash = Sha256::digest(self.0.to_be_bytes());
        (u64::from_be_bytes(hash[..8].try_into().unwrap()) % end as u64) as usize
    }
}

/// Another byte: often the neighbour, so that what is changed still has its form.
fn other(byte: u8, drawn: &mut Drawn) -> u8 {
    let new = if drawn.below(2) == 0 { byte ^ 1 << drawn.below(8) } else { drawn.below(256) as u8 };
    if new == byte { byte ^ 1 } else { new }
}

/// Where a key and what it signed disagree, either may be named.
fn may_be_named(changed: &str, named: &str) -> bool {
    let either = ["log/checkpoint", "log/vkey"];
    changed == named || (either.contains(&changed) && either.contains(&named))
}

fn try_some(made: &mut Sample, policy: Option<&Policy>, count: usize, drawn: &mut Drawn) {
    let paths: Vec<String> = made.files.0.keys().cloned().collect();
    for _ in 0..count {
        let path = &paths[drawn.below(paths.len())];
        let at = drawn.below(made.files.0[path].len());
        let was = made.files.0[path][at];
        let new = other(was, drawn);
        made.files.0.get_mut(path).unwrap()[at] = new;
        let report =
            verify(&made.files, &Request { policy: policy.cloned(), ..Request::default() });
        let what = format!("{path}, byte {at}: {was:#04x} became {new:#04x}: {report}");
        // A witness whose line was spoiled is one that has not seen it.
        assert!(matches!(report.outcome(), Outcome::NotAsPublished | Outcome::Unseen), "{what}");
        assert!(may_be_named(path, &report.problems[0].file), "{what}");
        made.files.0.get_mut(path).unwrap()[at] = was;
    }
}

#[test]
fn a_changed_byte_is_found_wherever_it_is() {
    let count: usize =
        env::var("UNDERSIGNED_MUTATIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(300);
    let (mut made, mut drawn) = (Sample::new(), Drawn(0));
    let policy = made.policy();
    try_some(&mut made, Some(&policy), count / 2, &mut drawn);
    // Without a policy nobody can say anything of the lines of witnesses; so there are none.
    made.log.witnesses.clear();
    made.publish();
    try_some(&mut made, None, count - count / 2, &mut drawn);
}
