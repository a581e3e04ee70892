//! Links between slides: `#/2/1` counts columns and rows from 0, native links count slides from 1.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Piece;
use super::separators::Direction;

/// Which slide stands where.
#[derive(Debug, Default)]
pub(super) struct Places(HashMap<(usize, usize), usize>);

impl Places {
    pub(super) fn of(pieces: &[Piece<'_>]) -> Self {
        let mut places = HashMap::with_capacity(pieces.len());
        let (mut column, mut row) = (0, 0);
        for (index, piece) in pieces.iter().enumerate() {
            match piece.direction {
                Direction::Vertical if index > 0 => row += 1,
                Direction::Horizontal if index > 0 => (column, row) = (column + 1, 0),
                _ => {}
            }
            places.insert((column, row), index);
        }
        Self(places)
    }

    /// The line with its links to slides as native ones.
    pub(super) fn rewrite<'l>(&self, line: &'l str) -> Cow<'l, str> {
        if !line.contains("#/") {
            return Cow::Borrowed(line);
        }
        let mut out = String::with_capacity(line.len());
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("#/") {
            out.push_str(before);
            let is_link = ["](", "](<", "=\"", "='"]
                .iter()
                .any(|start| before.ends_with(start));
            let end = after
                .find([')', '"', '\'', '>', ' '])
                .unwrap_or(after.len());
            let (target, after) = after.split_at(end);
            if let Some(target) = self.target(target).filter(|_| is_link) {
                out.push_str(&target);
            } else {
                out.push_str("#/");
                out.push_str(target);
            }
            rest = after;
        }
        out.push_str(rest);
        Cow::Owned(out)
    }

    fn target(&self, written: &str) -> Option<String> {
        let mut parts = written.split('/');
        let first = parts.next()?;
        let Ok(column) = first.parse() else {
            return (!first.is_empty()).then(|| format!("#{first}"));
        };
        let row = parts.next().and_then(|row| row.parse().ok()).unwrap_or(0);
        let index = self.0.get(&(column, row)).or(self.0.get(&(column, 0)))?;
        Some(format!("#{}", index + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Horizontal, Vertical};

    #[test]
    fn links_lead_to_the_same_slide() {
        let notes = super::super::pattern::Pattern::never();
        let piece = |direction| Piece {
            line: 1,
            direction,
            attributes: None,
            notes: &notes,
            lines: Vec::new(),
        };
        let pieces = [Horizontal, Vertical, Horizontal].map(piece);
        let places = Places::of(&pieces);
        for (line, expected) in [
            ("[a](#/1)", "[a](#3)"),
            ("[a](#/0/1/2) [b](#/0)", "[a](#2) [b](#1)"),
            ("<a href=\"#/end\">", "<a href=\"#end\">"),
            ("[a](#/9)", "[a](#/9)"),
            ("`#/1`", "`#/1`"),
        ] {
            assert_eq!(places.rewrite(line), expected);
        }
    }
}
