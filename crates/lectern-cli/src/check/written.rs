//! Where a colour of a rule is written: the deck's filter keeps what a style sheet says, not how and where.

use super::rules;

/// What may give text its colour.
const PROPERTIES: [&str; 2] = ["color", "--deck-text"];

/// Where rules of that selector that give text that colour name it, in bytes.
pub(super) fn colour(text: &str, selector: &str, color: &str) -> Vec<usize> {
    let wanted = compact(if selector == ".frame" {
        ":root"
    } else {
        selector
    });
    let color = compact(color);
    let mut found = Vec::new();
    let mut start = 0;
    for (open, _) in text.match_indices('{') {
        let head = text.get(start..open).unwrap_or_default();
        start = open + 1;
        // What is before the rule may be of any kind: `style: |`, a remark, another rule.
        let head = head.rsplit(['}', ';']).next().unwrap_or_default();
        let mut selectors = rules::selectors(head).into_iter().map(compact);
        if selectors.any(|it| ends_with_word(&it, &wanted)) {
            let end = text.get(start..).and_then(|rest| rest.find(['{', '}']));
            let body = text.get(start..end.map_or(text.len(), |end| start + end));
            let place = declaration(body.unwrap_or_default(), &color);
            found.extend(place.map(|place| start + place));
        }
    }
    found
}

/// Where a colour is declared.
fn declaration(body: &str, color: &str) -> Option<usize> {
    let mut found = None;
    let mut start = 0;
    for part in body.split(';') {
        if let Some((name, value)) = part.split_once(':') {
            let is_it = compact(value).starts_with(color);
            let name = name.trim_end();
            let property = PROPERTIES.into_iter().find(|it| ends_with_word(name, it));
            if let Some(property) = property.filter(|_| is_it) {
                found = Some(start + name.len() - property.len());
            }
        }
        start += part.len() + 1;
    }
    found
}

fn compact(css: &str) -> String {
    let letters = css.chars().filter(|letter| !letter.is_whitespace());
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Whether a text ends with a word that is no part of a longer one.
fn ends_with_word(text: &str, word: &str) -> bool {
    let before = text.strip_suffix(word);
    let is_in_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    before.is_some_and(|before| !before.ends_with(is_in_word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_found_where_a_rule_names_them() {
        let text = "---\nstyle: |\n  :root { --deck-text: red }\n  p, h1 > em { background: blue; color : RGB(1, 2, 3) !important }\n  a.p { color: red } p { color: red } p{color:green}\n---\n";
        for (selector, color, expected) in [
            (".frame", "red", Some("--deck-text: red")),
            ("p", "rgb(1,2,3)", Some("color : RGB")),
            ("h1 > em", "rgb(1,2,3)", Some("color : RGB")),
            ("p", "red", Some("color: red } p{")),
            ("p", "blue", None),
            ("q", "red", None),
        ] {
            let found = colour(text, selector, color);
            let found = found.last().map(|at| &text[*at..]);
            let is_there = |it: &str| expected.is_some_and(|expected| it.starts_with(expected));
            assert_eq!(found.is_some(), expected.is_some(), "{selector} {found:?}");
            assert!(found.is_none_or(is_there), "{selector} {color}: {found:?}");
        }
    }
}
