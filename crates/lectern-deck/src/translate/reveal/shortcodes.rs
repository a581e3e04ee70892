//! Shortcodes of Hugo in decks made with reveal-hugo: `{{< slide id="x" >}}`, `{{% fragment %}}`.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::text::attributes::{self, Attributes};

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
        "note" | "speaker_note" => Some(Shortcode::Notes),
        "/note" | "/speaker_note" => Some(Shortcode::EndOfNotes),
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
        let written = arguments;
        let arguments = attributes::parse(arguments);
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
                if let Some(html) = of_hugo(name, written, &arguments) {
                    out.push_str(&html);
                } else {
                    unknown.push(name);
                    out.push_str(from.get(..from.len() - after.len()).unwrap_or_default());
                }
            }
        }
        rest = after;
    }
    out.push_str(rest);
    (Cow::Owned(out), unknown)
}

/// What Hugo itself brings: pictures, films and what people have posted.
fn of_hugo(name: &str, written: &str, arguments: &Attributes) -> Option<String> {
    let get = |key: &str| {
        let value = arguments.get(key).filter(|value| !value.is_empty());
        value.map(|value| value.replace('"', "&quot;"))
    };
    // An argument may go without its name.
    let first = written.split_whitespace().next().unwrap_or_default();
    let unnamed = || (!first.contains('=')).then(|| first.trim_matches(['"', '`']).to_owned());
    let id = || get("id").or_else(unnamed).filter(|id| is_word(id));
    match name {
        "figure" => {
            let title = get("caption").or_else(|| get("title"));
            let title = title.map(|title| format!(" title=\"{title}\""));
            let (source, alt) = (get("src")?, get("alt").unwrap_or_default());
            let title = title.unwrap_or_default();
            Some(format!("<img src=\"{source}\" alt=\"{alt}\"{title}>"))
        }
        "youtube" => id().map(|id| frame(&format!("https://www.youtube.com/embed/{id}"))),
        "vimeo" => id().map(|id| frame(&format!("https://player.vimeo.com/video/{id}"))),
        "tweet" | "x" => id().map(|id| format!("<https://x.com/i/status/{id}>")),
        _ => None,
    }
}

fn is_word(id: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    !id.is_empty() && id.bytes().all(is_sign)
}

fn frame(address: &str) -> String {
    format!("<iframe src=\"{address}\"></iframe>")
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

    #[test]
    fn what_hugo_brings_is_shown() {
        for (line, expected) in [
            (
                "{{< figure src=\"a.png\" title=\"A crab\" >}}",
                "<img src=\"a.png\" alt=\"\" title=\"A crab\">",
            ),
            (
                "{{< youtube w7Ft2ymGmfc >}}",
                "<iframe src=\"https://www.youtube.com/embed/w7Ft2ymGmfc\"></iframe>",
            ),
            (
                "{{< x user=\"ann\" id=\"123\" >}}",
                "<https://x.com/i/status/123>",
            ),
            ("{{< youtube >}}", "{{< youtube >}}"),
        ] {
            assert_eq!(rewrite(line).0, expected);
        }
    }
}
