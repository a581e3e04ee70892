//! Raw HTML cut into tags, text and comments by the rules of the HTML standard.
//!
//! What is read here goes through the lists of the modules around it and is written anew, so that a tag cut otherwise than
//! a browser would cut it can look wrong, but cannot get past a list.
//!
//! Source: <https://html.spec.whatwg.org/multipage/parsing.html#tokenization>

mod raw_text;
mod reference;

use self::raw_text::RawText;

/// More attributes than this on one element are left out.
const MAX_ATTRIBUTES: usize = 64;

/// A piece of raw HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// `<name …>`; names in lower case, each attribute once, character references resolved.
    Start {
        name: String,
        attributes: Vec<(String, String)>,
        self_closing: bool,
    },
    /// `</name>`.
    End { name: String },
    /// Text, character references resolved. Never empty; the next one may be text too.
    Text(String),
    /// What stands between `<!--` and `-->`.
    Comment(String),
}

/// Cuts up `html`, in which lines end with `\n` alone. A tag that is not closed by `>` is left out.
pub(super) fn tokens(html: &str) -> Tokens<'_> {
    Tokens {
        rest: html,
        raw_text: None,
    }
}

/// See [`tokens`].
pub(super) struct Tokens<'a> {
    /// What has not been cut up yet.
    rest: &'a str,
    /// The element whose start tag came last, if no tags are in it.
    raw_text: Option<RawText>,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        while !self.rest.is_empty() {
            let token = match self.raw_text.take() {
                Some(element) => {
                    let text = self.take(element.end(self.rest));
                    let token = Token::Text(element.read(text));
                    (!text.is_empty()).then_some(token)
                }
                None => match self.take(text_end(self.rest)) {
                    "" => self.markup(),
                    text => Some(Token::Text(reference::resolve(text, false))),
                },
            };
            if token.is_some() {
                return token;
            }
        }
        None
    }
}

/// Where the first tag or comment begins.
fn text_end(html: &str) -> usize {
    let is_markup = |at: &usize| match html.as_bytes().get(at + 1..) {
        Some([b'!' | b'?', ..] | [b'/', _, ..]) => true,
        Some([letter, ..]) => letter.is_ascii_alphabetic(),
        _ => false,
    };
    let mut signs = html.match_indices('<').map(|(at, _)| at);
    signs.find(is_markup).unwrap_or(html.len())
}

impl<'a> Tokens<'a> {
    /// Steps over the first `length` bytes.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Steps over all that comes before one of `stops`, which are ASCII.
    fn take_until(&mut self, stops: &[u8]) -> &'a str {
        let end = self.rest.bytes().position(|byte| stops.contains(&byte));
        self.take(end.unwrap_or(self.rest.len()))
    }

    /// Steps over `prefix` if it comes next.
    fn eat(&mut self, prefix: &str) -> bool {
        let rest = self.rest.strip_prefix(prefix);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_ascii_start();
    }

    /// Reads what begins with `<`; nothing if it is of no use, or breaks off.
    fn markup(&mut self) -> Option<Token> {
        if self.eat("<!--") {
            return Some(Token::Comment(self.comment().to_owned()));
        }
        self.eat("<");
        let is_end = self.eat("/");
        if self.rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return self.tag(is_end);
        }
        let is_declaration = !is_end && self.eat("!");
        let text = self.take_until(b">");
        self.eat(">");
        let is_doctype = is_declaration
            && text
                .get(..7)
                .is_some_and(|word| word.eq_ignore_ascii_case("doctype"));
        let is_nothing = is_doctype || (is_end && text.is_empty());
        (!is_nothing).then(|| Token::Comment(text.to_owned()))
    }

    /// Reads on behind `<!--`, up to the end if there is no other.
    fn comment(&mut self) -> &'a str {
        let all = self.rest;
        for (at, sign) in all.match_indices('>') {
            let text = all.get(..at).unwrap_or_default();
            let end = text.strip_suffix("--").or(text.strip_suffix("--!"));
            if let Some(text) = end.or(matches!(text, "" | "-").then_some("")) {
                self.take(at + sign.len());
                return text;
            }
        }
        self.rest = "";
        let ends = ["--!", "--", "-"];
        let end = ends.iter().find_map(|end| all.strip_suffix(end));
        end.unwrap_or(all)
    }

    /// Reads on from the name of a tag; nothing if no `>` closes it.
    fn tag(&mut self, is_end: bool) -> Option<Token> {
        let name = self.name(b"\t\n\x0C\r />");
        let mut attributes: Vec<(String, String)> = Vec::new();
        let self_closing = loop {
            self.skip_blanks();
            if self.eat("/>") {
                break true;
            }
            if self.eat(">") {
                break false;
            }
            if self.rest.is_empty() {
                return None;
            }
            if !self.eat("/") {
                let (name, value) = self.attribute();
                let is_known = attributes.iter().any(|(known, _)| *known == name);
                if !is_known && attributes.len() < MAX_ATTRIBUTES {
                    // HTML has no NUL.
                    let value = value.replace('\0', "\u{FFFD}");
                    attributes.push((name, reference::resolve(&value, true)));
                }
            }
        };
        if is_end {
            return Some(Token::End { name });
        }
        self.raw_text = RawText::of(&name);
        if name == "pre" {
            // Browsers leave it out.
            self.eat("\n");
        }
        Some(Token::Start {
            name,
            attributes,
            self_closing,
        })
    }

    /// Reads a name, which goes on up to one of `stops`; its first character is none of them, whatever it is.
    fn name(&mut self, stops: &[u8]) -> String {
        let end = self
            .rest
            .bytes()
            .skip(1)
            .position(|byte| stops.contains(&byte));
        let name = self.take(end.map_or(self.rest.len(), |end| end + 1));
        name.to_ascii_lowercase()
    }

    /// Reads an attribute: its name in lower case and its value as written.
    fn attribute(&mut self) -> (String, &'a str) {
        let name = self.name(b"\t\n\x0C\r />=");
        self.skip_blanks();
        if !self.eat("=") {
            return (name, "");
        }
        self.skip_blanks();
        let value = if self.eat("\"") {
            self.quoted(b'"')
        } else if self.eat("'") {
            self.quoted(b'\'')
        } else {
            self.take_until(b"\t\n\x0C\r >")
        };
        (name, value)
    }

    /// Reads up to the closing `quote` and steps over it.
    fn quoted(&mut self, quote: u8) -> &'a str {
        let value = self.take_until(&[quote]);
        self.take(1);
        value
    }
}

#[cfg(test)]
mod agreement;

#[cfg(test)]
mod tests {
    use super::*;

    fn start(name: &str, attributes: &[(&str, &str)]) -> Token {
        Token::Start {
            name: name.to_owned(),
            attributes: attributes
                .iter()
                .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
                .collect(),
            self_closing: false,
        }
    }

    #[test]
    fn html_is_cut_as_browsers_cut_it() {
        let end = |name: &str| Token::End {
            name: name.to_owned(),
        };
        let text = |text: &str| Token::Text(text.to_owned());
        for (html, expected) in [
            ("<A HREF=x>", vec![start("a", &[("href", "x")])]),
            ("<a a=1 a=2 b>", vec![start("a", &[("a", "1"), ("b", "")])]),
            (
                "<b title='&quot;&#x3c;'>",
                vec![start("b", &[("title", "\"<")])],
            ),
            ("a &lt;b&gt; &amp", vec![text("a <b> &")]),
            (
                "<script><b></script\n>x",
                vec![start("script", &[]), text("<b>"), end("script"), text("x")],
            ),
            (
                "<style></p></style>",
                vec![start("style", &[]), text("</p>"), end("style")],
            ),
            ("<!--x-->", vec![Token::Comment("x".to_owned())]),
            ("<pre>\n\nx", vec![start("pre", &[]), text("\nx")]),
            (
                "&copy;&copy&#169 &eacute;&eacute",
                vec![text("©©© é&eacute")],
            ),
            ("<!doctype html><a href=", vec![]),
            (
                "<a/onclick=x//>",
                vec![Token::Start {
                    name: "a".to_owned(),
                    attributes: vec![("onclick".to_owned(), "x//".to_owned())],
                    self_closing: false,
                }],
            ),
        ] {
            assert_eq!(tokens(html).collect::<Vec<_>>(), expected, "{html}");
        }
    }
}
