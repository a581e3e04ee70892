//! What a person types into the search field.
//!
//! Words are all to be found on a slide, each as a beginning of a word there. `"two words"` are to stand like that, `-word` is not to be
//! there, and `title:`, `notes:` or `code:` before a word says where it is to stand.

use crate::fold::{self, folded, hangul};
use crate::piece::Kind;

/// What is typed beyond so many words is no search any more.
const MOST_TERMS: usize = 16;

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What is to be on a slide.
    pub(crate) wanted: Vec<Term>,
    /// What is not to be there.
    pub(crate) unwanted: Vec<Term>,
}

/// One word or phrase of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    /// As it is compared; never empty.
    pub(crate) folded: String,
    /// Where it is to stand; anywhere without it.
    pub(crate) kind: Option<Kind>,
    /// It ends where a word ends.
    pub(crate) is_whole: bool,
    /// How many slips it may be away from what is written.
    pub(crate) slips: u8,
}

impl Query {
    /// Reads what was typed. Whatever that is, it is a query; one without words finds nothing.
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut rest = typed;
        while query.wanted.len() + query.unwanted.len() < MOST_TERMS {
            rest = rest.trim_start();
            if rest.is_empty() {
                break;
            }
            let without = rest.strip_prefix(['-', '－']);
            rest = without.unwrap_or(rest);
            let (kind, after) = read_kind(rest);
            let (word, is_quoted, after) = read_word(after);
            rest = after;
            if let Some(term) = Term::new(word, kind, is_quoted || without.is_some()) {
                let terms = match without {
                    Some(_) => &mut query.unwanted,
                    None => &mut query.wanted,
                };
                terms.push(term);
            }
        }
        query
    }

    /// Whether nothing can be found by it.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }
}

impl Term {
    fn new(word: &str, kind: Option<Kind>, is_whole: bool) -> Option<Self> {
        let folded = folded(word);
        let slips = if is_whole { 0 } else { slips(&folded) };
        (!folded.is_empty()).then_some(Self {
            folded,
            kind,
            is_whole,
            slips,
        })
    }
}

/// How many slips are forgiven: none in short words, in numbers, among ideographs and in phrases. Korean counts its letters, of which a
/// syllable has two or three.
fn slips(folded: &str) -> u8 {
    let is_korean = folded.chars().all(hangul::is_letter);
    let is_spelt = |letter: char| letter.is_alphabetic() && !fold::is_unspaced(letter);
    if !folded.chars().all(is_spelt) {
        return 0;
    }
    let (one, two) = if is_korean { (6, 12) } else { (4, 8) };
    let n_letters = folded.chars().count();
    u8::from(n_letters >= one) + u8::from(n_letters >= two)
}

/// Where a word is to stand, and what comes after that.
fn read_kind(text: &str) -> (Option<Kind>, &str) {
    let names = [
        ("title", Kind::Title),
        ("text", Kind::Text),
        ("notes", Kind::Note),
        ("note", Kind::Note),
        ("code", Kind::Code),
    ];
    let read = || {
        let (name, after) = text.split_once([':', '：'])?;
        let (_, kind) = names
            .iter()
            .find(|(known, _)| name.eq_ignore_ascii_case(known))?;
        let goes_on = after.starts_with(|next: char| !next.is_whitespace() && next != ':');
        goes_on.then_some((Some(*kind), after))
    };
    read().unwrap_or((None, text))
}

/// A word or what stands in quotes, whether it does, and what comes after it. A quote that is still open is still being typed.
fn read_word(text: &str) -> (&str, bool, &str) {
    const QUOTES: [char; 7] = ['"', '“', '”', '「', '」', '『', '』'];
    if let Some(quoted) = text.strip_prefix(QUOTES) {
        return match quoted.split_once(QUOTES) {
            Some((word, after)) => (word, true, after),
            None => (quoted, false, ""),
        };
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    (word, false, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The terms as they were understood: `-` unwanted, a letter for the kind, quotes if whole, `~` for each slip.
    fn check(typed: &str) -> String {
        let query = Query::parse(typed);
        let tell = |sign: &str, term: &Term| {
            let kind = term.kind.map_or(String::new(), |kind| format!("{kind:?}:"));
            let quote = if term.is_whole { "\"" } else { "" };
            let slips = "~".repeat(term.slips.into());
            format!("{sign}{kind}{quote}{}{quote}{slips}", term.folded)
        };
        let wanted = query.wanted.iter().map(|term| tell("", term));
        let unwanted = query.unwanted.iter().map(|term| tell("-", term));
        wanted.chain(unwanted).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn queries_are_read_as_they_are_meant() {
        for (typed, expected) in [
            ("", ""),
            ("  \u{3000} ", ""),
            ("a b", "a | b"),
            ("Word wordless", "word~ | wordless~~"),
            ("\"two words\" x", "\"two words\" | x"),
            ("“two words”", "\"two words\""),
            ("「全文検索」", "\"全文検索\""),
            ("\"still typ", "still typ"),
            ("a -b", "a | -\"b\""),
            ("-\"b c\"", "-\"b c\""),
            ("-", ""),
            ("a - b", "a | b"),
            ("a-b", "a b"),
            (
                "code:fn Title:\"a b\" notes:x",
                "Code:fn | Title:\"a b\" | Note:x",
            ),
            ("-code:fn", "-Code:\"fn\""),
            ("code: fn", "code~ | fn"),
            ("code::fn", "code fn"),
            ("https://a.example", "https a example"),
            ("2024 v2", "2024 | v2"),
            ("검색", "ㄱㅓㅁㅅㅐㄱ~"),
            ("検索サーバー", "検索さーばー"),
            ("ｻｰﾊﾞｰ", "さーばー~"),
        ] {
            assert_eq!(check(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_page_that_is_pasted_is_cut_off() {
        assert_eq!(Query::parse(&"a ".repeat(1_000)).wanted.len(), MOST_TERMS);
    }
}
