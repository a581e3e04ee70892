//! Headings that are written in HTML, for the titles of slides.

use super::token::{Token, tokens};

/// The level and the text of the first heading, blanks made one.
pub(crate) fn first(html: &str) -> Option<(u8, String)> {
    if !html.contains("<h") && !html.contains("<H") {
        return None;
    }
    let mut level = None;
    let mut text = String::new();
    for token in tokens(html) {
        match token {
            Token::Start { name, .. } if level.is_none() => level = level_of(&name),
            Token::Start { name, .. } if name == "br" => text.push(' '),
            Token::Text(piece) if level.is_some() => text.push_str(&piece),
            Token::End { name } if level.is_some() && level_of(&name) == level => break,
            _ => {}
        }
    }
    let words: Vec<_> = text.split_ascii_whitespace().collect();
    level.map(|level| (level, words.join(" ")))
}

fn level_of(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_its_text() {
        for (html, expected) in [
            ("<h1>A &amp; <b>B</b>C</h1><h2>D</h2>", Some((1, "A & BC"))),
            (
                "<header>\n <H2 class=x>A<br>B</H2></header>",
                Some((2, "A B")),
            ),
            ("<h3>open", Some((3, "open"))),
            ("<hr><header>x</header>", None),
            ("<!-- <h1>A</h1> -->", None),
        ] {
            let expected = expected.map(|(level, text)| (level, text.to_owned()));
            assert_eq!(first(html), expected, "{html}");
        }
    }
}
