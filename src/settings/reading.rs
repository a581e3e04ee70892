//! How somebody likes to read: size, width, paper, notes, code.

use super::{Appearance, remember};
use crate::platform::storage;

const READING: &str = "lectern.reading";

/// What a document is read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// As the app is, which may be as the system is.
    #[default]
    Automatic,
    /// Light.
    Light,
    /// Warm, with little contrast.
    Sepia,
    /// Dark.
    Dark,
}

/// How long lines are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// Short.
    Narrow,
    /// As long as books have them.
    #[default]
    Medium,
    /// Long.
    Wide,
}

/// Everything a reader may set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadingSettings {
    /// The size of text, an index of [`SIZES`](Self::SIZES).
    pub size: usize,
    /// The length of lines.
    pub width: Width,
    /// The paper.
    pub paper: Paper,
    /// Notes of the speaker are shown.
    pub with_notes: bool,
    /// Long lines of code are broken.
    pub wraps_code: bool,
}

impl Default for ReadingSettings {
    fn default() -> Self {
        Self {
            size: 1,
            width: Width::default(),
            paper: Paper::default(),
            with_notes: true,
            wraps_code: false,
        }
    }
}

impl Paper {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Automatic, Self::Light, Self::Sepia, Self::Dark];

    /// The name in storage and in `data-paper`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::Light => "light",
            Self::Sepia => "sepia",
            Self::Dark => "dark",
        }
    }

    /// The appearance of the page around it; `of_app` is the one chosen for the app.
    pub fn appearance(self, of_app: Appearance) -> Appearance {
        match self {
            Self::Automatic => of_app,
            Self::Light | Self::Sepia => Appearance::Light,
            Self::Dark => Appearance::Dark,
        }
    }
}

impl Width {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Medium, Self::Wide];

    /// The name in storage and in `data-width`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Medium => "medium",
            Self::Wide => "wide",
        }
    }
}

impl ReadingSettings {
    /// Names of sizes in storage and in `data-size`, from small to large.
    pub const SIZES: [&str; 5] = ["small", "medium", "large", "larger", "largest"];

    /// What was chosen before.
    pub fn kept() -> Self {
        let text = storage::get(READING).ok().flatten();
        text.map_or_else(Self::default, |text| Self::read(&text))
    }

    /// Remembers them.
    pub fn keep(self) {
        remember(READING, &self.written());
    }

    /// The name of the size.
    pub fn size_name(self) -> &'static str {
        Self::SIZES.get(self.size).copied().unwrap_or("medium")
    }

    /// Reads what was written; what is not understood is as by default.
    fn read(text: &str) -> Self {
        let mut settings = Self::default();
        for (name, value) in text.split(' ').filter_map(|word| word.split_once('=')) {
            match name {
                "size" => {
                    let known = Self::SIZES.iter().position(|size| *size == value);
                    settings.size = known.unwrap_or(settings.size);
                }
                "width" => {
                    let known = Width::ALL.into_iter().find(|width| width.name() == value);
                    settings.width = known.unwrap_or_default();
                }
                "paper" => {
                    let known = Paper::ALL.into_iter().find(|paper| paper.name() == value);
                    settings.paper = known.unwrap_or_default();
                }
                "notes" => settings.with_notes = value != "off",
                "wrap" => settings.wraps_code = value == "on",
                _ => {}
            }
        }
        settings
    }

    fn written(self) -> String {
        let switch = |is_on| if is_on { "on" } else { "off" };
        let parts = [
            ("size", self.size_name()),
            ("width", self.width.name()),
            ("paper", self.paper.name()),
            ("notes", switch(self.with_notes)),
            ("wrap", switch(self.wraps_code)),
        ];
        parts
            .map(|(name, value)| [name, "=", value].concat())
            .join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_they_are_written() {
        let chosen = ReadingSettings {
            size: 4,
            width: Width::Wide,
            paper: Paper::Sepia,
            with_notes: false,
            wraps_code: true,
        };
        for settings in [ReadingSettings::default(), chosen] {
            assert_eq!(ReadingSettings::read(&settings.written()), settings);
        }
    }

    #[test]
    fn what_is_not_understood_is_as_by_default() {
        for text in ["", "size=huge", "paper wide", "width=", "later=1"] {
            assert_eq!(
                ReadingSettings::read(text),
                ReadingSettings::default(),
                "{text}"
            );
        }
    }
}
