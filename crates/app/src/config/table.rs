//! From one table of options to the structs that hold them, the reader that fills them and the rows
//! of the manual.

/// One option as the manual shows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct OptionRow {
    /// `section.name`.
    pub(super) key: &'static str,
    /// Lines of the doc comment.
    pub(super) doc: &'static [&'static str],
    /// What may be written there.
    pub(super) kind: &'static str,
    /// The default in words or as a TOML value; `None` when the option is not set by default.
    pub(super) default: fn() -> Option<String>,
    /// Whether the value is hidden wherever settings are printed, and may come from a file of its
    /// own (`…_file`).
    pub(super) secret: bool,
}

/// One section of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct SectionRow {
    pub(super) name: &'static str,
    pub(super) doc: &'static [&'static str],
    pub(super) options: &'static [OptionRow],
}

/// Every section with its options.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table(pub(super) &'static [SectionRow]);

impl Table {
    pub(super) fn rows(self) -> impl Iterator<Item = &'static OptionRow> {
        self.0.iter().flat_map(|section| section.options)
    }

    /// Whether `key` is an option, or the `…_file` variant of a secret one.
    pub(super) fn has(self, key: &str) -> bool {
        let names = |row: &OptionRow| {
            row.key == key || (row.secret && key.strip_suffix("_file") == Some(row.key))
        };
        self.rows().any(names)
    }

    /// Each option, and the `…_file` variant of each secret one.
    pub(super) fn keys(self) -> impl Iterator<Item = String> {
        self.rows().flat_map(|row| {
            let file = row.secret.then(|| format!("{}_file", row.key));
            std::iter::once(row.key.to_owned()).chain(file)
        })
    }

    pub(super) fn has_section(self, name: &str) -> bool {
        self.0.iter().any(|section| section.name == name)
    }
}

/// The environment variable of an option: `smtp.host` is `UNDERSIGNED_SMTP_HOST`.
pub(super) fn variable(key: &str) -> String {
    format!("{PREFIX}{}", key.replace('.', "_").to_ascii_uppercase())
}

/// How the names of our environment variables begin.
pub(super) const PREFIX: &str = "UNDERSIGNED_";

macro_rules! options {
    ($(
        $(#[doc = $about:literal])+
        $Section:ident $section:literal {
            $( $(#[doc = $doc:literal])+ $option:ident : $Kind:ty = $default:expr $(, shown $shown:literal)? ; )+
        }
    )+) => {
        $(
            $(#[doc = $about])+
            #[derive(Debug, Clone)]
            pub struct $Section {
                $( $(#[doc = $doc])+ pub $option: $Kind, )+
            }

            impl $Section {
                pub(super) fn read(sources: &mut Sources) -> Self {
                    Self { $( $option: sources.value(concat!($section, ".", stringify!($option)), $default), )+ }
                }

                /// Each key with its effective value as TOML; `None` when it is not set.
                pub(super) fn shown(&self) -> Vec<(&'static str, Option<String>)> {
                    vec![ $( (concat!($section, ".", stringify!($option)), Value::show(&self.$option)) ),+ ]
                }
            }
        )+

        /// Every section with its options, in the order of the manual.
        pub(super) const TABLE: Table = Table(&[ $(
            SectionRow {
                name: $section,
                doc: &[ $($about),+ ],
                options: &[ $(
                    OptionRow {
                        key: concat!($section, ".", stringify!($option)),
                        doc: &[ $($doc),+ ],
                        kind: <$Kind as Value>::KIND,
                        default: || {
                            $( if true { return Some($shown.to_owned()); } )?
                            Value::show(&{ let value: $Kind = $default; value }).map(|text| format!("`{text}`"))
                        },
                        secret: <$Kind as Value>::SECRET,
                    }
                ),+ ],
            }
        ),+ ]);
    };
}
pub(super) use options;
