//! Raw HTML cut into tags, text and comments by the rules of the HTML standard.

use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

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
    /// Text, character references resolved.
    Text(String),
    /// What stands between `<!--` and `-->`.
    Comment(String),
}

/// Cuts `html` up. A tag that is not closed by `>` is left out.
pub(super) fn tokens(html: &str) -> impl Iterator<Item = Token> {
    let mut emitter = CallbackEmitter::new(Collector::default());
    emitter.naively_switch_states(true);
    // Reading from memory has no way to fail.
    Tokenizer::new_with_emitter(html, emitter).filter_map(Result::ok)
}

/// Gathers the parts of a start tag.
#[derive(Debug, Default)]
struct Collector {
    name: String,
    attributes: Vec<(String, String)>,
    /// The attribute being read counts: it is not a second one of that name, nor one too many.
    counts: bool,
    /// A `pre` has just begun; browsers leave out a line break that comes next.
    in_new_pre: bool,
}

impl Callback<Token, ()> for Collector {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Token> {
        if let CallbackEvent::Error(_) = event {
            return None;
        }
        let in_new_pre = std::mem::take(&mut self.in_new_pre);
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.name = text(name);
                self.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                let name = text(name);
                self.counts = self.attributes.len() < MAX_ATTRIBUTES
                    && !self.attributes.iter().any(|(known, _)| *known == name);
                if self.counts {
                    self.attributes.push((name, String::new()));
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if self.counts
                    && let Some((_, last)) = self.attributes.last_mut()
                {
                    *last = text(value);
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                self.in_new_pre = self.name == "pre";
                return Some(Token::Start {
                    name: std::mem::take(&mut self.name),
                    attributes: std::mem::take(&mut self.attributes),
                    self_closing,
                });
            }
            CallbackEvent::EndTag { name } => return Some(Token::End { name: text(name) }),
            CallbackEvent::String { value } => {
                let value = value
                    .strip_prefix(b"\n")
                    .filter(|_| in_new_pre)
                    .unwrap_or(value);
                return Some(Token::Text(text(value)));
            }
            CallbackEvent::Comment { value } => return Some(Token::Comment(text(value))),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

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
