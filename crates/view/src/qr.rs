//! QR codes as inline SVG, for paper.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

use super::safe::{SafeHtml, escape};

/// Light modules around the code, as the standard asks for.
const QUIET: i32 = 4;

/// `text` as a QR code that `label` names; none when it is too long for one.
///
/// Dark on light whatever the page's colours are: many readers cannot see it the other way round.
pub fn svg(text: &str, label: &str) -> Option<SafeHtml> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let width = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if width > 0 {
                let _ = write!(path, "M{} {}h{width}v1h-{width}z", x + QUIET, y + QUIET);
            }
            x += width + 1;
        }
    }
    let (side, label) = (code.size() + 2 * QUIET, escape(label));
    Some(SafeHtml::trusted(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{label}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_module_is_drawn_and_nothing_else() {
        let text = "https://sign.example.org/s/mountain-paths/check#1234,7m1vO0qf4m1b5Yh0JQ2bq2r0xq1M4m9w1n8bT0v8b1A=";
        let svg = svg(text, "a \"label\"").expect("it fits").to_string();
        assert!(svg.contains("aria-label=\"a &#34;label&#34;\""));
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).expect("it fits");
        let mut drawn = std::collections::BTreeSet::new();
        let dark = svg
            .split("d=\"")
            .nth(2)
            .and_then(|rest| rest.split('"').next())
            .expect("the dark path");
        for run in dark.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').expect("a place");
            let (y, rest) = rest.split_once('h').expect("a row");
            let width: i32 = rest.split('v').next().and_then(|n| n.parse().ok()).expect("a width");
            let (x, y): (i32, i32) = (x.parse().expect("a number"), y.parse().expect("a number"));
            drawn.extend((x..x + width).map(|x| (x - QUIET, y - QUIET)));
        }
        for y in 0..code.size() {
            for x in 0..code.size() {
                assert_eq!(drawn.contains(&(x, y)), code.get_module(x, y), "{x} {y}");
            }
        }
    }

    #[test]
    fn what_no_code_can_hold_gives_none() {
        assert_eq!(svg(&"a".repeat(3_000), ""), None);
    }
}
