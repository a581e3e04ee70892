//! Tokens with their brackets matched.

use std::ops::Range;

use super::token::{Token, tokens};

/// A text as tokens, in which the end of every bracket is known.
pub(super) struct Blocks {
    tokens: Vec<Token>,
    /// For an opening bracket, where the closing one is or, left out, would be; for others 0.
    ends: Vec<usize>,
}

impl Blocks {
    /// Reads `css`.
    pub(super) fn new(css: &str) -> Self {
        let tokens = tokens(css);
        let mut ends = vec![0; tokens.len()];
        let mut open = Vec::new();
        for (index, token) in tokens.iter().enumerate() {
            match token {
                Token::Function(_) | Token::Open('(') => open.push((index, ')')),
                Token::Open('[') => open.push((index, ']')),
                Token::Open(_) => open.push((index, '}')),
                Token::Close(close) => {
                    if let Some((start, _)) = open.pop_if(|(_, expected)| expected == close)
                        && let Some(end) = ends.get_mut(start)
                    {
                        *end = index;
                    }
                }
                _ => {}
            }
        }
        for (start, _) in open {
            if let Some(end) = ends.get_mut(start) {
                *end = tokens.len();
            }
        }
        Self { tokens, ends }
    }

    /// All of it.
    pub(super) fn all(&self) -> Range<usize> {
        0..self.tokens.len()
    }

    /// The token at `index`.
    pub(super) fn get(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    /// The tokens in `range`.
    pub(super) fn slice(&self, range: Range<usize>) -> &[Token] {
        self.tokens.get(range).unwrap_or_default()
    }

    /// What stands between the bracket at `start` and its end.
    pub(super) fn inside(&self, start: usize) -> Range<usize> {
        start + 1
            ..self
                .ends
                .get(start)
                .copied()
                .unwrap_or_default()
                .max(start + 1)
    }

    /// The first token in `range` that is wanted and stands in no bracket that begins in `range`.
    pub(super) fn find(
        &self,
        range: &Range<usize>,
        wanted: impl Fn(&Token) -> bool,
    ) -> Option<usize> {
        let mut index = range.start;
        while index < range.end {
            let token = self.get(index)?;
            if wanted(token) {
                return Some(index);
            }
            // An opening bracket's end lies behind it; other tokens have none.
            index = self.ends.get(index).copied().unwrap_or_default().max(index) + 1;
        }
        None
    }

    /// `range` without white space and comments at its start.
    pub(super) fn trim_start(&self, mut range: Range<usize>) -> Range<usize> {
        range.start = range
            .clone()
            .find(|index| !self.is_blank(*index))
            .unwrap_or(range.end);
        range
    }

    /// `range` without white space and comments at its ends.
    pub(super) fn trim(&self, range: Range<usize>) -> Range<usize> {
        let range = self.trim_start(range);
        let last = range.clone().rfind(|index| !self.is_blank(*index));
        range.start..last.map_or(range.start, |last| last + 1)
    }

    fn is_blank(&self, index: usize) -> bool {
        matches!(self.get(index), Some(Token::Space | Token::Comment))
    }
}
