//! From the lines of the list to entries: counters, shared lines, broken lines, headings.

use crate::{
    LineUse,
    accept::Accepted,
    contact, counter,
    draft::Draft,
    inline,
    region::Region,
    shape::{self, Shape},
    source::{Role, Span},
    table::{self, Plan},
    words::{self, Column, Group, JOINERS},
};

/// The drafts in order, and for every line its use; `seqs` are 1-based positions of drafts.
pub(crate) struct Gathered {
    pub drafts: Vec<Draft>,
    pub uses: Vec<LineUse>,
}

pub(crate) fn gather(shapes: &[Shape], region: Region, plans: &[Option<Plan>], sheets: &[String]) -> Gathered {
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
    for at in region.start..region.end {
        gatherer.line(at, plans);
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
        self.group = words::group_hint(&words::words(&shape.string()));
        if !shape.prose && shape.words <= 8 {
            self.heading = Some(heading_text(shape));
            self.uses[anchor] = LineUse::Heading;
        }
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
            self.group = name.map_or(Group::Neither, |name| words::group_hint(&words::words(name)));
            self.heading = name.filter(|_| self.group != Group::Neither).cloned();
            self.open = None;
        }
        if shape.row {
            self.row(at, plans.get(at).and_then(Option::as_ref));
        } else if shape.role == Role::Heading {
            self.head(at);
        } else if let Some(mark) = self.accepted.mark(at) {
            self.counted(at, mark);
        } else if shape.inline > 1 {
            self.several(at);
        } else {
            self.bare(at);
        }
        self.blanks = 0;
    }

    fn start(&mut self, line: usize, span: Span, number: Option<u32>, text: String, marked: bool) -> usize {
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

    /// Whether the lines up to the next heading have counters of their own.
    fn section(&mut self, from: usize) {
        let ends =
            |shape: &Shape| shape.role == Role::Heading || shape.ends_with_colon() || (shape.group.is_some() && shape.counter.is_none());
        let lines = (from..self.region.end).take_while(|at| *at == from || !ends(&self.shapes[*at]));
        let (mut counted, mut bare) = (0, 0);
        for at in lines.filter(|at| !self.shapes[*at].blank() && self.shapes[*at].role != Role::PageFurniture) {
            if self.accepted.mark(at).is_some() {
                counted += 1;
            } else if !self.shapes[at].row && !self.shapes[at].after && !self.shapes[at].prose {
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
    fn split_on(&mut self, at: usize, start: usize, from: usize, number: Option<u32>, marked: bool) {
        let shape = &self.shapes[at];
        let mut first = None;
        let (mut start, mut from, mut number) = (start, from, number);
        loop {
            let next = number.and_then(|n| self.next_inside(at, from, n));
            let end = trim_end(&shape.chars, from, next.map_or(shape.to, |c| c.start));
            let text: String = shape.chars[from..end.max(from)].iter().collect();
            let index = self.start(at, Span { start, end: end.max(from).min(shape.chars.len()) }, number, text, marked);
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
            let digit = counter::digit(shape.chars[column]).is_some() || matches!(shape.chars[column], '(' | '[' | '#' | '№');
            if !digit || !counter::is_gap(shape.chars[column - 1]) {
                return None;
            }
            let found = counter::number_at(&shape.chars, column, wanted)?;
            // "in room 27. Next": a name follows, and something stands before.
            let named = shape.chars[found.text.min(shape.to)..shape.to].iter().any(|c| c.is_alphabetic());
            let small =
                shape.chars[found.text.min(shape.to)..shape.to].iter().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_lowercase());
            let closer = shape.chars[column..found.text.min(shape.to)].iter().find(|c| counter::digit(**c).is_none());
            (named && !small && (matches!(closer, Some('.' | ')' | '(' | '[' | '#' | '№')) || self.accepted.closer() == closer.copied()))
                .then_some(found)
        })
    }

    /// Names in one line without a counter at its beginning.
    fn several(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let chain = shape::chain(shape);
        let follows = chain.first().is_some_and(|c| {
            c.mark.number() == Some(1) || self.drafts.last().and_then(|d| d.number).is_some_and(|last| c.mark.number() == Some(last + 1))
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
        let Some(inline) = inline::names(&shape.chars, shape.from, shape.to, persons) else { return self.bare(at) };
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
        self.group = words::group_hint(&words::words(text));
        self.heading = Some(text.to_owned());
    }

    fn row(&mut self, at: usize, plan: Option<&Plan>) {
        let shape = &self.shapes[at];
        match plan {
            Some(Plan::Head) => self.uses[at] = LineUse::Heading,
            Some(Plan::Group(text)) => {
                self.heading = Some(text.clone());
                self.group = words::group_hint(&words::words(text));
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
        self.group = words::group_hint(&words::words(&text));
        self.heading = Some(text);
        self.uses[at] = LineUse::Heading;
        self.open = None;
        self.fresh = true;
        self.section(at + 1);
    }

    /// A line without a counter.
    fn bare(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let text = shape_text(shape);
        if let Some(open) = self.open
            && self.drafts[open].text.is_empty()
        {
            // A counter alone on its line: the name follows below.
            self.drafts[open].join(at, &text);
            self.uses_entry(at, open);
            return;
        }
        if shape.after || shape.date || (shape.prose && !shape.ends_with_colon() && !self.goes_on(at)) {
            self.uses[at] = LineUse::Text;
            self.open = None;
            return;
        }
        if self.goes_on(at)
            && let Some(open) = self.open
        {
            self.join_or_split(at, open);
            return;
        }
        let column = self.drafts.is_empty() && shape.words <= 4 && words::column_of(&text) == Some(Column::Name);
        if column
            || shape.ends_with_colon()
            || (shape.anchor && shape.words <= 10)
            || ((shape.group.is_some() || names::place_code(without_count(&text)).is_some()) && self.stands_apart(at))
            || (words::leads_group(&words::words(&text)) && shape.words <= 9 && self.stands_apart(at) && self.shapes.get(at + 1).is_some_and(Shape::blank))
        {
            return self.head(at);
        }
        if self.several_here(at) {
            return;
        }
        if self.listed() {
            self.bare_among_counted(at);
        } else if self.title(at) {
            self.head(at);
        } else {
            self.start_bare(at);
        }
    }

    /// "Ghana: Lantern Library", and persons side by side where persons sign.
    fn several_here(&mut self, at: usize) -> bool {
        let shape = &self.shapes[at];
        let persons = self.group == Group::Individuals;
        if let Some(inline) = inline::names(&shape.chars, shape.from, shape.to, persons) {
            self.side_by_side(at, &inline.names, inline.names[0].start, None);
            return true;
        }
        let Some(colon) = (shape.from..shape.to).find(|i| matches!(shape.chars[*i], ':' | '：')) else { return false };
        let place: String = shape.chars[shape.from..colon].iter().collect();
        let lead = counter::skip_gap(&shape.chars[..shape.to], colon + 1);
        if names::place_code(without_count(&place)).is_none() || lead >= shape.to {
            return false;
        }
        self.announce(at, lead);
        self.side_by_side(at, &[Span { start: lead, end: shape.to }], lead, None);
        true
    }

    fn start_bare(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let span = Span { start: shape.indent(), end: shape.to };
        self.start(at, span, None, shape_text(shape), false);
    }

    /// The rest of a broken entry, behind which the count may go on in the same line.
    fn join_or_split(&mut self, at: usize, open: usize) {
        let shape = &self.shapes[at];
        let from = shape.indent();
        let next = self.drafts[open].number.and_then(|n| self.next_inside(at, from, n));
        let end = trim_end(&shape.chars, from, next.map_or(shape.to, |c| c.start));
        let rest: String = shape.chars[from..end.max(from)].iter().collect();
        self.drafts[open].join(at, &rest);
        self.uses_entry(at, open);
        if let Some(next) = next {
            self.split_on(at, next.start, next.text, next.mark.number(), true);
        }
    }

    fn bare_among_counted(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let last = self.drafts.last().and_then(|draft| draft.number);
        let next = self.accepted.next_number(at);
        let more = self.accepted.more_after(at);
        let restarts = last.zip(next).map_or(more, |(last, next)| next <= last);
        let gap = last.zip(next).is_some_and(|(last, next)| next == last + 2);
        let group = more && !gap && shape.words <= 4 && self.stands_apart(at);
        // A lost number, or a name added by hand below the counted ones.
        let name = gap || (!more && shape.words <= 14 && names::kind(&shape.string()) == names::Kind::Organisation);
        let next_counted = (at + 1..self.region.end).find(|i| !self.shapes[*i].blank()).is_some_and(|i| self.accepted.mark(i).is_some());
        if let Some(open) = self.open
            && self.blanks == 0
            && restarts
            && !next_counted
            && self.drafts[open].marked
        {
            // Right under an entry and above a heading: the rest of that entry.
            self.join_or_split(at, open);
        } else if (restarts && shape.words <= 14) || group {
            self.head(at);
        } else if name {
            self.start_bare(at);
        } else {
            self.uses[at] = LineUse::Question { why: "no counter, in a list that has counters" };
            self.open = None;
        }
    }

    /// Whether the line is the rest of the open entry.
    fn goes_on(&self, at: usize) -> bool {
        let (shape, Some(open)) = (&self.shapes[at], self.open) else { return false };
        let draft = &self.drafts[open];
        if self.blanks > 1 || shape.celled || (shape.role == Role::Listed && self.shapes[draft.line].role == Role::Listed) {
            return false;
        }
        if self.blanks > 0 && self.accepted.airy() && !self.listed() {
            return false;
        }
        let commas_separate = self.accepted.commas_separate();
        let hangs = match draft.text.chars().last() {
            Some(',' | '،') => !commas_separate,
            Some('-' | '–' | '—' | '‐' | '/' | '&' | '(' | '\u{ad}') => true,
            _ => false,
        };
        let last_word = draft.text.rsplit(char::is_whitespace).next().unwrap_or_default();
        // "Group A" is whole.
        let joiner = !last_word.starts_with(char::is_uppercase)
            && JOINERS.contains(&words::fold(last_word))
            && draft.text.contains(' ')
            && !draft.ends_with_separator();
        let brackets = draft.text.chars().filter(|c| *c == '(').count() > draft.text.chars().filter(|c| *c == ')').count();
        if hangs || joiner || (brackets && shape.words <= 8) {
            return true;
        }
        if shape.starts_small() && !self.accepted.small_names() && !shape.ends_with_colon() && !begins_with_a_name(shape) {
            return true;
        }
        if matches!(shape.text().first(), Some('(')) && self.blanks == 0 {
            return true;
        }
        if !self.listed()
            && self.blanks == 0
            && self.accepted.rarely_indented()
            && shape.from >= self.shapes[draft.line].indent() + 2
            && !shape.ends_with_colon()
        {
            return true;
        }
        if !self.listed() || self.blanks > 0 || !draft.marked || shape.ends_with_colon() {
            return false;
        }
        // A broken line hangs under the name, or fills a full line above it; a heading does neither.
        let hanging = shape.from > self.shapes[draft.line].indent();
        let above = draft.further.last().copied().unwrap_or(draft.line);
        let full = self.shapes[above].to + first_word(shape) > self.accepted.width();
        let steady = draft.number.zip(self.accepted.next_number(at)).is_some_and(|(n, next)| next == n + 1);
        hanging || (full && (steady || draft.number.is_none())) || (steady && begins_with_and(shape))
    }

    /// Blank lines around it, and entries below.
    fn stands_apart(&self, at: usize) -> bool {
        let above = self.blanks > 0 || at == self.region.start || matches!(self.uses[at - 1], LineUse::Heading);
        let below = (at + 1..self.region.end).any(|next| !self.shapes[next].blank());
        above && below
    }

    /// The first line of a bare list, with a blank line below it and none between the names.
    fn title(&self, at: usize) -> bool {
        if at != self.region.start || self.region.anchor.is_some() || (0..at).any(|i| !self.shapes[i].blank()) {
            return false;
        }
        let rest = &self.shapes[at + 1..self.region.end];
        let names = rest.iter().filter(|shape| !shape.blank()).count();
        let blanks = rest.iter().filter(|shape| shape.blank()).count();
        rest.first().is_some_and(Shape::blank) && names >= 3 && blanks * 4 <= names
    }

    fn finish(mut self) -> Gathered {
        let separated = self.drafts.iter().filter(|draft| draft.ends_with_separator()).count();
        let separators = self.separated || (separated * 2 >= self.drafts.len() && separated >= 2);
        // "…; Ink Union." ends what the signs part, at the end of the list or of a section.
        let ends: Vec<bool> = (0..self.drafts.len())
            .map(|at| self.drafts.get(at + 1).is_none_or(|next| next.heading != self.drafts[at].heading || next.fresh))
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
            draft.turned = own.iter().copied().chain(draft.text.chars()).any(counter::is_bidi_control);
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

/// "Ghana (3)": how many stand below is no part of the place.
fn without_count(text: &str) -> &str {
    let text = text.trim().trim_end_matches([':', '：']).trim_end();
    match text.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((place, count)) if count.trim().chars().all(|c| counter::digit(c).is_some()) => place.trim_end(),
        _ => text,
    }
}

/// Arabic glues its "and" to the word: such a line goes on.
fn begins_with_and(shape: &Shape) -> bool {
    let text = shape.text();
    text.starts_with(&['و', 'ا', 'ل']) || (text.first() == Some(&'و') && text.get(1).is_some_and(|c| c.is_whitespace()))
}

/// "e.V.", "A.C.", "Inc.": the dot is part of the word.
fn ends_abbreviated(name: &str) -> bool {
    let last = name.trim_end_matches('.').rsplit(char::is_whitespace).next().unwrap_or_default();
    last.contains('.') || matches!(last.to_lowercase().as_str(), "inc" | "ltd" | "corp" | "co" | "assoc" | "jr" | "sr" | "al")
}

/// "professor Ana Faro", "van der Tide, Jo": small, and yet a beginning.
fn begins_with_a_name(shape: &Shape) -> bool {
    let text = shape.string();
    let mut words = text.split_whitespace();
    let Some(first) = words.next() else { return false };
    let particle = matches!(first, "van" | "von" | "der" | "ter" | "bin" | "ibn" | "bint" | "abu" | "al" | "el");
    let capital = words.find(|word| !names::is_name_particle(word)).is_some_and(|word| word.starts_with(char::is_uppercase));
    (particle || (names::is_title(first) && first.chars().count() >= 4)) && capital
}

fn first_word(shape: &Shape) -> usize {
    shape.text().iter().take_while(|c| !c.is_whitespace()).count()
}

fn heading_text(shape: &Shape) -> String {
    shape.string().trim_matches(['#', '*', '_', '=', '-', ' ']).trim_end_matches([':', '：', '؛', ' ']).to_owned()
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
