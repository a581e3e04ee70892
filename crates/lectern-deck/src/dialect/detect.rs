//! Guesses the dialect of a text from clues, the surest first.

use super::Dialect;
use crate::parse::front_matter;
use crate::source::{cut, is_page, lines};
use crate::yaml::is_identifier;

/// The dialect a text seems to be in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detection {
    /// How to read it.
    pub dialect: Dialect,
    /// What gave it away, as a short English phrase.
    pub reason: &'static str,
}

/// One way to recognise a tool.
struct Clue {
    reason: &'static str,
    dialect: Dialect,
    seen: fn(&Seen) -> bool,
}

/// The order is that of how sure a clue is; the first one seen decides.
const CLUES: &[Clue] = &[
    Clue {
        reason: "`marp: true` in the front matter",
        dialect: Dialect::Marp,
        seen: |seen| seen.marp_switch,
    },
    Clue {
        reason: "`format: revealjs` or another format of slides in the front matter",
        dialect: Dialect::Quarto,
        seen: |seen| seen.pandoc_format,
    },
    Clue {
        reason: "`drawings`, `colorSchema` or another setting of Slidev in the front matter",
        dialect: Dialect::Slidev,
        seen: |seen| seen.slidev_head,
    },
    Clue {
        reason: "`<!-- end_slide -->` ends slides",
        dialect: Dialect::Presenterm,
        seen: |seen| seen.end_slide,
    },
    Clue {
        reason: "front matter in TOML, `reveal_hugo` or a shortcode for slides",
        dialect: Dialect::Reveal,
        seen: |seen| seen.hugo,
    },
    Clue {
        reason: "`???` or `--` stands alone on a line, or `class: …` or `.name[…]` begins one",
        dialect: Dialect::Remark,
        // `--` parts slides below each other in decks for reveal.js; Deckset makes a heading or a line of it.
        seen: |seen| {
            seen.remark || (seen.dashes && !seen.reveal && !seen.note_words && !seen.deckset)
        },
    },
    Clue {
        reason: "`<!-- .slide: -->`, `<!-- .element: -->`, `Note:` or a reveal.js setting",
        dialect: Dialect::Reveal,
        seen: |seen| seen.reveal || (seen.note_words && !seen.native),
    },
    Clue {
        reason: "settings after a separator, `<v-click>`, `::right::` or another mark of Slidev",
        dialect: Dialect::Slidev,
        seen: |seen| seen.slidev || (seen.settings_blocks && !seen.native),
    },
    Clue {
        reason: "Marp directives, `![bg]` or `<!-- fit -->`",
        dialect: Dialect::Marp,
        seen: |seen| seen.marp,
    },
    Clue {
        reason: "`::: {.columns}`, `::: notes`, `{.r}` or another mark of Pandoc",
        dialect: Dialect::Quarto,
        seen: |seen| seen.pandoc,
    },
    Clue {
        reason: "settings without a fence at the top, `[.column]`, `[fit]` or notes after `^`",
        dialect: Dialect::Deckset,
        seen: |seen| seen.deckset,
    },
    Clue {
        reason: "headings, and no line that parts slides",
        dialect: Dialect::Quarto,
        seen: |seen| seen.n_headings >= LEAST_HEADINGS && !seen.separator && !seen.native,
    },
];

/// A text with fewer headings may well be one slide.
const LEAST_HEADINGS: usize = 3;

/// What a look through the lines has found.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent observations, each made or not"
)]
struct Seen {
    marp_switch: bool,
    pandoc_format: bool,
    slidev_head: bool,
    end_slide: bool,
    hugo: bool,
    remark: bool,
    dashes: bool,
    reveal: bool,
    /// `Note:`, which is native too.
    note_words: bool,
    slidev: bool,
    /// Settings after a separator, which are native too.
    settings_blocks: bool,
    /// Something that no tool but ours knows, and that would be lost in another's dialect.
    native: bool,
    marp: bool,
    pandoc: bool,
    deckset: bool,
    /// A line that parts slides in some tool.
    separator: bool,
    /// Of the first two levels.
    n_headings: usize,
}

pub(super) fn detect(text: &str) -> Detection {
    let text = text.trim_start_matches('\u{FEFF}');
    if is_page(text) {
        return of_page(text);
    }
    let block = front_matter::find(text);
    let matter = block
        .as_ref()
        .and_then(|block| text.get(block.yaml.clone()))
        .unwrap_or_default();
    if let Some(dialect) = setting(matter, "dialect").and_then(Dialect::from_name) {
        return Detection {
            dialect,
            reason: "`dialect:` in the front matter",
        };
    }
    let mut seen = Seen {
        hugo: text.starts_with("+++\n"),
        ..Seen::default()
    };
    seen.look_at_front_matter(matter);
    // Nothing in the body is surer than that, and it is long.
    if !seen.marp_switch {
        let body = block.as_ref().map_or(0, |block| block.end);
        seen.look_at_body(text.get(body..).unwrap_or_default(), block.is_some());
    }
    match CLUES.iter().find(|clue| (clue.seen)(&seen)) {
        Some(clue) => Detection {
            dialect: clue.dialect,
            reason: clue.reason,
        },
        None => Detection {
            dialect: Dialect::Native,
            reason: "no mark of another tool",
        },
    }
}

/// The tool whose deck an HTML page holds; native where it seems to hold none.
fn of_page(text: &str) -> Detection {
    let has = |mark: &str| cut(text, mark).is_some();
    let (dialect, reason) = if has("remark.create") {
        (Dialect::Remark, "a page that calls `remark.create`")
    } else if has("data-markdown") || (has("<section") && (has("Reveal.") || has("\"reveal\""))) {
        (Dialect::Reveal, "a page with slides of reveal.js")
    } else {
        (Dialect::Native, "a page without a deck")
    };
    Detection { dialect, reason }
}

/// The value of a top-level `key: value` line.
fn setting<'a>(matter: &'a str, key: &str) -> Option<&'a str> {
    matter.lines().find_map(|line| {
        let value = line.strip_prefix(key)?.trim_start().strip_prefix(':')?;
        Some(value.trim().trim_matches(['"', '\'']))
    })
}

/// Whether `format:` of Quarto or `output:` of R Markdown names slides, on its line or as a key below it.
fn names_slides(matter: &str) -> bool {
    let mut is_below = false;
    matter.lines().any(|line| {
        let key = ["format", "output"].into_iter().find_map(|key| {
            let value = line.strip_prefix(key)?.trim_start();
            value.strip_prefix(':')
        });
        let names = match key {
            Some(value) => value,
            None if is_below && line.starts_with([' ', '\t', '-']) => line,
            None => "",
        };
        is_below = key.is_some() || (is_below && !names.is_empty());
        let name = names.trim_start_matches([' ', '\t', '-', '{', '[', '"', '\'']);
        let name = name.split([' ', ',', '}', ']', '"', '\'']).next();
        let name = name.unwrap_or_default().trim_end_matches(':');
        name.ends_with("revealjs")
            || name.ends_with("_presentation")
            || matches!(name, "beamer" | "pptx")
    })
}

impl Seen {
    fn look_at_front_matter(&mut self, matter: &str) {
        self.marp_switch = setting(matter, "marp") == Some("true");
        self.pandoc_format = names_slides(matter);
        for key in matter.lines().filter_map(key_of) {
            self.reveal |= matches!(
                key,
                "revealOptions" | "verticalSeparator" | "highlightTheme"
            );
            self.pandoc |= matches!(
                key,
                "execute"
                    | "knitr"
                    | "jupyter"
                    | "patat"
                    | "slide-level"
                    | "slide_level"
                    | "revealjs-url"
                    | "aspectratio"
                    | "colortheme"
                    | "fonttheme"
                    | "header-includes"
                    | "section-titles"
            );
            self.slidev_head |= is_slidev_setting(key);
            self.marp |= is_marp_directive(key);
            self.native |= is_own_setting(key);
            self.hugo |= key == "reveal_hugo";
        }
        self.hugo |= setting(matter, "type") == Some("reveal");
        self.remark |= setting(matter, "output").is_some_and(|output| output.contains("xaringan"))
            || matter.contains("xaringan::");
    }

    fn look_at_body(&mut self, body: &str, has_front_matter: bool) {
        let mut fence: Option<&str> = None;
        let mut after_separator = false;
        let mut first = true;
        let mut in_settings = false;
        let mut begins_slide = true;
        for line in lines(body) {
            let first_byte = line.as_bytes().first();
            if let Some(mark) = fence {
                let may_close = matches!(first_byte, Some(b'`' | b'~' | b' '));
                if may_close && line.trim_start_matches(' ').starts_with(mark) {
                    fence = None;
                }
                continue;
            }
            let Some(&byte) = first_byte else {
                self.remark |= in_settings && begins_slide;
                after_separator = false;
                in_settings = false;
                continue;
            };
            self.reveal |= line.ends_with("-->")
                && (line.contains(".element:") || line.contains("<!-- .element "));
            // Right after a separator it may be a block of Slidev, which ends with `---`.
            begins_slide &= is_remark_property(line);
            self.remark |= begins_slide && !after_separator && !in_settings && !has_front_matter;
            let opens_settings = std::mem::take(&mut after_separator) && key_of(line).is_some();
            if opens_settings || in_settings {
                self.native |= key_of(line).is_some_and(is_own_setting_of_block);
            }
            self.separator |= ["---", "***", "___", "- - -"]
                .iter()
                .any(|mark| line.starts_with(mark));
            self.n_headings += usize::from(
                ["# ", "## ", "==="]
                    .iter()
                    .any(|mark| line.starts_with(mark)),
            );
            match byte {
                b'-' => match line.trim_end() {
                    "--" => self.dashes = true,
                    "---" => {
                        begins_slide = true;
                        self.settings_blocks |= in_settings;
                        after_separator = !in_settings;
                        in_settings = false;
                    }
                    _ => {}
                },
                b'`' | b'~' | b' ' => {
                    fence = fence_mark(line);
                    self.pandoc |= fence.is_some_and(|mark| is_cell(line.trim_start(), mark));
                    self.slidev |=
                        byte == b'`' && (line.contains("magic-move") || line.contains("{monaco"));
                }
                b'<' => self.look_at_markup(line),
                b'!' => self.marp |= line.starts_with("![bg"),
                b'#' => {
                    self.marp |= line.contains("<!-- fit -->") || line.contains("<!--fit-->");
                    self.deckset |= line
                        .trim_start_matches('#')
                        .trim_start()
                        .starts_with("[fit]");
                    self.pandoc |=
                        line.contains("{background-") || line.contains("{data-background");
                }
                b':' => {
                    self.slidev |= is_slot(line);
                    self.pandoc |= is_pandoc_box(line);
                }
                b'%' => self.pandoc |= first && line.starts_with("% "),
                b'[' => self.deckset |= is_deckset_command(line),
                b'^' => self.deckset |= !line.starts_with("^["),
                b'.' => self.remark |= is_content_class(line),
                b'{' => {
                    self.hugo |= ["{{< slide", "{{% section", "{{% fragment"]
                        .iter()
                        .any(|code| line.starts_with(code));
                }
                b'?' => self.remark |= line.trim_end() == "???",
                b'N' | b'n' => {
                    self.note_words |= line.starts_with("Note:") || line.starts_with("Notes:");
                }
                _ => {}
            }
            if first && !has_front_matter {
                let key = line.split(':').next().unwrap_or_default();
                self.deckset |= line.contains(':') && is_deckset_setting(key);
            }
            first = false;
            in_settings |= opens_settings;
        }
    }

    fn look_at_markup(&mut self, line: &str) {
        if let Some(comment) = line.strip_prefix("<!--") {
            let comment = comment.trim_start();
            self.end_slide |= comment.starts_with("end_slide");
            self.reveal |= comment.starts_with(".slide:") || comment.starts_with(".element:");
            let key = key_of(comment);
            self.marp |= key.is_some_and(is_marp_directive)
                || ["$theme:", "$size:", "page_number:"]
                    .iter()
                    .any(|old| comment.starts_with(old));
            self.native |= key.is_some_and(|key| key == "private" || is_own_setting(key));
        } else {
            self.slidev |= line.contains("v-click")
                || line.contains("$clicks")
                || line.contains("$slidev.")
                || line.starts_with("<<< @/");
            self.reveal |= line.contains("data-separator");
        }
    }
}

/// The key of a line `key: value`.
fn key_of(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim_end();
    (is_identifier(key) && (value.is_empty() || value.starts_with([' ', '\t', '\r'])))
        .then_some(key)
}

fn is_marp_directive(key: &str) -> bool {
    matches!(
        key.trim_start_matches('_'),
        "paginate" | "headingDivider" | "backgroundImage" | "backgroundColor"
    ) || key == "_class"
}

/// Settings that no other tool has.
fn is_own_setting(key: &str) -> bool {
    matches!(key, "minutes" | "sectionMinutes")
}

/// Settings after a separator that Slidev has not, and would lose.
fn is_own_setting_of_block(key: &str) -> bool {
    is_own_setting(key)
        || matches!(
            key,
            "id" | "paginate"
                | "header"
                | "footer"
                | "color"
                | "backgroundColor"
                | "backgroundImage"
        )
}

fn is_deckset_setting(key: &str) -> bool {
    matches!(
        key,
        "autoscale"
            | "build-lists"
            | "slidenumbers"
            | "slidecount"
            | "slide-dividers"
            | "slide-transition"
            | "footer"
            | "theme"
            | "fit-header"
            | "background-color"
            | "presenter-notes"
            | "code-language"
    )
}

/// `[.column]`, `[.build-lists: true]`
fn is_deckset_command(line: &str) -> bool {
    line.strip_prefix("[.")
        .and_then(|rest| rest.trim_end().strip_suffix(']'))
        .is_some_and(|rest| is_identifier(rest.split(':').next().unwrap_or_default()))
}

/// `::: {.columns}`, `::: notes`; boxes of other names are native too.
fn is_pandoc_box(line: &str) -> bool {
    let name = line.trim_start_matches(':').trim();
    line.starts_with(":::")
        && ([
            "{.column",
            "{.incremental",
            "{.nonincremental",
            "{.notes",
            "{.fragment",
            "{.callout-",
        ]
        .iter()
        .any(|start| name.starts_with(start))
            || matches!(
                name,
                "incremental" | "nonincremental" | "notes" | "fragment"
            )
            || name.starts_with("callout-"))
}

/// Code that Quarto runs, `{r}` or `{python}`, and classes of Pandoc, `{.python}`.
fn is_cell(line: &str, mark: &str) -> bool {
    let info = line.get(mark.len()..).unwrap_or_default().trim_start();
    info.strip_prefix('{').is_some_and(|inner| {
        inner.starts_with('.') || inner.starts_with(|first: char| first.is_ascii_alphabetic())
    })
}

/// `class: center, middle`; the settings of other tools that are written so stand between lines of `---`.
fn is_remark_property(line: &str) -> bool {
    let Some(key) = key_of(line) else {
        return false;
    };
    let value = line.get(key.len()..).unwrap_or_default();
    let value = value.trim_start_matches([' ', ':']).trim_end();
    match key {
        "layout" | "count" | "exclude" => matches!(value, "true" | "false"),
        _ => matches!(key, "class" | "name" | "template" | "background-image"),
    }
}

/// `.left-column[`
fn is_content_class(line: &str) -> bool {
    let name = line.strip_prefix('.').and_then(|rest| rest.split_once('['));
    name.is_some_and(|(name, _)| name.split('.').all(is_identifier))
}

/// Settings of a whole deck that no other tool has.
fn is_slidev_setting(key: &str) -> bool {
    matches!(
        key,
        "addons"
            | "canvasWidth"
            | "colorSchema"
            | "comark"
            | "drawings"
            | "highlighter"
            | "mdc"
            | "routerMode"
            | "themeConfig"
            | "titleTemplate"
    )
}

fn is_slot(line: &str) -> bool {
    line.trim_end()
        .strip_prefix("::")
        .and_then(|rest| rest.strip_suffix("::"))
        .is_some_and(is_identifier)
}

/// The fence that `line` opens, as the shortest mark that closes it.
fn fence_mark(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let first = line.chars().next()?;
    let length = line.chars().take_while(|&next| next == first).count();
    let opens = matches!(first, '`' | '~')
        && length >= 3
        && (first == '~' || !line.get(length..).unwrap_or_default().contains('`'));
    if opens { line.get(..length) } else { None }
}

#[cfg(test)]
mod tests;
