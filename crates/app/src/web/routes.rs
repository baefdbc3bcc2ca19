//! Everything the site can do, top to bottom.

use super::{
    AppState, answer, api, desk, forms, left_out, public,
    security::{self, Policy},
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn_with_state, map_request},
    routing::{get, post},
};
use std::time::Duration;
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};

/// The router of the whole site.
pub fn router(state: AppState, policy: Policy, patience: Duration) -> Router {
    let (form, large) = (state.web.limits.form_bytes, state.web.limits.import_bytes);
    public_pages()
        .merge(desk_pages())
        .layer(DefaultBodyLimit::max(form))
        .layer(from_fn_with_state(form, forms::refuse_large))
        .merge(desk_files(large))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::REQUEST_TIMEOUT, patience))
        .layer(from_fn_with_state(state.clone(), answer::word_messages))
        .layer(from_fn_with_state(state.clone(), left_out::mark))
        .layer(from_fn_with_state(policy, security::headers))
        .layer(map_request(bounded_address))
        .with_state(state)
}

/// What everybody may ask for.
fn public_pages() -> Router<AppState> {
    Router::new()
        // reading
        .route("/", get(public::index::show))
        .route("/s/{slug}", get(public::statement::show))
        .route("/s/{slug}/{lang}", get(public::statement::show_in))
        .route("/s/{slug}/names", get(public::names::search))
        .route("/s/{slug}/names/{n}", get(public::names::part))
        .route("/s/{slug}/check", get(public::check::show))
        .route("/s/{slug}/embed", get(public::embed::show))
        .route("/s/{slug}/badge.svg", get(public::embed::badge))
        .route("/s/{slug}/list.csv", get(public::lists::csv))
        .route("/s/{slug}/list.json", get(public::lists::json))
        .route("/s/{slug}/statement.pdf", get(public::documents::pdf))
        .route("/s/{slug}/card.png", get(public::documents::card))
        .route("/s/{slug}/list.xlsx", get(public::renditions::workbook))
        .route("/s/{slug}/list.csv-metadata.json", get(public::renditions::csv_metadata))
        .route("/s/{slug}/statement.docx", get(public::renditions::word))
        .route("/s/{slug}/statement.txt", get(public::renditions::text))
        .route("/s/{slug}/statement.md", get(public::renditions::markdown))
        .route("/s/{slug}/updates.atom", get(public::renditions::atom))
        .route("/s/{slug}/cite.bib", get(public::renditions::bibtex))
        .route("/s/{slug}/cite.json", get(public::renditions::csl))
        .route("/api/schema/list.json", get(public::lists::schema))
        // for programs
        .route("/api/v1/openapi.json", get(api::description::show))
        .route("/api/openapi.json", get(api::description::show))
        .route("/api/v1/statements", get(api::statements::list))
        .route("/api/v1/statements/{slug}", get(api::statement::show))
        .route("/api/v1/statements/{slug}/versions", get(api::versions::list))
        .route("/api/v1/statements/{slug}/versions/{number}", get(api::versions::one))
        .route("/api/v1/statements/{slug}/signatories", get(api::signatories::list))
        .route("/log/text/{sha256}", get(public::log_text::show))
        .route("/log/format.md", get(public::log_text::format))
        .route("/log/checkpoint", get(public::log::checkpoint))
        .route("/log/vkey", get(public::log::vkey))
        .route("/log/tile/{*path}", get(public::log::tile))
        .route("/check.html", get(public::checker::show))
        // signing
        .route("/s/{slug}/sign", get(public::sign::show).post(public::sign::send))
        .route("/s/{slug}/sent", get(public::sent::show))
        .route("/s/{slug}/code", get(public::code::show).post(public::code::confirm))
        .route("/confirm/{token}", get(public::confirm::show).post(public::confirm::confirm))
        .route("/signon/{token}", get(public::own_page::show).post(public::own_page::act))
        .route("/signon/{token}/receipt.tlog-proof", get(public::own_page::receipt))
        // files and health
        .route("/assets/{name}", get(public::assets::show))
        .route("/robots.txt", get(public::assets::robots))
        .route("/favicon.ico", get(public::assets::favicon))
        .route("/healthz", get(public::health::alive))
        .route("/readyz", get(public::health::ready))
}

/// The desk: pages and their forms.
fn desk_pages() -> Router<AppState> {
    Router::new()
        // entering and leaving
        .route("/desk/sign-in", get(desk::sign_in::show).post(desk::sign_in::ask))
        .route("/desk/enter/{token}", get(desk::sign_in::offer).post(desk::sign_in::enter))
        .route("/desk/sign-out", post(desk::sign_in::leave))
        // the site
        .route("/desk", get(desk::home::show))
        .route("/desk/settings", get(desk::settings::show))
        .route("/desk/stop", post(desk::settings::stop))
        .route("/desk/history", get(desk::history::of_site))
        .route("/desk/new", get(desk::new::show).post(desk::new::create))
        .route("/desk/me", get(desk::me::show).post(desk::me::save))
        .route("/desk/people", get(desk::people::show).post(desk::people::act))
        .route("/desk/outbox", get(desk::outbox::list))
        .route("/desk/outbox/{id}", get(desk::outbox::show))
        // organisations across statements
        .route("/desk/organisations", get(desk::organisations::show).post(desk::organisations::act))
        .route(
            "/desk/organisations/{id}",
            get(desk::organisation::show).post(desk::organisation::act),
        )
        .route("/desk/decisions", get(desk::verdicts::show).post(desk::verdicts::act))
        // one statement
        .route("/desk/s/{slug}", get(desk::overview::show).post(desk::overview::act))
        .route("/desk/s/{slug}/preview", get(desk::preview::show))
        .route(
            "/desk/s/{slug}/preview/{part}",
            get(desk::preview::show_part).post(desk::preview::send),
        )
        .route("/desk/s/{slug}/preview/names/{n}", get(desk::preview::show_names))
        .route("/desk/s/{slug}/showing", get(desk::showing::show).post(desk::showing::save))
        .route("/desk/s/{slug}/open", get(desk::opening::show).post(desk::opening::open))
        .route("/desk/s/{slug}/webhooks", get(desk::webhooks::show).post(desk::webhooks::act))
        .route("/desk/s/{slug}/text", get(desk::text::show).post(desk::text::save))
        .route(
            "/desk/s/{slug}/text/{lang}",
            get(desk::translation::show).post(desk::translation::save),
        )
        .route("/desk/s/{slug}/queue", get(desk::queue::show).post(desk::queue::act))
        .route(
            "/desk/s/{slug}/signatures",
            get(desk::queue::show_all).post(desk::queue::act_on_all),
        )
        .route("/desk/s/{slug}/signatures/export", post(desk::queue::export))
        .route("/desk/s/{slug}/batch", get(desk::batch::choose).post(desk::batch::count))
        .route("/desk/s/{slug}/batch/{id}", get(desk::batch::show).post(desk::batch::act))
        .route("/desk/s/{slug}/signon/{id}", get(desk::sign_on::show).post(desk::sign_on::act))
        .route("/desk/s/{slug}/history", get(desk::history::show))
        // its address until 0.1.0
        .route("/desk/s/{slug}/record", get(desk::history::moved))
}

/// Where the desk takes files of up to `large` bytes.
fn desk_files(large: usize) -> Router<AppState> {
    Router::new()
        // documents and lists: larger than a form
        .route("/desk/paste", get(desk::paste::show).post(desk::paste::act))
        .route("/desk/s/{slug}/import", get(desk::import::show).post(desk::import::take_in))
        .route("/desk/s/{slug}/import/{id}", get(desk::review::show).post(desk::review::act))
        .layer(DefaultBodyLimit::max(large))
        .layer(from_fn_with_state(large, forms::refuse_large))
}

/// Addresses longer than any of ours are cut off before they cost anything.
async fn bounded_address<B>(mut request: axum::http::Request<B>) -> axum::http::Request<B> {
    if request.uri().path().len() > 512 {
        let programs = request.uri().path().starts_with(api::problem::PREFIX);
        let nowhere = if programs { "/api/-" } else { "/-" };
        *request.uri_mut() = axum::http::Uri::from_static(nowhere);
    }
    request
}
