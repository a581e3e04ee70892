//! When something comes and goes: Slidev's `v-click` and its kin as native attributes.

use std::fmt::Write as _;

use super::tag::Tag;

/// A place in the order of steps, and what becomes of the element there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Click {
    /// `3`, or `+1` from the step before; without it, the next step.
    at: Option<String>,
    until: Option<String>,
    /// How it comes, as a class.
    style: Option<&'static str>,
    /// Clicks that count after it although nothing is seen.
    pub(super) gap: Option<String>,
}

impl Click {
    /// The one that a directive of an element asks for.
    pub(super) fn of(tag: &Tag<'_>) -> Option<Self> {
        let mut attributes = tag.attributes.iter();
        attributes.find_map(|(name, value)| Self::directive(name, value.unwrap_or_default()))
    }

    /// The one that a component such as `<v-click>` is; `at` is where it comes without being told.
    pub(super) fn component(tag: &Tag<'_>, at: Option<&str>) -> Option<Self> {
        let mut click = Self::placed(tag.get("at").unwrap_or_default())?;
        click.at = click.at.or_else(|| at.map(str::to_owned));
        let is_set = |name: &str| tag.get(name).is_some_and(|value| value != "false");
        let hides = matches!(tag.name, "v-click-hide" | "VClickHide") || is_set("hide");
        click.style = style(hides, is_set("fade"));
        Some(click)
    }

    /// From one place until another, both as native attributes have them.
    pub(super) fn between(at: Option<String>, until: Option<String>) -> Self {
        Self {
            at,
            until,
            ..Self::default()
        }
    }

    fn directive(name: &str, value: &str) -> Option<Self> {
        let mut words = name.split('.');
        let directive = words.next()?;
        let words: Vec<_> = words.collect();
        let mut click = match directive {
            "v-click" | "v-click-hide" => Self::placed(value)?,
            "v-after" => Self {
                at: Some("+0".to_owned()),
                ..Self::default()
            },
            "v-mark" => {
                let mut click = Self::placed(value)?;
                let strikes = ["strike-through", "crossed-off"];
                let is_struck = strikes
                    .iter()
                    .any(|kind| words.contains(kind) || value.contains(kind));
                click.style = Some(if is_struck {
                    "strike"
                } else {
                    "highlight-mark"
                });
                return Some(click);
            }
            _ => return None,
        };
        let hides = directive == "v-click-hide" || words.contains(&"hide");
        click.style = style(hides, words.contains(&"fade"));
        Some(click)
    }

    /// A value such as `3`, `'+1'`, `[2, 4]` or `{ at: 3 }`; `None` for `false`.
    fn placed(value: &str) -> Option<Self> {
        let value = value.trim().trim_matches(['\'', '"', '`']);
        if value == "false" {
            return None;
        }
        let inner = value
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        if let Some((from, until)) = inner.and_then(|inner| inner.split_once(',')) {
            let until = place(until);
            // Where the end is relative, the next element counts from there.
            let gap = until.clone().filter(|until| until.starts_with(['+', '-']));
            return Some(Self {
                at: place(from),
                until,
                gap,
                ..Self::default()
            });
        }
        let at = value.strip_prefix('{').map_or(value, |object| {
            let after = object.split_once("at:").map_or("", |(_, after)| after);
            after.split([',', '}']).next().unwrap_or_default()
        });
        Some(Self {
            at: place(at),
            ..Self::default()
        })
    }

    /// The classes and attributes of the native element.
    ///
    /// What only goes is there from the start, so it is no fragment.
    pub(super) fn class(&self) -> String {
        match self.style {
            Some(style) => format!("fragment {style}"),
            None if self.at.is_none() && self.until.is_some() => String::new(),
            None => "fragment".to_owned(),
        }
    }

    /// `data-at="…" data-until="…"`, each with a blank before it.
    pub(super) fn attributes(&self) -> String {
        let mut out = String::new();
        if let Some(at) = &self.at {
            let _ = write!(out, " data-at=\"{at}\"");
        }
        if let Some(until) = &self.until {
            let _ = write!(out, " data-until=\"{until}\"");
        }
        out
    }
}

/// Something that is not seen and takes clicks: up to `3`, or `+1` more.
pub(super) fn gap(at: &str) -> String {
    format!("<span hidden data-at=\"{at}\"></span>")
}

/// `3`, `+1` or `-1`, if it is that.
pub(super) fn place(written: &str) -> Option<String> {
    let written = written.trim().trim_matches(['\'', '"', '`']);
    let digits = written.strip_prefix(['+', '-']).unwrap_or(written);
    let is_number =
        (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| written.to_owned())
}

fn style(hides: bool, fades: bool) -> Option<&'static str> {
    match (hides, fades) {
        (true, true) => Some("semi-fade-out"),
        (true, false) => Some("fade-out"),
        (false, true) => Some("faint"),
        (false, false) => None,
    }
}

/// The last click that something moves on: `:click-2`, `:click-2-4`.
pub(super) fn last_motion(tag: &Tag<'_>) -> Option<u32> {
    let last = |name: &str| {
        let clicks = name.strip_prefix(":click-")?;
        clicks.rsplit('-').next()?.parse().ok()
    };
    tag.attributes
        .iter()
        .filter_map(|(name, _)| last(name))
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directives_say_when_and_how() {
        for (attribute, expected) in [
            ("v-click", "fragment"),
            ("v-click=\"3\"", "fragment data-at=\"3\""),
            ("v-click=\"'+2'\"", "fragment data-at=\"+2\""),
            (
                "v-click=\"[2, 4]\"",
                "fragment data-at=\"2\" data-until=\"4\"",
            ),
            (
                "v-click=\"['+1', '+1']\"",
                "fragment data-at=\"+1\" data-until=\"+1\" gap +1",
            ),
            ("v-click.hide=\"2\"", "fragment fade-out data-at=\"2\""),
            ("v-click-hide", "fragment fade-out"),
            ("v-click.fade", "fragment faint"),
            ("v-after", "fragment data-at=\"+0\""),
            ("v-after.up", "fragment data-at=\"+0\""),
            (
                "v-mark.circle.orange=\"8\"",
                "fragment highlight-mark data-at=\"8\"",
            ),
            (
                "v-mark=\"{ at: 5, color: '#234', type: 'strike-through' }\"",
                "fragment strike data-at=\"5\"",
            ),
            ("v-click=\"n\"", "fragment"),
            ("v-click=\"false\"", ""),
            ("class=\"v-click\"", ""),
        ] {
            let text = format!("<p {attribute}>");
            let tag = Tag::read(&text).expect("a tag");
            let found = Click::of(&tag).map(|click| {
                let gap = click.gap.as_ref().map(|gap| format!(" gap {gap}"));
                click.class() + &click.attributes() + &gap.unwrap_or_default()
            });
            assert_eq!(found.unwrap_or_default(), expected, "{attribute}");
        }
    }
}
