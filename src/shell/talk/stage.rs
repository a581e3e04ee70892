//! The stage, joined to the browser.

use std::rc::Rc;

use lectern_session::audience::Stage;
use lectern_session::shape::DeckShape;
use lectern_session::talk::event::Happening;
use lectern_session::time::Millis;
use lectern_session::view::StageView;
use yew::{Callback, hook, use_effect_with, use_memo};

use super::effects::Notice;
use super::machine::{Talk, TalkMachine, use_talk};
use super::{now, preload, room};
use crate::platform::{frames, timer};
use crate::shell::machine::Sender;
use crate::shell::open_deck::OpenDeck;

/// Frames are judged by their average over so long.
const SAMPLE_MS: f64 = 250.0;

/// A stage that has taken the place of a console gives it back when no other console has come up for so long.
const PATIENCE_MS: u32 = 10_000;

/// The machine of a stage.
pub type StageMachine = TalkMachine<Stage>;

/// Opens a stage for a deck.
#[hook]
pub fn use_stage(deck: &Rc<OpenDeck>, on_notice: Callback<Notice>) -> Sender<StageMachine> {
    let handed_over = use_memo((), |()| room::handed_over());
    let Talk { sender, browser } = use_talk(
        deck,
        |opening, browser| match &*handed_over {
            Some(beat) => Stage::open_in_place_of_console(opening, beat, &**deck),
            None => Stage::open(opening, browser.memory.beat().as_deref(), &**deck),
        },
        on_notice,
    );
    use_effect_with(sender.clone(), |sender| {
        let sender = sender.clone();
        let watch = frames::on_sample(SAMPLE_MS, move |times| {
            let length = millis(times.average_ms);
            sender.tell(now(Happening::FramesTimed(length)));
        });
        move || drop(watch)
    });
    use_effect_with((sender.clone(), Rc::clone(deck)), |(sender, deck)| {
        let loading = preload::start(deck, sender);
        move || drop(loading)
    });
    use_effect_with((sender.clone(), handed_over.is_some()), {
        let browser = Rc::clone(&browser);
        move |(sender, took_over)| {
            let sender = sender.clone();
            let patience = took_over.then(|| {
                timer::after(PATIENCE_MS, move || {
                    if !sender.look(|machine| machine.role().has_met_console()) {
                        room::go_back(&browser, &sender);
                    }
                })
            });
            move || drop(patience)
        }
    });
    sender
}

/// What the stage shows now.
pub fn view(machine: &StageMachine) -> StageView {
    let shape: &dyn DeckShape = &**machine.deck();
    machine.role().view(shape)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and frames take no less than nothing"
)]
fn millis(length: f64) -> Millis {
    Millis(length.round() as u64)
}
