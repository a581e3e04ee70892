//! The ground that the theme of a deck gives to slides.

use lectern_deck::{Slide, Theme};

use crate::themes;

/// The background of slides without a look of their own.
pub(super) fn of_theme(theme: Theme) -> Option<&'static str> {
    let (_, after) = themes::sheet(theme).split_once("--deck-background:")?;
    after.split(';').next().map(str::trim)
}

/// Whether a slide has no look of its own: no class, no layout, no background, and no picture behind it in its `html`.
pub(super) fn is_plain(slide: &Slide, html: &str) -> bool {
    let settings = &slide.settings;
    settings.classes.is_empty() && settings.layout.is_none() && !html.contains("class=\"backdrop\"")
}

#[cfg(test)]
mod tests {
    use super::super::colour::Colour;
    use super::*;

    #[test]
    fn every_theme_has_a_plain_ground() {
        for theme in Theme::ALL {
            let ground = of_theme(theme).unwrap_or_default();
            assert!(Colour::of(ground).is_some(), "{} {ground}", theme.name());
        }
    }
}
