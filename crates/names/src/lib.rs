#![doc = include_str!("../README.md")]

mod distance;
mod initials;
mod kind;
mod lexicon;
mod split;
mod text;
mod typos;
mod weights;

pub use kind::{Kind, kind};
pub use lexicon::{country_of, place_code};
pub use split::{Parts, split};
pub use text::{bidi_controls, invisible, key, mixed_script_words, skeleton, stacked_marks};
pub use typos::{Typo, typos};
