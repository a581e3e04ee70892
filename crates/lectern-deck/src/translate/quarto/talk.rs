//! Goes through the lines of a deck and cuts it into slides; what stands between headings and boxes, [`blocks`] takes.

mod blocks;
mod tex;

use super::attributes::set_on_slide;
use super::boxes::{self, Kind, Mark};
use super::heading::Heading;
use super::references::References;
use super::{included, table};
use crate::translate::draft::{Draft, is_rule};
use crate::translate::lines::Line;
use crate::translate::setext::setext;
use crate::translate::{Rewrite, Within, include};
use crate::yaml::{self, Value};

/// The deck as far as it has been read.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent states, each on or off"
)]
pub(super) struct Talk<'r> {
    rewrite: &'r mut Rewrite,
    slide_level: usize,
    incremental: bool,
    draft: Draft,
    /// There is a slide at hand, be it empty.
    is_open: bool,
    /// The slide at hand was begun by a thematic break and is empty so far.
    after_rule: bool,
    is_hidden: bool,
    n_written: usize,
    boxes: Vec<Kind>,
    /// The footer that is being read.
    footer: String,
    n_notes: usize,
    /// Footnotes of the slide at hand, to be written at its end.
    footnotes: Vec<(u32, String)>,
    /// Commands for formulas that stand before the slide that they are put on.
    commands: Vec<(u32, String)>,
    in_math: bool,
    references: References,
    n_examples: usize,
    /// What was shown last is a table.
    after_table: bool,
    motion_is_told: bool,
}

impl<'r> Talk<'r> {
    pub(super) fn new(rewrite: &'r mut Rewrite, slide_level: usize, incremental: bool) -> Self {
        Self {
            rewrite,
            slide_level,
            incremental,
            draft: Draft::at(1),
            is_open: false,
            after_rule: false,
            is_hidden: false,
            n_written: 0,
            boxes: Vec::new(),
            footer: String::new(),
            n_notes: 0,
            footnotes: Vec::new(),
            commands: Vec::new(),
            in_math: false,
            references: References::default(),
            n_examples: 0,
            after_table: false,
            motion_is_told: false,
        }
    }

    /// Writes the slide made of title and authors.
    pub(super) fn write_title(&mut self, mut draft: Draft, background: &[(String, String)]) {
        let pairs = background
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        for what in set_on_slide(&mut draft, pairs) {
            self.tell_undone(1, what);
        }
        draft.write(self.rewrite, 1);
        self.n_written += 1;
    }

    /// Writes the slide that lists the others.
    pub(super) fn write_contents(&mut self, mut draft: Draft) {
        if self.n_written > 0 {
            self.rewrite.line(1, "\n---\n");
        }
        draft.write(self.rewrite, 1);
        self.n_written += 1;
    }

    pub(super) fn read(&mut self, lines: &[Line<'_>]) {
        let ended = boxes::ended(lines);
        self.references = References::of(lines);
        let mut rest = lines;
        while let Some((line, after)) = rest.split_first() {
            let taken = match line.within {
                Within::Code => self.code(line, after),
                // Comments are not shown, and not said either.
                Within::Comment => 0,
                Within::Text => self.text(line, after, &ended),
            };
            rest = after.get(taken..).unwrap_or_default();
        }
        let last = lines.last().map_or(1, |line| line.number);
        if self.is_open || self.n_written == 0 {
            self.end_slide(last);
        }
    }

    /// Ends the slide at hand, if there is one, and begins another on line `number`.
    fn begin_slide(&mut self, number: u32) {
        if self.is_open {
            self.end_slide(number.saturating_sub(1));
        }
        self.draft = Draft::at(number);
        self.is_open = true;
        self.after_rule = false;
    }

    fn end_slide(&mut self, number: u32) {
        for (line, note) in self.footnotes.drain(..) {
            self.draft.show(line, note);
        }
        if self.incremental {
            self.draft.add_class("incremental");
        }
        if !std::mem::take(&mut self.is_hidden) {
            self.define();
            if self.n_written > 0 {
                self.rewrite.line(number, "\n---\n");
            }
            self.draft.write(self.rewrite, number + 1);
            self.n_written += 1;
        }
        self.is_open = false;
    }

    /// Adds native Markdown where the box at hand puts it.
    fn show(&mut self, number: u32, text: &str) {
        if self.boxes.contains(&Kind::LeftOut) {
            return;
        }
        let is_blank = text.trim().is_empty();
        if !self.is_open {
            if is_blank {
                return;
            }
            self.begin_slide(number);
        }
        if self.boxes.contains(&Kind::Notes) {
            self.draft.say(number, text);
        } else if self.boxes.contains(&Kind::Footer) {
            self.footer.push_str(text.trim());
            self.footer.push(' ');
        } else {
            self.after_rule &= is_blank;
            if !is_blank {
                self.define();
            }
            self.draft.show(number, text);
        }
    }

    /// Takes a line of text. Returns how many of the lines after it it has taken too.
    fn text(&mut self, line: &Line<'_>, after: &[Line<'_>], ended: &[u32]) -> usize {
        let Line { number, text, .. } = *line;
        if text.trim().is_empty() {
            self.show(number, "");
            return 0;
        }
        if let Some(mark) = boxes::mark(text) {
            let is_ended = ended.binary_search(&number).is_ok();
            match mark {
                Mark::Begin(attributes) if is_ended => self.begin_box(number, &attributes),
                Mark::Begin(_) => self.show(number, &format!("\\{}", text.trim_start())),
                Mark::End => self.end_box(number),
            }
            return 0;
        }
        if let Some(heading) = Heading::read(text) {
            self.heading(number, &heading);
            return 0;
        }
        let tex = if self.in_math {
            None
        } else {
            self.tex(line, after)
        };
        if let Some(length) = tex.or_else(|| self.html_notes(line, after)) {
            return length;
        }
        // Those that are there stand here already.
        if let Some(path) = included(text) {
            self.show(number, &include::place_of(path));
            return 0;
        }
        if is_rule(text) {
            if let Some(length) = metadata(text, after) {
                return length;
            }
            if let Some(length) = self.table(line, after) {
                return length;
            }
            if self.boxes.is_empty() {
                self.begin_slide(number);
                self.after_rule = true;
            } else {
                self.show(number, "\n***\n");
            }
            return 0;
        }
        if let Some((title, level, length)) = setext(line, after)
            && table::ruler(after.get(length - 1).map_or("", |line| line.text)).is_none()
        {
            self.heading(number, &Heading::of(level, &title));
            return length;
        }
        if let Some(length) = self.table(line, after) {
            return length;
        }
        if let Some(length) = self.definitions(line, after) {
            return length;
        }
        self.paragraph(line, after)
    }

    fn heading(&mut self, number: u32, heading: &Heading<'_>) {
        let (text, found) = self.inline(heading.text);
        if let Some(kind) = self.boxes.last().copied() {
            // The name of a notice or a tab, or a heading within a column: it begins no slide.
            if matches!(kind, Kind::Callout | Kind::Tabs) {
                self.show(number, &format!("\n**{text}**\n"));
            } else {
                self.show(number, &format!("\n{}\n", native_heading(heading, &text)));
            }
            self.take(number, found);
            return;
        }
        if heading.level > self.slide_level {
            self.show(number, &format!("\n{}\n", native_heading(heading, &text)));
            self.take(number, found);
            return;
        }
        let goes_on = self.after_rule && self.draft.is_empty() && heading.level == self.slide_level;
        if goes_on {
            self.draft = Draft::at(number);
            self.after_rule = false;
        } else {
            self.begin_slide(number);
        }
        if heading.level < self.slide_level {
            self.draft.add_class("section");
        }
        for class in heading.classes() {
            self.draft.add_class(class);
        }
        let pairs = &heading.attributes.pairs;
        self.is_hidden = heading.attributes.get("visibility") == Some("hidden")
            || heading.attributes.get("data-visibility") == Some("hidden");
        let pairs = pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        for what in set_on_slide(&mut self.draft, pairs) {
            self.tell_undone(number, what);
        }
        if !text.is_empty() {
            let marks = "#".repeat(heading.level);
            let id = heading
                .attributes
                .id
                .as_ref()
                .map(|id| format!(" {{#{id}}}"));
            self.draft.show(
                number,
                format!("{marks} {text}{}\n", id.unwrap_or_default()),
            );
        }
        self.take(number, found);
    }

    fn begin_box(&mut self, number: u32, attributes: &crate::text::attributes::Attributes) {
        let kind = boxes::kind(attributes);
        if kind == Kind::Tabs {
            self.rewrite.loss(
                number,
                "tabs-shown-together",
                "Tabs are shown one below the other",
                "Give each a slide of its own if there is too little room",
            );
        }
        if matches!(kind, Kind::Shown | Kind::Callout | Kind::Tabs) {
            self.show(number, &boxes::begin(attributes, kind));
        }
        self.boxes.push(kind);
    }

    fn end_box(&mut self, number: u32) {
        match self.boxes.pop() {
            Some(Kind::Shown | Kind::Callout | Kind::Tabs | Kind::Tex) => {
                self.show(number, "\n:::\n");
            }
            Some(Kind::Footer) => {
                let footer = std::mem::take(&mut self.footer);
                self.draft.set("footer", footer.trim());
            }
            Some(Kind::Notes) if self.is_open => self.draft.say(number, ""),
            Some(Kind::Notes | Kind::LeftOut | Kind::List) | None => {}
        }
    }

    fn tell_code(&mut self, number: u32) {
        self.rewrite.loss(
            number,
            "code-not-run",
            "Code is not run here; it is shown instead of what comes out",
            "Put what comes out into the deck, or write `eval: false`",
        );
    }

    /// Says what cannot be done, of motion once.
    fn tell_undone(&mut self, number: u32, what: &str) {
        let is_motion = what.ends_with("auto-animate");
        if is_motion && std::mem::replace(&mut self.motion_is_told, true) {
            return;
        }
        self.rewrite.loss(
            number,
            "setting-not-used",
            format!("`{what}` changes nothing here"),
            "Give the slide a class, and the class a rule in a style sheet, if it is for looks",
        );
    }
}

/// A heading that begins no slide.
fn native_heading(heading: &Heading<'_>, text: &str) -> String {
    let attributes = &heading.attributes;
    let id = attributes.id.iter().map(|id| format!("#{id}"));
    let words: Vec<_> = id
        .chain(heading.classes().map(|class| format!(".{class}")))
        .collect();
    let braces = if words.is_empty() {
        String::new()
    } else {
        format!(" {{{}}}", words.join(" "))
    };
    format!("{} {text}{braces}", "#".repeat(heading.level))
}

/// How many lines a block of YAML in the middle of a deck takes after its first.
fn metadata(first: &str, after: &[Line<'_>]) -> Option<usize> {
    let (key, _) = after.first()?.text.split_once(':')?;
    if first.trim_end() != "---" || !yaml::is_identifier(key) {
        return None;
    }
    let length = after
        .iter()
        .take_while(|line| !line.text.trim().is_empty())
        .position(|line| matches!(line.text.trim_end(), "---" | "..."))?;
    let lines: Vec<_> = after.get(..length)?.iter().map(|line| line.text).collect();
    let Ok(Value::Map(entries)) = yaml::parse(&lines.join("\n"), false) else {
        return None;
    };
    entries
        .iter()
        .all(|entry| yaml::is_identifier(&entry.key))
        .then_some(length + 1)
}
