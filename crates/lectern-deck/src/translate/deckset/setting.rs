//! What Deckset sets at the top of a deck, `key: value`, and on a slide, `[.key: value]`.

/// A setting, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Setting {
    /// What follows goes into the next column.
    Column,
    /// Items of lists come one by one.
    BuildLists(bool),
    /// Lines to highlight in the next code block, one stage of it.
    CodeHighlight(String),
    /// One of native rules: its key and its value.
    Native(&'static str, String),
    /// Texts stand at that side.
    Alignment(String),
    /// The levels of headings that begin a slide.
    Dividers(Vec<usize>),
    /// Headings of these levels fill the width.
    FitHeadings(Vec<usize>),
    /// It needs nothing here.
    Nothing,
    /// It changes the look, and that is not taken over.
    Look,
}

/// Reads a line such as `[.column]`.
pub(super) fn on_slide(line: &str) -> Option<Setting> {
    let inner = line.trim().strip_prefix("[.")?.strip_suffix(']')?;
    let (key, value) = inner.split_once(':').unwrap_or((inner, ""));
    (!key.is_empty()).then(|| read(key.trim(), value.trim()).unwrap_or(Setting::Look))
}

/// Reads a line such as `slidenumbers: true`.
pub(super) fn at_top(line: &str) -> Option<Setting> {
    let (key, value) = line.split_once(':')?;
    read(key, value.trim())
}

/// Whether a line has the form of a setting: `some-key: value`.
pub(super) fn is_like_one(line: &str) -> bool {
    let is_key = |key: &str| {
        !key.is_empty()
            && key
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    };
    line.split_once(": ").is_some_and(|(key, _)| is_key(key))
}

pub(super) fn read(key: &str, value: &str) -> Option<Setting> {
    let native = |key, value: &str| Setting::Native(key, value.to_owned());
    let is_off = value == "false";
    Some(match key {
        "column" => Setting::Column,
        "build-lists" => Setting::BuildLists(!is_off),
        "code-highlight" => Setting::CodeHighlight(value.to_owned()),
        "footer" => native("footer", value),
        "hide-footer" => native("footer", ""),
        "slidenumbers" => native("paginate", if is_off { "false" } else { "true" }),
        "background-color" => native("backgroundColor", value),
        "slide-transition" if !is_off && value != "true" => {
            native("transition", value.split('(').next().unwrap_or(value))
        }
        "theme" => native("theme", value.split(',').next().unwrap_or(value).trim()),
        "lang" | "title" | "author" => native(
            match key {
                "lang" => "lang",
                "title" => "title",
                _ => "author",
            },
            value,
        ),
        "slide-dividers" => Setting::Dividers(levels(value)),
        "fit-header" => Setting::FitHeadings(levels(value)),
        "text" if value.starts_with("alignment(") && value.matches(',').count() == 0 => {
            let side = value.trim_start_matches("alignment(").trim_end_matches(')');
            Setting::Alignment(side.to_owned())
        }
        "autoscale" | "slidecount" | "slide-transition" | "presenter-notes" | "code-language"
        | "build-images" => Setting::Nothing,
        "text"
        | "text-strong"
        | "text-emphasis"
        | "header"
        | "header-strong"
        | "header-emphasis"
        | "list"
        | "quote"
        | "quote-author"
        | "code"
        | "table"
        | "table-separator"
        | "link"
        | "formula"
        | "footnote"
        | "footnotes"
        | "footer-style"
        | "slidenumber-style"
        | "image-corner-radius"
        | "alternating-colors" => Setting::Look,
        "background-image" if !value.is_empty() && !value.contains(['"', '\\']) => {
            Setting::Native("backgroundImage", format!("url(\"{value}\")"))
        }
        _ => return None,
    })
}

/// The levels of `#, ##`.
fn levels(value: &str) -> Vec<usize> {
    let level = |marks: &str| {
        let marks = marks.trim();
        let is_heading = !marks.is_empty() && marks.trim_start_matches('#').is_empty();
        is_heading.then_some(marks.len())
    };
    value.split(',').filter_map(level).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_known_by_their_keys() {
        let native = |key, value: &str| Some(Setting::Native(key, value.to_owned()));
        for (line, expected) in [
            ("[.column]", Some(Setting::Column)),
            ("[.build-lists: true]", Some(Setting::BuildLists(true))),
            (
                "[.code-highlight: 2-3]",
                Some(Setting::CodeHighlight("2-3".to_owned())),
            ),
            ("[.hide-footer]", native("footer", "")),
            ("[.slidenumbers: false]", native("paginate", "false")),
            ("[.header: #FF0000, Bangla MN]", Some(Setting::Look)),
            (
                "[.text: alignment(center)]",
                Some(Setting::Alignment("center".to_owned())),
            ),
            ("[.unheard-of]", Some(Setting::Look)),
            ("[link](a)", None),
        ] {
            assert_eq!(on_slide(line), expected, "{line}");
        }
        for (line, expected) in [
            ("theme: Fira, 3", native("theme", "Fira")),
            ("slide-dividers: #, ##", Some(Setting::Dividers(vec![1, 2]))),
            ("autoscale: true", Some(Setting::Nothing)),
            ("Dear all: hello", None),
        ] {
            assert_eq!(at_top(line), expected, "{line}");
        }
    }
}
