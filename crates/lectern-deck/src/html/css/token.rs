//! Tokens of CSS, cut from text by the rules of CSS Syntax Level 3 and written as CSS again.
//!
//! Escapes are resolved when read and made anew when written, so that the lists above see what a
//! browser sees, and nothing written reads as mark-up. A comment is kept as an empty one: what it
//! holds apart stays apart.
//!
//! Source: <https://www.w3.org/TR/css-syntax-3/#tokenization>

mod reader;

use std::fmt::Write;

use self::reader::is_name;
pub(super) use self::reader::tokens;

/// A token of CSS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// `name`.
    Ident(String),
    /// `name(`; closed by a [`Close`](Self::Close).
    Function(String),
    /// `@name`.
    At(String),
    /// `#name`.
    Hash(String),
    /// `"text"`.
    Text(String),
    /// `url(address)`, without quotes.
    Url(String),
    /// A number as written, with `%` or a unit of letters.
    Number(String),
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// Any other character, `:`, `;` and `,` among them.
    Sign(char),
    /// White space of any length.
    Space,
    /// A comment.
    Comment,
    /// A string or address that is broken off, or a unit that is none: nothing around it counts.
    Bad,
}

impl Token {
    /// Writes the token as CSS; a [`Bad`](Self::Bad) one writes nothing.
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Self::Ident(name) => write_name(name, out),
            Self::Function(name) => {
                write_name(name, out);
                out.push('(');
            }
            Self::At(name) => {
                out.push('@');
                write_name(name, out);
            }
            Self::Hash(name) => {
                out.push('#');
                name.chars().for_each(|c| write_name_char(c, out));
            }
            Self::Text(text) => write_text(text, out),
            Self::Url(address) => {
                out.push_str("url(");
                write_text(address, out);
                out.push(')');
            }
            Self::Number(text) => out.push_str(text),
            Self::Open(c) | Self::Close(c) | Self::Sign(c) => out.push(*c),
            Self::Space => out.push(' '),
            Self::Comment => out.push_str("/**/"),
            Self::Bad => {}
        }
    }
}

fn write_name(name: &str, out: &mut String) {
    let digits_from = usize::from(name.starts_with('-'));
    for (index, c) in name.char_indices() {
        if (c.is_ascii_digit() && index <= digits_from && (index == 0 || digits_from == 1))
            || name == "-"
        {
            write_escape(c, out);
        } else {
            write_name_char(c, out);
        }
    }
}

fn write_name_char(c: char, out: &mut String) {
    if is_name(c) {
        out.push(c);
    } else {
        write_escape(c, out);
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\' | '<') || c.is_control() {
            write_escape(c, out);
        } else {
            out.push(c);
        }
    }
    out.push('"');
}

fn write_escape(c: char, out: &mut String) {
    // Writing to a string cannot fail.
    let _ = write!(out, "\\{:x} ", u32::from(c));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(css: &str) -> String {
        let mut out = String::new();
        for token in tokens(css) {
            token.write(&mut out);
        }
        out
    }

    #[test]
    fn css_is_cut_as_browsers_cut_it() {
        use Token::{
            Bad, Close, Comment, Function, Hash, Ident, Number, Open, Sign, Space, Text, Url,
        };
        let s = str::to_owned;
        for (css, expected) in [
            ("a:b", vec![Ident(s("a")), Sign(':'), Ident(s("b"))]),
            ("\\75\\72\\6c (x)", vec![Url(s("x"))]),
            ("URL( x\\29  )", vec![Url(s("x)"))]),
            (
                "url('x')",
                vec![Function(s("url")), Text(s("x")), Close(')')],
            ),
            ("url(a b)c", vec![Bad, Ident(s("c"))]),
            ("url(a\\)b\"c)d", vec![Bad, Ident(s("d"))]),
            ("'a\nb", vec![Bad, Space, Ident(s("b"))]),
            ("'a\\\nb", vec![Text(s("ab"))]),
            ("\"</style>", vec![Text(s("</style>"))]),
            ("/*x", vec![Comment]),
            ("e/**/x", vec![Ident(s("e")), Comment, Ident(s("x"))]),
            (
                "<!-- a -->",
                vec![Space, Space, Ident(s("a")), Space, Space],
            ),
            (
                "1.5e-3px -.5% +1em 1e3",
                vec![
                    Number(s("1.5e-3px")),
                    Space,
                    Number(s("-.5%")),
                    Space,
                    Number(s("+1em")),
                    Space,
                    Number(s("1e3")),
                ],
            ),
            ("1\\65 3", vec![Bad]),
            (
                "#1a --x -x -1",
                vec![
                    Hash(s("1a")),
                    Space,
                    Ident(s("--x")),
                    Space,
                    Ident(s("-x")),
                    Space,
                    Number(s("-1")),
                ],
            ),
            ("@\\69mport", vec![Token::At(s("import"))]),
            ("{[(", vec![Open('{'), Open('['), Open('(')]),
            ("\\0", vec![Ident(s("\u{fffd}"))]),
            ("강조", vec![Ident(s("강조"))]),
            ("\\", vec![Ident(s("\u{fffd}"))]),
        ] {
            assert_eq!(tokens(css), expected, "{css}");
        }
    }

    #[test]
    fn what_is_written_reads_as_what_was_meant() {
        for css in [
            "a{b:c}",
            "\\31 a",
            "-\\31 a",
            "\\-",
            "--",
            "#\\31",
            "'<\\\"\\a '",
            "url(a\\29)",
            "1e/**/+5",
            "a\\(b",
            "@\\31 x",
            "\\3c/style>",
            "\"</style>\"",
            "U+4??",
            "1px/2",
            "a\\ b",
            "\\{",
        ] {
            let once = rewritten(css);
            assert_eq!(rewritten(&once), once, "{css}");
            // Addresses alone change their form, from `url(x)` to `url("x")`.
            assert!(
                once.starts_with("url(") || tokens(&once) == tokens(css),
                "{css} → {once}"
            );
            assert!(!once.contains("</"), "{once}");
        }
    }
}
