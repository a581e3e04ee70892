//! Boxes between lines of colons: callouts such as `:::tip`, and components such as `::card` with their slots.

/// What may be a callout.
const CALLOUTS: &[&str] = &[
    "note",
    "info",
    "tip",
    "important",
    "warning",
    "caution",
    "danger",
    "details",
];

/// The boxes that are open in a slide.
#[derive(Debug, Default)]
pub(super) struct Containers {
    open: Vec<Container>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Container {
    Callout,
    Component,
}

/// What a line does to boxes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mark<'t> {
    /// The native lines for it.
    pub(super) native: String,
    /// The component that cannot run here, of which what is in it is shown.
    pub(super) component: Option<&'t str>,
}

impl Containers {
    /// Reads a line that begins or ends a box or slot; `components` may be written by colons too.
    pub(super) fn line<'t>(&mut self, line: &'t str, components: bool) -> Option<Mark<'t>> {
        let text = line.trim();
        let mark = |native: String| {
            Some(Mark {
                native,
                component: None,
            })
        };
        if self.open.last() == Some(&Container::Component)
            && text.strip_prefix('#').is_some_and(is_name)
        {
            return mark(String::new());
        }
        let after = text.trim_start_matches(':');
        let n_colons = text.len() - after.len();
        if n_colons < 2 || after.ends_with("::") {
            return None;
        }
        let after = after.trim_start();
        if after.is_empty() {
            return match self.open.pop()? {
                Container::Callout => mark("\n:::\n".to_owned()),
                Container::Component => mark("\n</div>\n".to_owned()),
            };
        }
        let name_end = after.find([' ', '{', '[']).unwrap_or(after.len());
        let (name, rest) = after.split_at(name_end);
        if n_colons > 2 && CALLOUTS.contains(&name) {
            self.open.push(Container::Callout);
            return mark(format!("\n:::{name}{rest}\n"));
        }
        let rest = rest.trim();
        let is_component =
            components && is_name(name) && (rest.is_empty() || rest.ends_with(['}', ']']));
        is_component.then(|| {
            self.open.push(Container::Component);
            Mark {
                native: "\n<div>\n".to_owned(),
                component: Some(name),
            }
        })
    }
}

fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || character == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_end_where_they_began() {
        let mut containers = Containers::default();
        for (line, expected) in [
            (":::tip Mind", Some("\n:::tip Mind\n")),
            ("::card{a=\"1\"}", Some("\n<div>\n")),
            ("#slot", Some("")),
            ("# Heading", None),
            ("::", Some("\n</div>\n")),
            (":::", Some("\n:::\n")),
            (":::", None),
            ("::right::", None),
            (":: right ::", None),
            ("::not a component", None),
            (":tada:", None),
            (":::", None),
        ] {
            let found = containers.line(line, true).map(|mark| mark.native);
            assert_eq!(found.as_deref(), expected, "{line}");
        }
        assert_eq!(containers.line("::card", false), None);
    }
}
