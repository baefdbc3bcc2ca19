//! The names of the columns of an answer, shared by all its rows.

/// Two allocations, however many columns: SQLite makes it for each answer.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Columns {
    /// All names, one after the other.
    names: String,
    /// Where each name ends.
    ends: Vec<usize>,
}

impl Columns {
    pub(crate) fn new<'a>(
        names: impl IntoIterator<Item = &'a str, IntoIter: ExactSizeIterator>,
    ) -> Self {
        let names = names.into_iter();
        let mut columns = Self {
            names: String::with_capacity(16 * names.len()),
            ends: Vec::with_capacity(names.len()),
        };
        for name in names {
            debug_assert!(columns.find(name, 0).is_none(), "two columns are called {name}");
            columns.names.push_str(name);
            columns.ends.push(columns.names.len());
        }
        columns
    }

    /// The place of a column. The search begins at `hint` and goes once around: readers ask in the
    /// order of the query, so that mostly the first look finds it.
    pub(crate) fn find(&self, name: &str, hint: usize) -> Option<usize> {
        let all = self.ends.len();
        (hint.min(all)..all).chain(0..hint.min(all)).find(|at| self.name(*at) == name)
    }

    fn name(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.names[start..self.ends[at]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_found_from_wherever_the_search_begins() {
        let columns = Columns::new(["id", "", "name"]);
        for hint in 0..5 {
            assert_eq!(columns.find("id", hint), Some(0));
            assert_eq!(columns.find("", hint), Some(1));
            assert_eq!(columns.find("name", hint), Some(2));
            assert_eq!(columns.find("idname", hint), None);
        }
        assert_eq!(Columns::default().find("id", 0), None);
    }
}
