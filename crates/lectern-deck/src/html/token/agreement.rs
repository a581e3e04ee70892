//! Whether raw HTML is cut as html5gum cuts it, which passes the standard's own tests.

use std::path::Path;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use proptest::prelude::*;
use serde_json::Value;

use super::{MAX_ATTRIBUTES, Token, tokens};
use crate::source::normalise;

/// What html5gum reads.
fn judge(html: &str) -> Vec<Token> {
    let mut read = Vec::new();
    let mut tag = (String::new(), Vec::<(String, String)>::new());
    // The value of a second attribute of that name does not count.
    let mut counts = false;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        match event {
            CallbackEvent::OpenStartTag { name } => tag = (text(name), Vec::new()),
            CallbackEvent::AttributeName { name } => {
                let name = text(name);
                counts = !tag.1.iter().any(|(known, _)| *known == name);
                if counts {
                    tag.1.push((name, String::new()));
                }
            }
            CallbackEvent::AttributeValue { value } if counts => {
                tag.1.last_mut().unwrap().1 = text(value);
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                let (name, mut attributes) = std::mem::take(&mut tag);
                attributes.truncate(MAX_ATTRIBUTES);
                read.push(Token::Start {
                    name,
                    attributes,
                    self_closing,
                });
            }
            CallbackEvent::EndTag { name } => read.push(Token::End { name: text(name) }),
            CallbackEvent::String { value } => read.push(Token::Text(text(value))),
            CallbackEvent::Comment { value } => read.push(Token::Comment(text(value))),
            CallbackEvent::AttributeValue { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => {}
        }
        None::<()>
    });
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).for_each(drop);
    read
}

/// Leaves out of account what makes no difference on a slide.
fn as_shown(tokens: impl IntoIterator<Item = Token>) -> Vec<Token> {
    let mut shown: Vec<Token> = Vec::new();
    for mut token in tokens {
        match &mut token {
            Token::Start {
                name, attributes, ..
            } => {
                without_nul(name);
                for (name, _) in attributes {
                    without_nul(name);
                }
            }
            Token::End { name: text } | Token::Text(text) | Token::Comment(text) => {
                without_nul(text);
            }
        }
        match (shown.last_mut(), &token) {
            // The tree puts text together.
            (Some(Token::Text(before)), Token::Text(text)) => before.push_str(text),
            // One line break goes. We look for it right behind the tag, browsers behind references and `</>` too.
            (Some(Token::Start { name, .. }), Token::Text(text)) if name == "pre" => {
                let text = text.trim_start_matches('\n');
                if !text.is_empty() {
                    shown.push(Token::Text(text.to_owned()));
                }
            }
            _ => shown.push(token),
        }
    }
    shown
}

/// In text and names a NUL may stay: no list has a name with one, and the tree writes it as the sign for no character.
fn without_nul(text: &mut String) {
    *text = text.replace('\0', "\u{FFFD}");
}

/// How our reading of `html` differs from the judge's, if it does.
fn difference(html: &str) -> Option<String> {
    let html = html.trim_start_matches('\u{FEFF}');
    let ours = as_shown(tokens(&normalise(html)));
    let theirs = as_shown(judge(html));
    (ours != theirs).then(|| format!("{html:?}\n-- ours: {ours:?}\n-- judge: {theirs:?}"))
}

/// All texts in a folder of data that is shared with other programs.
#[expect(
    clippy::disallowed_methods,
    reason = "decks and samples are read where they lie"
)]
fn shared(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared")
        .join(folder);
    let Ok(files) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: there is nothing in {}", folder.display());
        return Vec::new();
    };
    files
        .flatten()
        .filter_map(|file| std::fs::read_to_string(file.path()).ok())
        .collect()
}

/// All strings in a value.
fn strings(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| strings(value, out)),
        Value::Object(values) => values.values().for_each(|value| strings(value, out)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn samples_are_cut_as_the_judge_cuts_them() {
    let mut samples = Vec::new();
    for file in ["hostile", "spec"].into_iter().flat_map(shared) {
        match serde_json::from_str(&file) {
            Ok(value) => strings(&value, &mut samples),
            Err(_) => samples.push(file),
        }
    }
    let differences: Vec<_> = samples.iter().filter_map(|html| difference(html)).collect();
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
}

/// Pieces of HTML, good and bad. Not among them: `noframes`, which the judge misspells, and names without a semicolon that we
/// do not know.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "<", "</", ">", "/>", "<a", "<b>", "</b>", "<p ", "<1>", "</1>", "</>", "<é>", "<a:b-c", "<P CLASS=Ü>", " ", "\n", "\t",
    "\x0C", "\r", "\r\n", "\0", "/", "=", "==", "\"", "'", "`", "a", "a=b", "A='b", "a=\"b", "b = c", "href=?a&copy=1&amp;b",
    "<!", "<!-", "<!--", "<!-->", "<!--->", "-", "--", "-->", "--!", "--!>", "<!--x", "!", "?", "<?", "<?xml ?>",
    "<!doctype", "<!DOCTYPE html>", "<!doctype a \"b>", "<![CDATA[", "[", "]]>", "<pre>", "<pre>\n", "</pre>",
    "<script>", "<script", "<SCRIPT ", "</script>", "</script", "</Script ", "<script/>", "<style>", "</style>", "</style x>",
    "<textarea>", "</textarea>", "<title>", "</title/", "<plaintext>", "</plaintext>", "<xmp>", "</xmp>", "<iframe>",
    "</iframe>", "<noembed>", "</noembed>", "<noscript>", "</noscript>", "&", ";", "&amp", "&amp;", "&lt", "&gt;", "&quot;",
    "&nbsp", "&copy", "&copysr;", "&reg", "&REG;", "&notin;", "&ngE;", "&Tab;", "&NewLine;", "&b", "&b;", "&fjlig;",
    "&CounterClockwiseContourIntegral;", "&#", "&#x", "&#X", "&#38", "&#0;", "&#13;", "&#x80;", "&#129;", "&#159",
    "&#xD800;", "&#x10FFFF;", "&#x110000;", "&#4294967334;", "&#xfdd0;", "9", "f",
];

/// What decides where a script ends.
#[rustfmt::skip]
const OF_SCRIPTS: &[&str] = &[
    "<script>", "<script ", "</script>", "</script ", "<!--", "<!", "-", "-->", ">", "x",
];

fn html() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => "[<>/ab\"'=!&;#x0-9 -]{0,8}",
        1 => "\\PC{0,3}",
    ];
    let of_script = prop::sample::select(OF_SCRIPTS).prop_map(str::to_owned);
    prop_oneof![
        3 => prop::collection::vec(piece, 0..24),
        1 => prop::collection::vec(of_script, 0..24),
    ]
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mixtures_are_cut_as_the_judge_cuts_them(html in html()) {
        prop_assert_eq!(difference(&html), None);
    }
}

/// Were a piece looked at again for each one before it, this would take hours.
#[test]
fn long_html_is_read_in_one_go() {
    for piece in PIECES {
        for start in ["", "<script><!--", "<a b='"] {
            tokens(&(start.to_owned() + &piece.repeat(20_000))).for_each(drop);
        }
    }
}
