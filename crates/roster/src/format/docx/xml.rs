//! The XML parts of a document, walked through under limits.

use crate::{
    ReadError,
    limits::{self, too_large},
};
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};
use std::io::{BufReader, Read};

/// A step through an XML part; names come without their prefix.
pub(crate) enum Step<'a> {
    Open(&'a str, &'a BytesStart<'a>),
    Close(&'a str),
    Text(&'a str),
}

/// Walks through an XML part under the limits of depth and size. A document type is refused: Office
/// writes none, and what it declares could grow without bounds.
pub(crate) fn walk(
    part: impl Read,
    place: &str,
    mut each: impl FnMut(Step<'_>) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut depth = 0;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| damaged(place))? {
            Event::Start(tag) => {
                depth += 1;
                if depth > limits::DEPTH {
                    return Err(too_large(
                        format!("elements lie too deep in one another in {place}"),
                        "200 levels",
                    ));
                }
                each(Step::Open(tag.local_name().as_ref(), &tag))?;
            }
            Event::Empty(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                each(Step::Open(&name, &tag))?;
                each(Step::Close(&name))?;
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                each(Step::Close(tag.local_name().as_ref()))?;
            }
            Event::Text(text) => each(Step::Text(&text))?,
            Event::CData(text) => each(Step::Text(&text))?,
            Event::GeneralRef(entity) => {
                let name: &str = &entity;
                let resolved = match entity.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    Ok(None) => quick_xml::escape::resolve_predefined_entity(name)
                        .ok_or_else(|| damaged(place))?
                        .to_owned(),
                    Err(_) => return Err(damaged(place)),
                };
                each(Step::Text(&resolved))?;
            }
            Event::Eof if depth == 0 => return Ok(()),
            Event::DocType(_) | Event::Eof => return Err(damaged(place)),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

/// The value of an attribute by its name without prefix.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .with_checks(false)
        .take(limits::ATTRIBUTES)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .ok()
                .map(std::borrow::Cow::into_owned)
        })
}

pub(crate) fn damaged(place: &str) -> ReadError {
    ReadError::Damaged { format: "docx".into(), place: place.to_owned() }
}
