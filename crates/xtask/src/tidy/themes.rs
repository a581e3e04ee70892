//! A deck theme sets every documented custom property and nothing else, in colours that can be read on each other.

use std::collections::BTreeMap;

use super::contrast::contrast;
use super::finding::Finding;
use super::sources::Source;

/// Where the properties are documented.
const MANUAL: &str = "docs/themes.md";

const THEMES: &str = "assets/themes/";

/// The heading in the manual after which properties may be left out.
const OPTIONAL: &str = "## What a theme may set besides";

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
    let documented = documented(&manual.text);
    themes
        .iter()
        .flat_map(|theme| {
            let findings = check_theme(&theme.text, &documented);
            findings
                .into_iter()
                .map(|message| Finding::error(&theme.path, 0, message))
        })
        .collect()
}

/// A property in a table of the manual.
#[derive(Debug, PartialEq)]
struct Property<'a> {
    name: &'a str,
    is_optional: bool,
    /// Properties it stands on, each with the least contrast.
    grounds: Vec<(String, f64)>,
}

/// Reads rows such as ``| `--deck-text` | text | 7:1 on the background and on the surface |``.
fn documented(manual: &str) -> Vec<Property<'_>> {
    let mut is_optional = false;
    let mut properties = Vec::new();
    for line in manual.lines() {
        is_optional |= line == OPTIONAL;
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        if let [_, name, _, contrast, ..] = cells.as_slice()
            && let Some(name) = name
                .strip_prefix('`')
                .and_then(|rest| rest.strip_suffix('`'))
            && name.starts_with("--deck-")
        {
            properties.push(Property {
                name,
                is_optional,
                grounds: grounds(contrast),
            });
        }
    }
    properties
}

/// Reads `7:1 on the background and on the surface`.
fn grounds(cell: &str) -> Vec<(String, f64)> {
    let Some((least, places)) = cell.split_once(":1 on the ") else {
        return Vec::new();
    };
    let Ok(least) = least.parse() else {
        return Vec::new();
    };
    let places = places.split(" and on the ");
    let ground = |place: &str| (format!("--deck-{}", place.replace(' ', "-")), least);
    places.map(ground).collect()
}

fn check_theme(theme: &str, documented: &[Property<'_>]) -> Vec<String> {
    let set = declarations(theme);
    let mut findings = Vec::new();
    for property in documented {
        let Some(value) = set.get(property.name) else {
            if !property.is_optional {
                findings.push(format!("does not set `{}`", property.name));
            }
            continue;
        };
        for (ground, least) in &property.grounds {
            let Some(on) = set.get(ground.as_str()) else {
                continue;
            };
            match contrast(value, on) {
                None => findings.push(format!(
                    "`{}` or `{ground}` is not written as `#rrggbb`",
                    property.name
                )),
                Some(found) if found < *least => findings.push(format!(
                    "`{}` has {found:.2}:1 on `{ground}`, less than {least}:1",
                    property.name
                )),
                Some(_) => {}
            }
        }
    }
    for unknown in set.keys() {
        if !documented.iter().any(|property| property.name == *unknown) {
            findings.push(format!("sets `{unknown}`, which {MANUAL} does not know"));
        }
    }
    findings
}

/// The deck properties that are set, with their values.
fn declarations(css: &str) -> BTreeMap<&str, &str> {
    css.match_indices("--deck-")
        .filter_map(|(start, _)| {
            let rest = css.get(start..)?;
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
            let (name, after) = rest.split_at(end);
            let (value, _) = after.trim_start().strip_prefix(':')?.split_once(';')?;
            Some((name, value.trim()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLES: &str = "\
| property | what it is | contrast to keep |
|---|---|---|
| `--deck-text` | text | 7:1 on the background and on the surface |
| `--deck-background` | the slide | |
| `--deck-surface` | behind code | |

## What a theme may set besides

| `--deck-edge` | a bar | `0` |
";

    fn findings(theme: &str) -> Vec<String> {
        let sources = [
            Source {
                path: MANUAL.to_owned(),
                text: TABLES.to_owned(),
            },
            Source {
                path: "assets/themes/a.css".to_owned(),
                text: theme.to_owned(),
            },
        ];
        check(&sources).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_theme_sets_what_is_documented_and_can_be_read() {
        let cases: [(&str, &[&str]); 5] = [
            (
                "--deck-text: #000000; --deck-background : #ffffff; --deck-surface: #eeeeee; --deck-edge: 0;",
                &[],
            ),
            (
                "--deck-text: #000000; --deck-background: var(--deck-surface);",
                &[
                    "`--deck-background` is not written",
                    "does not set `--deck-surface`",
                ],
            ),
            (
                "--deck-text: #000000; --deck-background: #ffffff; --deck-surface: #ffffff; --deck-x: c;",
                &["sets `--deck-x`"],
            ),
            (
                "--deck-text: #000000; --deck-background: #ffffff; --deck-surface: #777777;",
                &["has 4.69:1 on `--deck-surface`, less than 7:1"],
            ),
            (
                "--deck-text: black; --deck-background: #ffffff; --deck-surface: #ffffff;",
                &[
                    "`--deck-text` or `--deck-background`",
                    "`--deck-surface` is not",
                ],
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
