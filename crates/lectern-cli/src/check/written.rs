//! Where a colour of a rule is written: the deck's filter keeps what a style sheet says, not how and where.

use std::collections::HashMap;

use super::rules;

/// What may give text its colour.
const PROPERTIES: [&str; 2] = ["color", "--deck-text"];

/// The places in a text where rules give text a colour, in bytes: by the last word of a selector and the colour, with the whole selector.
#[derive(Debug, Default)]
pub(super) struct Colours(HashMap<(String, String), Vec<(String, usize)>>);

impl Colours {
    /// Reads all rules of a text, whatever else is in it.
    pub(super) fn of(text: &str) -> Self {
        let mut colours = Self::default();
        let mut start = 0;
        for (open, _) in text.match_indices('{') {
            let head = text.get(start..open).unwrap_or_default();
            start = open + 1;
            // What is before the rule may be of any kind: `style: |`, a remark, another rule.
            let head = head.rsplit(['}', ';']).next().unwrap_or_default();
            let end = text.get(start..).and_then(|rest| rest.find(['{', '}']));
            let body = text.get(start..end.map_or(text.len(), |end| start + end));
            let declared = declared(body.unwrap_or_default());
            for selector in rules::selectors(head)
                .into_iter()
                .filter(|_| !declared.is_empty())
            {
                for (color, place) in &declared {
                    let key = (last_word(selector), color.clone());
                    let places = colours.0.entry(key).or_default();
                    places.push((compact(selector), start + place));
                }
            }
        }
        colours
    }

    /// Where rules of that selector give text that colour.
    pub(super) fn places(&self, selector: &str, color: &str) -> Vec<usize> {
        let selector = if selector == ".frame" {
            ":root"
        } else {
            selector
        };
        let key = (last_word(selector), compact(color));
        let selector = compact(selector);
        let places = self.0.get(&key).into_iter().flatten();
        let places = places.filter(|(it, _)| ends_with_word(it, &selector));
        places.map(|(_, place)| *place).collect()
    }
}

/// What a selector ends with, by which it is found soon.
fn last_word(selector: &str) -> String {
    let parting = |letter: char| letter.is_whitespace() || matches!(letter, '>' | '+' | '~' | '|');
    compact(selector.trim().rsplit(parting).next().unwrap_or_default())
}

/// The colours that are declared last, and where.
fn declared(body: &str) -> Vec<(String, usize)> {
    let mut found = HashMap::new();
    let mut start = 0;
    for part in body.split(';') {
        if let Some((name, value)) = part.split_once(':') {
            let name = name.trim_end();
            let property = PROPERTIES.into_iter().find(|it| ends_with_word(name, it));
            if let Some(property) = property {
                let color = value.split('!').next().unwrap_or_default();
                let place = start + name.len() - property.len();
                found.insert(property, (compact(color), place));
            }
        }
        start += part.len() + 1;
    }
    found.into_values().collect()
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
            let found = Colours::of(text).places(selector, color);
            let found = found.last().map(|at| &text[*at..]);
            let is_there = |it: &str| expected.is_some_and(|expected| it.starts_with(expected));
            assert_eq!(found.is_some(), expected.is_some(), "{selector} {found:?}");
            assert!(found.is_none_or(is_there), "{selector} {color}: {found:?}");
        }
    }
}
