//! Counters in the text of a line.

use crate::counter::{self, Firmness, Mark};

/// The firm number at the beginning of a line.
pub(crate) fn number(text: &str) -> Option<u32> {
    let chars: Vec<char> = text.chars().take(40).collect();
    let counter = counter::at_start(&chars)?;
    if counter.firmness != Firmness::Firm || counter.text >= chars.len() {
        return None;
    }
    counter.mark.number()
}

/// Whether the text begins with a firm counter of any kind.
pub(crate) fn is_counted(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    counter::at_start(&chars)
        .is_some_and(|counter| counter.firmness == Firmness::Firm && counter.text < chars.len())
}

/// Whether the text is a number or a bullet and nothing else.
pub(crate) fn is_only_counter(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    counter::at_start(&chars).is_some_and(|counter| {
        let bullet = matches!(counter.mark, Mark::Bullet(_));
        (bullet || counter.mark.number().is_some()) && counter.text >= chars.len()
    })
}
