//! What stands within a line: code, text with attributes, `{{ … }}`.

use super::attributes::Attributes;
use super::clicks::Click;
use super::tag::Tag;
use super::text::Pass;
use crate::source;
use crate::text::attributes;

/// A code span or `{{ … }}` ends within so many bytes.
const NEAR: usize = 1_000;

impl Pass<'_, '_, '_, '_> {
    /// Code within a line stays as it is.
    pub(super) fn code_span(&mut self) {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start_matches('`').len();
        let near = near(rest);
        let paragraph = source::cut(near, "\n\n").map_or(near, |(before, _)| before);
        let mut from = length;
        while let Some(at) = paragraph.get(from..).and_then(|rest| rest.find('`')) {
            let run = paragraph.get(from + at..).unwrap_or_default();
            let run_length = run.len() - run.trim_start_matches('`').len();
            from += at + run_length;
            if run_length == length {
                self.keep(from);
                return;
            }
        }
        self.keep(length);
    }

    /// Text with attributes: `[text]{.class style="…"}`.
    pub(super) fn span(&mut self) {
        let near = near(self.rest());
        let line = source::cut(near, "\n").map_or(near, |(line, _)| line);
        let Some((length, attributes)) = span_parts(line) else {
            self.keep(1);
            return;
        };
        let attributes = attributes::parse(attributes);
        let class = attributes.classes.join(" ");
        let pairs = attributes.pairs.iter();
        let pairs = pairs.map(|(name, value)| (name.as_str(), Some(value.as_str())));
        let tag = Tag {
            name: "span",
            is_end: false,
            self_closing: false,
            attributes: [("class", Some(class.as_str()))]
                .into_iter()
                .filter(|_| !class.is_empty())
                .chain(pairs)
                .collect(),
            length: 0,
        };
        let start = Attributes::read(&tag).element("span", Click::of(&tag).as_ref(), false);
        self.out.push_str(&start);
        let bracket = self.at + length;
        let behind = line.get(length..).and_then(|rest| rest.find('}'));
        self.span_ends
            .push((bracket, bracket + behind.unwrap_or_default() + 1));
        self.skip(1);
    }

    /// `{{ … }}` stays as it is written.
    pub(super) fn interpolation(&mut self) {
        let near = near(self.rest());
        let Some((inner, _)) = source::cut(near, "}}").filter(|(inner, _)| !inner.contains('\n'))
        else {
            self.keep(2);
            return;
        };
        self.body.rewrite.loss(
            self.number,
            "interpolation",
            format!("`{inner}}}}}` is computed by Vue and shown as it is written"),
            "Write the value itself",
        );
        self.keep(inner.len() + 2);
    }
}

fn near(text: &str) -> &str {
    let limit = (0..=NEAR.min(text.len()))
        .rev()
        .find(|&limit| text.is_char_boundary(limit));
    text.get(..limit.unwrap_or(0)).unwrap_or_default()
}

/// Where the bracket closes with which a line begins, if braces follow, and what is in those.
fn span_parts(line: &str) -> Option<(usize, &str)> {
    let mut depth = 0_usize;
    let close = line.bytes().position(|byte| {
        match byte {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    })?;
    let braces = line.get(close + 1..)?.strip_prefix('{')?;
    Some((close, braces.split_once('}')?.0))
}
