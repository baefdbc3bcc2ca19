//! Every page in every language, and the wording behind them.

mod locale;
mod names;
mod pages;
mod sample;
mod sample_desk;
mod sample_statement;
mod sample_table;
mod wording;
