//! The gate between the maker of `MathML` and the page: elements that draw, attributes that place and colour them.
//!
//! Nothing here depends on what LaTeX can say: markup that leads somewhere, loads or runs something is not on the list.

const ELEMENTS: &[&str] = &[
    "b",
    "code",
    "i",
    "math",
    "menclose",
    "merror",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "none",
    "span",
];

const ATTRIBUTES: &[&str] = &[
    "accent",
    "accentunder",
    "class",
    "columnalign",
    "columnlines",
    "columnspan",
    "depth",
    "display",
    "displaystyle",
    "fence",
    "form",
    "height",
    "largeop",
    "linethickness",
    "lspace",
    "mathvariant",
    "maxsize",
    "minsize",
    "movablelimits",
    "notation",
    "rspace",
    "rowlines",
    "scriptlevel",
    "separator",
    "stretchy",
    "style",
    "symmetric",
    "voffset",
    "width",
];

/// Is this nothing but elements that draw, one in another, each closed?
pub(super) fn is_drawing(markup: &str) -> bool {
    let mut open = Vec::new();
    let mut rest = markup;
    while let Some((_, after)) = rest.split_once('<') {
        let Some((tag, after)) = after.split_once('>') else {
            return false;
        };
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
            continue;
        }
        let (tag, is_closed) = tag
            .strip_suffix('/')
            .map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !ELEMENTS.contains(&name) || !are_plain(attributes) {
            return false;
        }
        if !is_closed {
            open.push(name);
        }
    }
    open.is_empty()
}

/// Attributes of the list only, whose values neither load nor name anything.
fn are_plain(mut attributes: &str) -> bool {
    attributes = attributes.trim();
    while !attributes.is_empty() {
        let Some((name, after)) = attributes.split_once("=\"") else {
            return false;
        };
        let Some((value, after)) = after.split_once('"') else {
            return false;
        };
        if !ATTRIBUTES.contains(&name) || value.contains(['(', '\\', '<', '&']) {
            return false;
        }
        attributes = after.trim_start();
    }
    true
}

/// Puts the source beside the formula, for those who copy it or hear it.
pub(super) fn annotate(mathml: &str, source: &str) -> String {
    let (start, inner) = mathml.split_once('>').unwrap_or(("<math", mathml));
    let inner = inner.strip_suffix("</math>").unwrap_or(inner);
    let mut out = format!("{start}><semantics><mrow>{inner}</mrow>");
    out.push_str("<annotation encoding=\"application/x-tex\">");
    for character in source.trim().chars() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            _ => out.push(character),
        }
    }
    out.push_str("</annotation></semantics></math>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_markup_that_draws_passes() {
        for (markup, passes) in [
            ("<math><mi>x</mi></math>", true),
            (
                r#"<math display="block"><mspace width="1em"/></math>"#,
                true,
            ),
            (r#"<math><mi style="color:#ff0000;">x</mi></math>"#, true),
            ("<math><mi>x</math>", false),
            ("<math><a href=\"https://example.org\">x</a></math>", false),
            (r#"<math><mi onclick="x">x</mi></math>"#, false),
            (r#"<math><mi href="x">x</mi></math>"#, false),
            (
                r#"<math><mi style="background:url(x)">x</mi></math>"#,
                false,
            ),
            ("<math><script>x</script></math>", false),
            ("<math><annotation-xml></annotation-xml></math>", false),
            ("<math><mi x", false),
            ("<math><mi x=y>x</mi></math>", false),
        ] {
            assert_eq!(is_drawing(markup), passes, "{markup}");
        }
    }
}
