//! Statements as last read, so that a sign-on need not read its statement anew while nothing public
//! has changed.

use domain::statement::{Slug, Statement};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// Slug -> generation at which it was read, and what was read.
#[derive(Default)]
pub struct StatementCache {
    statements: RwLock<HashMap<Slug, (u64, Arc<Statement>)>>,
    /// Generation at which the site's switch was read, and whether it stops sign-on.
    site_stopped: RwLock<Option<(u64, bool)>>,
}

impl StatementCache {
    /// The statement, unless something public has changed since it was read.
    pub fn get(&self, slug: &Slug, generation: u64) -> Option<Arc<Statement>> {
        let statements = self.statements.read().unwrap_or_else(PoisonError::into_inner);
        statements
            .get(slug)
            .filter(|(seen, _)| *seen == generation)
            .map(|(_, statement)| statement.clone())
    }

    /// The site's switch, unless something public has changed since it was read.
    pub fn site_stopped(&self, generation: u64) -> Option<bool> {
        let known = *self.site_stopped.read().unwrap_or_else(PoisonError::into_inner);
        known.filter(|(seen, _)| *seen == generation).map(|(_, stopped)| stopped)
    }

    pub fn put_site_stopped(&self, stopped: bool, generation: u64) -> bool {
        *self.site_stopped.write().unwrap_or_else(PoisonError::into_inner) =
            Some((generation, stopped));
        stopped
    }

    pub fn put(&self, statement: Statement, generation: u64) -> Arc<Statement> {
        let statement = Arc::new(statement);
        let mut statements = self.statements.write().unwrap_or_else(PoisonError::into_inner);
        statements.insert(statement.slug.clone(), (generation, statement.clone()));
        statement
    }
}
