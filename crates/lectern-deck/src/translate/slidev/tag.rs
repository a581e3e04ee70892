//! One tag of HTML or Vue in the text of a slide.

/// Longer tags are text.
const LONGEST: usize = 8 * 1024;

/// `<name …>` or `</name>`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    pub(super) is_end: bool,
    pub(super) self_closing: bool,
    /// Names as written, so with `:`, `@` and modifiers; without a value where none is given.
    pub(super) attributes: Vec<(&'a str, Option<&'a str>)>,
    /// How many bytes it takes.
    pub(super) length: usize,
}

impl<'a> Tag<'a> {
    /// The tag that `text` begins with.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let limit = (0..=LONGEST.min(text.len()))
            .rev()
            .find(|&limit| text.is_char_boundary(limit))?;
        let text = text.get(..limit)?;
        let after = text.strip_prefix('<')?;
        let (is_end, after) = match after.strip_prefix('/') {
            Some(after) => (true, after),
            None => (false, after),
        };
        if !after.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return None;
        }
        let name_end = after
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':')))?;
        let (name, mut rest) = after.split_at(name_end);
        let mut tag = Self {
            name,
            is_end,
            self_closing: false,
            attributes: Vec::new(),
            length: 0,
        };
        loop {
            let blank = rest.len() - rest.trim_start().len();
            let (gap, after) = rest.split_at(blank);
            if gap.matches('\n').count() > 1 {
                return None;
            }
            rest = after;
            if let Some(after) = rest.strip_prefix('>') {
                tag.length = text.len() - after.len();
                return Some(tag);
            }
            if let Some(after) = rest.strip_prefix("/>") {
                tag.self_closing = true;
                tag.length = text.len() - after.len();
                return Some(tag);
            }
            // Nothing but blanks parts the name from what follows: `<a@b>` is no tag.
            if gap.is_empty() {
                return None;
            }
            let (attribute, after) = attribute(rest)?;
            tag.attributes.push(attribute);
            rest = after;
        }
    }

    /// The value of an attribute, be it written plainly or bound to a literal (`:every="2"`).
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find_map(|(known, value)| {
            if *known == name {
                return Some(value.unwrap_or_default());
            }
            let bound = known.strip_prefix(':').or(known.strip_prefix("v-bind:"))?;
            (bound == name).then(|| literal(value.unwrap_or_default()))?
        })
    }
}

/// The attribute that `text` begins with, and what follows it.
fn attribute(text: &str) -> Option<((&str, Option<&str>), &str)> {
    let ends = |(at, c): (usize, char)| {
        let is_slash = c == '/' && text.get(at + 1..).is_some_and(|rest| rest.starts_with('>'));
        (c.is_whitespace() || matches!(c, '=' | '>' | '<' | '"' | '\'' | '`') || is_slash)
            .then_some(at)
    };
    let end = text.char_indices().find_map(ends)?;
    let (name, after) = text.split_at(end);
    if name.is_empty() {
        return None;
    }
    let Some(after) = after.trim_start().strip_prefix('=') else {
        return Some(((name, None), after));
    };
    let after = after.trim_start();
    for quote in ['"', '\''] {
        if let Some(inner) = after.strip_prefix(quote) {
            let (value, after) = inner.split_once(quote)?;
            if value.contains("\n\n") {
                return None;
            }
            return Some(((name, Some(value)), after));
        }
    }
    let end = after.find(|c: char| c.is_whitespace() || matches!(c, '>' | '<' | '"' | '\''))?;
    let (value, after) = after.split_at(end);
    Some(((name, Some(value)), after))
}

/// What a bound value is where it needs no Vue: a number, a word of truth, a text in quotes.
pub(super) fn literal(expression: &str) -> Option<&str> {
    let expression = expression.trim();
    for quote in ['\'', '"', '`'] {
        if let Some(inner) = expression
            .strip_prefix(quote)
            .and_then(|rest| rest.strip_suffix(quote))
        {
            return (!inner.contains([quote, '$'])).then_some(inner);
        }
    }
    let is_number = !expression.is_empty()
        && expression
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    (is_number || matches!(expression, "true" | "false")).then_some(expression)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_vue_are_read() {
        for (text, expected) in [
            ("<div>", Some("div")),
            ("</v-click> x", Some("/v-click")),
            ("<carbon:arrow-right />", Some("carbon:arrow-right /")),
            (
                "<div v-click.hide=\"[2, 4]\" @click='a > b' text-5xl>",
                Some("div v-click.hide=[2, 4] @click=a > b text-5xl"),
            ),
            ("<i bg-white/50 op=5/>", Some("i bg-white/50 op=5/")),
            ("<img\n  v-click\n/>", Some("img v-click /")),
            ("<template #1>", Some("template #1")),
            ("<a@b.org>", None),
            ("<https://example.org>", None),
            ("<div\n\nx>", None),
            ("a < b", None),
            ("<div x=\"", None),
            ("<div <b>", None),
        ] {
            let found = Tag::read(text).map(|tag| {
                let mut out = format!("{}{}", if tag.is_end { "/" } else { "" }, tag.name);
                for (name, value) in &tag.attributes {
                    out.push(' ');
                    out.push_str(name);
                    if let Some(value) = value {
                        out.push('=');
                        out.push_str(value);
                    }
                }
                out + if tag.self_closing { " /" } else { "" }
            });
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn bound_values_are_read_where_they_are_literal() {
        let tag = Tag::read("<a :every='2' :to=\"'x'\" :at=\"n + 1\" b=c>").expect("a tag");
        let found = ["every", "to", "at", "b"].map(|name| tag.get(name));
        assert_eq!(found, [Some("2"), Some("x"), None, Some("c")]);
    }
}
