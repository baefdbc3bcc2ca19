//! A [`domain`] publication as word processor document and spreadsheet.
