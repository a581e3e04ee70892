//! Which element may stand in which, so that a browser reads back the tree that was built.
//!
//! A browser's parser closes and moves elements that stand where they may not; an end tag written for
//! such an element could then close one further out. These rules are the parser's own, turned into
//! conditions on the tree.

/// Says under which name `name` can stand in `parent`, if it can (`None`: directly on the slide).
pub(super) fn fit(name: &'static str, parent: Option<&str>) -> Option<&'static str> {
    let parent = parent.unwrap_or_default();
    let (belongs, otherwise) = match name {
        "li" => (matches!(parent, "ul" | "ol" | "menu"), Some("div")),
        "dt" | "dd" => (parent == "dl", Some("div")),
        "rt" | "rp" => (parent == "ruby", Some("span")),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => (!is_heading(parent), Some("span")),
        "tr" => (
            matches!(parent, "table" | "thead" | "tbody" | "tfoot"),
            None,
        ),
        "td" | "th" => (parent == "tr", None),
        "thead" | "tbody" | "tfoot" | "caption" | "colgroup" => (parent == "table", None),
        "col" => (parent == "colgroup", None),
        _ => (true, None),
    };
    if belongs { Some(name) } else { otherwise }
}

/// Tells whether the start of a `next` ends an open `open` whose end tag was left out, as in `<li>a<li>b`.
pub(super) fn ends(open: &str, next: &str) -> bool {
    match open {
        "li" => next == "li",
        "dt" | "dd" => matches!(next, "dt" | "dd"),
        "rt" | "rp" => matches!(next, "rt" | "rp"),
        "td" | "th" => matches!(next, "td" | "th" | "tr" | "thead" | "tbody" | "tfoot"),
        "tr" => matches!(next, "tr" | "thead" | "tbody" | "tfoot"),
        "thead" | "tbody" | "tfoot" | "caption" | "colgroup" => {
            matches!(next, "thead" | "tbody" | "tfoot" | "caption" | "colgroup")
                || (next == "tr" && matches!(open, "caption" | "colgroup"))
        }
        _ => false,
    }
}

/// Tells whether an omitted end tag is looked for no further out than this element.
pub(super) fn bounds_omitted_ends(open: &str) -> bool {
    matches!(open, "ul" | "ol" | "menu" | "dl" | "ruby" | "table")
}

/// Tells whether the element holds nothing but parts of a table.
pub(super) fn is_table_frame(name: &str) -> bool {
    matches!(
        name,
        "table" | "thead" | "tbody" | "tfoot" | "tr" | "colgroup"
    )
}

/// Tells whether the element is a part of a table that stands in a table frame.
pub(super) fn is_table_part(name: &str) -> bool {
    matches!(
        name,
        "thead" | "tbody" | "tfoot" | "tr" | "colgroup" | "col" | "caption" | "td" | "th"
    )
}

/// Tells whether a paragraph or link around this element is not affected by what is in it.
pub(super) fn is_boundary(name: &str) -> bool {
    matches!(name, "td" | "th" | "caption" | "table")
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}
