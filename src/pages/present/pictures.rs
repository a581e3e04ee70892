//! The slides that the console shows.

use lectern_session::position::Position;
use lectern_session::view::ConsoleView;

use crate::components::console::{Pictures, Slide};
use crate::i18n::Strings;
use crate::pages::SlideView;
use crate::shell::open_deck::OpenDeck;
use crate::shell::slide_style::Sheets;

/// Here, what comes next, and what the room sees where that is another.
pub(super) fn pictures(
    view: &ConsoleView,
    deck: &OpenDeck,
    sheets: &Sheets,
    strings: &Strings,
) -> Pictures {
    let slide = |position: Position| {
        let SlideView { content, marks, .. } = SlideView::at(position, deck, sheets, strings);
        let title = deck.title(position.slide).unwrap_or(strings.show.untitled);
        Slide {
            content,
            marks,
            title: title.to_owned().into(),
        }
    };
    let room = view.link.stage.as_ref().map(|stage| stage.shown);
    Pictures {
        here: slide(view.position),
        next: view.next.map(slide),
        room: room.filter(|room| *room != view.position).map(slide),
        size: deck.deck.meta.size,
    }
}
