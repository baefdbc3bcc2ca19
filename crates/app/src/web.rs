//! The site: one route table, one file per page action, every POST in the same five steps.

pub mod answer;
pub mod api;
pub mod client;
pub mod correction;
pub mod desk;
pub mod documents;
pub mod form_token;
pub mod forms;
pub mod left_out;
pub mod limiter;
pub mod page_cache;
pub mod public;
pub mod routes;
pub mod security;
pub mod server;
pub mod state;
pub mod turns;
pub mod work;

pub use state::AppState;
