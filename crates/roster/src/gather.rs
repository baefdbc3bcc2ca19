//! From the lines of the list to entries: counters, shared lines, broken lines, headings.

mod bare;

use crate::{
    LineUse,
    accept::Accepted,
    contact, counter,
    draft::Draft,
    group::{self, Group},
    inline,
    region::Region,
    running,
    shape::{LineKind, Shape},
    source::{Role, Span},
    table::{self, Plan},
    words,
};

/// The drafts in order, and for every line its use; `seqs` are 1-based positions of drafts.
pub(crate) struct Gathered {
    pub drafts: Vec<Draft>,
    pub uses: Vec<LineUse>,
}

pub(crate) fn gather(
    shapes: &[Shape],
    region: Region,
    plans: &[Option<Plan>],
    sheets: &[String],
) -> Gathered {
    let mut gatherer = Gatherer {
        shapes,
        sheets,
        sheet: 0,
        accepted: Accepted::of(shapes, region),
        region,
        drafts: Vec::new(),
        uses: shapes.iter().map(outside).collect(),
        open: None,
        blanks: 0,
        heading: None,
        group: Group::Neither,
        fresh: false,
        separated: false,
        bare_section: false,
    };
    if let Some(anchor) = region.anchor
        && !(region.start..region.end).contains(&anchor)
    {
        gatherer.introduce(anchor);
    }
    gatherer.section(region.start);
    let mut at = region.start;
    while at < region.end {
        at = gatherer.paragraph(at).unwrap_or_else(|| {
            gatherer.line(at, plans);
            at + 1
        });
    }
    gatherer.finish()
}

/// The use of a line that is not in the list.
pub(crate) fn outside(shape: &Shape) -> LineUse {
    match shape.role {
        Role::PageFurniture => LineUse::PageFurniture,
        _ if shape.blank() => LineUse::Blank,
        _ => LineUse::Text,
    }
}

struct Gatherer<'a> {
    shapes: &'a [Shape],
    /// Names of the sheets of a workbook; empty for other files.
    sheets: &'a [String],
    sheet: u32,
    accepted: Accepted,
    region: Region,
    drafts: Vec<Draft>,
    uses: Vec<LineUse>,
    /// The draft that the next line may go on with.
    open: Option<usize>,
    blanks: usize,
    heading: Option<String>,
    group: Group,
    fresh: bool,
    /// Names were parted by a sign within a line.
    separated: bool,
    /// No counters stand under this heading, whatever the rest of the list does.
    bare_section: bool,
}

impl Gatherer<'_> {
    fn introduce(&mut self, anchor: usize) {
        let shape = &self.shapes[anchor];
        self.group = group::hint(&words::words(&shape.string()));
        if !shape.is_prose() && shape.words <= 8 {
            self.heading = Some(heading_text(shape));
            self.uses[anchor] = LineUse::Heading;
        }
    }

    /// Names that run through a paragraph; gives the line behind it.
    fn paragraph(&mut self, at: usize) -> Option<usize> {
        let LineKind::Running { end, .. } = self.shapes[at].kind else { return None };
        let end = end.min(self.region.end);
        if let Some((column, _)) = running::lead(&self.shapes[at]) {
            self.announce(at, column);
        }
        for line in at..end {
            self.uses[line] = LineUse::Blank;
        }
        for piece in running::pieces(self.shapes, at, end) {
            let index = self.start(piece.line, piece.span, None, piece.text, true);
            self.drafts[index].shared = true;
            for line in &piece.further {
                self.uses_entry(*line, index);
            }
            self.drafts[index].further = piece.further;
        }
        self.open = None;
        self.blanks = 0;
        Some(end)
    }

    fn line(&mut self, at: usize, plans: &[Option<Plan>]) {
        let shape = &self.shapes[at];
        if shape.role == Role::PageFurniture {
            return;
        }
        if shape.blank() || shape.rule() {
            self.blanks += 1;
            return;
        }
        if !self.sheets.is_empty() && shape.sheet != self.sheet {
            // What stood on the sheet before says nothing about this one; its name may.
            self.sheet = shape.sheet;
            let name = self.sheets.get(shape.sheet as usize - 1);
            self.group = name.map_or(Group::Neither, |name| group::hint(&words::words(name)));
            self.heading = name.filter(|_| self.group != Group::Neither).cloned();
            self.open = None;
        }
        if shape.is_row() {
            self.row(at, plans.get(at).and_then(Option::as_ref));
        } else if shape.role == Role::Heading {
            self.head(at);
        } else if let Some(mark) = self.accepted.mark(at) {
            self.counted(at, mark);
        } else if matches!(shape.kind, LineKind::Names { .. }) {
            self.several(at);
        } else if let Some(number) = self.continues(at) {
            self.split_on(at, shape.indent(), shape.from, Some(number), true);
        } else {
            self.bare(at);
        }
        self.blanks = 0;
    }

    fn start(
        &mut self,
        line: usize,
        span: Span,
        number: Option<u32>,
        text: String,
        marked: bool,
    ) -> usize {
        self.drafts.push(Draft {
            line,
            further: Vec::new(),
            number,
            text,
            span,
            heading: self.heading.clone(),
            group: self.group,
            shared: false,
            fresh: std::mem::take(&mut self.fresh),
            place: None,
            short: None,
            turned: false,
            marked,
        });
        let index = self.drafts.len() - 1;
        self.open = Some(index);
        self.uses_entry(line, index);
        index
    }

    fn uses_entry(&mut self, line: usize, draft: usize) {
        let seq = u32::try_from(draft + 1).unwrap_or(u32::MAX);
        if let LineUse::Entry { seqs } = &mut self.uses[line] {
            seqs.push(seq);
        } else {
            self.uses[line] = LineUse::Entry { seqs: vec![seq] };
        }
    }

    fn counted(&mut self, at: usize, mark: counter::Mark) {
        let shape = &self.shapes[at];
        let start = shape.indent();
        let from = shape.from;
        if self.group == Group::Individuals
            && let Some(inline) = inline::names(&shape.chars, from, shape.to, true)
        {
            return self.side_by_side(at, &inline.names, start, mark.number());
        }
        self.split_on(at, start, from, mark.number(), true);
    }

    /// An entry for each of the names; the first has the counter.
    fn side_by_side(&mut self, at: usize, names: &[Span], start: usize, number: Option<u32>) {
        let shape = &self.shapes[at];
        for (nth, span) in names.iter().enumerate() {
            let text: String = shape.chars[span.start..span.end].iter().collect();
            let (start, number) = if nth == 0 { (start, number) } else { (span.start, None) };
            let index = self.start(at, Span { start, end: span.end }, number, text, true);
            self.drafts[index].shared = names.len() > 1;
        }
        self.open = None;
    }

    /// "21. Name" alone behind rows that hold the names 1 to 20.
    fn continues(&self, at: usize) -> Option<u32> {
        let counter = self.shapes[at]
            .counter
            .filter(|counter| counter.firmness == counter::Firmness::Firm)?;
        let last = self.drafts.last().filter(|draft| self.shapes[draft.line].is_row())?.number?;
        counter.mark.number().filter(|number| *number == last + 1)
    }

    /// Whether the lines up to the next heading have counters of their own.
    fn section(&mut self, from: usize) {
        let ends = |shape: &Shape| {
            shape.role == Role::Heading
                || shape.ends_with_colon()
                || (shape.group.is_some() && shape.counter.is_none())
        };
        let lines =
            (from..self.region.end).take_while(|at| *at == from || !ends(&self.shapes[*at]));
        let (mut counted, mut bare) = (0, 0);
        for at in lines
            .filter(|at| !self.shapes[*at].blank() && self.shapes[*at].role != Role::PageFurniture)
        {
            if self.accepted.mark(at).is_some() {
                counted += 1;
            } else if !self.shapes[at].is_row()
                && self.shapes[at].closing.is_none()
                && !self.shapes[at].is_prose()
            {
                bare += 1;
            }
        }
        self.bare_section = counted == 0 && bare > 0;
    }

    /// Whether names are counted here.
    fn listed(&self) -> bool {
        self.accepted.listed() && !self.bare_section
    }

    /// Starts an entry at `from`, and further ones wherever the count goes on inside the line.
    fn split_on(
        &mut self,
        at: usize,
        start: usize,
        from: usize,
        number: Option<u32>,
        marked: bool,
    ) {
        let shape = &self.shapes[at];
        let mut first = None;
        let (mut start, mut from, mut number) = (start, from, number);
        loop {
            let next = number.and_then(|n| self.next_inside(at, from, n));
            let end = trim_end(&shape.chars, from, next.map_or(shape.to, |c| c.start));
            let text: String = shape.chars[from..end.max(from)].iter().collect();
            let index = self.start(
                at,
                Span { start, end: end.max(from).min(shape.chars.len()) },
                number,
                text,
                marked,
            );
            if first.is_none() && next.is_some() {
                first = Some(index);
            }
            if first.is_some() {
                self.drafts[index].shared = true;
            }
            let Some(next) = next else { break };
            (start, from, number) = (next.start, next.text, next.mark.number());
        }
    }

    /// The counter n + 1 inside a line, unless the next counted line has it too.
    fn next_inside(&self, at: usize, from: usize, number: u32) -> Option<counter::Counter> {
        let shape = &self.shapes[at];
        let wanted = number.checked_add(1)?;
        if self.accepted.next_number(at) == Some(wanted) {
            return None;
        }
        (from + 1..shape.to).find_map(|column| {
            let digit = counter::digit(shape.chars[column]).is_some()
                || matches!(shape.chars[column], '(' | '[' | '#' | '№');
            if !digit || !counter::is_gap(shape.chars[column - 1]) {
                return None;
            }
            let found = counter::number_at(&shape.chars, column, wanted)?;
            // "in room 27. Next": a name follows, and something stands before.
            let named =
                shape.chars[found.text.min(shape.to)..shape.to].iter().any(|c| c.is_alphabetic());
            let small = shape.chars[found.text.min(shape.to)..shape.to]
                .iter()
                .find(|c| c.is_alphanumeric())
                .is_some_and(|c| c.is_lowercase());
            let closer = shape.chars[column..found.text.min(shape.to)]
                .iter()
                .find(|c| counter::digit(**c).is_none());
            (named
                && !small
                && (matches!(closer, Some('.' | ')' | '(' | '[' | '#' | '№'))
                    || self.accepted.closer() == closer.copied()))
            .then_some(found)
        })
    }

    /// Names in one line without a counter at its beginning.
    fn several(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let chain = shape.chain();
        let follows = chain.first().is_some_and(|c| {
            c.mark.number() == Some(1)
                || self
                    .drafts
                    .last()
                    .and_then(|d| d.number)
                    .is_some_and(|last| c.mark.number() == Some(last + 1))
        });
        if chain.len() >= 2 && follows {
            let lead = trim_end(&shape.chars, shape.from, chain[0].start);
            if lead > shape.from {
                let text: String = shape.chars[shape.from..lead].iter().collect();
                if text.ends_with(':') || self.open.is_none() {
                    self.heading = Some(text.trim_end_matches(':').to_owned());
                } else if let Some(open) = self.open {
                    self.drafts[open].join(at, &text);
                    self.uses_entry(at, open);
                }
            }
            self.split_on(at, chain[0].start, chain[0].text, chain[0].mark.number(), true);
            return;
        }
        let persons = self.group == Group::Individuals;
        let Some(inline) = inline::names(&shape.chars, shape.from, shape.to, persons) else {
            return self.bare(at);
        };
        if inline.lead > shape.from {
            self.announce(at, inline.lead);
        }
        self.side_by_side(at, &inline.names, inline.names[0].start, None);
        self.separated = true;
    }

    /// What stands before a colon on the line of the names is their heading.
    fn announce(&mut self, at: usize, lead: usize) {
        let shape = &self.shapes[at];
        let text: String = shape.chars[shape.from..lead].iter().collect();
        let text = text.trim_end_matches([':', '：', ' ']);
        self.group = group::hint(&words::words(text));
        self.heading = Some(text.to_owned());
    }

    fn row(&mut self, at: usize, plan: Option<&Plan>) {
        let shape = &self.shapes[at];
        match plan {
            Some(Plan::Head) => self.uses[at] = LineUse::Heading,
            Some(Plan::Group(text)) => {
                self.heading = Some(text.clone());
                self.group = group::hint(&words::words(text));
                self.fresh = true;
                self.uses[at] = LineUse::Heading;
            }
            Some(Plan::Names(names)) => {
                let shared = names.len() > 1;
                for name in names {
                    let text: String = shape.chars[name.text.start..name.text.end].iter().collect();
                    let span = Span { start: name.start, end: name.text.end };
                    let index = self.start(at, span, name.number, text, true);
                    let draft = &mut self.drafts[index];
                    draft.shared = shared;
                    draft.place.clone_from(&name.place);
                    draft.short.clone_from(&name.short);
                }
            }
            Some(Plan::Question(why)) => self.uses[at] = LineUse::Question { why },
            None => self.uses[at] = LineUse::Question { why: table::NO_NAME },
        }
        self.open = None;
    }

    fn head(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let text = heading_text(shape);
        self.group = group::hint(&words::words(&text));
        self.heading = Some(text);
        self.uses[at] = LineUse::Heading;
        self.open = None;
        self.fresh = true;
        self.section(at + 1);
    }

    fn finish(mut self) -> Gathered {
        let separated = self.drafts.iter().filter(|draft| draft.ends_with_separator()).count();
        let separators = self.separated || (separated * 2 >= self.drafts.len() && separated >= 2);
        // "…; Ink Union." ends what the signs part, at the end of the list or of a section.
        let ends: Vec<bool> = (0..self.drafts.len())
            .map(|at| {
                self.drafts
                    .get(at + 1)
                    .is_none_or(|next| next.heading != self.drafts[at].heading || next.fresh)
            })
            .collect();
        for (draft, ends) in self.drafts.iter_mut().zip(ends) {
            let mut name = draft.without_separator();
            if separators && ends && !ends_abbreviated(name) {
                name = name.strip_suffix('.').unwrap_or(name);
            }
            let cut = draft.text.trim_end().chars().count() - name.chars().count();
            let name = name.to_owned();
            if draft.further.is_empty() {
                draft.span.end -= cut.min(draft.span.end - draft.span.start);
            }
            draft.text = name;
            let line = &self.shapes[draft.line].chars;
            let own = if draft.shared { &line[draft.span.start..draft.span.end] } else { line };
            draft.turned =
                own.iter().copied().chain(draft.text.chars()).any(counter::is_bidi_control);
        }
        self.drop_nameless();
        Gathered { drafts: self.drafts, uses: self.uses }
    }

    /// A counter without a name, or with an address only, is a question and no entry.
    fn drop_nameless(&mut self) {
        let named = |draft: &Draft| contact::cut(&draft.text).0.chars().any(char::is_alphanumeric);
        if self.drafts.iter().all(named) {
            return;
        }
        let mut renamed: Vec<Option<u32>> = Vec::with_capacity(self.drafts.len());
        let mut kept = 0;
        for draft in &self.drafts {
            kept += u32::from(named(draft));
            renamed.push(named(draft).then_some(kept));
        }
        for used in &mut self.uses {
            if let LineUse::Entry { seqs } = used {
                *seqs = seqs.iter().filter_map(|seq| renamed[*seq as usize - 1]).collect();
                if seqs.is_empty() {
                    *used = LineUse::Question { why: "a counter without a name" };
                }
            }
        }
        self.drafts.retain(named);
    }
}

/// "e.V.", "A.C.", "Inc.": the dot is part of the word.
fn ends_abbreviated(name: &str) -> bool {
    let last = name.trim_end_matches('.').rsplit(char::is_whitespace).next().unwrap_or_default();
    last.contains('.')
        || matches!(
            last.to_lowercase().as_str(),
            "inc" | "ltd" | "ltda" | "corp" | "co" | "assoc" | "jr" | "sr" | "al"
        )
}

fn heading_text(shape: &Shape) -> String {
    shape
        .string()
        .trim_matches(['#', '*', '_', '=', '-', ' '])
        .trim_end_matches([':', '：', '؛', ' '])
        .to_owned()
}

/// The printed text, a refused counter included.
fn shape_text(shape: &Shape) -> String {
    shape.chars[shape.indent()..shape.to].iter().collect()
}

fn trim_end(chars: &[char], from: usize, to: usize) -> usize {
    let mut end = to;
    while end > from && counter::is_gap(chars[end - 1]) {
        end -= 1;
    }
    end
}
