//! Which elements a slide may hold, and what becomes of the others.

/// What becomes of a tag by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It stays, under this name.
    Keep(&'static str),
    /// The tag goes, what is in it stays.
    Unwrap,
    /// The tag goes and so does what is in it.
    Drop,
    /// What is in it is a style sheet.
    Style,
    /// Something from another page: a link stands in for it.
    Frame,
}

/// Elements that may be in a slide, in the order of the alphabet.
///
/// None of them switches a browser's parser into another language (SVG, formulas) or into raw text, so
/// that what is written out is read back as the same tree.
#[rustfmt::skip]
const ALLOWED: &[&str] = &[
    "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote",
    "br", "caption", "center", "cite", "code", "col", "colgroup", "data", "dd", "del",
    "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "img", "ins", "kbd", "li",
    "main", "mark", "menu", "nav", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s",
    "samp", "section", "small", "source", "span", "strike", "strong", "sub", "summary", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul",
    "var", "video", "wbr",
];

/// Elements whose content is not for reading, or that browsers read by rules of their own.
#[rustfmt::skip]
const DROPPED: &[&str] = &[
    "applet", "datalist", "math", "noembed", "noframes", "noscript", "object", "plaintext",
    "script", "select", "svg", "template", "textarea", "title", "xmp",
];

/// Elements that have no content and no end tag.
const VOID: &[&str] = &["br", "col", "hr", "img", "source", "track", "wbr"];

/// Block elements: a paragraph ends where one begins.
#[rustfmt::skip]
const BLOCKS: &[&str] = &[
    "address", "article", "aside", "blockquote", "center", "details", "div", "dl", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main",
    "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
];

/// Decides about a tag by its lower-case name.
pub(super) fn verdict(name: &str) -> Verdict {
    if let Ok(index) = ALLOWED.binary_search(&name)
        && let Some(name) = ALLOWED.get(index)
    {
        return Verdict::Keep(name);
    }
    match name {
        "style" => Verdict::Style,
        "iframe" => Verdict::Frame,
        // Browsers do the same.
        "image" => Verdict::Keep("img"),
        _ if DROPPED.contains(&name) => Verdict::Drop,
        _ => Verdict::Unwrap,
    }
}

/// Tells whether the element has neither content nor end tag.
pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// Tells whether a paragraph cannot hold the element.
pub(crate) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_can_be_searched() {
        assert!(ALLOWED.is_sorted());
    }

    #[test]
    fn every_name_has_one_verdict() {
        for (name, expected) in [
            ("section", Verdict::Keep("section")),
            ("image", Verdict::Keep("img")),
            ("script", Verdict::Drop),
            ("style", Verdict::Style),
            ("iframe", Verdict::Frame),
            ("form", Verdict::Unwrap),
            ("input", Verdict::Unwrap),
            ("meta", Verdict::Unwrap),
            ("v-click", Verdict::Unwrap),
        ] {
            assert_eq!(verdict(name), expected, "{name}");
        }
        for name in VOID.iter().chain(BLOCKS) {
            assert_eq!(verdict(name), Verdict::Keep(name));
        }
    }
}
