//! Whether a piece of raw HTML leaves elements open.

use super::elements::is_void;
use super::token::{Token, tokens};

/// Whether all elements that begin in `html` end in it too.
pub(crate) fn is_closed(html: &str) -> bool {
    let mut depth = 0_usize;
    for token in tokens(html) {
        match token {
            Token::Start {
                name, self_closing, ..
            } => {
                let has_end = !self_closing
                    && !is_void(&name)
                    && !matches!(name.as_str(), "embed" | "input" | "link" | "meta");
                depth += usize::from(has_end);
            }
            Token::End { .. } => depth = depth.saturating_sub(1),
            Token::Text(_) | Token::Comment(_) => {}
        }
    }
    depth == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_must_end() {
        for (html, expected) in [
            ("<div><img src=\"a\"><br/></div>", true),
            ("<div>\n<p>a</p>", false),
            ("a</div>", true),
            ("<p>a</p></div>", true),
            ("<!-- <div> -->", true),
        ] {
            assert_eq!(is_closed(html), expected, "{html}");
        }
    }
}
