//! What was found, and its way out of a worker.

use crate::bytes::{Bytes, write_number, write_text};
use crate::excerpt::Excerpt;
use crate::piece::Kind;

/// A slide on which everything that was looked for is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The deck, by what it is called in the index.
    pub deck: String,
    /// The slide, from 0.
    pub slide: usize,
    /// The slide's own address within its deck.
    pub slide_id: String,
    /// The first step on which all that was found is seen.
    pub step: usize,
    /// What the excerpt is of.
    pub kind: Kind,
    /// The slide's title; empty where it has none.
    pub title: Excerpt,
    /// The words round what was found, or the first ones of the slide where only its title was found.
    pub excerpt: Excerpt,
    /// Something of it is not as it was typed, but like it.
    pub is_like: bool,
}

/// Writes hits as bytes, for the way from the worker that searches to the page; both are the same build.
pub fn encode_hits(hits: &[Hit]) -> Vec<u8> {
    let mut out = Vec::new();
    write_number(hits.len(), &mut out);
    for hit in hits {
        write_text(&hit.deck, &mut out);
        write_number(hit.slide, &mut out);
        write_text(&hit.slide_id, &mut out);
        write_number(hit.step, &mut out);
        out.push(hit.kind.to_byte());
        write_excerpt(&hit.title, &mut out);
        write_excerpt(&hit.excerpt, &mut out);
        out.push(hit.is_like.into());
    }
    out
}

/// Reads what [`encode_hits`] has written; `None` where the bytes are something else.
pub fn decode_hits(bytes: &[u8]) -> Option<Vec<Hit>> {
    let mut bytes = Bytes(bytes);
    let count = bytes.number()?;
    let hits = (0..count).map(|_| {
        Some(Hit {
            deck: bytes.text()?,
            slide: bytes.number()?,
            slide_id: bytes.text()?,
            step: bytes.number()?,
            kind: Kind::from_byte(bytes.byte()?)?,
            title: read_excerpt(&mut bytes)?,
            excerpt: read_excerpt(&mut bytes)?,
            is_like: bytes.byte()? != 0,
        })
    });
    let hits = hits.collect::<Option<_>>()?;
    bytes.is_empty().then_some(hits)
}

fn write_excerpt(excerpt: &Excerpt, out: &mut Vec<u8>) {
    write_text(&excerpt.text, out);
    write_number(excerpt.marks.len(), out);
    for mark in &excerpt.marks {
        write_number(mark.start, out);
        write_number(mark.end, out);
    }
}

fn read_excerpt(bytes: &mut Bytes<'_>) -> Option<Excerpt> {
    let text = bytes.text()?;
    let count = bytes.number()?;
    let marks = (0..count).map(|_| {
        let mark = bytes.number()?..bytes.number()?;
        // A mark can be cut out of its text without looking again.
        text.get(mark.clone()).map(|_| mark)
    });
    let marks = marks.collect::<Option<_>>()?;
    Some(Excerpt { text, marks })
}
