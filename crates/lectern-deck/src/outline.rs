//! Finds slides by number, id or title.

use pulldown_cmark::{Event, Tag, TagEnd};
use unicase::UniCase;

use crate::markdown::parser;
use crate::model::Deck;
use crate::order::sorted_by;
use crate::parse::identity::{Names, slug};
use crate::text::title::Title;

impl Deck {
    /// The slide with that id, or the one with a heading of that slug; from 0.
    pub fn slide_by_id(&self, id: &str) -> Option<usize> {
        let by_id = self.slides.iter().position(|slide| slide.id == id);
        by_id.or_else(|| self.slide_by_heading(id))
    }

    /// Slides that fit what was typed, best first; from 0.
    ///
    /// A number is the slide of that number. Words are looked for in titles, then in ids: first at the beginning,
    /// then at the beginning of a word, then anywhere, then letter by letter in order. Case, accents and width do
    /// not matter.
    pub fn find(&self, query: &str) -> Vec<usize> {
        let query = fold(query);
        let query = query.trim();
        if query.is_empty() {
            return Vec::new();
        }
        let number = query
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let mut found: Vec<(u8, usize)> = Vec::new();
        for (index, slide) in self.slides.iter().enumerate() {
            let title = slide.title.as_deref().map(fold).unwrap_or_default();
            let rank = if number == Some(index) {
                Some(0)
            } else {
                rank(&title, query).or_else(|| rank(&slide.id, query))
            };
            found.extend(rank.map(|rank| (rank, index)));
        }
        let found = sorted_by(found, Ord::cmp);
        found.into_iter().map(|(_, index)| index).collect()
    }

    /// Looks through all headings; those that are no slide's first one are in no list.
    fn slide_by_heading(&self, wanted: &str) -> Option<usize> {
        let markdown = self.dialect.rules().markdown;
        self.slides.iter().position(|slide| {
            let text = self.source.get(slide.range.clone()).unwrap_or_default();
            let mut names = Names::default();
            let mut title: Option<Title> = None;
            parser(text, markdown)
                .into_offset_iter()
                .any(|(event, range)| {
                    match &event {
                        Event::Start(Tag::Heading { id: Some(id), .. }) if **id == *wanted => {
                            return true;
                        }
                        Event::Start(Tag::Heading { .. }) => title = Some(Title::default()),
                        Event::End(TagEnd::Heading(_)) => {
                            let source = text.get(range).unwrap_or_default();
                            let title = title.take().unwrap_or_default().finish(source, markdown);
                            return names.unique(slug(&title)) == wanted;
                        }
                        _ => {}
                    }
                    if let Some(title) = &mut title {
                        title.take(&event);
                    }
                    false
                })
        })
    }
}

/// How well a title fits: the less the better.
fn rank(title: &str, query: &str) -> Option<u8> {
    match title.find(query) {
        Some(0) => Some(1),
        Some(at)
            if title
                .get(..at)
                .is_some_and(|before| before.ends_with([' ', '-', '_', '(', '「'])) =>
        {
            Some(2)
        }
        Some(_) => Some(3),
        None => has_letters_in_order(title, query).then_some(4),
    }
}

fn has_letters_in_order(title: &str, query: &str) -> bool {
    let mut letters = title.chars();
    query
        .chars()
        .filter(|character| !character.is_whitespace())
        .all(|wanted| letters.any(|letter| letter == wanted))
}

/// Lower case, letters of full width made narrow, accents of Latin letters taken off.
fn fold(text: &str) -> String {
    let narrow = |character: char| match character {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
        }
        '\u{3000}' => ' ',
        _ => character,
    };
    let narrowed: String = text.chars().map(narrow).collect();
    // Not the standard library's lower case: CommonMark needs the tables of this one anyway.
    let folded = UniCase::new(narrowed.as_str()).to_folded_case();
    folded
        .chars()
        .filter(|letter| !matches!(letter, '\u{300}'..='\u{36F}'))
        .map(without_accent)
        .collect()
}

fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' => 's',
        'ť' | 'ţ' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Dialect;

    fn deck() -> Deck {
        let text = "# Opening\n\n---\n\n# 「研究」から本番へ\n\n---\n\n# Ｆｕｌｌ width\n\n## Sub part\n\n---\n\n# GIL이란?\n\n---\n\n# Déjà vu: the opening";
        Deck::parse(text, Some(Dialect::Native)).0
    }

    #[test]
    fn slides_are_found_by_what_is_typed() {
        for (query, expected) in [
            ("2", &[1][..]),
            ("９", &[]),
            ("opening", &[0, 4]),
            ("OPN", &[0, 4]),
            ("研究", &[1]),
            ("full", &[2]),
            ("gil이란", &[3]),
            ("deja", &[4]),
            ("DÉJÀ", &[4]),
            ("", &[]),
            ("zzz", &[]),
        ] {
            assert_eq!(deck().find(query), expected, "{query}");
        }
    }

    #[test]
    fn slides_are_found_by_id_and_by_any_heading() {
        assert_eq!(deck().slide_by_id("opening"), Some(0));
        assert_eq!(deck().slide_by_id("sub-part"), Some(2));
        assert_eq!(deck().slide_by_id("nowhere"), None);
    }
}
