//! Deckset, <https://docs.deckset.com>; its manual is `docs/dialects/deckset.md`.

mod picture;
mod setting;

use super::draft::{Draft, is_rule, plain, quoted, write_front_matter};
use super::lines::{Line, closes_fence, fence_mark};
use super::setext::is_prose;
use super::{Lines, Rewrite, Within};
use crate::parse::front_matter;
use crate::yaml::{self, Value};
use setting::Setting;

pub(super) fn translate(text: &str, rewrite: &mut Rewrite) {
    let mut deck = Deck {
        rewrite,
        draft: Draft::at(1),
        settings: Vec::new(),
        look_is_told: false,
        dividers: Vec::new(),
        fit_headings: Vec::new(),
        stages: Vec::new(),
        in_quote: false,
        ground: String::new(),
        has_own_ground: false,
        in_columns: false,
        always_builds_lists: false,
        build_lists: false,
        n_written: 0,
    };
    let block = front_matter::find(text);
    if let Some(yaml) = block
        .as_ref()
        .and_then(|block| text.get(block.yaml.clone()))
        && let Ok(Value::Map(entries)) = yaml::parse(yaml, true)
    {
        for entry in entries {
            let value = entry.value.as_str().unwrap_or_default();
            if let Some(setting) = setting::read(&entry.key, value) {
                deck.set_for_all(entry.line + 1, setting);
            }
        }
    }
    let start = block.map_or(0, |block| block.end);
    let lines: Vec<_> = Lines::after(text, start).collect();
    let mut body = lines.as_slice();
    let mut after_setting = false;
    while let Some((line, after)) = body.split_first() {
        let setting = setting::at_top(line.text)
            // Right below a setting, all that looks like one is one.
            .or_else(|| (after_setting && setting::is_like_one(line.text)).then_some(Setting::Look));
        after_setting = setting.is_some();
        match setting {
            Some(setting) => deck.set_for_all(line.number, setting),
            None if line.text.trim().is_empty() => {}
            None => break,
        }
        body = after;
    }
    // A separator before the first slide separates nothing.
    if let Some((line, after)) = body.split_first()
        && is_separator(line.text)
    {
        body = after;
    }
    write_front_matter(deck.rewrite, &deck.settings);
    deck.draft = Draft::at(body.first().map_or(1, |line| line.number));
    deck.read(body);
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "independent states, each on or off"
)]
struct Deck<'r> {
    rewrite: &'r mut Rewrite,
    draft: Draft,
    /// Of the native front matter.
    settings: Vec<(&'static str, String)>,
    look_is_told: bool,
    dividers: Vec<usize>,
    fit_headings: Vec<usize>,
    /// Lines to highlight in the next code block, stage by stage.
    stages: Vec<String>,
    in_quote: bool,
    /// The colour behind all slides.
    ground: String,
    /// The slide at hand has another.
    has_own_ground: bool,
    in_columns: bool,
    always_builds_lists: bool,
    /// On the slide at hand.
    build_lists: bool,
    n_written: usize,
}

impl Deck<'_> {
    fn read(&mut self, lines: &[Line<'_>]) {
        let mut after_prose = false;
        let mut in_note = false;
        let mut fence: Option<&str> = None;
        for line in lines {
            let Line {
                number,
                text,
                within,
            } = *line;
            if within != Within::Text {
                if within == Within::Code {
                    self.code(number, text, &mut fence);
                }
                after_prose = false;
                in_note = false;
                continue;
            }
            if text.trim().is_empty() {
                self.in_quote = false;
                in_note = false;
                after_prose = false;
                self.draft.show(number, text);
            } else if is_separator(text) && !after_prose {
                in_note = false;
                self.end_slide(number);
            } else if let Some(note) = text.strip_prefix('^').filter(|note| !note.starts_with('['))
            {
                in_note = true;
                after_prose = false;
                self.draft.say(number, &format!("\n{}", note.trim_start()));
            } else if in_note {
                self.draft.say(number, text);
            } else if let Some(setting) = setting::on_slide(text) {
                self.set(number, setting);
            } else {
                // HTML is none, so that dashes right under it part slides.
                after_prose = is_prose(text) && !text.starts_with('<');
                self.text(number, text);
            }
        }
        let last = lines.last().map_or(1, |line| line.number);
        self.end_slide(last);
    }

    fn end_slide(&mut self, number: u32) {
        self.draft.change_shown(picture::side_by_side);
        if self.in_columns {
            self.draft.show(number, "\n:::\n\n:::\n");
        }
        if !std::mem::take(&mut self.has_own_ground) {
            self.draft.stand_on(&self.ground);
        }
        if self.build_lists {
            self.draft.add_class("incremental");
        }
        if self.n_written > 0 {
            self.rewrite.line(number, "\n---\n");
        }
        self.draft.write(self.rewrite, number + 1);
        self.n_written += 1;
        self.in_columns = false;
        self.stages.clear();
        self.build_lists = self.always_builds_lists;
    }

    fn text(&mut self, number: u32, text: &str) {
        let rest = text.trim_start_matches('#');
        let level = text.len() - rest.len();
        let is_heading = (1..=6).contains(&level) && rest.starts_with([' ', '\t', '[']);
        if is_heading {
            if self.dividers.contains(&level) && !self.draft.is_blank() {
                self.end_slide(number.saturating_sub(1));
            }
            let rest = rest.trim_start();
            let title = rest.strip_prefix("[fit]");
            let fits = title.is_some() || self.fit_headings.contains(&level);
            let title = picture::translate(title.unwrap_or(rest).trim_start());
            let fit = if fits { "<!-- fit --> " } else { "" };
            let marks = text.get(..level).unwrap_or_default();
            self.draft.show(number, format!("{marks} {fit}{title}"));
            return;
        }
        let was_quote = std::mem::replace(&mut self.in_quote, text.starts_with('>'));
        let words = text.trim_start_matches(['>', ' ']);
        match words.strip_prefix("-- ") {
            Some(author) if was_quote => {
                self.draft
                    .show(number, format!(">\n> <cite>— {author}</cite>"));
            }
            _ => self.draft.show(number, picture::translate(&plain(text))),
        }
    }

    fn code<'t>(&mut self, number: u32, text: &'t str, fence: &mut Option<&'t str>) {
        match *fence {
            None => {
                *fence = fence_mark(text);
                let stages = std::mem::take(&mut self.stages);
                let stages = if stages.is_empty() {
                    String::new()
                } else {
                    format!(" {{{}}}", stages.join("|"))
                };
                self.draft.show(number, format!("{text}{stages}"));
            }
            Some(mark) => {
                if closes_fence(text, mark) {
                    *fence = None;
                }
                self.draft.show(number, text);
            }
        }
    }

    /// Takes a setting of the slide at hand.
    fn set(&mut self, number: u32, setting: Setting) {
        match setting {
            Setting::Column => {
                let before = if self.in_columns {
                    "\n:::\n"
                } else {
                    "\n:::columns\n"
                };
                self.in_columns = true;
                self.draft.show(number, format!("{before}\n::: column\n"));
            }
            Setting::BuildLists(on) => self.build_lists = on,
            Setting::CodeHighlight(lines) => self.stages.push(lines),
            Setting::Native(key, value) => {
                if key == "backgroundColor" {
                    self.draft.stand_on(&value);
                    self.has_own_ground = true;
                }
                self.draft.set(key, &value);
            }
            Setting::Alignment(side) => self.draft.add_class(&side),
            Setting::Look => self.tell_look(number),
            Setting::Dividers(_) | Setting::FitHeadings(_) | Setting::Nothing => {}
        }
    }

    /// Takes a setting of the whole deck.
    fn set_for_all(&mut self, number: u32, setting: Setting) {
        match setting {
            Setting::BuildLists(on) => {
                self.build_lists = on;
                self.always_builds_lists = on;
            }
            Setting::Native(key, value) => {
                if key == "backgroundColor" {
                    self.ground.clone_from(&value);
                }
                self.settings.push((key, quoted(&value)));
            }
            Setting::Dividers(levels) => self.dividers = levels,
            Setting::FitHeadings(levels) => self.fit_headings = levels,
            Setting::Alignment(_) | Setting::Look => self.tell_look(number),
            Setting::Column | Setting::CodeHighlight(_) | Setting::Nothing => {}
        }
    }

    /// Says once that colours, faces and sizes are not those of Deckset.
    fn tell_look(&mut self, number: u32) {
        if !std::mem::replace(&mut self.look_is_told, true) {
            self.rewrite.loss(
                number,
                "look-not-taken-over",
                "Colours, faces and sizes set for Deckset's themes are not taken over",
                "Choose one of Lectern's themes, or write CSS",
            );
        }
    }
}

/// Three dashes or more.
fn is_separator(line: &str) -> bool {
    line.starts_with("---") && line.trim_end().trim_start_matches('-').is_empty() && is_rule(line)
}
