//! What people want from the site, told as scenarios: the real router and store on a fresh database, mails kept, the clock
//! in the test's hand. Set `UNDERSIGNED_TEST_POSTGRES` (see `tests/postgres.sh`) to run each on PostgreSQL too.

mod browser;
mod database;
mod form;
mod html;
mod mails;
mod parts;
mod people;
mod site;

mod signing;
