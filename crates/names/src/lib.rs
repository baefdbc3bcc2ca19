#![doc = include_str!("../README.md")]

mod acronym;
mod acronym_run;
mod align;
mod alignment;
mod compare;
mod comparison;
mod distance;
mod explain;
mod features;
mod fold;
mod index;
mod initials;
mod join;
mod keys;
mod kind;
mod latin;
mod lexicon;
mod numbers;
mod person;
mod places;
mod prepare;
mod prepared;
mod roles;
mod score;
mod short_name;
mod split;
mod tables;
mod text;
mod token;
mod typos;
mod words;

pub use compare::{Comparison, Evidence, compare, compare_with};
pub use comparison::{Band, Likeness, Rarity, Reason, Verdict};
pub use distance::edits;
pub use index::Index;
pub use join::{Pair, self_join};
pub use kind::{Kind, kind, may_be_person};
pub use places::{country_of, place_code};
pub use prepare::{prepare, prepare_with};
pub use prepared::Prepared;
pub use roles::{is_given_name, is_name_particle, is_title};
#[doc(hidden)]
pub use score::evidence_table;
pub use split::{Parts, split};
pub use text::{key, mixed_script_words, skeleton};
pub use typos::{Typo, typos};
