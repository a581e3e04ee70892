//! The dialects decks are written in, and how to tell which one a text is.
//!
//! A dialect is one file with one `Rules` table; `detect` has its clues in the order they are asked. Those whose marks are not native
//! ones are rewritten first, see `translate`.

mod deckset;
mod detect;
mod marp;
mod native;
mod presenterm;
mod quarto;
mod remark;
mod reveal;
mod slidev;

pub use detect::Detection;
use pulldown_cmark::Options;

/// The tool a deck was written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// Lectern's own: the safe intersection of all the others.
    Native,
    /// Marp, <https://marpit.marp.app>.
    Marp,
    /// reveal.js Markdown and reveal-md, <https://revealjs.com/markdown/>.
    Reveal,
    /// remark, <https://remarkjs.com>.
    Remark,
    /// Slidev, <https://sli.dev>.
    Slidev,
    /// presenterm, <https://github.com/mfontanini/presenterm>.
    Presenterm,
    /// Quarto and Pandoc, <https://quarto.org/docs/presentations/revealjs/>.
    Quarto,
    /// Deckset, <https://docs.deckset.com>.
    Deckset,
}

/// What a dialect reads in its own way; everything else is the same for all.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a table of independent rules, each on or off"
)]
pub(crate) struct Rules {
    /// Extensions of CommonMark.
    pub(crate) markdown: Options,
    /// A newline in a paragraph breaks the line.
    pub(crate) hard_breaks: bool,
    /// `www.example.org` and mail addresses are links, not only `https://…`.
    pub(crate) bare_links: bool,
    /// A `#` after a blank does not begin a comment in YAML.
    pub(crate) hash_is_text: bool,
    /// Any thematic break ends a slide, not only a line that is `---`.
    pub(crate) any_break_divides: bool,
    /// YAML may follow a separator and ends at the next `---`.
    pub(crate) slide_settings: bool,
    /// A text that nothing parts is parted at its headings.
    pub(crate) plain_text_divides: bool,
    /// A heading right after a separator does not divide again.
    pub(crate) merge_dividers: bool,
    /// `???` begins the notes of a slide.
    pub(crate) note_lines: bool,
    /// So does `Note:`, where `???` does.
    pub(crate) note_words: bool,
    /// What stands in comments sets things or is a note; without this, only what begins with `_` sets things.
    pub(crate) comments: bool,
    /// `<!-- private: … -->` is a note for the speaker alone.
    pub(crate) private_comments: bool,
    /// `. . .`, `<!-- pause -->` and the class `fragment` make steps.
    pub(crate) pauses: bool,
    /// Items of lists marked `*` are steps.
    pub(crate) star_steps: bool,
    /// Items of lists numbered `1)` are steps.
    pub(crate) parenthesis_steps: bool,
    /// `:::columns` and `::right::` set columns, `::: name` other boxes.
    pub(crate) columns: bool,
    /// `{1|2-3}` and `[1|2-3]` after a code block's language highlight lines.
    pub(crate) code_stages: bool,
    /// `{width=…}` after a picture sets its size.
    pub(crate) image_attributes: bool,
    /// The title of a picture that stands alone is its caption.
    pub(crate) captions: bool,
}

impl Dialect {
    /// All dialects that can be read.
    pub const ALL: &'static [Self] = &[
        Self::Native,
        Self::Marp,
        Self::Reveal,
        Self::Remark,
        Self::Slidev,
        Self::Presenterm,
        Self::Quarto,
        Self::Deckset,
    ];

    /// Its name in addresses and front matter.
    pub fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Marp => "marp",
            Self::Reveal => "reveal",
            Self::Remark => "remark",
            Self::Slidev => "slidev",
            Self::Presenterm => "presenterm",
            Self::Quarto => "quarto",
            Self::Deckset => "deckset",
        }
    }

    /// The dialect of that name, or of another name of its tool, in any case.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.trim();
        let is_it = |known: &str| known.eq_ignore_ascii_case(name);
        let of_tool = OTHER_NAMES.iter().find(|(known, _)| is_it(known));
        let mut all = Self::ALL.iter().copied();
        all.find(|dialect| is_it(dialect.name()))
            .or(of_tool.map(|(_, dialect)| *dialect))
    }

    /// Whether its decks are rewritten before they are read.
    pub fn is_rewritten(self) -> bool {
        !matches!(self, Self::Native | Self::Marp)
    }

    /// Guesses the dialect from the text, and says why.
    pub fn detect(text: &str) -> Detection {
        detect::detect(text)
    }

    pub(crate) fn rules(self) -> &'static Rules {
        match self {
            Self::Native => &native::RULES,
            Self::Marp => &marp::RULES,
            Self::Reveal => &reveal::RULES,
            Self::Remark => &remark::RULES,
            Self::Slidev => &slidev::RULES,
            Self::Presenterm => &presenterm::RULES,
            Self::Quarto => &quarto::RULES,
            Self::Deckset => &deckset::RULES,
        }
    }
}

/// Other names that tools are known by.
const OTHER_NAMES: &[(&str, Dialect)] = &[
    ("marpit", Dialect::Marp),
    ("reveal-md", Dialect::Reveal),
    ("reveal.js", Dialect::Reveal),
    ("revealjs", Dialect::Reveal),
    ("reveal-hugo", Dialect::Reveal),
    ("mdslides", Dialect::Reveal),
    ("remarkjs", Dialect::Remark),
    ("remark.js", Dialect::Remark),
    ("xaringan", Dialect::Remark),
    ("pandoc", Dialect::Quarto),
    ("rmarkdown", Dialect::Quarto),
];

/// The rules for what was rewritten: only what the translation wrote means something.
const REWRITTEN: Rules = Rules {
    any_break_divides: false,
    slide_settings: false,
    plain_text_divides: false,
    merge_dividers: false,
    note_words: false,
    comments: false,
    star_steps: false,
    captions: false,
    ..native::RULES
};

/// Extensions that every dialect has.
const COMMON: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_GFM);
