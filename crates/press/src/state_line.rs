//! By what every form can be compared with the others.

use crate::edition::Edition;

/// "Version 1 of the text · SHA-256 … · Public log: 128 entries · fingerprint … · As of …", with
/// the address where it can be checked.
pub fn state_lines(edition: &Edition) -> Vec<String> {
    let proof = &edition.proof;
    let mut lines = vec![
        format!("{} · {}", proof.version_line, proof.frozen),
        format!("SHA-256 {}", proof.text_sha256),
    ];
    if let Some(log) = &proof.log {
        lines.push(format!("{} · {} {}", log.line, log.root_label, log.root));
    }
    lines.push(edition.list.as_of.clone());
    lines.push(crate::edition::plain(&proof.how));
    lines
}
