//! Shortcodes of Hugo in decks made with reveal-hugo: `{{< slide id="x" >}}`, `{{% fragment %}}`.

use std::borrow::Cow;
use std::fmt::Write as _;

/// A shortcode that stands for more than text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shortcode<'l> {
    /// Attributes of the slide, without `data-` before those that are not of HTML.
    Slide(&'l str),
    /// A stack of slides begins or ends; separators say as much.
    Section,
    /// What is said begins.
    Notes,
    /// It ends.
    EndOfNotes,
}

/// The shortcode that a line consists of.
pub(super) fn read(line: &str) -> Option<Shortcode<'_>> {
    let (inner, rest) = cut(line.trim())?;
    if !rest.is_empty() {
        return None;
    }
    let (name, arguments) = inner.split_once(' ').unwrap_or((inner, ""));
    match name {
        "slide" => Some(Shortcode::Slide(arguments)),
        "section" | "/section" => Some(Shortcode::Section),
        "note" => Some(Shortcode::Notes),
        "/note" => Some(Shortcode::EndOfNotes),
        _ => None,
    }
}

/// The inside of a shortcode at the beginning of a text, and what follows it.
fn cut(text: &str) -> Option<(&str, &str)> {
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}")] {
        if let Some((inner, rest)) = text
            .strip_prefix(open)
            .and_then(|text| text.split_once(close))
        {
            return Some((inner.trim(), rest));
        }
    }
    None
}

/// The line with fragments as HTML, and the names of shortcodes in it that are not known.
pub(super) fn rewrite(line: &str) -> (Cow<'_, str>, Vec<&str>) {
    if !line.contains("{{<") && !line.contains("{{%") {
        return (Cow::Borrowed(line), Vec::new());
    }
    let mut out = String::with_capacity(line.len());
    let mut unknown = Vec::new();
    let mut rest = line;
    // Looked for once: how much of the line follows the last end of each kind.
    let length_from = |end| line.rfind(end).map_or(usize::MAX, |at| line.len() - at);
    let (angles_end, percents_end) = (length_from(">}}"), length_from("%}}"));
    while let Some(at) = rest.find("{{") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (mark, after_mark) = from.split_at_checked(3).unwrap_or((from, ""));
        let found = match mark {
            "{{<" if from.len() > angles_end => after_mark.split_once(">}}"),
            "{{%" if from.len() > percents_end => after_mark.split_once("%}}"),
            _ => None,
        };
        let Some((inner, after)) = found else {
            out.push_str(mark);
            rest = after_mark;
            continue;
        };
        let inner = inner.trim();
        let (name, arguments) = inner.split_once(' ').unwrap_or((inner, ""));
        let arguments = crate::text::attributes::parse(arguments);
        let class = format!("fragment {}", arguments.get("class").unwrap_or_default());
        match name {
            "fragment" => {
                let _ = write!(out, "<span class=\"{}\">", class.trim());
            }
            "/fragment" => out.push_str("</span>"),
            "frag" => {
                let text = arguments.get("c").unwrap_or_default();
                let _ = write!(out, "<span class=\"{}\">{text}</span>", class.trim());
            }
            _ => {
                unknown.push(name);
                out.push_str(from.get(..from.len() - after.len()).unwrap_or_default());
            }
        }
        rest = after;
    }
    out.push_str(rest);
    (Cow::Owned(out), unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortcodes_are_told_apart() {
        for (line, expected) in [
            ("{{< slide id=\"a\" >}}", Some(Shortcode::Slide("id=\"a\""))),
            ("{{% section %}}", Some(Shortcode::Section)),
            ("{{% /note %}}", Some(Shortcode::EndOfNotes)),
            ("{{ .Title }}", None),
            ("{{% note %}} said", None),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
    }

    #[test]
    fn fragments_are_spans_and_what_is_unknown_stays() {
        let (text, unknown) = rewrite("a {{% fragment %}} b {{% /fragment %}} {{< gist 1 >}} {{ x");
        assert_eq!(
            text,
            "a <span class=\"fragment\"> b </span> {{< gist 1 >}} {{ x"
        );
        assert_eq!(unknown, ["gist"]);
        assert_eq!(
            rewrite("{{< frag c=\"c\" >}}").0,
            "<span class=\"fragment\">c</span>"
        );
    }
}
