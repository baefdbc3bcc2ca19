//! A [`domain`] publication as PDF and as pictures.
