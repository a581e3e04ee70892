//! Decks that live in an HTML page: its tags, and what it says of the deck as a whole.

use super::draft::quoted;
use crate::source::cut;

/// A tag of a page. Those in comments, scripts and texts to be edited are none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    pub(super) is_end: bool,
    attributes: &'a str,
    /// Where it begins in the page.
    pub(super) start: usize,
    /// Where what follows it begins.
    pub(super) end: usize,
}

impl<'a> Tag<'a> {
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// An attribute's value, references resolved; empty where it has none.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let mut all = self.attributes();
        let (_, value) = all.find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(without_references(value))
    }

    /// Names and values as written.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '/' | '='));
            let name_end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/'));
            let (name, after) = rest.split_at(name_end.unwrap_or(rest.len()));
            if name.is_empty() {
                return None;
            }
            rest = after;
            let Some(after) = after.trim_start().strip_prefix('=') else {
                return Some((name, ""));
            };
            let after = after.trim_start();
            let (value, after) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    let inner = after.get(1..).unwrap_or_default();
                    inner.split_once(quote).unwrap_or((inner, ""))
                }
                _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            rest = after;
            Some((name, value))
        })
    }
}

/// Elements that hold text without tags.
const TEXTS: &[&str] = &["script", "style", "textarea", "title"];

/// The tags of a page in their order.
pub(super) fn tags(page: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    let mut text: Option<&str> = None;
    std::iter::from_fn(move || {
        loop {
            let rest = page.get(at..)?;
            let start = at + memchr::memchr(b'<', rest.as_bytes())?;
            let after = page.get(start + 1..)?;
            if text.is_none() && after.starts_with("!--") {
                at = start
                    + 4
                    + after
                        .get(3..)?
                        .find("-->")
                        .map_or(after.len(), |end| end + 3);
                continue;
            }
            let (is_end, inner) = match after.strip_prefix('/') {
                Some(inner) => (true, inner),
                None => (false, after),
            };
            let length = inner
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
                .unwrap_or(inner.len());
            let (name, attributes) = inner.split_at(length);
            let is_wanted = match text {
                Some(element) => is_end && name.eq_ignore_ascii_case(element),
                None => name.starts_with(|c: char| c.is_ascii_alphabetic()),
            };
            if !is_wanted {
                at = start + 1;
                continue;
            }
            let attributes_length = tag_end(attributes)?;
            let end = page.len() - attributes.len() + attributes_length + 1;
            at = end;
            let is_text = |known: &&&str| known.eq_ignore_ascii_case(name);
            text = TEXTS.iter().find(is_text).filter(|_| !is_end).copied();
            return Some(Tag {
                name,
                is_end,
                attributes: attributes.get(..attributes_length)?,
                start,
                end,
            });
        }
    })
}

/// Where the `>` is that ends a tag.
fn tag_end(attributes: &str) -> Option<usize> {
    let mut quote = None;
    attributes.bytes().position(|byte| match (quote, byte) {
        (None, b'>') => true,
        (None, b'"' | b'\'') => {
            quote = Some(byte);
            false
        }
        (Some(open), byte) if open == byte => {
            quote = None;
            false
        }
        _ => false,
    })
}

/// What stands in the element that a start tag begins, if that holds text alone.
pub(super) fn text_of<'a>(page: &'a str, tag: &Tag<'_>) -> &'a str {
    let rest = page.get(tag.end..).unwrap_or_default();
    let end = tags(page.get(tag.start..).unwrap_or_default()).nth(1);
    end.and_then(|end| rest.get(..(tag.start + end.start).checked_sub(tag.end)?))
        .unwrap_or(rest)
}

/// Settings of native front matter that a page says in its head.
pub(super) fn settings(page: &str) -> Vec<(&'static str, String)> {
    let mut settings = Vec::new();
    for tag in tags(page).filter(|tag| !tag.is_end) {
        if tag.is("html") {
            let language = tag.get("lang").filter(|lang| !lang.is_empty());
            settings.extend(language.map(|language| ("lang", quoted(&language))));
        } else if tag.is("title") {
            let title = without_references(text_of(page, &tag));
            settings.push(("title", quoted(title.trim())));
        } else if tag.is("link") {
            let theme = tag.get("href").and_then(|href| theme(&href));
            settings.extend(theme.map(|theme| ("theme", quoted(&theme))));
        } else if tag.is("body") || tag.is("section") {
            break;
        }
    }
    settings
}

/// The style sheets of a page, one after the other.
pub(super) fn css(page: &str) -> String {
    tags(page)
        .filter(|tag| !tag.is_end && tag.is("style"))
        .map(|tag| text_of(page, &tag))
        .collect()
}

/// `dist/theme/black.css` is the theme `black`.
fn theme(href: &str) -> Option<String> {
    let (_, name) = href.rsplit_once("theme/")?;
    let name = name.split(['?', '#']).next()?;
    let name = name.trim_end_matches(".css").trim_end_matches(".min");
    crate::yaml::is_identifier(name).then(|| name.to_owned())
}

/// The options that a script gives to `call`, as far as they can be told without running it.
pub(super) fn options<'a>(page: &'a str, call: &str) -> &'a str {
    const LONGEST: usize = 8 * 1024;
    let after = cut(page, call).map_or("", |(_, after)| after);
    let end = after.find("</script").unwrap_or(after.len()).min(LONGEST);
    let end = (0..=end).rev().find(|&end| after.is_char_boundary(end));
    after.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// The value of an option, without quotes: `ratio: '16:9'`.
pub(super) fn option<'a>(options: &'a str, name: &str) -> Option<&'a str> {
    let value = options.match_indices(name).find_map(|(at, _)| {
        let before = options.get(..at)?.chars().next_back();
        let is_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let after = options.get(at + name.len()..)?;
        let after = after.strip_prefix(['"', '\'']).unwrap_or(after);
        let value = after.trim_start().strip_prefix(':')?;
        (!is_word).then(|| value.trim_start())
    })?;
    let value = match value.chars().next()? {
        quote @ ('"' | '\'' | '`') => value.get(1..)?.split(quote).next()?,
        _ => value.split([',', '}', '\n', '/']).next()?.trim(),
    };
    Some(value).filter(|value| !value.is_empty())
}

/// A text of HTML with its character references resolved, as far as texts of decks have them.
pub(super) fn without_references(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let known = [
            ("lt;", '<'),
            ("gt;", '>'),
            ("amp;", '&'),
            ("quot;", '"'),
            ("apos;", '\''),
            ("nbsp;", '\u{A0}'),
            ("#39;", '\''),
            ("#10;", '\n'),
        ];
        let found = known
            .iter()
            .find_map(|(name, character)| Some((after.strip_prefix(name)?, *character)));
        let (after, character) = found.unwrap_or((after, '&'));
        out.push(character);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// How many lines stand before byte `offset`.
pub(super) fn lines_before(page: &str, offset: usize) -> u32 {
    let before = page.get(..offset).unwrap_or_default();
    let count = memchr::memchr_iter(b'\n', before.as_bytes()).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_in_comments_and_texts_are_none() {
        let page = "<!doctype html><!-- <a> --><p title='a > b'><textarea><b></textarea><SCRIPT>1 < 2; \"</p>\"</SCRIPT></p>";
        let found: Vec<_> = tags(page)
            .map(|tag| format!("{}{}", if tag.is_end { "/" } else { "" }, tag.name))
            .collect();
        assert_eq!(found.join(" "), "p textarea /textarea SCRIPT /SCRIPT /p");
        let texts: Vec<_> = tags(page)
            .filter(|tag| tag.is("textarea") && !tag.is_end)
            .map(|tag| text_of(page, &tag))
            .collect();
        assert_eq!(texts, ["<b>"]);
    }

    #[test]
    fn attributes_have_values_or_none() {
        let tag = tags("<section data-markdown data-x='a &lt; b' id=c hidden>").next();
        let tag = tag.expect("a tag");
        for (name, expected) in [
            ("data-markdown", Some("")),
            ("data-x", Some("a < b")),
            ("ID", Some("c")),
            ("hidden", Some("")),
            ("class", None),
        ] {
            assert_eq!(tag.get(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn options_are_told_without_running_the_script() {
        let page = "<script>Reveal.initialize({ width: 1280, 'height': 720, slideNumber: 'c/t', hash: true });</script>";
        let options = options(page, "Reveal.initialize");
        for (name, expected) in [
            ("width", Some("1280")),
            ("height", Some("720")),
            ("slideNumber", Some("c/t")),
            ("hash", Some("true")),
            ("idth", None),
            ("rtl", None),
        ] {
            assert_eq!(option(options, name), expected, "{name}");
        }
    }
}
