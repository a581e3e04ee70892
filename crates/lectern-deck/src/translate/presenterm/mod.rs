//! presenterm, <https://github.com/mfontanini/presenterm>; its manual is `docs/dialects/presenterm.md`.
//!
//! Comments are commands, read in [`command`]; they fill the slide at hand, a [`page`].

mod code;
mod command;
mod excerpt;
mod footer;
mod head;
mod page;

use super::draft::{is_rule, plain, write_front_matter};
use super::lines::{Line, closes_fence, fence_mark};
use super::setext::setext;
use super::{Lines, Rewrite, Within, include};
use crate::files::Files;
use crate::parse::front_matter;
use crate::source::cut;
use crate::yaml::{self, Value};
use code::Code;
use command::Command;
use excerpt::Excerpt;
use head::Head;
use page::Page;

pub(super) fn translate(text: &str, files: &Files, rewrite: &mut Rewrite) {
    let block = front_matter::find(text);
    let yaml = block
        .as_ref()
        .and_then(|block| text.get(block.yaml.clone()));
    let head = match yaml.map(|yaml| yaml::parse(yaml, false)) {
        Some(Ok(Value::Map(entries))) => Head::read(&entries),
        Some(_) => {
            rewrite.loss(
                1,
                "unreadable-front-matter",
                "The front matter cannot be read",
                "Write one `key: value` on a line, with quotes round values that hold special characters",
            );
            Head::default()
        }
        None => Head::default(),
    };
    if let Some(line) = head.changes_theme {
        rewrite.loss(
            line + 1,
            "theme-settings",
            "Changes to a theme of presenterm are not taken over",
            "Choose one of Lectern's themes, or write CSS",
        );
    }
    write_front_matter(rewrite, &head.settings);
    let start = block.map_or(0, |block| block.end);
    let lines: Vec<_> = Lines::after(text, start).collect();
    let mut talk = Talk {
        page: Page::at(lines.first().map_or(1, |line| line.number)),
        head: &head,
        files,
        rewrite,
        n_written: 0,
        is_set: false,
    };
    if let Some(mut intro) = head.intro() {
        intro.write(talk.rewrite, 1);
        talk.n_written += 1;
    }
    talk.read(&lines);
}

struct Talk<'a> {
    head: &'a Head,
    files: &'a Files,
    rewrite: &'a mut Rewrite,
    page: Page,
    n_written: usize,
    /// What holds from the beginning of a slide has been set.
    is_set: bool,
}

impl Talk<'_> {
    fn read(&mut self, lines: &[Line<'_>]) {
        self.lines(lines);
        let last = lines.last().map_or(1, |line| line.number);
        if !self.page.draft.is_empty() || !self.page.is_blank() || self.n_written == 0 {
            self.end_slide(last);
        }
    }

    fn lines(&mut self, lines: &[Line<'_>]) {
        let mut rest = lines;
        let mut in_paragraph = false;
        while let Some((line, after)) = rest.split_first() {
            rest = after;
            match line.within {
                Within::Code => {
                    let length = self.code(line, after);
                    rest = after.get(length..).unwrap_or_default();
                    in_paragraph = false;
                }
                Within::Comment => {
                    let length = 1 + after
                        .iter()
                        .take_while(|line| line.within == Within::Comment && !ends_comment(line))
                        .count();
                    let (comment, after) = after.split_at_checked(length).unwrap_or((after, &[]));
                    rest = after;
                    let mut text = line.text.to_owned();
                    for line in comment {
                        text.push('\n');
                        text.push_str(line.text);
                    }
                    self.comments(line.number, &text);
                    in_paragraph = false;
                }
                Within::Text => {
                    let title = if in_paragraph {
                        None
                    } else {
                        setext(line, after)
                    };
                    if let Some((title, level, length)) = title {
                        self.title(line.number, level, &title);
                        rest = after.get(length..).unwrap_or_default();
                        continue;
                    }
                    in_paragraph = self.text(line) && !line.text.trim().is_empty();
                }
            }
        }
    }

    /// Writes the slide at hand, unless it is to be skipped.
    fn end_slide(&mut self, number: u32) {
        if self.page.is_skipped {
            self.page = Page::at(number + 1);
        } else {
            if self.n_written > 0 {
                self.rewrite.line(number, "\n---\n");
            }
            self.page.write(self.rewrite, number + 1);
            self.n_written += 1;
        }
        self.is_set = false;
    }

    fn show(&mut self, number: u32, text: &str) {
        self.begin_style(number);
        self.page.show(number, text);
    }

    fn show_text(&mut self, number: u32, text: &str) {
        self.begin_style(number);
        self.page.show_text(number, text);
    }

    /// Sets what holds from the beginning of a slide.
    fn begin_style(&mut self, number: u32) {
        if !std::mem::replace(&mut self.is_set, true) && self.head.incremental_lists {
            self.page.restyle(number, |style| {
                style.incremental.get_or_insert(true);
            });
        }
    }

    /// Takes a line of text. Returns whether a paragraph may go on after it.
    fn text(&mut self, line: &Line<'_>) -> bool {
        let Line { number, text, .. } = *line;
        let start = text.trim_start();
        if start.starts_with("<!--") && start.contains("-->") {
            self.comments(number, text);
            return false;
        }
        if is_rule(text) {
            if self.head.end_slide_shorthand && text.trim_end() == "---" {
                self.end_slide(number);
            } else {
                self.show(number, "\n***\n");
            }
            return false;
        }
        let level = start.len() - start.trim_start_matches('#').len();
        let is_heading = (1..=6).contains(&level)
            && start
                .get(level..)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
        if is_heading && self.head.h1_slide_titles && level == 1 {
            self.title(number, 1, start.trim_start_matches('#').trim());
            return false;
        }
        let shown = links(&plain(text)).replace("![image:", "![");
        if is_heading && level < 6 && !self.head.h1_slide_titles {
            // The slide's title is above all other headings.
            self.page.end_list(number);
            self.show(number, &format!("#{}", shown.trim_start()));
        } else {
            self.show_text(number, &shown);
        }
        !is_heading
    }

    fn title(&mut self, number: u32, level: usize, title: &str) {
        if self.head.implicit_slide_ends && !self.page.is_blank() {
            self.end_slide(number.saturating_sub(1));
        }
        let marks = if level == 1 { "#" } else { "##" };
        let marks = if self.head.h1_slide_titles {
            marks
        } else {
            "#"
        };
        self.page.end_list(number);
        self.show(number, &format!("\n{marks} {}\n", links(title)));
    }

    /// Takes a fenced block that begins with `first`. Returns how many lines of `after` belong to it.
    fn code(&mut self, first: &Line<'_>, after: &[Line<'_>]) -> usize {
        let mark = fence_mark(first.text).unwrap_or("```");
        let (indent, info) = cut(first.text, mark).unwrap_or(("", ""));
        let info = info.trim_start_matches(['`', '~']);
        let code = code::read(info);
        for what in &code.unavailable {
            self.rewrite.loss(
                first.number,
                "code-not-run",
                format!("Code is not run here (`+{what}`); it is shown as it stands"),
                "Put what it prints into the deck, if the room needs to see it",
            );
        }
        if code.is_elsewhere
            && let Some(length) = self.code_of_file(first, after, &code, (indent, mark))
        {
            return length;
        }
        if indent.is_empty() {
            self.page.end_list(first.number);
        }
        self.show(first.number, &format!("{indent}{mark}{}", code.info));
        for (index, line) in after.iter().enumerate() {
            let is_hidden = code
                .hidden_prefix
                .is_some_and(|prefix| line.text.trim_start().starts_with(prefix));
            let ends = closes_fence(line.text, mark);
            if ends || !is_hidden {
                self.page.show(line.number, line.text);
            }
            if ends {
                return index + 1;
            }
        }
        after.len()
    }

    /// Shows lines of another file, which the block names. `None` where it names none that is there: then it is shown itself.
    fn code_of_file(
        &mut self,
        first: &Line<'_>,
        after: &[Line<'_>],
        code: &Code,
        (indent, mark): (&str, &str),
    ) -> Option<usize> {
        let length = after
            .iter()
            .position(|line| closes_fence(line.text, mark))
            .unwrap_or(after.len());
        let body = after.get(..length)?.iter().map(|line| line.text);
        let Some(excerpt) = Excerpt::read(&body.collect::<Vec<_>>().join("\n")) else {
            self.rewrite.loss(
                first.number,
                "include",
                "This `file` block does not say which file",
                "Write `path: code.rs` into it",
            );
            return None;
        };
        let path = include::path_from(&excerpt.path, first.number, self.rewrite);
        match include::open(self.files, &path, first.number, self.rewrite) {
            Ok(file) => {
                let attributes = code.info.split_once(' ').map_or("", |(_, rest)| rest);
                let fence = include::fence_round(file.text);
                self.show(
                    first.number,
                    &format!("{indent}{fence}{} {attributes}", excerpt.language),
                );
                for line in excerpt.lines(file.lines()) {
                    self.page
                        .show(line.number, &format!("{indent}{}", line.text));
                }
                self.page.show(first.number, &format!("{indent}{fence}"));
                Some(length + 1)
            }
            Err(absence) => {
                // The block stays; that is a better place than a name.
                include::tell_absent(&path, absence, first.number, self.rewrite);
                None
            }
        }
    }

    /// Takes the comments of a text, and shows what stands round them.
    fn comments(&mut self, number: u32, text: &str) {
        let mut rest = text;
        while let Some((before, after)) = cut(rest, "<!--") {
            let (inner, after) = cut(after, "-->").unwrap_or((after, ""));
            if !before.trim().is_empty() {
                self.show(number, &plain(before));
            }
            let command = command::read(inner, &self.head.command_prefix);
            if !text.starts_with(' ') && command != Command::Ignored {
                self.page.end_list(number);
            }
            self.obey(number, command);
            rest = after;
        }
        if !rest.trim().is_empty() {
            self.show(number, &plain(rest.trim_start()));
        }
    }

    /// Goes through the lines of another file as if they stood here.
    fn include(&mut self, number: u32, path: &str) {
        let path = include::path_from(path, number, self.rewrite);
        match include::open(self.files, &path, number, self.rewrite) {
            Ok(file) => {
                let lines: Vec<_> = file.body().lines().collect();
                self.lines(&lines);
            }
            Err(absence) => {
                include::tell_absent(&path, absence, number, self.rewrite);
                self.show(number, &include::place_of(&path));
            }
        }
    }

    fn obey(&mut self, number: u32, command: Command) {
        match command {
            Command::EndSlide => self.end_slide(number),
            Command::SkipSlide => self.page.is_skipped = true,
            Command::Pause => self.show(number, "\n<!-- pause -->\n"),
            Command::SpeakerNote(note) => {
                for line in note.lines() {
                    self.page.draft.say(number, line);
                }
                self.page.draft.say(number, "");
            }
            Command::ColumnLayout(shares) => self.page.begin_columns(number, shares),
            Command::Column(index) => {
                if !self.page.column(number, index) {
                    self.rewrite.loss(
                        number,
                        "no-such-column",
                        format!("There is no column {index} here"),
                        "Say `<!-- column_layout: [1, 1] -->` before it; columns are counted from 0",
                    );
                }
            }
            Command::ResetLayout => self.page.end_columns(number),
            Command::JumpToMiddle if self.page.is_blank() => self.page.draft.add_class("middle"),
            Command::JumpToMiddle => self.page.restyle(number, |style| style.middle = true),
            Command::Alignment(side) => {
                self.page
                    .restyle(number, |style| style.alignment = Some(side));
            }
            Command::FontSize(size) => {
                self.page
                    .restyle(number, |style| style.font_size = Some(size));
            }
            Command::IncrementalLists(on) => {
                self.page
                    .restyle(number, |style| style.incremental = Some(on));
            }
            Command::NewLines(count) => {
                self.show(number, &format!("\n{}\n", "<br>".repeat(count)));
            }
            Command::NoFooter => self.page.draft.set("footer", ""),
            Command::Include(path) => self.include(number, &path),
            Command::Unavailable(what) => self.rewrite.loss(
                number,
                "command-not-obeyed",
                format!("The command `{what}` changes nothing here"),
                "Nothing of the text is lost; set what matters by a style sheet",
            ),
            Command::Unknown(what) => self.rewrite.loss(
                number,
                "unknown-command",
                format!("`{what}` is no command of presenterm"),
                "Write `<!-- // … -->` for something that is not a command",
            ),
            Command::Ignored => {}
        }
    }
}

fn ends_comment(line: &Line<'_>) -> bool {
    line.text.contains("-->")
}

/// Links without a text show their address.
fn links(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = cut(rest, "[](") {
        out.push_str(before);
        match after.split_once(')') {
            Some((address, after)) if !before.ends_with('!') => {
                for piece in ["[", address, "](", address, ")"] {
                    out.push_str(piece);
                }
                rest = after;
            }
            _ => {
                out.push_str("[](");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
