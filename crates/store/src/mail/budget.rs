//! How many mails may leave in an hour: of the whole site, and to one receiving domain.
//!
//! Counted are mails taken to be sent, each try anew, by the hours of the clock. What is above a
//! budget waits for the next hour; links into the desk are counted and never wait.

use std::collections::BTreeMap;

use domain::email::EmailAddress;
use domain::instant::Instant;

use super::lane::Lane;
use crate::{Error, Tx, values};

/// Mails an hour; 0: any number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Of the whole site.
    pub site: u32,
    /// To the addresses of one domain.
    pub domain: u32,
}

impl Budget {
    /// No limit.
    pub const NONE: Self = Self { site: 0, domain: 0 };
}

/// Mails that wait because a budget is used up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OverBudget {
    /// Because the site has sent its mails of this hour.
    pub site: i64,
    /// Because a receiving domain has had its mails of this hour.
    pub domain: i64,
}

/// What is counted: [`SITE`] or a domain.
type Scope = [u8; 16];

const SITE: Scope = [0; 16];

const HOUR_MS: i64 = 3_600_000;

/// What is spent in the running transaction.
pub(super) struct Spending {
    budget: Budget,
    hour: i64,
    /// Mails before this transaction, and in it.
    counts: BTreeMap<Scope, (i64, i64)>,
}

/// Whether a mail may leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Leaves,
    SiteSpent,
    DomainSpent,
}

impl Spending {
    pub(super) fn begin(tx: &mut Tx<'_>, budget: Budget) -> Result<Self, Error> {
        let mut spending = Self { budget, hour: hour(tx.now()), counts: BTreeMap::new() };
        if budget.site > 0 {
            let spent = spent(tx, spending.hour, SITE)?;
            spending.counts.insert(SITE, (spent, 0));
        }
        Ok(spending)
    }

    /// The last lane whose mails may leave.
    pub(super) fn last_lane(&self) -> Lane {
        if self.is_spent(SITE, self.budget.site) { Lane::Desk } else { Lane::Reminder }
    }

    /// When the next hour begins.
    pub(super) fn next_hour(&self) -> Instant {
        Instant((self.hour + 1) * HOUR_MS)
    }

    /// Counts a mail that may leave.
    pub(super) fn spend(
        &mut self,
        tx: &mut Tx<'_>,
        lane: Lane,
        to: &EmailAddress,
    ) -> Result<Verdict, Error> {
        let free = lane == Lane::Desk;
        if !free && self.is_spent(SITE, self.budget.site) {
            return Ok(Verdict::SiteSpent);
        }
        if self.budget.domain > 0 {
            let scope = domain_scope(tx, self.hour, to);
            if !self.counts.contains_key(&scope) {
                let spent = spent(tx, self.hour, scope)?;
                self.counts.insert(scope, (spent, 0));
            }
            if !free && self.is_spent(scope, self.budget.domain) {
                return Ok(Verdict::DomainSpent);
            }
            self.count(scope);
        }
        if self.budget.site > 0 {
            self.count(SITE);
        }
        Ok(Verdict::Leaves)
    }

    /// Keeps the counts, and drops those of earlier hours.
    pub(super) fn settle(self, tx: &mut Tx<'_>) -> Result<(), Error> {
        let begun = self.counts.values().all(|(before, _)| *before == 0);
        for (scope, (_, mails)) in self.counts.into_iter().filter(|(_, (_, mails))| *mails > 0) {
            let sql = "INSERT INTO mail_count (hour, scope, mails) VALUES ($1, $2, $3)
                       ON CONFLICT (hour, scope) DO UPDATE SET mails = mail_count.mails + excluded.mails";
            tx.put(sql, &values![self.hour, scope, mails])?;
            if begun {
                tx.put("DELETE FROM mail_count WHERE hour < $1", &values![self.hour])?;
            }
        }
        Ok(())
    }

    fn is_spent(&self, scope: Scope, most: u32) -> bool {
        most > 0
            && self
                .counts
                .get(&scope)
                .is_some_and(|(before, mails)| before + mails >= i64::from(most))
    }

    fn count(&mut self, scope: Scope) {
        if let Some((_, mails)) = self.counts.get_mut(&scope) {
            *mails += 1;
        }
    }
}

/// How many mails wait for a budget; for doctor and desk.
pub fn over_budget(tx: &mut Tx<'_>, budget: Budget) -> Result<OverBudget, Error> {
    let spent = budget.site > 0 && spent(tx, hour(tx.now()), SITE)? >= i64::from(budget.site);
    let site = if spent {
        let sql =
            "SELECT count(*) AS mails FROM mail_job WHERE failed = 0 AND asleep = 0 AND lane > 0";
        counted(tx, sql)?
    } else {
        0
    };
    let sql = "SELECT count(*) AS mails FROM mail_job WHERE failed = 0 AND asleep = 1 AND held = 1";
    Ok(OverBudget { site, domain: counted(tx, sql)? })
}

fn counted(tx: &mut Tx<'_>, sql: &str) -> Result<i64, Error> {
    tx.row(sql, &[])?.map_or(Ok(0), |row| row.int("mails"))
}

fn spent(tx: &mut Tx<'_>, hour: i64, scope: Scope) -> Result<i64, Error> {
    let sql = "SELECT mails FROM mail_count WHERE hour = $1 AND scope = $2";
    tx.row(sql, &values![hour, scope])?.map_or(Ok(0), |row| row.int("mails"))
}

fn hour(now: Instant) -> i64 {
    now.0.div_euclid(HOUR_MS)
}

/// The receiving domain as it is counted in one hour: the first half of a keyed hash.
fn domain_scope(tx: &Tx<'_>, hour: i64, to: &EmailAddress) -> Scope {
    let domain = to.domain();
    let hash =
        tx.keys().lookup_hmac("mails to a domain", &[&hour.to_be_bytes(), domain.as_bytes()]);
    let mut scope = [0; 16];
    scope.copy_from_slice(&hash[..16]);
    scope
}
