//! What the front matter tells of the tool.

use super::marks::{is_marp_directive, key_of};

/// What was seen in the front matter.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent observations, each made or not"
)]
pub(super) struct Head {
    pub(super) marp_switch: bool,
    pub(super) pandoc_format: bool,
    pub(super) slidev: bool,
    pub(super) presenterm: bool,
    pub(super) hugo: bool,
    pub(super) xaringan: bool,
    pub(super) reveal: bool,
    pub(super) marp: bool,
    pub(super) pandoc: bool,
    /// A setting that no tool but ours knows, and that would be lost in another's dialect.
    pub(super) native: bool,
    /// The deck has a title, which some tools make a slide of.
    pub(super) title: bool,
}

impl Head {
    /// Looks at `matter`, which is the YAML at the head of `text`.
    pub(super) fn read(text: &str, matter: &str) -> Self {
        let mut head = Self {
            marp_switch: setting(matter, "marp") == Some("true"),
            pandoc_format: names_slides(matter),
            presenterm: has_presenterm_option(matter),
            hugo: text.starts_with("+++\n") || setting(matter, "type") == Some("reveal"),
            xaringan: setting(matter, "output").is_some_and(|output| output.contains("xaringan"))
                || matter.contains("xaringan::"),
            marp: matches!(setting(matter, "theme"), Some("gaia" | "uncover")),
            ..Self::default()
        };
        for key in matter.lines().filter_map(key_of) {
            head.reveal |= REVEAL.contains(&key);
            head.pandoc |= PANDOC.contains(&key);
            head.slidev |= SLIDEV.contains(&key);
            head.presenterm |= key == "sub_title";
            head.marp |= is_marp_directive(key);
            head.native |= is_own_setting(key);
            head.hugo |= key == "reveal_hugo";
            head.title |= key == "title";
        }
        head
    }
}

/// Settings that no other tool has.
pub(super) fn is_own_setting(key: &str) -> bool {
    matches!(key, "minutes" | "sectionMinutes")
}

/// Settings of reveal-md.
const REVEAL: &[&str] = &["revealOptions", "verticalSeparator", "highlightTheme"];

/// Settings of Quarto, Pandoc, Beamer and patat.
const PANDOC: &[&str] = &[
    "execute",
    "knitr",
    "jupyter",
    "patat",
    "slide-level",
    "slide_level",
    "revealjs-url",
    "aspectratio",
    "colortheme",
    "fonttheme",
    "header-includes",
    "section-titles",
];

/// Settings of a whole deck that only Slidev has.
const SLIDEV: &[&str] = &[
    "addons",
    "canvasWidth",
    "colorSchema",
    "comark",
    "drawings",
    "highlighter",
    "mdc",
    "routerMode",
    "themeConfig",
    "titleTemplate",
];

/// What presenterm has under `options`.
const PRESENTERM_OPTIONS: &[&str] = &[
    "auto_render_languages",
    "command_prefix",
    "end_slide_shorthand",
    "h1_slide_titles",
    "image_attributes_prefix",
    "implicit_slide_ends",
    "incremental_lists",
    "list_item_newlines",
    "strict_front_matter_parsing",
];

/// The value of a top-level `key: value` line.
pub(super) fn setting<'a>(matter: &'a str, key: &str) -> Option<&'a str> {
    matter.lines().find_map(|line| {
        let value = line.strip_prefix(key)?.trim_start().strip_prefix(':')?;
        Some(value.trim().trim_matches(['"', '\'']))
    })
}

fn has_presenterm_option(matter: &str) -> bool {
    let mut lines = matter.lines();
    lines.any(|line| key_of(line) == Some("options"))
        && lines
            .take_while(|line| line.starts_with([' ', '\t']) || line.is_empty())
            .filter_map(|line| key_of(line.trim_start()))
            .any(|key| PRESENTERM_OPTIONS.contains(&key))
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
