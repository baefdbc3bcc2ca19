//! The state of a server with a configuration, as `undersigned serve` makes it.

use domain::instant::{DAY, HOUR, MINUTE, SECOND};
use store::Store;
use tokio::sync::Notify;
use undersigned::{
    clock::Clock,
    config::{Config, Rate},
    suspects::Suspects,
    view::Locale,
    web::{
        AppState,
        form_token::FormTokens,
        known::Known,
        limiter::{Limit, Limiter},
        page_cache::PageCache,
        state::{Limits, Parts, Site},
    },
};

pub fn state(config: &Config, store: Store, clock: Clock) -> AppState {
    let rate = |rate: &Rate| Limit { most: rate.count, window: i64::from(rate.seconds) * SECOND };
    let limits = &config.limits;
    let form_key = store.form_key("form tokens");
    AppState::new(Parts {
        store,
        clock,
        tokens: FormTokens::new(form_key),
        pages: PageCache::default(),
        known: Known::default(),
        suspects: Suspects::default(),
        site: Site {
            name: config.site.name.clone(),
            url: config.site.url.to_string(),
            controller: config.site.controller.clone().unwrap_or_else(|| config.site.name.clone()),
            contact: config.site.contact.clone().unwrap_or_default(),
        },
        default_locale: Locale::from_code(config.site.default_language.tag()).unwrap_or_default(),
        trusted_proxies: config.server.trusted_proxy.clone(),
        limits: Limits {
            mails_per_address: i64::from(limits.mails_per_address),
            code_tries: i64::from(limits.code_tries),
            confirm_link_ms: i64::from(config.retention.confirm_link_hours) * HOUR,
            unconfirmed_ms: i64::from(config.retention.unconfirmed_days) * DAY,
            form_bytes: limits.form_bytes as usize,
            import_bytes: limits.import_bytes as usize,
            sign_ons: Limiter::new(vec![rate(&limits.sign_ons_per_prefix_burst), rate(&limits.sign_ons_per_prefix_sustained)]),
            codes: Limiter::new(vec![Limit { most: 30, window: 10 * MINUTE }]),
            sign_ins: Limiter::new(vec![Limit { most: 20, window: 10 * MINUTE }]),
        },
        outbox: true,
        mail_waiting: Notify::new(),
    })
}
