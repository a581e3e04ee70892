//! Attributes in braces: `{.class #id width=50% title="a b"}`.

/// What stands between the braces.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Attributes {
    /// `.name`
    pub(crate) classes: Vec<String>,
    /// `#name`
    pub(crate) id: Option<String>,
    /// `name=value`, and `name` with an empty value.
    pub(crate) pairs: Vec<(String, String)>,
}

impl Attributes {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Reads what stands between braces; braces and colons (`a:1,b:2`) are taken as well as `=` and blanks.
pub(crate) fn parse(text: &str) -> Attributes {
    let mut attributes = Attributes::default();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches([' ', '\t', '\n', ',']);
        let name_end = rest.find(|character: char| {
            character.is_whitespace() || matches!(character, '=' | ',' | ':')
        });
        let (name, after) = rest.split_at(name_end.unwrap_or(rest.len()));
        if name.is_empty() {
            // A sign without a name before it.
            match after.char_indices().nth(1) {
                Some((next, _)) => rest = after.get(next..).unwrap_or_default(),
                None => return attributes,
            }
            continue;
        }
        if let Some(class) = name.strip_prefix('.') {
            attributes.classes.push(class.to_owned());
            rest = after;
        } else if let Some(id) = name.strip_prefix('#') {
            attributes.id = Some(id.to_owned());
            rest = after;
        } else if let Some(after) = after.strip_prefix(['=', ':']) {
            let (value, after) = value(after);
            attributes.pairs.push((name.to_owned(), value.to_owned()));
            rest = after;
        } else {
            attributes.pairs.push((name.to_owned(), String::new()));
            rest = after;
        }
    }
}

/// A value with or without quotes, and what follows it.
fn value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    let end = text.find(|character: char| character.is_whitespace() || character == ',');
    text.split_at(end.unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_in_every_common_form() {
        let read = parse(".big #top width=50% title=\"a b\" lines:true,startLine:5 bare");
        assert_eq!(read.classes, ["big"]);
        assert_eq!(read.id.as_deref(), Some("top"));
        let pairs: Vec<_> = read
            .pairs
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        assert_eq!(
            pairs,
            [
                "width=50%",
                "title=a b",
                "lines=true",
                "startLine=5",
                "bare="
            ]
        );
    }

    #[test]
    fn nonsense_ends() {
        for text in ["", "=", "==a", ",,,", "\"", "a=\"", ":::"] {
            parse(text);
        }
    }
}
