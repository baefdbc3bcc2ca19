//! The colour of a site: of its links, buttons and lines. Checked against every ground that they
//! stand on, in light and in dark.

use std::fmt;
use std::str::FromStr;

/// Red, green, blue (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The text is not `#` with six hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a colour such as #1b5266")]
pub struct NotAColour;

/// WCAG 2.2, success criterion 1.4.3.
pub const LEAST_CONTRAST: f64 = 4.5;

/// Grounds of the style sheet: page and boxes, light and dark (tested: they are those).
const LIGHT: [Colour; 2] = [Colour([0xfd, 0xfc, 0xf8]), Colour([0xf1, 0xee, 0xe4])];
const DARK: [Colour; 2] = [Colour([0x17, 0x19, 0x1b]), Colour([0x21, 0x24, 0x26])];

/// A colour that can be read on light pages, and what it is on dark ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    light: Colour,
    dark: Colour,
}

/// The colour is too pale for the light page.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error(
    "{colour} is too pale: its contrast to the page is {contrast:.1}, and links need at least \
     {LEAST_CONTRAST}; {darker} would do"
)]
pub struct TooPale {
    pub colour: Colour,
    pub contrast: f64,
    /// The same, as dark as is needed.
    pub darker: Colour,
}

impl Accent {
    /// The colour as it is in light; in dark, where no colour of enough contrast to a light page
    /// can be read, as light as is needed.
    ///
    /// # Errors
    /// Its contrast to the light page or its boxes is below [`LEAST_CONTRAST`].
    pub fn new(colour: Colour) -> Result<Self, TooPale> {
        let contrast = colour.contrast(&LIGHT);
        if contrast < LEAST_CONTRAST {
            let darker = colour.towards(Colour([0; 3]), &LIGHT);
            return Err(TooPale { colour, contrast, darker });
        }
        Ok(Self { light: colour, dark: colour.towards(Colour([255; 3]), &DARK) })
    }

    /// The same for a page that chooses the ground itself: on light, and on dark.
    pub(crate) fn on_both_grounds(self) -> (String, String) {
        let one = |accent: Colour, ground| format!("--accent:{accent};--on-accent:{ground};");
        (one(self.light, LIGHT[0]), one(self.dark, DARK[0]))
    }

    /// What the general style sheet leaves to the site. Words on a button are in the colour of the
    /// page, whose contrast is the same.
    pub(crate) fn css(self) -> String {
        let Self { light, dark } = self;
        let [on_light, on_dark] = [LIGHT[0], DARK[0]];
        format!(
            ":root{{--accent:{light};--on-accent:{on_light}}}\n\
             @media (prefers-color-scheme:dark){{:root{{--accent:{dark};--on-accent:{on_dark}}}}}\n\
             @media print{{:root{{--accent:#000}}}}\n"
        )
    }
}

impl Colour {
    /// The least contrast to any of these grounds (WCAG 2.2, from 1 to 21).
    fn contrast(self, grounds: &[Self]) -> f64 {
        let one = |ground: &Self| {
            let (a, b) = (self.luminance(), ground.luminance());
            (a.max(b) + 0.05) / (a.min(b) + 0.05)
        };
        grounds.iter().map(one).fold(f64::INFINITY, f64::min)
    }

    /// Relative luminance (WCAG 2.2, from 0 to 1).
    fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The first mixture with `end` of enough contrast to the grounds; `end` has it.
    fn towards(self, end: Self, grounds: &[Self]) -> Self {
        let mixed = (0..=100u16).map(|share| self.mixed(end, share));
        mixed.into_iter().find(|mixed| mixed.contrast(grounds) >= LEAST_CONTRAST).unwrap_or(end)
    }

    /// With `share` of 100 parts of the other.
    fn mixed(self, other: Self, share: u16) -> Self {
        Self(std::array::from_fn(|at| {
            let sum = u16::from(self.0[at]) * (100 - share) + u16::from(other.0[at]) * share;
            u8::try_from(sum / 100).unwrap_or(u8::MAX)
        }))
    }
}

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let digits = text.strip_prefix('#').filter(|digits| {
            digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        let [_, red, green, blue] = digits
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .ok_or(NotAColour)?
            .to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;

    fn colour(text: &str) -> Colour {
        text.parse().expect("a colour")
    }

    #[test]
    fn a_colour_is_read_and_shown() {
        assert_eq!(colour("#1B5266").to_string(), "#1b5266");
        for bad in ["1b5266", "#1b526", "#1b52667", "red", "#ggg000", "#+b5266", ""] {
            assert_eq!(bad.parse::<Colour>(), Err(NotAColour), "{bad}");
        }
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let css = assets::find("style.css").expect("a style sheet").bytes;
        let css = String::from_utf8_lossy(css);
        let of = |name: &str| -> Vec<Colour> {
            let name = format!("{name}: ");
            let rest = css.split(&name).skip(1);
            rest.filter_map(|rest| rest.get(..7)?.parse().ok()).collect()
        };
        // Light, dark; what the print style says is black on white.
        assert_eq!(of("--paper")[..2], [LIGHT[0], DARK[0]]);
        assert_eq!(of("--tint")[..2], [LIGHT[1], DARK[1]]);
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        let black = colour("#000000");
        assert!((black.contrast(&[colour("#ffffff")]) - 21.0).abs() < 1e-9);
        // The grey that is just dark enough on white, and the next one.
        let on_white = |text| colour(text).contrast(&[colour("#ffffff")]);
        assert!(on_white("#767676") >= 4.5 && on_white("#777777") < 4.5);
    }

    #[test]
    fn what_is_taken_can_be_read_in_light_and_dark() {
        for text in ["#1b5266", "#7a1f3d", "#000000", "#005500", "#0000ff"] {
            let accent = Accent::new(colour(text)).expect(text);
            assert!(accent.light.contrast(&LIGHT) >= LEAST_CONTRAST, "{text}");
            assert!(accent.dark.contrast(&DARK) >= LEAST_CONTRAST, "{text}: {}", accent.dark);
            assert!(accent.css().contains(&format!("--accent:{text};")));
        }
    }

    #[test]
    fn a_pale_colour_is_refused_with_a_darker_one_that_would_do() {
        let refused = Accent::new(colour("#ffcc00")).expect_err("too pale");
        assert!(Accent::new(refused.darker).is_ok());
        let words = refused.to_string();
        assert!(
            words.starts_with("#ffcc00 is too pale: its contrast to the page is 1."),
            "{words}"
        );
        assert!(words.contains(&refused.darker.to_string()), "{words}");
    }
}
