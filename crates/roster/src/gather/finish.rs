//! The end of the gathering: what only separates the names goes, and what has no name.

use super::gatherer::Gatherer;
use crate::{LineUse, characters, contact, draft::Draft};

/// The drafts in order, and for every line its use; `seqs` are 1-based positions of drafts.
pub(crate) struct Gathered {
    pub drafts: Vec<Draft>,
    pub uses: Vec<LineUse>,
}

impl Gatherer<'_> {
    pub(super) fn finish(mut self) -> Gathered {
        let separated = self.drafts.iter().filter(|draft| draft.ends_with_separator()).count();
        let separators = self.separated || (separated * 2 >= self.drafts.len() && separated >= 2);
        // "…; Ink Union." ends what the signs part, at the end of the list or of a section.
        let ends: Vec<bool> = (0..self.drafts.len())
            .map(|at| {
                self.drafts
                    .get(at + 1)
                    .is_none_or(|next| next.heading != self.drafts[at].heading || next.fresh)
            })
            .collect();
        for (draft, ends) in self.drafts.iter_mut().zip(ends) {
            let mut name = draft.without_separator();
            if separators && ends && !ends_abbreviated(name) {
                name = name.strip_suffix('.').unwrap_or(name);
            }
            let cut = draft.text.trim_end().chars().count() - name.chars().count();
            let name = name.to_owned();
            if draft.further.is_empty() {
                draft.span.end -= cut.min(draft.span.end - draft.span.start);
            }
            draft.text = name;
            let line = &self.shapes[draft.line].chars;
            let own = if draft.shared { &line[draft.span.start..draft.span.end] } else { line };
            draft.turned = own.iter().any(|c| characters::is_bidi_control(*c))
                || draft.text.chars().any(characters::is_bidi_control);
        }
        self.drop_nameless();
        Gathered { drafts: self.drafts, uses: self.uses }
    }

    /// A counter without a name, or with an address only, is a question and no entry.
    fn drop_nameless(&mut self) {
        let named = |draft: &Draft| contact::leaves_a_name(&draft.text);
        if self.drafts.iter().all(named) {
            return;
        }
        let mut renamed: Vec<Option<u32>> = Vec::with_capacity(self.drafts.len());
        let mut kept = 0;
        for draft in &self.drafts {
            kept += u32::from(named(draft));
            renamed.push(named(draft).then_some(kept));
        }
        for used in &mut self.uses {
            if let LineUse::Entry { seqs } = used {
                *seqs = seqs.iter().filter_map(|seq| renamed[*seq as usize - 1]).collect();
                if seqs.is_empty() {
                    *used = LineUse::Question { why: "a counter without a name".into() };
                }
            }
        }
        self.drafts.retain(named);
    }
}

/// "e.V.", "A.C.", "Inc.": the dot is part of the word.
fn ends_abbreviated(name: &str) -> bool {
    let last = name.trim_end_matches('.').rsplit(char::is_whitespace).next().unwrap_or_default();
    last.contains('.')
        || matches!(
            last.to_lowercase().as_str(),
            "inc" | "ltd" | "ltda" | "corp" | "co" | "assoc" | "jr" | "sr" | "al"
        )
}
