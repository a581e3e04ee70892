//! How a style sheet of ours looks.

use super::finding::Finding;
use super::sources::Source;

/// At-rules that stand outside of layers.
const OUTSIDE_LAYERS: [&str; 6] = [
    "@layer",
    "@import",
    "@charset",
    "@font-face",
    "@property",
    "@page",
];

/// Style sheets that have to win over what a deck says in `style`: nothing else can.
const IMPORTANT_HERE: [&str; 1] = ["assets/slide/media.css"];

/// How deep rules are nested in rules.
const DEEPEST: usize = 2;

/// Checks one style sheet, if it is the app's or a deck theme.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    let path = source.path.as_str();
    if !path.starts_with("assets/") || path.starts_with("assets/decks/") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for piece in pieces(&source.text) {
        let mut error = |message| findings.push(Finding::error(path, piece.line, message));
        match piece.end {
            '{' => {
                let is_layered = open
                    .first()
                    .is_some_and(|outer| outer.starts_with("@layer"));
                let is_free = OUTSIDE_LAYERS
                    .iter()
                    .any(|rule| piece.text.starts_with(rule))
                    || open.iter().any(|outer| outer.starts_with("@page"));
                if !is_layered && !is_free {
                    error(format!("`{}` is in no layer", piece.text));
                }
                if names_an_id(&piece.text) {
                    error(format!("`{}` names an id", piece.text));
                }
                open.push(piece.text);
                let n_rules = open.iter().filter(|outer| !outer.starts_with('@')).count();
                if n_rules > DEEPEST + 1 {
                    error(format!("nested deeper than {DEEPEST}"));
                }
            }
            end => {
                if piece.text.contains("!important") && !IMPORTANT_HERE.contains(&path) {
                    error("`!important`: a later layer wins without it".to_owned());
                }
                if end == '}' {
                    open.pop();
                }
            }
        }
    }
    findings
}

fn names_an_id(prelude: &str) -> bool {
    let mut selectors = prelude.split('#').skip(1);
    !prelude.starts_with('@') && selectors.any(|id| id.starts_with(|c: char| c.is_alphabetic()))
}

/// What stands before a `{`, `}` or `;`.
struct Piece {
    text: String,
    end: char,
    line: usize,
}

/// Cuts a style sheet at its braces and semicolons, comments and strings left out.
fn pieces(css: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut line = 1;
    let mut n_parentheses = 0_usize;
    let mut rest = css;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => end_of_string(rest, c),
            _ => c.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        line += token.matches('\n').count();
        rest = after;
        match c {
            '(' => n_parentheses += 1,
            ')' => n_parentheses = n_parentheses.saturating_sub(1),
            _ => {}
        }
        if matches!(c, '{' | '}' | ';') && n_parentheses == 0 {
            let text = std::mem::take(&mut text);
            pieces.push(Piece {
                text: text.trim().to_owned(),
                end: c,
                line,
            });
        } else if length == c.len_utf8() {
            text.push(c);
        }
    }
    pieces
}

/// The length of a string with its quotes.
fn end_of_string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return index + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(text: &str) -> Vec<String> {
        let source = Source {
            path: "assets/css/a.css".to_owned(),
            text: text.to_owned(),
        };
        check(&source).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn tidy_style_sheets_have_no_findings() {
        let cases = [
            "@layer reset, base;",
            "@layer base { .a { color: #fff; } }",
            "@layer base { /* #x !important */ .a::after { content: \"#x{ !important\"; } }",
            "@layer base { @media (width > 40em) { .a { .b { .c { color: red } } } } }",
            "@font-face { font-family: x; src: url(data:a;b) }",
            "@page { margin: 0; @top-left { content: none; } }",
        ];
        for text in cases {
            assert_eq!(findings(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn every_rule_finds_what_breaks_it() {
        let cases = [
            (".a { color: red; }", "`.a` is in no layer"),
            (
                "@media print { @layer x; }",
                "`@media print` is in no layer",
            ),
            ("@layer base { #app { color: red; } }", "`#app` names an id"),
            (
                "@layer base { .a #app { color: red; } }",
                "`.a #app` names an id",
            ),
            (
                "@layer base {\n.a { color: red !important; } }",
                "2: error: `!important`",
            ),
            (
                "@layer base { .a { color: red !important } }",
                "`!important`",
            ),
            (
                "@layer base { .a { .b { .c { .d { x: y; } } } } }",
                "nested deeper than 2",
            ),
        ];
        for (text, expected) in cases {
            let found = findings(text);
            assert!(
                found.len() == 1 && found[0].contains(expected),
                "{text}: {found:?}"
            );
        }
    }
}
