//! Decks for xaringan, which remark shows: the slide that is made of their front matter, and code that R would run.

use super::slides::Slide;
use super::{Line, Piece};
use crate::translate::quarto::Cell;
use crate::translate::{Rewrite, Within};
use crate::yaml::{self, Entry, Value};

/// The slide with title and authors that xaringan puts first, unless the front matter says `seal: false`.
pub(super) fn title_slide(front_matter: &str) -> Option<Slide> {
    let Ok(Value::Map(entries)) = yaml::parse(front_matter, false) else {
        return None;
    };
    let is_open = front_matter
        .lines()
        .any(|line| line.trim() == "seal: false");
    if !front_matter.contains("xaringan") || is_open {
        return None;
    }
    let mut slide = Slide {
        line: 1,
        ..Slide::default()
    };
    let classes = "center middle inverse title-slide".to_owned();
    slide.properties.set("class", classes);
    for (key, mark) in [
        ("title", "#"),
        ("subtitle", "##"),
        ("author", "###"),
        ("institute", "###"),
        ("date", "###"),
    ] {
        let words = words(&entries, key);
        if !words.is_empty() {
            slide
                .content
                .extend(["", &format!("{mark} {words}"), ""].map(|text| {
                    Piece::Line(Line {
                        number: 1,
                        text: text.to_owned(),
                        within: Within::Text,
                    })
                }));
        }
    }
    (!slide.content.is_empty()).then_some(slide)
}

/// What the front matter says of a key, in one line; calls such as `` `r Sys.Date()` `` say nothing here.
fn words(entries: &[Entry], key: &str) -> String {
    let entry = entries.iter().find(|entry| entry.key == key);
    let strings = entry.map(|entry| entry.value.strings()).unwrap_or_default();
    let said = strings.into_iter().filter(|text| !text.contains("`r "));
    said.collect::<Vec<_>>().join(" · ").replace('\n', " ")
}

/// Shows the code of cells such as `{r, echo=TRUE}`, unless it would not be seen, and says that it is not run.
pub(super) fn cells(pieces: Vec<Piece>, rewrite: &mut Rewrite) -> Vec<Piece> {
    let has_cells = |piece: &Piece| matches!(piece, Piece::Line(line) if engine(line).is_some());
    if !pieces.iter().any(has_cells) {
        return pieces;
    }
    let mut out = Vec::with_capacity(pieces.len());
    let mut open: Option<Cell> = None;
    for piece in pieces {
        let Piece::Line(line) = &piece else {
            out.push(piece);
            continue;
        };
        if line.within != Within::Code {
            open = None;
            out.push(piece);
        } else if let Some((fence, info)) = engine(line) {
            let cell = Cell::read(info);
            if cell.runs && !cell.is_hidden {
                rewrite.loss(
                    line.number,
                    "code-not-run",
                    "Code is not run here; it is shown instead of what comes out",
                    "Put what comes out into the deck",
                );
            }
            if !cell.is_hidden {
                out.push(Piece::Line(Line {
                    text: format!("{fence}{}", cell.info()),
                    ..*line
                }));
            }
            open = Some(cell);
        } else if !open.as_ref().is_some_and(|cell| cell.is_hidden) {
            out.push(piece);
        }
    }
    out
}

/// The fence and what is behind it in a line that begins code which is run.
fn engine(line: &Line) -> Option<(&str, &str)> {
    let at = line.text.find('{')?;
    let (fence, info) = line.text.split_at(at);
    let name = info.get(1..)?;
    let is_fence = fence.trim().trim_end_matches('`').is_empty() && fence.contains("```");
    let begins = name.starts_with(|first: char| first.is_ascii_alphabetic());
    (line.within == Within::Code && is_fence && begins).then_some((fence, info))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_slide_is_made_of_the_front_matter() {
        let yaml = "title: \"A\"\nsubtitle: B\nauthor: [C, D]\ndate: \"`r Sys.Date()`\"\noutput:\n  xaringan::moon_reader:\n    seal: true\n";
        let slide = title_slide(yaml).unwrap_or_default();
        let lines = slide.content.iter().filter_map(|piece| match piece {
            Piece::Line(line) if !line.text.is_empty() => Some(line.text.as_str()),
            _ => None,
        });
        assert_eq!(lines.collect::<Vec<_>>(), ["# A", "## B", "### C · D"]);
        assert!(title_slide(&yaml.replace("seal: true", "seal: false")).is_none());
        assert!(title_slide("title: A").is_none());
    }
}
