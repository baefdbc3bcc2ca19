//! A picture as SVG that grows with its page and not with its letters: across, all is said in
//! percent, down, in lines of text. So a label is as legible at 320 pixels as at a thousand.
//!
//! Colours come from the style sheet of the page (`.picture`): no attribute here names one.

use super::{Bar, Picture, Shape};
use std::fmt::{self, Write};

/// The picture for a page of this direction (`ltr` or `rtl`). Labels are escaped.
pub fn svg(picture: &Picture, dir: &str) -> String {
    let drawing = Drawing { picture, rtl: dir == "rtl", out: String::new() };
    // Writing to a string does not fail.
    drawing.write().unwrap_or_default()
}

/// Height of a lying bar with its line of text, in lines.
const LYING: f64 = 2.6;
/// Height of the longest standing bar.
const STANDING: f64 = 9.0;
/// From the top edge to the line on which letters stand.
const BASE: f64 = 1.1;

struct Drawing<'a> {
    picture: &'a Picture,
    rtl: bool,
    out: String,
}

impl Drawing<'_> {
    fn write(mut self) -> Result<String, fmt::Error> {
        let picture = self.picture;
        let lines = match picture.shape {
            Shape::Lying => picture.bars.len() as f64 * LYING,
            Shape::Standing => BASE + 0.4 + STANDING + self.lines_of_ends() as f64 * 1.6,
        };
        let name = &picture.name;
        write!(
            self.out,
            "<svg class=\"picture\" width=\"100%\" height=\"{lines:.1}em\" role=\"img\" \
             aria-labelledby=\"{name}-title {name}-alt\"><title id=\"{name}-title\">{}</title>\
             <desc id=\"{name}-alt\">{}</desc>",
            escaped(&picture.title),
            escaped(&picture.alt)
        )?;
        match picture.shape {
            Shape::Lying => self.lying()?,
            Shape::Standing => self.standing()?,
        }
        self.out.push_str("</svg>");
        Ok(self.out)
    }

    /// Label and number above each bar, which begins where a line begins.
    fn lying(&mut self) -> fmt::Result {
        let most = f64::from(self.picture.most());
        for (at, bar) in self.picture.bars.iter().enumerate() {
            let top = at as f64 * LYING;
            let width = f64::from(bar.value) / most * 100.0;
            self.text((0.0, top + BASE), "start", &bar.label)?;
            self.text((100.0, top + BASE), "end", &bar.number)?;
            self.bar((0.0, width), (top + 1.5, 0.7), bar)?;
        }
        Ok(())
    }

    /// The highest number above, the first and the last label below, bars between.
    fn standing(&mut self) -> fmt::Result {
        let picture = self.picture;
        let (most, step) = (f64::from(picture.most()), 100.0 / picture.bars.len() as f64);
        let floor = BASE + 0.4 + STANDING;
        for (at, bar) in picture.bars.iter().enumerate() {
            let height = f64::from(bar.value) / most * STANDING;
            let across = (at as f64 * step + step * 0.1, step * 0.8);
            self.bar(across, (floor - height, height), bar)?;
        }
        let [first, .., last] = &picture.bars[..] else { return Ok(()) };
        self.text((100.0, BASE), "end", &last.number)?;
        write!(self.out, "<rect class=\"floor\" width=\"100%\" y=\"{floor:.2}em\" height=\"1\"/>")?;
        self.text((0.0, floor + 1.4), "start", &first.label)?;
        let below = (self.lines_of_ends() - 1) as f64 * 1.6;
        self.text((100.0, floor + 1.4 + below), "end", &last.label)
    }

    /// Whether the labels at both ends fit on one line of a small phone, or take two.
    fn lines_of_ends(&self) -> usize {
        let letters = |bar: Option<&Bar>| bar.map_or(0, |bar| bar.label.chars().count());
        let bars = &self.picture.bars;
        if letters(bars.first()) + letters(bars.last()) > 34 { 2 } else { 1 }
    }

    fn text(&mut self, at: (f64, f64), anchor: &str, words: &str) -> fmt::Result {
        let (x, y) = (if self.rtl { 100.0 - at.0 } else { at.0 }, at.1);
        let words = escaped(words);
        write!(
            self.out,
            "<text x=\"{x:.0}%\" y=\"{y:.2}em\" text-anchor=\"{anchor}\">{words}</text>"
        )
    }

    /// Where it begins and how wide it is, in percent; how far down and how high, in lines.
    fn bar(&mut self, across: (f64, f64), down: (f64, f64), bar: &Bar) -> fmt::Result {
        let (start, width) = across;
        let x = if self.rtl { 100.0 - start - width } else { start };
        let class = if bar.aside { " class=\"aside\"" } else { "" };
        write!(
            self.out,
            "<rect{class} x=\"{x:.2}%\" y=\"{:.2}em\" width=\"{width:.2}%\" height=\"{:.2}em\"/>",
            down.0, down.1
        )
    }
}

fn escaped(text: &str) -> String {
    quick_xml::escape::escape(crate::xml_text(text).as_ref()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(shape: Shape, values: &[u32]) -> Picture {
        let bar = |value: &u32| Bar {
            label: format!("<b>&\"{value}"),
            value: *value,
            number: value.to_string(),
            further: Vec::new(),
            aside: *value == 1,
        };
        Picture {
            name: "countries".into(),
            shape,
            title: "Signatures & \"countries\"".into(),
            alt: "A < B".into(),
            head: vec!["Country".into(), "Signatures".into()],
            bars: values.iter().map(bar).collect(),
            notes: Vec::new(),
        }
    }

    /// Its bars: left edge and width in percent.
    fn bars(svg: &str) -> Vec<(f64, f64)> {
        let read = roxmltree::Document::parse(svg).unwrap();
        let percent = |node: &roxmltree::Node<'_, '_>, name| -> Option<f64> {
            node.attribute(name)?.strip_suffix('%')?.parse().ok()
        };
        let rects = read.descendants().filter(|node| node.has_tag_name("rect"));
        rects.filter_map(|node| Some((percent(&node, "x")?, percent(&node, "width")?))).collect()
    }

    #[test]
    fn it_is_a_picture_with_a_title_and_a_text_and_no_colour_of_its_own() {
        for shape in [Shape::Lying, Shape::Standing] {
            let svg = svg(&picture(shape, &[40, 20, 1]), "ltr");
            let read = roxmltree::Document::parse(&svg).unwrap();
            let root = read.root_element();
            assert_eq!(root.attribute("role"), Some("img"));
            let text = |id| {
                let found = read.descendants().find(|node| node.attribute("id") == Some(id));
                found.and_then(|node| node.text()).unwrap_or_default().to_owned()
            };
            assert_eq!(text("countries-title"), "Signatures & \"countries\"");
            assert_eq!(text("countries-alt"), "A < B");
            for colour in ["fill", "style", "stroke", "#"] {
                assert!(!svg.contains(colour), "{svg}");
            }
            assert!(svg.contains("&lt;b&gt;&amp;"), "{svg}");
        }
    }

    #[test]
    fn bars_are_as_long_as_their_numbers_say_and_begin_where_lines_begin() {
        let lying = picture(Shape::Lying, &[40, 20, 1]);
        assert_eq!(bars(&svg(&lying, "ltr")), [(0.0, 100.0), (0.0, 50.0), (0.0, 2.5)]);
        assert_eq!(bars(&svg(&lying, "rtl")), [(0.0, 100.0), (50.0, 50.0), (97.5, 2.5)]);
        let standing = picture(Shape::Standing, &[1, 2, 4, 4]);
        let places =
            |dir| bars(&svg(&standing, dir)).into_iter().map(|(x, _)| x).collect::<Vec<_>>();
        assert_eq!(places("ltr"), [2.5, 27.5, 52.5, 77.5]);
        assert_eq!(places("rtl"), [77.5, 52.5, 27.5, 2.5]);
    }

    #[test]
    fn labels_that_do_not_fit_beside_each_other_stand_below_each_other() {
        let height = |picture: &Picture| {
            let svg = svg(picture, "ltr");
            let read = roxmltree::Document::parse(&svg).unwrap();
            let height = read.root_element().attribute("height").unwrap().to_owned();
            height.strip_suffix("em").unwrap().parse::<f64>().unwrap()
        };
        let mut picture = picture(Shape::Standing, &[1, 2]);
        let short = height(&picture);
        picture.bars[0].label = "٣ كانون الثاني/يناير ٢٠٢٧ ".repeat(2);
        assert!(height(&picture) > short);
    }
}
