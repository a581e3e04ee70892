//! Links between slides: by name as written, and by numbers that count every step.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Piece;
use super::slides::Slide;
use crate::parse::identity::slug;

/// Where links lead.
#[derive(Debug, Default)]
pub(super) struct Targets {
    names: HashMap<String, String>,
    /// For each number, from 1, the slide, from 1.
    numbers: Vec<usize>,
}

impl Targets {
    pub(super) fn of(slides: &[Slide]) -> Self {
        let mut targets = Self::default();
        for (number, slide) in (1..).zip(slides) {
            if let Some(name) = slide.properties.get("name") {
                targets.names.insert(name.to_owned(), slug(name));
            }
            let n_steps = slide
                .content
                .iter()
                .filter(|piece| matches!(piece, Piece::Step(_)))
                .count();
            if slide.properties.get("count") != Some("false") {
                targets
                    .numbers
                    .extend(std::iter::repeat_n(number, n_steps + 1));
            }
        }
        targets
    }

    /// The line with its links as native ones.
    pub(super) fn rewrite<'l>(&self, line: &'l str) -> Cow<'l, str> {
        if !line.contains("](#") {
            return Cow::Borrowed(line);
        }
        let mut out = String::with_capacity(line.len());
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("](#") {
            out.extend([before, "](#"]);
            let (target, behind) = after.split_at(after.find(')').unwrap_or(after.len()));
            match self.target(target) {
                Some(target) => out.push_str(&target),
                None => out.push_str(target),
            }
            rest = behind;
        }
        out.push_str(rest);
        Cow::Owned(out)
    }

    fn target(&self, written: &str) -> Option<Cow<'_, str>> {
        if let Some(name) = self.names.get(written) {
            return Some(name.as_str().into());
        }
        let number: usize = written.strip_prefix('p').unwrap_or(written).parse().ok()?;
        let slide = self.numbers.get(number.checked_sub(1)?)?;
        Some(slide.to_string().into())
    }
}
