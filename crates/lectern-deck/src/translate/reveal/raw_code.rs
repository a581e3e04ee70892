//! Code that is written as HTML: `<pre><code class="language-rust" data-line-numbers="1|2">`.

use std::fmt::Write as _;

use crate::source::cut;

/// The lines of such code as they are gathered.
#[derive(Debug, Default)]
pub(super) struct RawCode {
    pub(super) lines: Vec<(u32, String)>,
}

impl RawCode {
    /// Takes a line. Returns whether it is the last one.
    pub(super) fn take(&mut self, number: u32, line: &str) -> bool {
        self.lines.push((number, line.to_owned()));
        line.contains("</pre>")
    }

    /// The same as a fenced block; `None` where there are elements in the code, or something else is written.
    pub(super) fn fenced(&self) -> Option<String> {
        let lines = self.lines.iter().map(|(_, line)| line.as_str());
        let text = lines.collect::<Vec<_>>().join("\n");
        let (pre, rest) = cut(text.trim().strip_prefix("<pre")?, ">")?;
        let (tag, rest) = cut(rest.trim_start().strip_prefix("<code")?, ">")?;
        let (body, rest) = cut(rest, "</code>")?;
        if rest.trim() != "</pre>" {
            return None;
        }
        let template = body
            .trim()
            .strip_prefix("<script type=\"text/template\">")
            .and_then(|body| body.strip_suffix("</script>"));
        let is_tag = |after: &str| after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let code = match template {
            Some(code) => code.to_owned(),
            None if body.split('<').skip(1).any(is_tag) => return None,
            None => without_references(body),
        };
        let fence = if code.contains("```") {
            "``````"
        } else {
            "```"
        };
        let mut out = format!("{fence}{}\n", info(tag));
        let code = code.trim_end().trim_start_matches('\n');
        let indent = code
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| line.len() - line.trim_start_matches([' ', '\t']).len())
            .min();
        for line in code.lines() {
            out.push_str(line.get(indent.unwrap_or(0)..).unwrap_or_default());
            out.push('\n');
        }
        out.push_str(fence);
        Some(match attribute(pre, "class") {
            Some(class) => format!("\n<div class=\"{class}\">\n\n{out}\n\n</div>\n"),
            None => format!("\n{out}\n"),
        })
    }
}

/// What native rules have behind the fence.
fn info(tag: &str) -> String {
    let classes = attribute(tag, "class").unwrap_or_default();
    let mut words = classes.split_whitespace();
    let named = words.clone().find_map(|class| {
        class
            .strip_prefix("language-")
            .or(class.strip_prefix("lang-"))
    });
    let language = named.or(words.find(|class| *class != "hljs"));
    let mut info = language.unwrap_or_default().to_owned();
    let first = attribute(tag, "data-ln-start-from");
    match attribute(tag, "data-line-numbers") {
        Some(lines) => {
            let _ = write!(info, " [{}: {lines}]", first.unwrap_or("1"));
        }
        None if tag.contains("data-line-numbers") => info.push_str(" {lines:true}"),
        None => {}
    }
    info
}

/// The value of an attribute that has one.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, value) = cut(tag, &format!(" {name}="))?;
    let quote = value
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''))?;
    let value = value.get(1..)?.split(quote).next()?;
    (!value.trim().is_empty()).then_some(value)
}

fn without_references(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (written, meant)| {
        text.replace(written, meant)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fenced(text: &str) -> Option<String> {
        let mut code = RawCode::default();
        for (number, line) in (1..).zip(text.lines()) {
            code.take(number, line);
        }
        code.fenced().map(|text| text.trim().to_owned())
    }

    #[test]
    fn code_in_elements_is_code_in_fences() {
        for (text, expected) in [
            (
                "<pre><code data-trim class=\"hljs python\" data-line-numbers=\"1|2-3\">\n    a &lt; b\n      c\n</code></pre>",
                Some("```python [1: 1|2-3]\na < b\n  c\n```"),
            ),
            (
                "<pre class=\"fragment\">\n<code class=\"language-js\" data-line-numbers>a</code>\n</pre>",
                Some("<div class=\"fragment\">\n\n```js {lines:true}\na\n```\n\n</div>"),
            ),
            (
                "<pre><code><script type=\"text/template\"><b>x</b></script></code></pre>",
                Some("```\n<b>x</b>\n```"),
            ),
            ("<pre><code>a <mark>b</mark></code></pre>", None),
            ("<pre>text</pre>", None),
        ] {
            assert_eq!(fenced(text).as_deref(), expected, "{text}");
        }
    }
}
