//! A jotting as HTML that is safe wherever it came from.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// Schemes that a link may have; one without any stays within the site.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// The text of a jotting, set. Raw HTML is shown as it is written, a picture is its words, a heading a bold line, so that the headings of
/// the page around stay in order, and a link leads nowhere but to web pages and mailboxes.
pub fn html(text: &str) -> String {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut html = String::new();
    html::push_html(&mut html, Parser::new_ext(text, options).map(safe));
    html
}

fn safe(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        // A newline is meant where a person made one.
        Event::SoftBreak => Event::HardBreak,
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Heading { .. }) => Event::Html(CowStr::Borrowed("<p><strong>")),
        Event::End(TagEnd::Heading(_)) => Event::Html(CowStr::Borrowed("</strong></p>\n")),
        Event::Start(Tag::Image { .. }) => Event::Start(Tag::Emphasis),
        Event::End(TagEnd::Image) => Event::End(TagEnd::Emphasis),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: if is_safe(&dest_url) {
                dest_url
            } else {
                CowStr::Borrowed("")
            },
            title,
            id,
        }),
        other => other,
    }
}

/// Whether a link has no scheme or a harmless one. What stands before the first colon is a scheme unless a path, query or fragment began.
fn is_safe(address: &str) -> bool {
    match address.split_once(':') {
        None => true,
        Some((start, _)) => {
            start.contains(['/', '?', '#'])
                || SCHEMES
                    .iter()
                    .any(|scheme| scheme.eq_ignore_ascii_case(start))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn a_jotting_is_set() {
        for (text, expected) in [
            (
                "see **this**\nand `that`",
                "<p>see <strong>this</strong><br />\nand <code>that</code></p>\n",
            ),
            ("# Later", "<p><strong>Later</strong></p>\n"),
            (
                "[the docs](https://example.org/a?b=1)",
                "<p><a href=\"https://example.org/a?b=1\">the docs</a></p>\n",
            ),
            ("* one", "<ul>\n<li>one</li>\n</ul>\n"),
            ("한글 ~~지움~~", "<p>한글 <del>지움</del></p>\n"),
            ("", ""),
        ] {
            assert_eq!(html(text), expected, "{text}");
        }
    }

    #[test]
    fn nothing_in_a_jotting_runs_or_loads() {
        const TAGS: [&str; 8] = ["p", "em", "a", "li", "ul", "br", "code", "blockquote"];
        for text in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "![x](https://example.org/x.png)",
            "[x](javascript:alert)",
            "[x](JAVASCRIPT&colon;alert)",
            "[x](data:text/html,x)",
            "[x](<\u{1}javascript:alert>)",
            "[x](/a \"t\" onclick=\"b\")",
            "<div\nonclick=x>",
            "> <b",
            "<javascript:alert>",
        ] {
            let html = html(text);
            for tag in html.split('<').skip(1) {
                let name = tag.trim_start_matches('/').split([' ', '>']).next();
                assert!(TAGS.contains(&name.unwrap()), "{text}: {html}");
                let link = tag.strip_prefix("a href=\"");
                assert!(
                    !tag.contains("href") || link.is_some_and(|link| link.starts_with(['"', '/'])),
                    "{text}: {html}"
                );
            }
        }
    }
}
