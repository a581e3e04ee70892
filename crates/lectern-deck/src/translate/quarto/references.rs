//! What the text refers to by a label: numbered figures, tables, formulas, listings and examples, and sections.

use super::heading::Heading;
use crate::translate::Within;
use crate::translate::lines::Line;

/// What begins a label, and the word that its number is shown with.
const KINDS: &[(&str, &str)] = &[
    ("fig-", "Figure"),
    ("tbl-", "Table"),
    ("eq-", "Equation"),
    ("lst-", "Listing"),
];

/// Labels of a deck, each with what is shown where it is referred to.
#[derive(Debug, Default)]
pub(super) struct References {
    /// In the order of their labels; those of examples begin with `@`.
    known: Vec<(String, String)>,
}

impl References {
    /// Numbers what has a label, in the order of the deck.
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        let mut known: Vec<(String, String)> = Vec::new();
        let mut counts = [0_usize; KINDS.len()];
        let mut n_examples = 0_usize;
        let mut number = |label: &str| {
            let kinds = KINDS.iter().zip(&mut counts);
            let mut fitting = kinds.filter(|((prefix, _), _)| label.starts_with(prefix));
            let ((_, word), count) = fitting.next()?;
            *count += 1;
            Some((label.to_owned(), format!("{word}\u{A0}{count}")))
        };
        for line in lines {
            let text = line.text.trim_start();
            if line.within == Within::Code {
                let label = text.split_once("| label:").map(|(_, label)| label.trim());
                known.extend(label.and_then(&mut number));
                continue;
            }
            if let Some(heading) = Heading::read(text)
                && let Some(id) = heading.attributes.id.as_ref()
                && id.starts_with("sec-")
            {
                known.push((id.clone(), format!("[{}](#{id})", heading.text)));
                continue;
            }
            for after in text.split("{#").skip(1) {
                let end = after.find([' ', '}']).unwrap_or(after.len());
                known.extend(number(after.get(..end).unwrap_or_default()));
            }
            if let Some((label, _)) = example(text) {
                n_examples += 1;
                known.push((format!("@{label}"), n_examples.to_string()));
            }
        }
        // The first of equal labels counts.
        known.sort_by(|one, other| one.0.cmp(&other.0));
        Self { known }
    }

    /// What is shown where the text says `@label`.
    pub(super) fn get(&self, label: &str) -> Option<&str> {
        let index = self
            .known
            .partition_point(|(known, _)| known.as_str() < label);
        let (known, text) = self.known.get(index)?;
        (known == label).then_some(text)
    }
}

/// The label of a numbered example, which may be empty, and its text: `(@label) text`.
pub(super) fn example(line: &str) -> Option<(&str, &str)> {
    let (label, text) = line.strip_prefix("(@")?.split_once(')')?;
    let is_label = label
        .chars()
        .all(|character| character.is_alphanumeric() || matches!(character, '-' | '_'));
    (is_label && text.starts_with(' ')).then_some((label, text.trim_start()))
}

/// The label with which a text begins that stands behind an `@`.
pub(super) fn label(text: &str) -> &str {
    let end = text
        .find(|character: char| {
            !character.is_alphanumeric() && !matches!(character, '-' | '_' | ':' | '.')
        })
        .unwrap_or(text.len());
    text.get(..end)
        .unwrap_or_default()
        .trim_end_matches(['.', ':', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::translate::Lines;

    #[test]
    fn what_has_a_label_is_numbered() {
        let text = "# A *b* {#sec-a}\n\n![](a.png){#fig-z}\n\n![](b.png){#fig-a width=50%}\n\n\
            ```{r}\n#| label: tbl-one\n```\n\n$$x$$ {#eq-x}\n\n(@)  one\n(@two) two\n(@fig) no example\n";
        let lines: Vec<_> = Lines::of(text).collect();
        let references = References::of(&lines);
        for (label, expected) in [
            ("fig-z", Some("Figure\u{A0}1")),
            ("fig-a", Some("Figure\u{A0}2")),
            ("tbl-one", Some("Table\u{A0}1")),
            ("eq-x", Some("Equation\u{A0}1")),
            ("sec-a", Some("[A *b*](#sec-a)")),
            ("@two", Some("2")),
            ("fig-b", None),
            ("", None),
        ] {
            assert_eq!(references.get(label), expected, "{label}");
        }
    }

    #[test]
    fn labels_end_before_punctuation() {
        for (text, expected) in [("fig-a.", "fig-a"), ("fig-a:b; c", "fig-a:b"), ("]", "")] {
            assert_eq!(label(text), expected);
        }
    }
}
