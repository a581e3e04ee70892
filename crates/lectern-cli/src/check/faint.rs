//! Faint text of a whole deck: in its style sheets, and on its slides one by one.

use std::collections::HashSet;

use lectern_deck::{Deck, RenderedSlide};

use super::cascade::Sheet;
use super::contrast::{self, Faint};
use super::ground;
use super::sheets::Sheets;

/// Looks for faint text while slides are drawn.
#[derive(Debug)]
pub(super) struct Search<'a> {
    sheet: Sheet<'a>,
    /// The ground that the deck's theme gives slides, unless sheets that are not known may have changed it.
    theme: Option<&'static str>,
    /// The ground of slides without a look of their own.
    ground: Option<&'a str>,
    width: u32,
    has_plain_slides: bool,
    /// Colours that slides were found to be set to, with their grounds.
    settings: HashSet<(String, String)>,
}

impl<'a> Search<'a> {
    /// Begins with the style sheets of a deck.
    pub(super) fn new(sheets: &'a Sheets, deck: &Deck) -> Self {
        let theme = ground::of_theme(deck.meta.theme.unwrap_or_default());
        let theme = theme.filter(|_| !sheets.is_in_part);
        let sheet = Sheet::of(&sheets.css);
        Self {
            ground: sheet.ground(theme),
            sheet,
            theme,
            width: deck.meta.size.0,
            has_plain_slides: false,
            settings: HashSet::new(),
        }
    }

    /// What is too faint by the CSS, the attributes and the settings of a slide.
    pub(super) fn on_slide(
        &mut self,
        deck: &Deck,
        index: usize,
        slide: &RenderedSlide,
    ) -> Vec<Faint> {
        let Some(of_deck) = deck.slides.get(index) else {
            return Vec::new();
        };
        let is_plain = ground::is_plain(of_deck, &slide.html);
        self.has_plain_slides |= is_plain;
        let plain = self.ground.filter(|_| is_plain);
        let mut all = Sheet::of(&slide.css).faint(self.width, plain);
        all.extend(contrast::in_styles(&slide.html, self.width));
        let settings = &of_deck.settings;
        let color = settings.color.as_deref();
        let background = settings.background.color.as_deref();
        let has_picture = slide.html.contains("class=\"backdrop-image\"");
        let ground = background.filter(|_| !has_picture).or(plain);
        // CSS of its own may give the slide another ground.
        let ground = ground.filter(|_| slide.css.is_empty());
        let faint = color
            .zip(ground)
            .and_then(|(text, ground)| Faint::of(text, ground));
        // What is set for many slides is told of the first.
        let is_news = |it: &Faint| self.settings.insert((it.color.clone(), it.ground.clone()));
        all.extend(faint.filter(is_news));
        all
    }

    /// What is too faint by the style sheets of the deck, once all slides are drawn.
    pub(super) fn in_sheets(&self) -> Vec<Faint> {
        let theme = self.theme.filter(|_| self.has_plain_slides);
        self.sheet.faint(self.width, theme)
    }
}
