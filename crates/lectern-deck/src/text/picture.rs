//! The keywords of Marp in a picture's description, and attributes after it.

use super::attributes::Attributes;

/// A picture with what its description asks for.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    /// The address as written.
    pub(crate) url: String,
    /// The description without keywords.
    pub(crate) alt: String,
    /// A CSS length.
    pub(crate) width: Option<String>,
    /// A CSS length.
    pub(crate) height: Option<String>,
    /// CSS filter functions, in order.
    pub(crate) filters: Vec<String>,
    /// It goes behind the slide.
    pub(crate) backdrop: Option<Backdrop>,
}

/// How a picture lies behind the slide.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Backdrop {
    /// `cover`, `contain`, `auto` or a percentage.
    pub(crate) size: Option<String>,
    /// The side it takes from the content, and how much of the slide.
    pub(crate) split: Option<(Side, String)>,
    /// Pictures lie in a column, not in a row.
    pub(crate) vertical: bool,
}

/// A side of the slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

impl Side {
    /// As in `data-split`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}

/// Filters and what they do without an argument.
const FILTERS: &[(&str, &str)] = &[
    ("blur", "10px"),
    ("brightness", "1.5"),
    ("contrast", "2"),
    ("drop-shadow", "0 5px 10px rgba(0,0,0,.4)"),
    ("grayscale", "1"),
    ("hue-rotate", "180deg"),
    ("invert", "1"),
    ("opacity", ".5"),
    ("saturate", "2"),
    ("sepia", "1"),
];

impl Picture {
    /// Reads a description: keywords are taken out, the other words are the alt text.
    pub(crate) fn read(url: &str, description: &str) -> Self {
        let mut picture = Self {
            url: url.to_owned(),
            ..Self::default()
        };
        if description.split_whitespace().any(|word| word == "bg") {
            picture.backdrop = Some(Backdrop::default());
        }
        let mut alt = Vec::new();
        for word in description.split_whitespace() {
            if !picture.keyword(word) {
                alt.push(word);
            }
        }
        picture.alt = alt.join(" ");
        picture
    }

    /// Takes size and description from attributes written after the picture.
    pub(crate) fn apply(&mut self, attributes: &Attributes) {
        self.width = attributes
            .get("width")
            .and_then(length)
            .or(self.width.take());
        self.height = attributes
            .get("height")
            .and_then(length)
            .or(self.height.take());
        if let Some(alt) = attributes.get("alt") {
            alt.clone_into(&mut self.alt);
        }
    }

    /// Size and filters as CSS declarations; empty where none are asked for.
    pub(crate) fn style(&self) -> String {
        let mut declarations = Vec::new();
        declarations.extend(self.width.as_ref().map(|width| format!("width: {width};")));
        declarations.extend(
            self.height
                .as_ref()
                .map(|height| format!("height: {height};")),
        );
        if !self.filters.is_empty() {
            declarations.push(format!("filter: {};", self.filters.join(" ")));
        }
        declarations.join(" ")
    }

    fn keyword(&mut self, word: &str) -> bool {
        let (name, argument) = match word.split_once(':') {
            Some((name, argument)) => (name, Some(argument)),
            None => (word, None),
        };
        match (name, argument) {
            ("w" | "width", Some(argument)) => take(&mut self.width, length(argument)),
            ("h" | "height", Some(argument)) => take(&mut self.height, length(argument)),
            _ => self.backdrop_keyword(name, argument) || self.filter(name, argument),
        }
    }

    fn backdrop_keyword(&mut self, name: &str, argument: Option<&str>) -> bool {
        if argument.is_none() && is_number(name.strip_suffix('%').unwrap_or_default()) {
            if let Some(backdrop) = &mut self.backdrop {
                backdrop.size = Some(name.to_owned());
            }
            return true;
        }
        let Some(backdrop) = &mut self.backdrop else {
            return false;
        };
        match (name, argument) {
            ("bg" | "horizontal", None) => true,
            ("cover" | "contain" | "auto", None) => take(&mut backdrop.size, Some(name.to_owned())),
            ("fit", None) => take(&mut backdrop.size, Some("contain".to_owned())),
            ("vertical", None) => {
                backdrop.vertical = true;
                true
            }
            ("left" | "right", share) => {
                let side = if name == "left" {
                    Side::Left
                } else {
                    Side::Right
                };
                let share = share.unwrap_or("50%");
                let sound = is_number(share.strip_suffix('%').unwrap_or_default());
                take(&mut backdrop.split, sound.then(|| (side, share.to_owned())))
            }
            _ => false,
        }
    }

    fn filter(&mut self, name: &str, argument: Option<&str>) -> bool {
        let Some((name, default)) = FILTERS.iter().find(|(known, _)| *known == name) else {
            return false;
        };
        let argument = argument.filter(|argument| !argument.is_empty());
        let argument = match argument {
            None => (*default).to_owned(),
            Some(argument) if *name == "drop-shadow" => shadow(argument),
            Some(argument) => argument.to_owned(),
        };
        let sound = |character: char| {
            character.is_ascii_alphanumeric()
                || matches!(
                    character,
                    '.' | ',' | '%' | '#' | '(' | ')' | '-' | '+' | '/' | ' '
                )
        };
        if !argument.chars().all(sound) {
            return false;
        }
        self.filters.push(format!("{name}({argument})"));
        true
    }
}

/// Fills a place; false where there is nothing to fill it with.
fn take<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let taken = value.is_some();
    if taken {
        *place = value;
    }
    taken
}

/// The parts of a shadow, which Marp parts with commas, with blanks; commas within a colour stay.
fn shadow(argument: &str) -> String {
    let mut depth = 0_usize;
    argument
        .chars()
        .map(|character| {
            match character {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if character == ',' && depth == 0 {
                ' '
            } else {
                character
            }
        })
        .collect()
}

/// A CSS length; a mere number means px.
fn length(written: &str) -> Option<String> {
    const UNITS: &[&str] = &["%", "ch", "cm", "em", "ex", "in", "mm", "pc", "pt", "px"];
    if written == "auto" {
        return Some("auto".to_owned());
    }
    if is_number(written) {
        return Some(format!("{written}px"));
    }
    let sound = UNITS
        .iter()
        .filter_map(|unit| written.strip_suffix(unit))
        .any(is_number);
    sound.then(|| written.to_owned())
}

fn is_number(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| text.len() < 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole)
        && digits(fraction)
        && !fraction.is_empty()
        && (!whole.is_empty() || text.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_leave_the_description() {
        for (description, alt, style) in [
            ("a crab", "a crab", ""),
            ("w:200 h:50% a crab", "a crab", "width: 200px; height: 50%;"),
            ("width:auto", "", "width: auto;"),
            ("w:red a", "w:red a", ""),
            ("blur sepia:50% x", "x", "filter: blur(10px) sepia(50%);"),
            (
                "drop-shadow:0,5px,10px,rgba(0,0,0,.4)",
                "",
                "filter: drop-shadow(0 5px 10px rgba(0,0,0,.4));",
            ),
            ("blur:1px;color:red", "blur:1px;color:red", ""),
            ("fit left", "fit left", ""),
            ("blurred sky", "blurred sky", ""),
        ] {
            let picture = Picture::read("a.png", description);
            assert_eq!(
                (picture.alt.as_str(), picture.style().as_str()),
                (alt, style),
                "{description}"
            );
            assert_eq!(picture.backdrop, None);
        }
    }

    #[test]
    fn backdrops_have_their_own_keywords() {
        let read = |description| {
            Picture::read("a.png", description)
                .backdrop
                .expect("a backdrop")
        };
        assert_eq!(read("bg fit").size.as_deref(), Some("contain"));
        assert_eq!(read("bg 80%").size.as_deref(), Some("80%"));
        assert_eq!(
            read("bg left:33%").split,
            Some((Side::Left, "33%".to_owned()))
        );
        assert_eq!(
            read("right bg").split,
            Some((Side::Right, "50%".to_owned()))
        );
        assert!(read("bg vertical").vertical);
    }
}
