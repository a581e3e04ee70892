//! What the address says of printing.

use form_urlencoded::Serializer;

/// How a deck is laid out on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// A slide a page, the page as large as the slide.
    #[default]
    Slides,
    /// Several slides a page, with room to write.
    Handout,
    /// A slide a page, and below it what is said.
    Notes,
}

impl Layout {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Slides, Self::Handout, Self::Notes];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Slides => "slides",
            Self::Handout => "handout",
            Self::Notes => "notes",
        }
    }
}

/// A size of paper, upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// Both of them, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// The name in addresses and in CSS.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// Width and height in millimetres.
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::Letter => (215.9, 279.4),
        }
    }
}

/// How many slides a page of a handout may have.
pub const PER_PAGE: [usize; 4] = [2, 3, 4, 6];

/// All that can be chosen of printing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintOptions {
    /// How slides are laid out.
    pub layout: Layout,
    /// Slides on a page of a handout, one of [`PER_PAGE`].
    pub per_page: usize,
    /// The paper of handouts and notes.
    pub paper: Paper,
    /// A page for each step of a slide, not only for the last; in the layout of slides alone.
    pub is_by_step: bool,
    /// Private notes are wanted among the notes. Never unless asked for.
    pub with_private_notes: bool,
}

impl Default for PrintOptions {
    fn default() -> Self {
        Self {
            layout: Layout::default(),
            per_page: 3,
            paper: Paper::default(),
            is_by_step: false,
            with_private_notes: false,
        }
    }
}

impl PrintOptions {
    /// Reads a query with or without its `?`. What is not known stays as it is by default.
    pub fn parse(query: &str) -> Self {
        let mut options = Self::default();
        let query = query.strip_prefix('?').unwrap_or(query);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "layout" => {
                    let named = Layout::ALL.into_iter().find(|known| known.name() == value);
                    options.layout = named.unwrap_or_default();
                }
                "paper" => {
                    let named = Paper::ALL.into_iter().find(|known| known.name() == value);
                    options.paper = named.unwrap_or_default();
                }
                "per" => {
                    let number = value.parse().ok();
                    if let Some(number) = number.filter(|number| PER_PAGE.contains(number)) {
                        options.per_page = number;
                    }
                }
                "steps" => options.is_by_step = value == "all",
                "notes" => options.with_private_notes = value == "private",
                _ => {}
            }
        }
        options
    }

    /// The end of a query that says this, beginning with `&`; empty where all is as by default.
    pub fn query(&self) -> String {
        let standard = Self::default();
        let mut query = Serializer::new(String::new());
        if self.layout != standard.layout {
            query.append_pair("layout", self.layout.name());
        }
        if self.per_page != standard.per_page {
            query.append_pair("per", &self.per_page.to_string());
        }
        if self.paper != standard.paper {
            query.append_pair("paper", self.paper.name());
        }
        if self.is_by_step {
            query.append_pair("steps", "all");
        }
        if self.with_private_notes {
            query.append_pair("notes", "private");
        }
        let query = query.finish();
        if query.is_empty() {
            query
        } else {
            format!("&{query}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_written_as_they_are_read() {
        for query in [
            "",
            "&layout=handout",
            "&layout=handout&per=6&paper=letter",
            "&steps=all",
            "&layout=notes&notes=private",
        ] {
            assert_eq!(PrintOptions::parse(query).query(), query);
        }
    }

    #[test]
    fn what_is_not_known_is_as_by_default() {
        for query in [
            "?deck=a.md&view=print",
            "?layout=poster&per=5&paper=a0&steps=some&notes=all",
            "?layout=&per=&paper=&steps=&notes=",
        ] {
            assert_eq!(
                PrintOptions::parse(query),
                PrintOptions::default(),
                "{query}"
            );
        }
    }
}
