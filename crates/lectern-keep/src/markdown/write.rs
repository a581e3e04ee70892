//! Writes what is kept as Markdown.

use std::fmt::Write as _;

use crate::keep::Keep;
use crate::slide::KeptSlide;

/// The headings of the file, in the reader's language.
#[derive(Debug, Clone, Copy)]
pub struct Headings<'h> {
    /// Above all.
    pub title: &'h str,
    /// Above the bookmarks.
    pub bookmarks: &'h str,
    /// Above what was jotted down.
    pub jots: &'h str,
}

/// Writes all that is kept, with `address` for links to slides.
///
/// Things without a text (an empty jotting, a collection without slides) show nothing and are left out.
pub fn write(
    keep: &Keep,
    headings: &Headings<'_>,
    address: &dyn Fn(&KeptSlide) -> String,
) -> String {
    let mut text = format!("# {}\n", inline(headings.title));
    let link = |slide: &KeptSlide| link(slide, &address(slide));
    // Writing to a string cannot fail.
    if !keep.bookmarks.is_empty() {
        let _ = write!(text, "\n## {}\n\n", inline(headings.bookmarks));
        for bookmark in keep.bookmarks.iter() {
            let _ = writeln!(text, "- {}", link(&bookmark.what.slide));
        }
    }
    let jots = keep
        .jots
        .iter()
        .filter(|jot| !jot.what.text.trim().is_empty());
    for (index, jot) in jots.enumerate() {
        if index == 0 {
            let _ = write!(text, "\n## {}\n", inline(headings.jots));
        }
        let _ = write!(
            text,
            "\n### {}\n\n{}",
            link(&jot.what.slide),
            quote(&jot.what.text)
        );
    }
    let collections = keep.collections.iter().map(|kept| &kept.what);
    for collection in collections.filter(|collection| !collection.slides.is_empty()) {
        let _ = write!(text, "\n## {}\n\n", inline(&collection.title));
        for (slide, number) in collection.slides.iter().zip(1..) {
            let _ = writeln!(text, "{number}. {}", link(slide));
        }
    }
    text
}

fn link(slide: &KeptSlide, address: &str) -> String {
    let title = slide
        .title
        .as_deref()
        .filter(|title| !title.trim().is_empty());
    let link = format!(
        "[{}]({})",
        inline(title.unwrap_or(&slide.id)),
        destination(address)
    );
    match slide.talk.as_str() {
        "" => link,
        talk => format!("{link} — {}", inline(talk)),
    }
}

/// Text of which nothing is mark-up, on one line.
fn inline(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        for character in word.chars() {
            if "\\`*_[]<>&#~|$!".contains(character) {
                line.push('\\');
            }
            line.push(character);
        }
    }
    line
}

/// An address without the characters that would end a link or mean something in it, which are encoded (RFC 3986, section 2.1).
fn destination(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for character in address.chars() {
        if character.is_whitespace() || character.is_control() || "()<>\\`;".contains(character) {
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(encoded, "%{byte:02X}");
            }
        } else {
            encoded.push(character);
        }
    }
    encoded
}

/// Markdown as it is, each line behind a sign that it is quoted; blank lines round it are left out.
fn quote(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut quote = String::with_capacity(text.len());
    for line in text.trim_end().lines() {
        match line.trim() {
            "" if quote.is_empty() => {}
            "" => quote.push_str(">\n"),
            _ => quote.extend(["> ", line, "\n"]),
        }
    }
    quote
}
