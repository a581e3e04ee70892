//! Commands that the formulas of a deck define for those after them.
//!
//! What a definition says is for who sets formulas; here it is only known where there is one, so that a slide can be shown without
//! those before it.

use crate::model::Deck;
use crate::text::emphasis::unmark;

/// Names of commands that define others.
const DEFINERS: [&str; 7] = [
    "newcommand",
    "renewcommand",
    "providecommand",
    "def",
    "gdef",
    "let",
    "DeclareMathOperator",
];

/// More than this is not handed to a slide: no author writes as much, and it is handed to each.
const MOST_BYTES: usize = 1 << 14;

/// Whether a formula defines a command.
pub(crate) fn has_any(formula: &str) -> bool {
    memchr::memchr_iter(b'\\', formula.as_bytes())
        .any(|at| begins(formula.get(at..).unwrap_or_default()))
}

/// Whether a text begins with a command that defines another.
pub(crate) fn begins(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('\\') else {
        return false;
    };
    let end = rest.find(|character: char| !character.is_ascii_alphabetic());
    DEFINERS.contains(&rest.get(..end.unwrap_or(rest.len())).unwrap_or_default())
}

/// Whether a formula shows nothing, since it does no more than define.
pub(super) fn is_all(formula: &str) -> bool {
    let mut rest = formula.trim();
    while begins(rest) {
        let Some(after) = after_definition(rest) else {
            return false;
        };
        rest = after.trim_start();
    }
    rest.is_empty()
}

fn after_definition(text: &str) -> Option<&str> {
    let name = after_argument(after_argument(text)?.trim_start_matches('*'))?;
    let is_signature = |character: char| character.is_ascii_digit() || "[]#= ".contains(character);
    after_argument(name.trim_start_matches(is_signature))
}

/// What follows a command or what is in braces.
fn after_argument(text: &str) -> Option<&str> {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix('\\') {
        return Some(rest.trim_start_matches(|character: char| character.is_ascii_alphabetic()));
    }
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return text.get(at + 1..).filter(|_| byte == b'}');
        }
    }
    None
}

impl Deck {
    /// The formulas with definitions that stand before the slide at `index`, as written.
    pub(super) fn definitions_before(&self, index: usize) -> String {
        let start = self.slides.get(index).map_or(0, |slide| slide.range.start);
        let mut text = String::new();
        for range in &self.shared.definitions {
            let formula = self.source.get(range.clone()).unwrap_or_default();
            if range.start >= start || text.len() + formula.len() > MOST_BYTES {
                break;
            }
            text.push_str(&unmark(formula));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resource::AsWritten;

    #[test]
    fn definitions_are_told_from_commands_like_them() {
        for (formula, expected) in [
            (r"\newcommand{\R}{\mathbb{R}}", true),
            (r"x \def\a{b}", true),
            (r"\let\a\b", true),
            (r"\left( x \right)", false),
            (r"\newline", false),
            (r"\definecolor", false),
            ("def", false),
        ] {
            assert_eq!(has_any(formula), expected, "{formula}");
        }
    }

    #[test]
    fn formulas_that_only_define_are_known() {
        for (formula, expected) in [
            (
                "\n\\newcommand{\\R}{\\mathbb{R}}\n\\def\\V#1{\\R^{#1}}\n",
                true,
            ),
            (r"\newcommand\R[1]{\mathbb{#1}} \let\a=\R", true),
            (r"\DeclareMathOperator*{\argmin}{arg\,min}", true),
            (r"\newcommand{\R}{\mathbb{R}} \R", false),
            (r"\newcommand{\R}", false),
            (r"\let\R", false),
            (r"\let\R x", false),
            (r"x \let\R\Q", false),
            ("x", false),
            ("", true),
        ] {
            assert_eq!(is_all(formula), expected, "{formula}");
        }
    }

    #[test]
    fn a_slide_knows_what_those_before_it_define() {
        let deck = "# One\n\n$$\n\\newcommand{\\R}{\\mathbb{R}}\n$$\n\n`$\\def\\no{}$`\n\n---\n\n# Two\n\n$\\R$\n\n<span class=\"math\">\\def\\a{a}</span> $x$ $\\def\\b{b}$\n\n---\n\n# Three\n\n$\\a$";
        let (deck, _) = Deck::parse(deck, None);
        assert_eq!(deck.definitions_before(0), "");
        let first = "$$\n\\newcommand{\\R}{\\mathbb{R}}\n$$";
        assert_eq!(deck.definitions_before(1), first);
        let html = deck.render_slide(1, &AsWritten).html;
        assert!(
            html.contains("data-definitions=\"$$\n\\newcommand"),
            "{html}"
        );
        assert_eq!(
            deck.definitions_before(2),
            [first, "$\\def\\b{b}$"].concat()
        );
    }
}
