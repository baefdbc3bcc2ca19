use crate::SafeHtml;

/// Pictures of the signatures, all of it worded: below the list of a statement.
#[derive(Clone, Debug)]
pub struct GalleryView {
    pub heading: String,
    /// Opens the table below a picture.
    pub as_table: String,
    pub pictures: Vec<PictureView>,
}

/// A picture, and the same figures as a table.
#[derive(Clone, Debug)]
pub struct PictureView {
    pub title: String,
    /// SVG with a title and a text of its own.
    pub svg: SafeHtml,
    /// What the columns of the table are called; first that of the labels.
    pub head: Vec<String>,
    pub rows: Vec<PictureRow>,
    /// How the figures came about, a sentence each.
    pub notes: Vec<String>,
}

/// A row of the table.
#[derive(Clone, Debug)]
pub struct PictureRow {
    pub label: String,
    pub cells: Vec<String>,
}
