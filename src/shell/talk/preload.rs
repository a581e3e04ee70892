//! Loads the pictures of the whole deck ahead, so that the talk goes on when the network goes.

use std::rc::{Rc, Weak};

use lectern_session::position::SlideIndex;
use lectern_session::shape::DeckShape;
use lectern_session::talk::event::Happening;
use yew::platform::spawn_local;

use super::machine::{Role, TalkMachine};
use super::now;
use crate::platform::preload::Preloaded;
use crate::platform::timer;
use crate::shell::machine::Sender;
use crate::shell::open_deck::OpenDeck;

/// The first slide goes first.
const WAIT_MS: u32 = 1_500;

/// Between slides the window takes keys and messages.
const PAUSE_MS: u32 = 4;

/// Goes through the deck slide by slide, and tells how many of its files are there. The pictures are kept for as long as the answer.
pub(super) fn start<R: Role>(
    deck: &Rc<OpenDeck>,
    sender: &Sender<TalkMachine<R>>,
) -> Rc<Preloaded> {
    let pictures = Rc::new(Preloaded::default());
    let (kept, deck, sender) = (Rc::downgrade(&pictures), Rc::clone(deck), sender.clone());
    spawn_local(async move {
        timer::pause(WAIT_MS).await;
        for index in 0..deck.n_slides() {
            let Some(pictures) = kept.upgrade() else {
                return;
            };
            for address in &deck.slide(SlideIndex(index)).pictures {
                let (kept, sender) = (kept.clone(), sender.clone());
                // Without a document nothing is shown either.
                let _ = pictures.load(address, move || tell(&kept, &sender));
            }
            drop(pictures);
            timer::pause(PAUSE_MS).await;
        }
        tell(&kept, &sender);
    });
    pictures
}

fn tell<R: Role>(pictures: &Weak<Preloaded>, sender: &Sender<TalkMachine<R>>) {
    if let Some(pictures) = pictures.upgrade() {
        // The deck itself is one more file, and it is there.
        let cached = pictures.n_loaded() + 1;
        let total = pictures.n_asked() + 1;
        sender.tell(now(Happening::FilesCounted { cached, total }));
    }
}
