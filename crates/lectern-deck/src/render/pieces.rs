//! The words of a slide without its mark-up, in pieces with the steps from which on they are seen: for search.

use super::steps::STEP;
use super::writer::Writer;
use super::{NotesFor, shorten};
use crate::html::tree::{Element, Node};
use crate::model::Deck;
use crate::resource::AsWritten;

/// A text that is read in one go: a heading, a paragraph, an item of a list, a block of code, a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// The step of the slide from which on it is seen, from 0.
    pub step: usize,
    /// Its words, with single blanks between them; code as it is written.
    pub text: String,
}

/// What a piece of text is on its slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceKind {
    /// The title of the slide.
    Title,
    /// What else is read on the slide, what stands for its pictures included.
    Text,
    /// What the speaker says.
    Note,
    /// Code.
    Code,
}

impl Deck {
    /// The words of the slide at `index`, from 0, in the order of reading, then its notes; nothing where there is no slide.
    pub fn pieces(&self, index: usize, audience: NotesFor) -> Vec<Piece> {
        let mut gathering = Gathering::default();
        let (Some(slide), Some((frame, _))) =
            (self.slides.get(index), self.draw(index, &AsWritten))
        else {
            return gathering.pieces;
        };
        gathering.element(&frame, Place::default());
        gathering.end_piece();
        gathering.put_title(slide.title.as_deref());
        let notes = slide.notes.iter();
        for note in notes.filter(|note| !note.private || audience == NotesFor::Speaker) {
            let mut writer = Writer::new(self, &AsWritten);
            writer.blocks(shorten(&note.text));
            let said = Place {
                is_note: true,
                ..Place::default()
            };
            gathering.nodes(&writer.finish().nodes, said);
            gathering.end_piece();
        }
        gathering.pieces
    }
}

/// What a text stands in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Place {
    step: usize,
    is_title: bool,
    is_code: bool,
    is_note: bool,
}

impl Place {
    const fn kind(self) -> PieceKind {
        match self {
            Self { is_note: true, .. } => PieceKind::Note,
            Self { is_code: true, .. } => PieceKind::Code,
            Self { is_title: true, .. } => PieceKind::Title,
            _ => PieceKind::Text,
        }
    }
}

#[derive(Default)]
struct Gathering {
    pieces: Vec<Piece>,
    /// The piece that is being read, and where it stands.
    text: String,
    place: Place,
    /// How words in it are read aloud (`<rt>`): they would stand in the middle of them.
    readings: String,
    /// The addresses of footnotes and the steps on which they are referred to.
    footnotes: Vec<(String, usize)>,
    has_heading: bool,
}

impl Gathering {
    fn nodes(&mut self, nodes: &[Node], place: Place) {
        for node in nodes {
            match node {
                Node::Text(text) => self.put(text, place),
                Node::Element(element) => self.element(element, place),
                Node::Comment(_) => {}
            }
        }
    }

    fn element(&mut self, element: &Element, around: Place) {
        let mut place = Place {
            step: self.step(element, around.step),
            ..around
        };
        match &*element.name {
            "br" => self.put(" ", place),
            "img" => self.put_description(element.get("alt"), place),
            "rp" => {}
            "rt" => put_text(&element.children, &mut self.readings),
            "sup" if element.has_class("footnote-ref") => self.refer(&element.children, place.step),
            _ if element.has_class("page-number") => {}
            name if is_inline(name) => self.nodes(&element.children, place),
            name => {
                self.end_piece();
                place.is_code |= name == "pre";
                if is_heading(name) && !std::mem::replace(&mut self.has_heading, true) {
                    place.is_title = true;
                }
                self.put_description(element.get("aria-label"), place);
                self.nodes(&element.children, place);
                self.end_piece();
            }
        }
    }

    /// The step from which on an element is seen.
    fn step(&self, element: &Element, around: usize) -> usize {
        let number = |name| element.get(name).and_then(|step| step.parse().ok());
        let comes = match element.get("data-step-style") {
            None | Some("fade" | "fade-then-dim") => number(STEP),
            // It is seen before, and changes on its step.
            Some(_) => None,
        };
        let is_referred_to = |(id, _): &&(String, usize)| element.get("id") == Some(id);
        let referred = self.footnotes.iter().find(is_referred_to);
        let own = comes.or(referred.map(|(_, step)| *step));
        own.unwrap_or_default().max(around)
    }

    fn refer(&mut self, reference: &[Node], step: usize) {
        for node in reference {
            if let Node::Element(link) = node
                && let Some(id) = link.get("href").and_then(|href| href.strip_prefix('#'))
            {
                self.footnotes.push((id.to_owned(), step));
            }
        }
    }

    fn put_description(&mut self, description: Option<&str>, place: Place) {
        if let Some(description) = description {
            for text in [" ", description, " "] {
                self.put(text, place);
            }
        }
    }

    fn put(&mut self, text: &str, place: Place) {
        if self.place != place && !text.trim().is_empty() {
            self.end_piece();
            self.place = place;
        }
        self.text.push_str(text);
    }

    fn end_piece(&mut self) {
        let text = std::mem::take(&mut self.text);
        let readings = std::mem::take(&mut self.readings);
        for text in [text, readings] {
            let text = if self.place.is_code {
                text.trim_end().to_owned()
            } else {
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            if !text.is_empty() {
                self.pieces.push(Piece {
                    kind: self.place.kind(),
                    step: self.place.step,
                    text,
                });
            }
        }
    }

    /// Puts a title first that is in the slide's settings alone.
    fn put_title(&mut self, title: Option<&str>) {
        let is_it = |piece: &Piece| piece.kind == PieceKind::Title && Some(&*piece.text) == title;
        if let Some(text) = title.filter(|_| !self.pieces.iter().any(is_it)) {
            let title = Piece {
                kind: PieceKind::Title,
                step: 0,
                text: text.to_owned(),
            };
            self.pieces.insert(0, title);
        }
    }
}

fn put_text(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) => put_text(&element.children, out),
            Node::Comment(_) => {}
        }
    }
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Whether an element stands within a line of text.
pub(super) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, audience: NotesFor, expected: &[&str]) {
        let (deck, _) = Deck::parse(text, Some(crate::Dialect::Native));
        let tell = |piece: &Piece| format!("{:?} {} {}", piece.kind, piece.step, piece.text);
        let pieces: Vec<_> = deck.pieces(0, audience).iter().map(tell).collect();
        assert_eq!(pieces, expected, "{text}");
    }

    #[test]
    fn words_come_in_pieces_with_their_steps() {
        for (text, expected) in [
            ("", &[][..]),
            (
                "# A *title*\n\ntwo\nlines **b`c`**",
                &["Title 0 A title", "Text 0 two lines bc"],
            ),
            (
                "* a\n* b\n  * c\n\n## d",
                &["Text 1 a", "Text 2 b", "Text 3 c", "Title 0 d"],
            ),
            ("a <!-- pause --> b", &["Text 0 a", "Text 1 b"]),
            ("# a {.fragment}\n\n# b", &["Title 1 a", "Text 0 b"]),
            (
                "<p class=\"fragment fade-out\">a</p><p class=\"fragment\">b</p>",
                &["Text 0 a", "Text 2 b"],
            ),
            (
                "```rust {1|2}\nfn a() {\n    b\n}\n```",
                &["Code 0 fn a() {\n    b\n}"],
            ),
            (
                "| a | b |\n|---|---|\n| c | d |",
                &["Text 0 a", "Text 0 b", "Text 0 c", "Text 0 d"],
            ),
            (
                "a[^n]\n\n<!-- pause -->\n\nb[^m]\n\n[^n]: first\n[^m]: second",
                &["Text 0 a", "Text 1 b", "Text 0 first", "Text 1 second"],
            ),
            ("![a cat](cat.png) sits", &["Text 0 a cat sits"]),
            ("![bg a sky](sky.png)\n\nb", &["Text 0 a sky", "Text 0 b"]),
            ("![a cat](https://a.example/cat.png)", &["Text 0 a cat"]),
            (
                "<ruby>漢<rp>(</rp><rt>かん</rt>字<rt>じ</rt></ruby>だ",
                &["Text 0 漢字だ", "Text 0 かんじ"],
            ),
            (
                "---\npaginate: true\nfooter: foot\n---\na<br>b",
                &["Text 0 a b", "Text 0 foot"],
            ),
        ] {
            check(text, NotesFor::Everyone, expected);
        }
    }

    #[test]
    fn private_notes_are_for_the_speaker_alone() {
        let text = "a\n\n<!-- said `b` -->\n<!-- private: kept -->";
        check(text, NotesFor::Everyone, &["Text 0 a", "Note 0 said b"]);
        check(
            text,
            NotesFor::Speaker,
            &["Text 0 a", "Note 0 said b", "Note 0 kept"],
        );
    }

    #[test]
    fn a_title_of_the_settings_comes_first() {
        let (deck, _) = Deck::parse("a\n\n---\ntitle: b\n---\n\n# c", None);
        let titles = deck.pieces(1, NotesFor::Everyone).into_iter();
        let titles: Vec<_> = titles.map(|piece| (piece.kind, piece.text)).collect();
        let title = |text: &str| (PieceKind::Title, text.to_owned());
        assert_eq!(titles, [title("b"), title("c")]);
    }
}
