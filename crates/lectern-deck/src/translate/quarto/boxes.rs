//! Boxes between lines of colons, and what becomes of each.

use super::attributes;
use crate::text::attributes::{self as braces, Attributes};
use crate::translate::Within;
use crate::translate::lines::Line;

/// A line that begins or ends a box.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Begin(Attributes),
    End,
}

/// What a box is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It is shown as it stands.
    Shown,
    /// What is in it is said.
    Notes,
    /// Its first heading is the name of a notice.
    Callout,
    /// Its headings name tabs.
    Tabs,
    /// What is in it is the footer of the slide.
    Footer,
    /// It is an environment of LaTeX.
    Tex,
    /// It is a list of LaTeX.
    List,
    /// It is for another format.
    LeftOut,
}

/// Reads a line of three colons or more.
pub(super) fn mark(line: &str) -> Option<Mark> {
    let text = line.trim();
    let rest = text.trim_start_matches(':');
    if text.len() - rest.len() < 3 {
        return None;
    }
    let rest = rest.trim_end_matches(':').trim();
    if rest.is_empty() {
        return Some(Mark::End);
    }
    if let Some(inner) = rest.strip_prefix('{') {
        let inner = inner.trim_end().strip_suffix('}')?;
        return Some(Mark::Begin(braces::parse(inner)));
    }
    let (name, rest) = rest.split_once([' ', '{']).unwrap_or((rest, ""));
    let mut attributes = braces::parse(rest.trim().trim_start_matches('{').trim_end_matches('}'));
    attributes.classes.insert(0, name.to_owned());
    Some(Mark::Begin(attributes))
}

/// The lines that begin a box which is ended, in order.
pub(super) fn ended(lines: &[Line<'_>]) -> Vec<u32> {
    let mut open = Vec::new();
    let mut ended = Vec::new();
    for line in lines.iter().filter(|line| line.within == Within::Text) {
        match mark(line.text) {
            Some(Mark::Begin(_)) => open.push(line.number),
            Some(Mark::End) => ended.extend(open.pop()),
            None => {}
        }
    }
    ended.sort_unstable();
    ended
}

/// What the box is for, by its attributes.
pub(super) fn kind(attributes: &Attributes) -> Kind {
    let for_slides = |key: &str| {
        attributes
            .get(key)
            .map(|format| matches!(format, "revealjs" | "html" | "html:js" | "presentation"))
    };
    for class in &attributes.classes {
        match class.as_str() {
            "notes" | "speaker-notes" => return Kind::Notes,
            "footer" => return Kind::Footer,
            "panel-tabset" | "tabset" => return Kind::Tabs,
            "content-hidden"
                if for_slides("when-format") != Some(false)
                    && for_slides("unless-format") != Some(true) =>
            {
                return Kind::LeftOut;
            }
            "content-visible"
                if for_slides("when-format") == Some(false)
                    || for_slides("unless-format") == Some(true) =>
            {
                return Kind::LeftOut;
            }
            _ if class.starts_with("callout-") => return Kind::Callout,
            _ => {}
        }
    }
    Kind::Shown
}

/// The native lines that begin the box.
pub(super) fn begin(attributes: &Attributes, kind: Kind) -> String {
    let is = |class: &str| attributes.classes.iter().any(|known| known == class);
    if kind == Kind::Callout {
        let name = attributes
            .classes
            .iter()
            .find_map(|class| class.strip_prefix("callout-"));
        let title = attributes
            .get("title")
            .map(|title| format!("\n**{title}**\n"));
        let is_fragment = attributes.classes.iter().any(|class| class == "fragment");
        let index = attributes
            .get("fragment-index")
            .map(|index| format!(" data-fragment-index={index}"));
        return format!(
            "\n::: {{.{}{}{}}}\n{}",
            name.unwrap_or("note"),
            if is_fragment { " .fragment" } else { "" },
            index.unwrap_or_default(),
            title.unwrap_or_default()
        );
    }
    if is("columns") {
        return "\n:::columns\n".to_owned();
    }
    format!("\n::: {{{}}}\n", attributes::of_box(attributes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_are_known_by_their_classes() {
        for (line, expected, native) in [
            ("::: notes", Kind::Notes, ""),
            (
                ":::{.callout-tip title=\"A b\"}",
                Kind::Callout,
                "\n::: {.tip}\n\n**A b**\n",
            ),
            (
                "::: {.callout-note .fragment fragment-index=2}",
                Kind::Callout,
                "\n::: {.note .fragment data-fragment-index=2}\n",
            ),
            ("::::: {.columns}", Kind::Shown, "\n:::columns\n"),
            (
                "::: {.column width=\"40%\"}",
                Kind::Shown,
                "\n::: {.column width=40%}\n",
            ),
            ("::: incremental :::", Kind::Shown, "\n::: {.incremental}\n"),
            ("::: {.panel-tabset}", Kind::Tabs, "\n::: {.panel-tabset}\n"),
            (
                "::: {.content-visible when-format=\"pdf\"}",
                Kind::LeftOut,
                "",
            ),
            (
                "::: {.content-visible when-format=\"revealjs\"}",
                Kind::Shown,
                "",
            ),
            (
                "::: {.content-hidden unless-format=\"revealjs\"}",
                Kind::Shown,
                "",
            ),
        ] {
            let Some(Mark::Begin(attributes)) = mark(line) else {
                panic!("{line}");
            };
            assert_eq!(kind(&attributes), expected, "{line}");
            if !native.is_empty() {
                assert_eq!(begin(&attributes, expected), native);
            }
        }
        assert_eq!(mark(":::::"), Some(Mark::End));
        assert_eq!(mark("::a::"), None);
    }
}
