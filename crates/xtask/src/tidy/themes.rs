//! A deck theme sets every documented custom property and nothing else.

use std::collections::BTreeSet;

use super::finding::Finding;
use super::sources::Source;

/// Where the properties are documented.
const MANUAL: &str = "docs/themes.md";

const THEMES: &str = "assets/themes/";

/// Checks all themes against the manual.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let themes: Vec<_> = sources
        .iter()
        .filter(|source| source.path.starts_with(THEMES) && source.extension() == "css")
        .collect();
    let Some(manual) = sources.iter().find(|source| source.path == MANUAL) else {
        let message = "the manual of the themes is missing";
        return if themes.is_empty() {
            Vec::new()
        } else {
            vec![Finding::error(MANUAL, 0, message)]
        };
    };
    let documented = properties(&manual.text, |after| after.starts_with('`'));
    let mut findings = Vec::new();
    for theme in themes {
        let set = properties(&theme.text, |after| after.trim_start().starts_with(':'));
        for missing in documented.difference(&set) {
            findings.push(Finding::error(
                &theme.path,
                0,
                format!("does not set `{missing}`"),
            ));
        }
        for unknown in set.difference(&documented) {
            let message = format!("sets `{unknown}`, which {MANUAL} does not know");
            findings.push(Finding::error(&theme.path, 0, message));
        }
    }
    findings
}

/// The names of deck properties that are followed as wanted.
fn properties(text: &str, is_wanted: impl Fn(&str) -> bool) -> BTreeSet<&str> {
    text.match_indices("--deck-")
        .filter_map(|(start, _)| {
            let rest = text.get(start..)?;
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
            let (name, after) = rest.split_at(end);
            is_wanted(after).then_some(name)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(theme: &str) -> Vec<String> {
        let sources = [
            Source {
                path: MANUAL.to_owned(),
                text: "| `--deck-text` | `--deck-line` |".to_owned(),
            },
            Source {
                path: "assets/themes/a.css".to_owned(),
                text: theme.to_owned(),
            },
        ];
        check(&sources).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_theme_sets_what_is_documented() {
        let cases: [(&str, &[&str]); 3] = [
            ("--deck-text: red; --deck-line : var(--deck-text);", &[]),
            (
                "--deck-text: var(--deck-line);",
                &["does not set `--deck-line`"],
            ),
            (
                "--deck-text: a; --deck-line: b; --deck-x: c;",
                &["sets `--deck-x`"],
            ),
        ];
        for (theme, expected) in cases {
            let found = findings(theme);
            assert_eq!(found.len(), expected.len(), "{theme}: {found:?}");
            assert!(
                found
                    .iter()
                    .zip(expected)
                    .all(|(line, part)| line.contains(part)),
                "{found:?}"
            );
        }
    }
}
