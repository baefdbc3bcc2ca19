//! What anybody may see and do.

pub mod assets;
pub mod check;
pub mod checker;
pub mod code;
pub mod confirm;
pub mod documents;
pub mod embed;
pub mod health;
pub mod index;
pub mod lists;
pub mod log;
pub mod log_text;
pub mod names;
pub mod own_page;
pub mod renditions;
pub mod sent;
pub mod sign;
pub mod statement;
