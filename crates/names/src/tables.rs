//! Reads the tables under `data/`: plain text that can be edited without knowing Rust. In all of
//! them, lines that begin with `#` are remarks.

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

/// Rows of a table with two columns.
pub(crate) fn columns(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(table).filter_map(|row| row.split_once('\t'))
}

/// Words of a table with one word a line.
pub(crate) fn words(table: &'static str) -> impl Iterator<Item = &'static str> {
    rows(table).map(str::trim).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_and_empty_lines_are_left_out() {
        let table = "# remark\na\tb c\nd\n\n  # e\r\n";
        assert_eq!(columns(table).collect::<Vec<_>>(), [("a", "b c")]);
        assert_eq!(words(table).collect::<Vec<_>>(), ["a\tb c", "d", "# e"]);
    }
}
