//! Settings as written, in front matter, comments and blocks after separators.

mod values;

use crate::dialect::Dialect;
use crate::model::{Background, TimeBudget};
use crate::theme::Theme;
use crate::yaml::Value;
pub(crate) use values::{css_image, is_privacy};
use values::{
    is_image, is_sheet, language, pagination, privacy, right_to_left, seconds, size, text, words,
};

/// Settings of the deck as a whole; what was written last holds.
#[derive(Debug, Default)]
pub(crate) struct DeckSettings {
    pub(crate) title: Option<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) language: Option<String>,
    pub(crate) right_to_left: bool,
    pub(crate) theme: Option<Theme>,
    pub(crate) sheets: Vec<String>,
    pub(crate) size: Option<(u32, u32)>,
    pub(crate) private_notes: bool,
    pub(crate) planned_seconds: Option<u32>,
    pub(crate) style: Option<String>,
    pub(crate) divider: Option<Divider>,
}

/// The levels of headings that begin a slide, as bits.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Divider(u8);

/// Settings of slides; `None` where nothing was written.
#[derive(Debug, Default, Clone)]
pub(crate) struct SlideSettings {
    pub(crate) id: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) classes: Option<Vec<String>>,
    pub(crate) layout: Option<String>,
    pub(crate) background: Background,
    pub(crate) color: Option<String>,
    pub(crate) header: Option<String>,
    pub(crate) footer: Option<String>,
    pub(crate) pagination: Option<Pagination>,
    pub(crate) language: Option<String>,
    pub(crate) right_to_left: Option<bool>,
    /// Planned for the slide alone.
    pub(crate) seconds: Option<u32>,
    /// Planned for the slide and those after it.
    pub(crate) section_seconds: Option<u32>,
    pub(crate) transition: Option<String>,
    pub(crate) private_notes: Option<bool>,
}

/// Whether a slide shows its number, and whether it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pagination {
    /// Counts and shows.
    Shown,
    /// Counts.
    Hidden,
    /// Shows the number of the slide before.
    Held,
    /// Neither.
    Skipped,
}

/// What was expected instead of a value that cannot be used.
pub(crate) type Expected = &'static str;

/// Settings that Marp reads for the whole deck wherever they stand.
const MARP_DECK_KEYS: &[&str] = &[
    "theme",
    "style",
    "headingDivider",
    "lang",
    "size",
    "math",
    "title",
    "description",
    "author",
    "keywords",
    "url",
    "image",
];
const MARP_SLIDE_KEYS: &[&str] = &[
    "paginate",
    "header",
    "footer",
    "class",
    "backgroundColor",
    "backgroundImage",
    "backgroundPosition",
    "backgroundRepeat",
    "backgroundSize",
    "color",
    "transition",
];
/// Settings of slides that are Lectern's own, in every dialect.
const OWN_SLIDE_KEYS: &[&str] = &["minutes", "sectionMinutes"];
/// Settings that the front matter alone may hold.
const HEAD_KEYS: &[&str] = &[
    "marp",
    "dialect",
    "css",
    "authors",
    "language",
    "aspectRatio",
    "ratio",
    "minutes",
    "duration",
    "notes",
];
const NATIVE_SLIDE_KEYS: &[&str] = &[
    "id",
    "name",
    "routeAlias",
    "layout",
    "background",
    "duration",
    "lang",
    "dir",
    "notes",
    "title",
];

/// Settings of Slidev that mean nothing here but tell that a block is one of settings.
const SLIDEV_KEYS: &[&str] = &[
    "level",
    "hideInToc",
    "clicks",
    "clicksStart",
    "zoom",
    "preload",
    "clickAnimation",
    "dragPos",
];

/// Whether a comment that holds this key is one of settings.
pub(crate) fn is_comment_key(key: &str, dialect: Dialect) -> bool {
    is_deck_key(key) || is_slide_key(key, dialect)
}

/// Whether the key is for the whole deck even in a comment.
pub(crate) fn is_deck_key(key: &str) -> bool {
    MARP_DECK_KEYS.contains(&key)
}

/// Whether the key is for the whole deck in front matter.
pub(crate) fn is_head_key(key: &str) -> bool {
    is_deck_key(key) || HEAD_KEYS.contains(&key)
}

/// Whether the key, with or without its `_`, is for slides.
pub(crate) fn is_slide_key(key: &str, dialect: Dialect) -> bool {
    let key = key.strip_prefix('_').unwrap_or(key);
    MARP_SLIDE_KEYS.contains(&key)
        || OWN_SLIDE_KEYS.contains(&key)
        || (dialect != Dialect::Marp && NATIVE_SLIDE_KEYS.contains(&key))
}

/// Whether the key may stand in a block of settings after a separator.
pub(crate) fn is_block_key(key: &str) -> bool {
    SLIDEV_KEYS.contains(&key) || is_slide_key(key, Dialect::Native)
}

impl DeckSettings {
    /// Takes one setting; keys that mean nothing here are passed over.
    pub(crate) fn take(&mut self, key: &str, value: &Value) -> Result<(), Expected> {
        match key {
            "title" => self.title = text(value)?,
            "author" | "authors" => {
                self.authors = value.strings().into_iter().map(str::to_owned).collect();
            }
            "lang" | "language" => self.language = language(value)?,
            "dir" => self.right_to_left = right_to_left(value)?,
            "theme" | "css" => self.look(value)?,
            "size" | "aspectRatio" | "ratio" => self.size = Some(size(value)?),
            "notes" => self.private_notes = privacy(value)?,
            "minutes" | "duration" => self.planned_seconds = Some(seconds(value)?),
            "style" => self.style = text(value)?,
            "headingDivider" => self.divider = Some(Divider::read(value)?),
            _ => {}
        }
        Ok(())
    }

    /// Takes the name of a theme, or files of CSS.
    fn look(&mut self, value: &Value) -> Result<(), Expected> {
        let names = value.strings();
        for name in names.into_iter().filter(|name| !name.is_empty()) {
            if is_sheet(name) {
                self.sheets.push(name.to_owned());
            } else {
                let theme = Theme::from_name(name).ok_or(
                    "`light`, `dark`, `serif`, `swiss`, `terminal` or `cobalt`, or the name of a `.css` file",
                )?;
                self.theme = Some(theme);
            }
        }
        Ok(())
    }
}

impl Divider {
    /// Whether a heading of that level, from 1, begins a slide.
    pub(crate) fn divides(self, level: u8) -> bool {
        self.0 & (1 << level) != 0
    }

    /// A heading of that level or above begins a slide.
    pub(crate) fn down_to(deepest: u8) -> Self {
        Self((2 << deepest) - 2)
    }

    fn read(value: &Value) -> Result<Self, Expected> {
        const EXPECTED: Expected = "a level from 1 to 6, a list of levels, or `false`";
        let level = |text: &str| {
            text.trim()
                .parse()
                .ok()
                .filter(|level| (1..=6).contains(level))
                .ok_or(EXPECTED)
        };
        match value {
            Value::Scalar(word) if word.is_empty() || word == "false" => Ok(Self(0)),
            Value::Scalar(word) => level(word).map(Self::down_to),
            Value::List(_) => value
                .strings()
                .into_iter()
                .try_fold(Self(0), |all, word| Ok(Self(all.0 | 1 << level(word)?))),
            Value::Map(_) => Err(EXPECTED),
        }
    }
}

impl SlideSettings {
    /// Takes one setting, named without its `_`; keys that mean nothing here are passed over.
    pub(crate) fn take(&mut self, key: &str, value: &Value) -> Result<(), Expected> {
        let Background {
            color,
            image,
            size,
            position,
            repeat,
        } = &mut self.background;
        match key {
            "id" | "name" | "routeAlias" => self.id = text(value)?,
            "title" => self.title = text(value)?,
            "class" => self.classes = Some(words(value)),
            "layout" => self.layout = text(value)?,
            "background" => match text(value)? {
                Some(written) if is_image(&written) => *image = Some(css_image(&written)),
                written => *color = written,
            },
            "backgroundColor" => *color = text(value)?,
            "backgroundImage" => *image = text(value)?.filter(|image| image != "none"),
            "backgroundSize" => *size = text(value)?,
            "backgroundPosition" => *position = text(value)?,
            "backgroundRepeat" => *repeat = text(value)?,
            "color" => self.color = text(value)?,
            "header" => self.header = Some(text(value)?.unwrap_or_default()),
            "footer" => self.footer = Some(text(value)?.unwrap_or_default()),
            "paginate" => self.pagination = Some(pagination(value)?),
            "lang" => self.language = language(value)?,
            "dir" => self.right_to_left = Some(right_to_left(value)?),
            "minutes" | "duration" => self.seconds = Some(seconds(value)?),
            "sectionMinutes" => self.section_seconds = Some(seconds(value)?),
            "transition" => self.transition = text(value)?,
            "notes" => self.private_notes = Some(privacy(value)?),
            _ => {}
        }
        Ok(())
    }

    /// What the speaker plans; the time of the slide alone goes before that of its section.
    pub(crate) fn budget(&self) -> Option<TimeBudget> {
        let section = self.section_seconds.map(TimeBudget::Section);
        self.seconds.map(TimeBudget::Slide).or(section)
    }

    /// These settings, with those of `base` where nothing is written.
    pub(crate) fn over(self, base: &Self) -> Self {
        fn either<T: Clone>(here: Option<T>, base: Option<&T>) -> Option<T> {
            here.or_else(|| base.cloned())
        }
        let (here, below) = (self.background, &base.background);
        Self {
            id: either(self.id, base.id.as_ref()),
            title: either(self.title, base.title.as_ref()),
            classes: either(self.classes, base.classes.as_ref()),
            layout: either(self.layout, base.layout.as_ref()),
            background: Background {
                color: either(here.color, below.color.as_ref()),
                image: either(here.image, below.image.as_ref()),
                size: either(here.size, below.size.as_ref()),
                position: either(here.position, below.position.as_ref()),
                repeat: either(here.repeat, below.repeat.as_ref()),
            },
            color: either(self.color, base.color.as_ref()),
            header: either(self.header, base.header.as_ref()),
            footer: either(self.footer, base.footer.as_ref()),
            pagination: either(self.pagination, base.pagination.as_ref()),
            language: either(self.language, base.language.as_ref()),
            right_to_left: self.right_to_left.or(base.right_to_left),
            seconds: either(self.seconds, base.seconds.as_ref()),
            section_seconds: either(self.section_seconds, base.section_seconds.as_ref()),
            transition: either(self.transition, base.transition.as_ref()),
            private_notes: either(self.private_notes, base.private_notes.as_ref()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scalar(text: &str) -> Value {
        Value::Scalar(text.to_owned())
    }

    #[test]
    fn dividers_are_levels() {
        let levels = |value: &Value| {
            Divider::read(value).map(|divider| {
                (1..=6)
                    .filter(|&level| divider.divides(level))
                    .collect::<Vec<_>>()
            })
        };
        assert_eq!(levels(&scalar("2")), Ok(vec![1, 2]));
        assert_eq!(levels(&scalar("6")), Ok(vec![1, 2, 3, 4, 5, 6]));
        assert_eq!(
            levels(&Value::List(vec![scalar("1"), scalar("3")])),
            Ok(vec![1, 3])
        );
        assert_eq!(levels(&scalar("false")), Ok(vec![]));
        assert!(levels(&scalar("7")).is_err());
    }

    #[test]
    fn a_look_is_a_theme_or_files() {
        for (written, theme, sheets, is_usable) in [
            ("gaia", Some(Theme::Light), vec![], true),
            ("./brand.css", None, vec!["./brand.css"], true),
            ("a.css?v=2", None, vec!["a.css?v=2"], true),
            ("", None, vec![], true),
            ("my-brand", None, vec![], false),
        ] {
            let mut settings = DeckSettings::default();
            assert_eq!(settings.take("theme", &scalar(written)).is_ok(), is_usable);
            assert_eq!(settings.theme, theme, "{written}");
            assert_eq!(settings.sheets, sheets, "{written}");
        }
    }

    #[test]
    fn a_background_is_a_colour_or_a_picture() {
        for (written, color, image) in [
            ("#123", Some("#123"), None),
            ("rgb(1 2 3 / .5)", Some("rgb(1 2 3 / .5)"), None),
            ("img/sky.png", None, Some("url(\"img/sky.png\")")),
            (
                "linear-gradient(red, blue)",
                None,
                Some("linear-gradient(red, blue)"),
            ),
        ] {
            let mut settings = SlideSettings::default();
            settings
                .take("background", &scalar(written))
                .expect("usable");
            assert_eq!(settings.background.color.as_deref(), color, "{written}");
            assert_eq!(settings.background.image.as_deref(), image, "{written}");
        }
    }
}
