//! Elements that have no tags in them: style sheets, scripts and their like.

use super::reference;

/// An element that holds text up to its own end tag, whatever the text looks like.
#[derive(Debug, Clone, Copy)]
pub(super) struct RawText {
    name: &'static str,
}

const NAMES: [&str; 10] = [
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
];

impl RawText {
    /// The element of that name, if it is one of them.
    pub(super) fn of(name: &str) -> Option<Self> {
        let name = NAMES.iter().find(|known| **known == name)?;
        Some(Self { name })
    }

    /// Where in `html`, which follows the start tag, the end tag begins.
    ///
    /// A script may hold another one in a comment, as scripts were once hidden from old browsers: it does not end the first.
    pub(super) fn end(self, html: &str) -> usize {
        let (mut in_comment, mut in_inner) = (false, false);
        for (at, byte) in html.bytes().enumerate() {
            if !matches!(byte, b'<' | b'-') {
                continue;
            }
            let rest = html.get(at..).unwrap_or_default();
            if rest.starts_with("-->") {
                (in_comment, in_inner) = (false, false);
            } else if self.name == "script" && rest.starts_with("<!--") {
                in_comment = true;
            } else if in_comment && is_tag(rest, "<", "script") {
                in_inner = true;
            } else if is_tag(rest, "</", self.name) && self.name != "plaintext" {
                if !in_inner {
                    return at;
                }
                in_inner = false;
            }
        }
        html.len()
    }

    /// What the `text` in it says.
    pub(super) fn read(self, text: &str) -> String {
        match self.name {
            "textarea" | "title" => reference::resolve(text, false),
            _ => text.to_owned(),
        }
    }
}

/// Tells whether `html` begins with a tag of that name.
fn is_tag(html: &str, sign: &str, name: &str) -> bool {
    let Some(rest) = html.strip_prefix(sign) else {
        return false;
    };
    let found = rest.get(..name.len()).unwrap_or_default();
    let next = rest.as_bytes().get(name.len());
    found.eq_ignore_ascii_case(name)
        && matches!(
            next,
            Some(b'\t' | b'\n' | b'\x0C' | b'\r' | b' ' | b'/' | b'>')
        )
}
