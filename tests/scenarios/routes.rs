//! The route table of the site, read from its source, so that a route without a row in a test is
//! noticed.

use axum::http::Method;

const SOURCE: &str = include_str!("../../crates/app/src/web/routes.rs");

/// Every method and path of the site, as they stand in the table.
pub fn all() -> Vec<(Method, String)> {
    let mut found = Vec::new();
    for route in SOURCE.split(".route(").skip(1) {
        let route = route.split(';').next().unwrap_or_default();
        let path = route.split('"').nth(1).expect("a path");
        for (word, method) in [("get(", Method::GET), ("post(", Method::POST)] {
            if route.contains(word) {
                found.push((method, path.to_owned()));
            }
        }
    }
    assert!(found.len() > 40, "the table is read: {found:?}");
    found
}

/// Whether an address of the desk is an old one that leads to where its page is now.
pub fn has_moved(address: &str) -> bool {
    address.starts_with("/desk/s/") && address.ends_with("/record")
}
