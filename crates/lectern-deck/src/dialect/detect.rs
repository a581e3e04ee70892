//! Guesses the dialect of a text from clues, the surest first.
//!
//! [`seen`] goes through the lines and notes what there is, by the settings that [`head`] knows and the marks that [`marks`] knows; the
//! table of clues below says what follows from it.

mod head;
mod marks;
mod seen;

use self::seen::Seen;
use super::Dialect;
use crate::parse::front_matter;
use crate::source::{cut, is_page};

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
        seen: |seen| seen.head.marp_switch,
    },
    Clue {
        reason: "`format: revealjs` or another format of slides in the front matter",
        dialect: Dialect::Quarto,
        seen: |seen| seen.head.pandoc_format,
    },
    Clue {
        reason: "`drawings`, `colorSchema` or another setting of Slidev in the front matter",
        dialect: Dialect::Slidev,
        seen: |seen| seen.head.slidev,
    },
    Clue {
        reason: "`<!-- end_slide -->` or another command of presenterm, or its options in the front matter",
        dialect: Dialect::Presenterm,
        seen: |seen| seen.head.presenterm || seen.presenterm,
    },
    Clue {
        reason: "front matter in TOML, `reveal_hugo` or a shortcode for slides",
        dialect: Dialect::Reveal,
        seen: |seen| seen.head.hugo || seen.hugo,
    },
    Clue {
        reason: "`???` or `--` stands alone on a line, or `class: …` or `.name[…]` begins one",
        dialect: Dialect::Remark,
        // `--` parts slides below each other in decks for reveal.js; Deckset makes a heading or a line of it.
        seen: |seen| {
            let reveal = seen.head.reveal || seen.reveal || seen.note_words;
            seen.head.xaringan || seen.remark || (seen.dashes && !reveal && !seen.deckset)
        },
    },
    Clue {
        reason: "`<!-- .slide: -->`, `<!-- .element: -->`, `Note:` or a reveal.js setting",
        dialect: Dialect::Reveal,
        seen: |seen| seen.head.reveal || seen.reveal || (seen.note_words && !seen.is_native()),
    },
    Clue {
        reason: "settings after a separator, `<v-click>`, `::right::` or another mark of Slidev",
        dialect: Dialect::Slidev,
        seen: |seen| seen.slidev || (seen.settings_blocks && !seen.is_native()),
    },
    Clue {
        reason: "Marp directives, `![bg]` or `<!-- fit -->`",
        dialect: Dialect::Marp,
        seen: |seen| seen.head.marp || seen.marp,
    },
    Clue {
        reason: "`::: {.columns}`, `::: notes`, `{.r}` or another mark of Pandoc",
        dialect: Dialect::Quarto,
        seen: |seen| seen.head.pandoc || seen.pandoc,
    },
    Clue {
        reason: "settings without a fence at the top, `[.column]`, `[fit]` or notes after `^`",
        dialect: Dialect::Deckset,
        seen: |seen| seen.deckset,
    },
    Clue {
        reason: "a title in the front matter, and headings rather than lines that part slides",
        dialect: Dialect::Quarto,
        seen: |seen| seen.head.title && seen.headings && !seen.is_native(),
    },
];

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
    if let Some(dialect) = head::setting(matter, "dialect").and_then(Dialect::from_name) {
        return Detection {
            dialect,
            reason: "`dialect:` in the front matter",
        };
    }
    let mut seen = Seen::new(head::Head::read(text, matter));
    // Nothing in the body is surer than that, and it is long.
    if !seen.head.marp_switch {
        let body = block.as_ref().map_or(0, |block| block.end);
        seen.look_at(text.get(body..).unwrap_or_default(), block.is_some());
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

#[cfg(test)]
mod tests;
