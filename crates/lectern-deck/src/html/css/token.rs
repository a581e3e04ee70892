//! CSS cut into tokens by the rules of CSS Syntax Level 3, and tokens written as CSS again.
//!
//! Escapes are resolved when read and made anew when written, so that the lists above see what a
//! browser sees, and nothing written reads as mark-up. A comment is kept as an empty one: what it
//! holds apart stays apart.
//!
//! Source: <https://www.w3.org/TR/css-syntax-3/#tokenization>

use std::fmt::Write;

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

/// Cuts `css` up.
pub(super) fn tokens(css: &str) -> Vec<Token> {
    let mut reader = Reader { rest: css };
    let mut out = Vec::new();
    while let Some(token) = reader.token() {
        out.push(token);
    }
    out
}

/// What has not been cut up yet.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let next = chars.next();
        self.rest = chars.as_str();
        next
    }

    /// Steps over `prefix` if it comes next.
    fn eat(&mut self, prefix: &str) -> bool {
        let rest = self.rest.strip_prefix(prefix);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn eat_while(&mut self, mut wanted: impl FnMut(char) -> bool) -> &str {
        let end = self.rest.find(|c| !wanted(c)).unwrap_or(self.rest.len());
        let (eaten, rest) = self.rest.split_at(end);
        self.rest = rest;
        eaten
    }

    fn token(&mut self) -> Option<Token> {
        if self.eat("/*") {
            self.rest = self.rest.split_once("*/").map_or("", |(_, rest)| rest);
            return Some(Token::Comment);
        }
        if starts_number(self.rest) {
            return Some(self.number());
        }
        if starts_name(self.rest) {
            return Some(self.word());
        }
        let next = self.next()?;
        Some(match next {
            c if is_space(c) => {
                self.eat_while(is_space);
                Token::Space
            }
            '"' | '\'' => self.string(next),
            '#' if self.peek().is_some_and(is_name) || starts_escape(self.rest) => {
                Token::Hash(self.name())
            }
            '@' if starts_name(self.rest) => Token::At(self.name()),
            // Marks that hid style sheets from the browsers of 1996.
            '<' if self.eat("!--") => Token::Space,
            '(' | '[' | '{' => Token::Open(next),
            ')' | ']' | '}' => Token::Close(next),
            _ => Token::Sign(next),
        })
    }

    fn number(&mut self) -> Token {
        let mut text = String::new();
        if let Some(sign @ ('+' | '-')) = self.peek() {
            text.push(sign);
            self.next();
        }
        text.push_str(self.eat_while(|c| c.is_ascii_digit()));
        if self.rest.starts_with('.') && self.rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
        {
            text.push('.');
            self.next();
            text.push_str(self.eat_while(|c| c.is_ascii_digit()));
        }
        let mut power = self.rest.bytes();
        let is_power = matches!(power.next(), Some(b'e' | b'E'))
            && match power.next() {
                Some(b'+' | b'-') => power.next().is_some_and(|c| c.is_ascii_digit()),
                digit => digit.is_some_and(|c| c.is_ascii_digit()),
            };
        if is_power {
            text.push('e');
            self.next();
            text.extend(self.next());
            text.push_str(self.eat_while(|c| c.is_ascii_digit()));
        }
        if self.eat("%") {
            text.push('%');
        } else if starts_name(self.rest) {
            let unit = self.name();
            if !unit.bytes().all(|c| c.is_ascii_alphabetic()) {
                return Token::Bad;
            }
            text.push_str(&unit);
        }
        Token::Number(text)
    }

    /// A word, a function or an address.
    fn word(&mut self) -> Token {
        if self.eat("-->") {
            return Token::Space;
        }
        let name = self.name();
        if !self.eat("(") {
            return Token::Ident(name);
        }
        if name.eq_ignore_ascii_case("url")
            && !self
                .rest
                .trim_start_matches(is_space)
                .starts_with(['"', '\''])
        {
            return self.address();
        }
        Token::Function(name)
    }

    fn name(&mut self) -> String {
        let mut name = String::new();
        loop {
            name.push_str(self.eat_while(is_name));
            if !starts_escape(self.rest) {
                return name;
            }
            self.next();
            name.push(self.escaped());
        }
    }

    /// The character that follows a backslash, or that its number stands for.
    fn escaped(&mut self) -> char {
        let digits = self
            .rest
            .bytes()
            .take(6)
            .take_while(u8::is_ascii_hexdigit)
            .count();
        if digits == 0 {
            return self
                .next()
                .filter(|c| *c != '\0')
                .unwrap_or(char::REPLACEMENT_CHARACTER);
        }
        let (number, rest) = self.rest.split_at(digits);
        self.rest = rest;
        if !self.eat("\r\n") && self.peek().is_some_and(is_space) {
            self.next();
        }
        u32::from_str_radix(number, 16)
            .ok()
            .and_then(char::from_u32)
            .filter(|c| *c != '\0')
            .unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    fn string(&mut self, quote: char) -> Token {
        let mut text = String::new();
        loop {
            text.push_str(self.eat_while(|c| c != quote && c != '\\' && !is_line_break(c)));
            match self.peek() {
                Some('\\') => {
                    self.next();
                    if self.eat("\r\n") {
                    } else if self.peek().is_some_and(is_line_break) {
                        self.next();
                    } else if !self.rest.is_empty() {
                        text.push(self.escaped());
                    }
                }
                // The line break itself is read again: it may end what the string stands in.
                Some(c) if is_line_break(c) => return Token::Bad,
                _ => {
                    self.next();
                    return Token::Text(text);
                }
            }
        }
    }

    /// What stands in `url(…)` without quotes.
    fn address(&mut self) -> Token {
        let mut text = String::new();
        self.eat_while(is_space);
        loop {
            text.push_str(self.eat_while(|c| {
                !matches!(c, ')' | '(' | '"' | '\'' | '\\') && c > ' ' && c != '\u{7f}'
            }));
            match self.peek() {
                None | Some(')') => {
                    self.next();
                    return Token::Url(text);
                }
                Some('\\') if starts_escape(self.rest) => {
                    self.next();
                    text.push(self.escaped());
                }
                Some(c)
                    if is_space(c) && self.rest.trim_start_matches(is_space).starts_with(')') =>
                {
                    self.eat_while(is_space);
                }
                Some(_) => return self.broken_address(),
            }
        }
    }

    fn broken_address(&mut self) -> Token {
        loop {
            self.eat_while(|c| c != ')' && c != '\\');
            if self.next() != Some('\\') {
                return Token::Bad;
            }
            // An escaped bracket does not end it.
            self.next();
        }
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\x0c')
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii()
}

fn starts_escape(text: &str) -> bool {
    text.strip_prefix('\\')
        .is_some_and(|rest| !rest.starts_with(is_line_break))
}

fn starts_name(text: &str) -> bool {
    let after = text.strip_prefix('-').unwrap_or(text);
    let begins = |text: &str| {
        text.starts_with(|c: char| is_name(c) && c != '-' && !c.is_ascii_digit())
            || starts_escape(text)
    };
    text.starts_with("--") || begins(after)
}

fn starts_number(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    text.strip_prefix('.')
        .unwrap_or(text)
        .starts_with(|c: char| c.is_ascii_digit())
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
