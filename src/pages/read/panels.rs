//! What lies over the document for a while.

use std::rc::Rc;

use lectern_session::position::SlideIndex;
use yew::{Callback, Html, html};

use super::outline::Outline;
use super::settings_panel::settings_panel;
use crate::components::finder::Finder;
use crate::components::help::{OfflineKey, key_row};
use crate::components::overlay::Overlay;
use crate::i18n::Strings;
use crate::i18n::read::ReadStrings;
use crate::settings::reading::ReadingSettings;
use crate::shell::open_deck::OpenDeck;

/// A panel over the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Panel {
    /// All slides, by sections.
    Outline,
    /// Finds a slide.
    Finder,
    /// The reader's settings.
    Settings,
    /// The keys.
    Help,
}

/// What panels need.
pub(super) struct Panels<'a> {
    /// The deck.
    pub(super) deck: &'a Rc<OpenDeck>,
    /// The slide being read.
    pub(super) here: SlideIndex,
    /// The settings as they are.
    pub(super) settings: ReadingSettings,
    /// They were changed.
    pub(super) on_settings: Callback<ReadingSettings>,
    /// A slide was chosen.
    pub(super) on_pick: Callback<SlideIndex>,
    /// The panel was closed.
    pub(super) on_close: Callback<()>,
}

impl Panels<'_> {
    /// Draws one of them.
    pub(super) fn draw(
        self,
        panel: Panel,
        strings: &'static Strings,
        words: &'static ReadStrings,
    ) -> Html {
        let on_close = self.on_close;
        match panel {
            Panel::Outline => html! {
                <Overlay title={words.outline} {on_close}>
                    <nav aria-label={words.outline}>
                        <Outline deck={Rc::clone(self.deck)} here={self.here} on_pick={self.on_pick} />
                    </nav>
                </Overlay>
            },
            Panel::Finder => html! {
                <Finder deck={Rc::clone(&self.deck.deck)} on_pick={self.on_pick} {on_close} />
            },
            Panel::Settings => {
                settings_panel(strings, words, self.settings, &self.on_settings, on_close)
            }
            Panel::Help => html! {
                <Overlay title={words.keys} {on_close}>
                    <dl class="key-list">
                        { key_row(&["j"], words.next) }
                        { key_row(&["k"], words.previous) }
                        { key_row(&["o"], words.outline) }
                        { key_row(&["/"], strings.search) }
                        { key_row(&["g"], words.find) }
                        { key_row(&["m"], words.to_slides) }
                        { key_row(&["x"], strings.show.keep.bookmark) }
                        { key_row(&["a"], strings.show.keep.jots) }
                        { key_row(&["y"], strings.show.keep.collection) }
                        { key_row(&["q"], strings.show.keep.share) }
                        <OfflineKey />
                        { key_row(&["?"], words.keys) }
                    </dl>
                </Overlay>
            },
        }
    }
}
