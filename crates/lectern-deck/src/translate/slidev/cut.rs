//! Cuts a deck into slides at its separators and reads the settings that follow them.

use crate::source;
use crate::translate::lines::{Line, Lines, Within};
use crate::translate::rewrite::Rewrite;
use crate::yaml::{self, Entry, Value, is_identifier};

use super::settings::is_known;

/// One slide as its author wrote it.
#[derive(Debug)]
pub(super) struct Source<'a> {
    /// The line of its separator, from 1.
    pub(super) number: u32,
    pub(super) settings: Vec<Entry>,
    pub(super) lines: Vec<Line<'a>>,
}

/// The slides of a deck, before which `before` lines are counted; the settings of the first one are those of the deck too.
pub(super) fn cut<'a>(text: &'a str, before: u32, rewrite: &mut Rewrite) -> Vec<Source<'a>> {
    let start = text.len() - text.trim_start_matches(['\n', ' ', '\t']).len();
    let start = text
        .get(..start)
        .and_then(|blank| blank.rfind('\n'))
        .map_or(0, |end| end + 1);
    let mut cutter = Cutter {
        lines: Lines::of(text.get(start..).unwrap_or_default()),
        before: before.saturating_add(count_lines(text.get(..start).unwrap_or_default())),
        read: before,
        in_tildes: false,
        slides: Vec::new(),
        rewrite,
    };
    cutter.run();
    cutter.slides
}

struct Cutter<'a, 'r> {
    lines: Lines<'a>,
    /// How many lines stand before those that `lines` counts.
    before: u32,
    /// The number of the line read last.
    read: u32,
    /// The line read last is one of a block of code that tildes begin.
    in_tildes: bool,
    slides: Vec<Source<'a>>,
    rewrite: &'r mut Rewrite,
}

impl<'a> Cutter<'a, '_> {
    fn run(&mut self) {
        let mut slide = Source {
            number: self.read.saturating_add(1),
            settings: Vec::new(),
            lines: Vec::new(),
        };
        let mut has_head = false;
        while let Some(line) = self.next() {
            if !line.text.starts_with("---") {
                slide.lines.push(line);
                continue;
            }
            if line.within != Within::Text {
                self.hint_at_protection(&line);
                slide.lines.push(line);
                continue;
            }
            let settings = self.settings(line.text);
            // Two separators with not even a blank line between them are one, and the first may open the deck.
            if !slide.lines.is_empty() || has_head {
                self.finish(slide);
            }
            has_head = settings.is_some();
            slide = Source {
                number: line.number,
                settings: settings.unwrap_or_default(),
                lines: Vec::new(),
            };
            self.hint_at_text_beside(&line);
        }
        let is_over = slide.lines.is_empty() && !has_head && !self.slides.is_empty();
        if !is_over {
            self.finish(slide);
        }
    }

    fn next(&mut self) -> Option<Line<'a>> {
        let mut line = self.lines.next()?;
        line.number += self.before;
        self.read = line.number;
        self.in_tildes = line.within == Within::Code
            && (self.in_tildes || line.text.trim_start().starts_with("~~~"));
        Some(line)
    }

    fn finish(&mut self, mut slide: Source<'a>) {
        if !self.slides.is_empty() && slide.settings.is_empty() {
            take_code_settings(&mut slide);
        }
        self.slides.push(slide);
    }

    /// The settings right after a separator, if it opens any: a block that reads as a mapping.
    ///
    /// Slidev takes all up to the next `---`, and loses it where it is text; here that stays text.
    fn settings(&mut self, separator: &str) -> Option<Vec<Entry>> {
        let rest = self.lines.rest();
        let first = rest.split('\n').next().unwrap_or_default();
        if separator.as_bytes().get(3) == Some(&b'-') || first.trim().is_empty() {
            return None;
        }
        let mut length = 0;
        let mut count = 0;
        loop {
            let below = rest.get(length..)?;
            let (line, after) = match source::cut(below, "\n") {
                Some((line, after)) => (line, Some(after)),
                None => (below, None),
            };
            count += 1;
            if line.starts_with("---") {
                if line.trim_end() != "---" {
                    return None;
                }
                let mut entries = mapping(rest.get(..length)?)?;
                for entry in &mut entries {
                    entry.line += self.read;
                }
                self.before = self.read + count;
                self.lines = Lines::of(after.unwrap_or_default());
                return Some(entries);
            }
            length += line.len() + 1;
            after?;
        }
    }

    /// Slidev knows no `~~~`, so it would begin a slide in one.
    fn hint_at_protection(&mut self, line: &Line<'_>) {
        if self.in_tildes {
            self.rewrite.loss(
                line.number,
                "kept-together",
                "Slidev would begin a slide at this `---`; here it is a line of the code block",
                "Write the block with backticks instead of `~~~`",
            );
        }
    }

    fn hint_at_text_beside(&mut self, line: &Line<'_>) {
        let beside = line.text.trim_start_matches('-').trim();
        if !beside.is_empty() {
            self.rewrite.loss(
                line.number,
                "text-beside-separator",
                format!("`{beside}` stands beside a separator and is not shown"),
                "Write it on a line of its own",
            );
        }
    }
}

/// The mapping that a block of settings is; `None` where it seems to be text.
fn mapping(yaml: &str) -> Option<Vec<Entry>> {
    if yaml.trim().is_empty() {
        return Some(Vec::new());
    }
    let Ok(Value::Map(entries)) = yaml::parse(yaml, false) else {
        return None;
    };
    let may_be_settings = |entry: &Entry| {
        is_known(&entry.key)
            || entry
                .key
                .starts_with(|first: char| first.is_ascii_lowercase())
    };
    let all_words = entries.iter().all(|entry| is_identifier(&entry.key));
    (all_words && entries.iter().any(may_be_settings)).then_some(entries)
}

/// Takes the settings that a slide begins with as a block of code in YAML.
fn take_code_settings(slide: &mut Source<'_>) {
    let is_filled = |line: &Line<'_>| !line.text.trim().is_empty();
    let Some(first) = slide.lines.iter().position(is_filled) else {
        return;
    };
    let Some(open) = slide.lines.get(first).map(|line| line.text.trim()) else {
        return;
    };
    if !matches!(open, "```yaml" | "```yml") {
        return;
    }
    let inner = slide.lines.iter().skip(first + 1);
    let yaml: Vec<_> = inner
        .take_while(|line| line.text.trim_end() != "```")
        .map(|line| line.text)
        .collect();
    let length = first + yaml.len() + 2;
    if let Some(mut entries) = mapping(&yaml.join("\n"))
        && entries.iter().any(|entry| is_known(&entry.key))
        && let Some(number) = slide.lines.get(first).map(|line| line.number)
    {
        for entry in &mut entries {
            entry.line += number;
        }
        slide.settings = entries;
        slide.lines.drain(..length.min(slide.lines.len()));
    }
}

fn count_lines(text: &str) -> u32 {
    u32::try_from(memchr::memchr_iter(b'\n', text.as_bytes()).count()).unwrap_or(u32::MAX)
}
