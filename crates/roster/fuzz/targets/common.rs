//! What must hold of anything that was read.

use roster::{LineUse, Roster};

/// Reads the bytes as the named file; checks what was read.
pub fn read(bytes: &[u8], name: &str) {
    if let Ok(roster) = roster::read(bytes, Some(name)) {
        check(&roster);
    }
}

/// Running numbers, names, spans and line uses fit together.
pub fn check(roster: &Roster) {
    for (entry, seq) in roster.entries.iter().zip(1_u32..) {
        assert_eq!(entry.seq, seq);
        assert!(!entry.name.trim().is_empty(), "an entry without a name");
        assert!(entry.start <= entry.end);
        let line = roster.lines.iter().find(|line| line.line == entry.line && holds(&line.used, seq)).expect("an entry on no line");
        assert!(entry.end as usize <= line.text.chars().count(), "a span past its line");
        let _ = entry.to_json_line();
    }
    let counted: usize = roster.lists.iter().map(|run| run.entries).sum();
    assert_eq!(counted, roster.entries.len());
    let _ = roster.summary().to_string();
}

fn holds(used: &LineUse, seq: u32) -> bool {
    matches!(used, LineUse::Entry { seqs } if seqs.contains(&seq))
}
