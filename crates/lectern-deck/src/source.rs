//! Bytes in, normalised text and line numbers out.

use std::fmt;

/// Why bytes are not the text of a deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    /// What the bytes look like.
    pub looks_like: LooksLike,
    /// The first byte, from 0, that cannot be read.
    pub offset: usize,
    /// How to mend it, as one English sentence without a full stop.
    pub hint: &'static str,
}

/// What people take for a deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LooksLike {
    /// ZIP, gzip, or a document of an office program, which is a ZIP archive.
    Archive,
    /// A PDF.
    Pdf,
    /// PNG, JPEG or GIF.
    Picture,
    /// UTF-16 that breaks off or has halves of characters.
    BrokenUtf16,
    /// Text in an encoding that does not say its name.
    OtherEncoding,
    /// Anything else that is no text.
    Binary,
}

impl fmt::Display for LooksLike {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Archive => "an archive or an Office document",
            Self::Pdf => "a PDF",
            Self::Picture => "a picture",
            Self::BrokenUtf16 => "broken UTF-16 text",
            Self::OtherEncoding => "text in another encoding",
            Self::Binary => "a binary file",
        })
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "this is {}, not Markdown in UTF-8 (first at byte {})",
            self.looks_like, self.offset
        )
    }
}

impl std::error::Error for DecodeError {}

const CHOOSE_MARKDOWN: &str = "choose the .md file itself";
const SAVE_AS_UTF8: &str = "save the file as UTF-8 in your editor and open it again";

/// Beginnings of files that people take for decks.
const SIGNATURES: &[(&[u8], LooksLike, &str)] = &[
    (
        b"PK\x03\x04",
        LooksLike::Archive,
        "unpack it and choose the .md file in it; PowerPoint files cannot be read",
    ),
    (
        b"%PDF-",
        LooksLike::Pdf,
        "choose the Markdown file it was made from",
    ),
    (b"\x89PNG", LooksLike::Picture, CHOOSE_MARKDOWN),
    (b"\xFF\xD8\xFF", LooksLike::Picture, CHOOSE_MARKDOWN),
    (b"GIF8", LooksLike::Picture, CHOOSE_MARKDOWN),
    (
        b"\x1F\x8B",
        LooksLike::Archive,
        "unpack it and choose the .md file in it",
    ),
    (b"\x00asm", LooksLike::Binary, CHOOSE_MARKDOWN),
];

/// Reads the bytes of a file as text: UTF-8, with or without byte order marks, or UTF-16 with one.
///
/// # Errors
///
/// Says what the bytes look like instead, where, and how to mend it.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeError> {
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return decode_utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return decode_utf16(rest, u16::from_be_bytes);
    }
    for &(signature, looks_like, hint) in SIGNATURES {
        if bytes.starts_with(signature) {
            return Err(DecodeError {
                looks_like,
                offset: 0,
                hint,
            });
        }
    }
    let text = std::str::from_utf8(bytes).map_err(|error| foreign(bytes, error.valid_up_to()))?;
    match text.bytes().position(|byte| byte == 0) {
        Some(offset) => Err(binary(offset)),
        None => Ok(without_marks(text).to_owned()),
    }
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, DecodeError> {
    let broken = |units: usize| DecodeError {
        looks_like: LooksLike::BrokenUtf16,
        offset: 2 + 2 * units,
        hint: SAVE_AS_UTF8,
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(broken(pairs.len()));
    }
    let mut text = String::with_capacity(bytes.len());
    let mut units = 0;
    for decoded in char::decode_utf16(pairs.iter().copied().map(unit)) {
        let Ok(character) = decoded else {
            return Err(broken(units));
        };
        units += character.len_utf16();
        text.push(character);
    }
    Ok(without_marks(&text).to_owned())
}

fn foreign(bytes: &[u8], offset: usize) -> DecodeError {
    if let Some(zero) = bytes.iter().position(|&byte| byte == 0) {
        return binary(zero.min(offset));
    }
    DecodeError {
        looks_like: LooksLike::OtherEncoding,
        offset,
        hint: SAVE_AS_UTF8,
    }
}

fn binary(offset: usize) -> DecodeError {
    DecodeError {
        looks_like: LooksLike::Binary,
        offset,
        hint: CHOOSE_MARKDOWN,
    }
}

fn without_marks(text: &str) -> &str {
    text.trim_start_matches('\u{FEFF}')
}

/// Whether a text is an HTML page, which says so itself in its first words.
pub fn is_page(text: &str) -> bool {
    let start = without_marks(text).trim_start();
    ["<!doctype html", "<html"].iter().any(|mark| {
        start
            .get(..mark.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(mark))
    })
}

/// Takes off byte order marks and makes every line end a single `\n`.
pub(crate) fn normalise(text: &str) -> String {
    let text = without_marks(text);
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((line, after)) = rest.split_once('\r') {
        out.push_str(line);
        out.push('\n');
        rest = after.strip_prefix('\n').unwrap_or(after);
    }
    out.push_str(rest);
    out
}

/// The lines of a text, without their ends.
///
/// A long text is looked at line by line; this is several times as fast as `str::lines`.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
        let line = rest.get(..end)?;
        rest = rest.get(end + 1..).unwrap_or_default();
        Some(line)
    })
}

/// What stands before and after `mark`.
///
/// Like `split_once`, but ready at once, which counts in short texts; they are many.
pub(crate) fn cut<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let first = *mark.as_bytes().first()?;
    memchr::memchr_iter(first, text.as_bytes()).find_map(|at| {
        let after = text.get(at..)?.strip_prefix(mark)?;
        Some((text.get(..at)?, after))
    })
}

/// Tells the line of a place in a text; quick when asked for places in order.
#[derive(Debug)]
pub(crate) struct LineCounter<'a> {
    text: &'a str,
    /// The place asked for last.
    offset: usize,
    /// Its line, from 1.
    line: usize,
}

impl<'a> LineCounter<'a> {
    /// Starts at the beginning of `text`.
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            offset: 0,
            line: 1,
        }
    }

    /// The line that holds `offset`, from 1.
    pub(crate) fn line(&mut self, offset: usize) -> u32 {
        let bytes = self.text.as_bytes();
        let offset = offset.min(bytes.len());
        let between = self.offset.min(offset)..self.offset.max(offset);
        let lines = memchr::memchr_iter(b'\n', bytes.get(between).unwrap_or_default()).count();
        if offset >= self.offset {
            self.line += lines;
        } else {
            self.line -= lines;
        }
        self.offset = offset;
        u32::try_from(self.line).unwrap_or(u32::MAX)
    }

    /// The column of `offset` in its line, in characters, from 1.
    pub(crate) fn column(&self, offset: usize) -> u32 {
        let before = self.text.get(..offset).unwrap_or_default();
        let start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |end| end + 1);
        let column = before.get(start..).map_or(0, |line| line.chars().count()) + 1;
        u32::try_from(column).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_comes_in_utf8_and_utf16() {
        for bytes in [
            &b"# Hi"[..],
            b"\xEF\xBB\xBF# Hi",
            b"\xEF\xBB\xBF\xEF\xBB\xBF# Hi",
            b"\xFF\xFE#\0 \0H\0i\0",
            b"\xFE\xFF\0#\0 \0H\0i",
        ] {
            assert_eq!(decode(bytes).as_deref(), Ok("# Hi"), "{bytes:?}");
        }
    }

    #[test]
    fn other_files_are_named() {
        for (bytes, looks_like, offset) in [
            (&b"PK\x03\x04rest"[..], LooksLike::Archive, 0),
            (b"%PDF-1.7", LooksLike::Pdf, 0),
            (b"\x89PNG\r\n", LooksLike::Picture, 0),
            (b"abc\xB0\xA1", LooksLike::OtherEncoding, 3),
            (b"ab\0\xFF", LooksLike::Binary, 2),
            (b"\xFF\xFE#\0\x00\xD8#\0", LooksLike::BrokenUtf16, 4),
            (b"\xFF\xFE#", LooksLike::BrokenUtf16, 2),
        ] {
            let error = decode(bytes).expect_err("not a deck");
            assert_eq!((error.looks_like, error.offset), (looks_like, offset));
        }
    }

    #[test]
    fn line_ends_become_one() {
        assert_eq!(normalise("\u{FEFF}a\r\nb\rc\n\r\n"), "a\nb\nc\n\n");
    }

    #[test]
    fn places_have_lines_and_columns_in_any_order() {
        let text = "ab\n가나\n";
        let mut lines = LineCounter::new(text);
        for (offset, line, column) in [
            (1, 1, 2),
            (9, 2, 3),
            (6, 2, 2),
            (text.len(), 3, 1),
            (0, 1, 1),
        ] {
            assert_eq!((lines.line(offset), lines.column(offset)), (line, column));
        }
    }
}
