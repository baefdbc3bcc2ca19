//! What people want from the site, told as scenarios: the real router and store on a fresh
//! database, mails kept, the clock in the test's hand. Set `UNDERSIGNED_TEST_POSTGRES` (see
//! `tests/postgres.sh`) to run each on PostgreSQL too.

mod browser;
mod database;
mod form;
mod html;
mod mails;
mod old;
mod pdf;
mod people;
mod routes;
mod site;
mod texts;

mod bad_input;
mod batches;
mod confirming;
mod countries;
mod desk;
mod directory;
mod display;
mod documents;
mod duplicates;
mod embed;
mod headers;
mod hidden_characters;
mod hostile_names;
mod http_scripts;
mod imports;
mod kept;
mod lanes;
mod languages;
mod life;
mod limits;
mod long_list;
mod meanwhile;
mod old_databases;
mod own_page;
mod pictures;
mod programs;
mod proofs;
mod queue;
mod quiet;
mod reach;
mod receipts;
mod renditions;
mod review;
mod roles;
mod secrecy;
mod signing;
mod suspects;
mod table;
mod traces;
mod upkeep;
mod webhooks;
mod work;
