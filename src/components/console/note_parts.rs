//! Notes that go along with the steps: `[click]` at the start of a line begins the part for the next step, `[click:n]` the
//! one `n` steps on.
//!
//! The markers are found in the HTML that the deck's renderer has made, not in the Markdown: cutting that would cut lists and
//! code blocks in two. What the renderer writes is well-formed and its text has no `<`, so telling tags from text is enough.

use std::fmt::Write as _;

/// Notes of a slide, cut into parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoteParts {
    /// The HTML, in which each piece of text says whether its part is past, current or coming.
    pub(super) html: String,
    /// The part of the step: the number of steps it begins with.
    pub(super) current: usize,
}

/// Elements in which a line goes on; all others begin a new one.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "u", "var",
];

/// Elements whose text is code: nothing in it is a marker.
const CODE: [&str; 2] = ["pre", "code"];

/// Elements whose content is no text for people, or in which HTML elements have no place.
const CLOSED: [&str; 8] = [
    "svg", "math", "style", "script", "select", "textarea", "video", "audio",
];

/// Cuts notes at their markers, as they are to be shown at a step.
pub(super) fn note_parts(html: &str, step: usize) -> NoteParts {
    let mut pieces = Vec::new();
    let mut part = 0;
    let mut current = 0;
    let mut at_line_start = true;
    let (mut n_code, mut n_closed) = (0_usize, 0_usize);
    for token in Tokens(html) {
        if let Some(tag) = Tag::read(token) {
            for (names, depth) in [(&CODE[..], &mut n_code), (&CLOSED[..], &mut n_closed)] {
                if names.contains(&tag.name) {
                    *depth = if tag.closes {
                        depth.saturating_sub(1)
                    } else {
                        *depth + 1
                    };
                }
            }
            at_line_start |= !INLINE.contains(&tag.name);
            pieces.push((None, token));
        } else if n_closed > 0 {
            pieces.push((None, token));
        } else {
            for line in token.split_inclusive('\n') {
                let text = match marker(line).filter(|_| at_line_start && n_code == 0) {
                    Some((steps, rest)) => {
                        part += steps;
                        if part <= step {
                            current = part;
                        }
                        rest
                    }
                    None => line,
                };
                at_line_start = line.ends_with('\n') || at_line_start && line.trim().is_empty();
                pieces.push((Some(part), text));
            }
        }
    }
    let html = if part == 0 {
        html.to_owned()
    } else {
        written(&pieces, current)
    };
    NoteParts { html, current }
}

fn written(pieces: &[(Option<usize>, &str)], current: usize) -> String {
    let mut html = String::new();
    for (part, piece) in pieces {
        match part {
            Some(part) if !piece.trim().is_empty() => {
                let state = match part.cmp(&current) {
                    std::cmp::Ordering::Less => "past",
                    std::cmp::Ordering::Equal => "current",
                    std::cmp::Ordering::Greater => "coming",
                };
                // Writing to a string cannot fail.
                let _ = write!(
                    html,
                    r#"<span class="note-part" data-state="{state}">{piece}</span>"#
                );
            }
            _ => html.push_str(piece),
        }
    }
    html
}

/// The steps that a marker at the start of a line goes on by, and the line without it.
fn marker(line: &str) -> Option<(usize, &str)> {
    let rest = line.trim_start().strip_prefix("[click")?;
    let (steps, rest) = rest.split_once(']')?;
    let steps = match steps.strip_prefix(':') {
        None if steps.is_empty() => 1,
        None => return None,
        // More steps than any slide has are no steps.
        Some(digits) => usize::from(digits.parse::<u16>().ok()?),
    };
    Some((steps, rest.trim_start_matches(' ')))
}

/// Tags and the text between them, in order; together the whole.
struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.0;
        if rest.is_empty() {
            return None;
        }
        let length = if rest.starts_with('<') {
            end_of_tag(rest)
        } else {
            rest.find('<').unwrap_or(rest.len())
        };
        let (token, rest) = rest.split_at(length);
        self.0 = rest;
        Some(token)
    }
}

/// Where a tag ends; a `>` in the value of an attribute does not end it.
fn end_of_tag(text: &str) -> usize {
    let mut is_quoted = false;
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'>' if !is_quoted => return index + 1,
            _ => {}
        }
    }
    text.len()
}

struct Tag<'a> {
    name: &'a str,
    closes: bool,
}

impl<'a> Tag<'a> {
    fn read(token: &'a str) -> Option<Self> {
        let inside = token.strip_prefix('<')?;
        let (closes, inside) = match inside.strip_prefix('/') {
            Some(inside) => (true, inside),
            None => (false, inside),
        };
        let end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        let name = end.and_then(|end| inside.get(..end)).unwrap_or(inside);
        Some(Self { name, closes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The states of the pieces of text, in short: `past|current|coming`.
    fn shown(html: &str, step: usize) -> String {
        let parts = note_parts(html, step);
        parts
            .html
            .replace(r#"<span class="note-part" data-state=""#, "{")
            .replace(r#"">"#, ":")
            .replace("</span>", "}")
    }

    #[test]
    fn notes_without_markers_are_left_as_they_are() {
        let html = r#"<div class="note"><p>Say [click] there, 1 &lt; 2.</p></div>"#;
        assert_eq!(note_parts(html, 3).html, html);
        assert_eq!(note_parts(html, 3).current, 0);
    }

    #[test]
    fn parts_follow_the_steps() {
        let html = "<p>First.\n[click] Then <em>this</em>.</p>\n<ul><li>[click:2] Last.</li></ul>";
        for (step, expected) in [
            (
                0,
                "<p>{current:First.\n}{coming:Then }<em>{coming:this}</em>{coming:.}</p>\n<ul><li>{coming:Last.}</li></ul>",
            ),
            (
                1,
                "<p>{past:First.\n}{current:Then }<em>{current:this}</em>{current:.}</p>\n<ul><li>{coming:Last.}</li></ul>",
            ),
            (
                2,
                "<p>{past:First.\n}{current:Then }<em>{current:this}</em>{current:.}</p>\n<ul><li>{coming:Last.}</li></ul>",
            ),
            (
                3,
                "<p>{past:First.\n}{past:Then }<em>{past:this}</em>{past:.}</p>\n<ul><li>{current:Last.}</li></ul>",
            ),
        ] {
            assert_eq!(shown(html, step), expected, "step {step}");
        }
    }

    #[test]
    fn only_a_marker_at_the_start_of_a_line_of_text_counts() {
        for html in [
            "<p>Press <b>now</b> [click]</p>",
            "<p>[clicks] [click:x] [click</p>",
            "<pre><code>[click] code\n[click]</code></pre>",
            r#"<p title="a > [click]">x</p>"#,
            "<svg><text>[click]</text></svg>",
        ] {
            assert_eq!(note_parts(html, 9).html, html);
        }
        assert_eq!(note_parts("<p><b>[click] a</b></p>", 1).current, 1);
        assert_eq!(note_parts("<p>a<br>[click] b</p>", 1).current, 1);
        assert_eq!(note_parts("<p>a</p><p>\n [click] b</p>", 1).current, 1);
    }
}
