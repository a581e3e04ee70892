//! Cuts CSS into tokens, as browsers do.

use super::Token;

/// Cuts `css` up.
pub(in crate::html::css) fn tokens(css: &str) -> Vec<Token> {
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

pub(super) fn is_name(c: char) -> bool {
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
