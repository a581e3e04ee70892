//! Lines that one tool reads in a way of its own.

use crate::yaml::is_identifier;

/// The key of a line `key: value`.
pub(super) fn key_of(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim_end();
    (is_identifier(key) && (value.is_empty() || value.starts_with([' ', '\t', '\r'])))
        .then_some(key)
}

pub(super) fn is_marp_directive(key: &str) -> bool {
    matches!(
        key.trim_start_matches('_'),
        "paginate" | "headingDivider" | "backgroundImage" | "backgroundColor"
    ) || key == "_class"
}

/// What stands in a comment that only presenterm obeys.
pub(super) fn is_presenterm_command(comment: &str) -> bool {
    let name = comment.split([':', ' ', '\n']).next().unwrap_or_default();
    let with_value = comment
        .get(name.len()..)
        .is_some_and(|rest| rest.starts_with(':'));
    match name {
        "end_slide" | "reset_layout" | "jump_to_middle" | "skip_slide" | "no_footer" => true,
        "column_layout" | "incremental_lists" | "list_item_newlines" | "snippet_output"
        | "speaker_note" => with_value,
        _ => false,
    }
}

/// A setting of Deckset on a line of its own at the top of the text.
pub(super) fn is_deckset_setting(line: &str) -> bool {
    let Some((key, _)) = line.split_once(':') else {
        return false;
    };
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
pub(super) fn is_deckset_command(line: &str) -> bool {
    line.strip_prefix("[.")
        .and_then(|rest| rest.trim_end().strip_suffix(']'))
        .is_some_and(|rest| is_identifier(rest.split(':').next().unwrap_or_default()))
}

/// `![inline 50%](`, `![right fit](`: words of Deckset instead of a description.
pub(super) fn is_deckset_picture(line: &str) -> bool {
    let description = line
        .strip_prefix("![")
        .and_then(|rest| rest.split_once("]("));
    description.is_some_and(|(words, _)| {
        let mut known = false;
        words
            .split([' ', ','])
            .filter(|word| !word.is_empty())
            .all(|word| {
                let is_keyword = matches!(
                    word,
                    "inline" | "fit" | "fill" | "left" | "right" | "original" | "filtered"
                );
                known |= is_keyword;
                is_keyword || word.ends_with('%')
            })
            && known
    })
}

/// `::: {.columns}`, `::: notes`; boxes of other names are native too.
pub(super) fn is_pandoc_box(line: &str) -> bool {
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
pub(super) fn is_cell(line: &str, mark: &str) -> bool {
    let info = line.get(mark.len()..).unwrap_or_default().trim_start();
    info.strip_prefix('{').is_some_and(|inner| {
        inner.starts_with('.') || inner.starts_with(|first: char| first.is_ascii_alphabetic())
    })
}

/// `class: center, middle`; the settings of other tools that are written so stand between lines of `---`.
pub(super) fn is_remark_property(line: &str) -> bool {
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
pub(super) fn is_content_class(line: &str) -> bool {
    let name = line.strip_prefix('.').and_then(|rest| rest.split_once('['));
    name.is_some_and(|(name, _)| name.split('.').all(is_identifier))
}

/// `::right::`
pub(super) fn is_slot(line: &str) -> bool {
    line.trim_end()
        .strip_prefix("::")
        .and_then(|rest| rest.strip_suffix("::"))
        .is_some_and(is_identifier)
}

/// The fence that `line` opens, as the shortest mark that closes it.
pub(super) fn fence_mark(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let first = line.chars().next()?;
    let length = line.chars().take_while(|&next| next == first).count();
    let opens = matches!(first, '`' | '~')
        && length >= 3
        && (first == '~' || !line.get(length..).unwrap_or_default().contains('`'));
    if opens { line.get(..length) } else { None }
}
