#![doc = include_str!("../README.md")]

mod align;
mod compare;
mod distance;
mod features;
mod fold;
mod hash;
mod index;
mod initials;
mod kind;
mod latin;
mod lexicon;
mod person;
mod prepare;
mod reason;
mod score;
mod split;
mod text;
mod token;
mod typos;
mod words;

pub use compare::{Band, Comparison, Evidence, Verdict, compare, compare_with};
#[doc(hidden)]
pub use features::evidence_table;
pub use index::{Index, MOST_CANDIDATES, Pair, self_join};
pub use kind::{Kind, is_given_name, is_name_particle, is_title, kind, may_be_person};
pub use lexicon::{country_of, place_code, town_country};
pub use prepare::{Prepared, prepare, prepare_with};
pub use reason::{Likeness, Rarity, Reason};
pub use split::{Parts, split};
pub use text::{bidi_controls, invisible, key, mixed_script_words, skeleton, stacked_marks};
pub use typos::{Typo, typos};
