//! `v-if` and its kin where they ask for the clicks of the slide: `v-if="$clicks >= 2"` is a step.

use super::clicks::Click;
use super::tag::Tag;

/// What is not there takes no room.
pub(super) const STYLE: &str =
    "<style scoped>.v-if:is([data-state=coming], [data-state=gone]) { display: none; }</style>\n";

/// The clicks on which something is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    from: u32,
    /// It is gone from that click on.
    until: u32,
}

/// On all clicks.
const ALWAYS: Span = Span {
    from: 0,
    until: u32::MAX,
};

/// Whether an attribute is one of those read here.
pub(super) fn is_directive(name: &str) -> bool {
    matches!(name, "v-if" | "v-else-if" | "v-else" | "v-show")
}

/// When the element is there, if it says so and that is understood. `rest` is what the `v-if` before leaves for `v-else`.
pub(super) fn of(tag: &Tag<'_>, rest: &mut Option<Span>) -> Option<Span> {
    let mut attributes = tag.attributes.iter();
    let (name, value) = attributes.find(|(name, _)| is_directive(name))?;
    let span = value.and_then(Span::read);
    match *name {
        "v-if" => *rest = span.and_then(|span| ALWAYS.without(span)),
        "v-else" => return rest.take(),
        "v-else-if" => {
            let left = rest.take()?;
            *rest = span.and_then(|span| left.without(span));
            return span.and_then(|span| span.and(left));
        }
        _ => {}
    }
    span
}

impl Span {
    /// Reads `$clicks >= 2 && $clicks < 5`.
    fn read(condition: &str) -> Option<Self> {
        let spans = |part: &str| {
            let mut spans = part.split("&&").map(Self::comparison);
            spans.try_fold(ALWAYS, |all, span| all.and(span?))
        };
        let mut parts = condition.split("||").map(spans);
        let first = parts.next()??;
        parts.try_fold(first, |all, span| all.or(span?))
    }

    fn comparison(written: &str) -> Option<Self> {
        let written = written.trim();
        let written = written.strip_prefix("$slidev").unwrap_or(written);
        let written = written.strip_prefix(['$', '.']).unwrap_or(written);
        let written = written.strip_prefix("nav.").unwrap_or(written);
        let (rest, is_page) = match written.strip_prefix("clicks") {
            Some(rest) => (rest.trim(), false),
            None => (written.strip_prefix("currentPage")?.trim(), true),
        };
        let signs = rest.len() - rest.trim_start_matches(['<', '>', '=', '!']).len();
        let (sign, number) = rest.split_at(signs);
        let number = match sign {
            "" if rest.is_empty() => 0,
            _ => number.trim().parse::<u16>().ok()?.into(),
        };
        // It stands on that page.
        if is_page {
            return Some(ALWAYS);
        }
        let (from, until) = match sign {
            "" | ">" => (number + 1, u32::MAX),
            ">=" => (number, u32::MAX),
            "<" => (0, number),
            "<=" => (0, number + 1),
            "==" | "===" => (number, number + 1),
            "!=" | "!==" if number == 0 => (1, u32::MAX),
            _ => return None,
        };
        Some(Self { from, until })
    }

    fn and(self, other: Self) -> Option<Self> {
        let from = self.from.max(other.from);
        let until = self.until.min(other.until);
        (from < until).then_some(Self { from, until })
    }

    fn or(self, other: Self) -> Option<Self> {
        let touch = self.from <= other.until && other.from <= self.until;
        touch.then(|| Self {
            from: self.from.min(other.from),
            until: self.until.max(other.until),
        })
    }

    /// What is left without others, if that is one span.
    fn without(self, other: Self) -> Option<Self> {
        if other.until <= self.from || self.until <= other.from {
            return Some(self);
        }
        match (other.from <= self.from, self.until <= other.until) {
            (true, false) => Some(Self {
                from: other.until,
                ..self
            }),
            (false, true) => Some(Self {
                until: other.from,
                ..self
            }),
            _ => None,
        }
    }

    /// The step that it is; none for what is always there.
    pub(super) fn click(self) -> Option<Click> {
        let at = (self.from > 0).then(|| self.from.to_string());
        let until = (self.until < u32::MAX).then(|| self.until.to_string());
        (at.is_some() || until.is_some()).then(|| Click::between(at, until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_on_clicks_are_spans() {
        for (condition, expected) in [
            ("$clicks >= 2", Some((2, u32::MAX))),
            ("$clicks>1 && $clicks<=4", Some((2, 5))),
            ("$slidev.nav.clicks === 3", Some((3, 4))),
            ("$nav.clicks == 3 || $nav.clicks == 4", Some((3, 5))),
            ("$clicks", Some((1, u32::MAX))),
            ("$slidev.nav.currentPage === 7", Some((0, u32::MAX))),
            ("$clicks == 1 || $clicks == 4", None),
            ("$clicks < 1 && $clicks > 2", None),
            ("$clicks % 2", None),
            ("clicks.length", None),
            ("ready", None),
        ] {
            let found = Span::read(condition).map(|span| (span.from, span.until));
            assert_eq!(found, expected, "{condition}");
        }
    }
}
