//! The console, joined to the browser.

use std::rc::Rc;

use lectern_session::calendar::UtcOffset;
use lectern_session::presenter::{Console, Programme};
use lectern_session::record::{Kind, Session};
use lectern_session::shape::DeckShape;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::talk::event::Happening;
use lectern_session::view::ConsoleView;
use yew::{Callback, hook, use_effect_with, use_memo};

use super::effects::Notice;
use super::machine::{Talk, TalkMachine, random_number, use_talk};
use super::{now, plan, preload};
use crate::platform::{activation, clock};
use crate::shell::machine::Sender;
use crate::shell::moment;
use crate::shell::open_deck::OpenDeck;

/// The machine of a console.
pub type ConsoleMachine = TalkMachine<Console>;

/// A console, and what its page may ask of the browser.
#[derive(Clone, PartialEq)]
pub struct UseConsole {
    /// The console.
    pub sender: Sender<ConsoleMachine>,
    /// Asks the reader to let us see the displays; none where that is settled or of no use.
    pub see_displays: Option<Callback<()>>,
}

/// Opens a console for a deck.
#[hook]
pub fn use_console(deck: &Rc<OpenDeck>, on_notice: Callback<Notice>) -> UseConsole {
    // A key or button of another view has led here: the talk begins at once, while the browser still counts the press.
    let comes_by_hand = *use_memo((), |()| activation::is_fresh());
    let Talk { sender, browser } = use_talk(
        deck,
        |opening, browser| {
            let programme = Programme {
                wanted: None,
                planned: plan::planned(&deck.deck),
                budgets: plan::budgets(&deck.deck),
                utc_offset: UtcOffset(clock::utc_offset_minutes()),
            };
            Console::open(opening, &programme, &browser.memory.load(), &**deck)
        },
        on_notice,
    );
    use_effect_with((sender.clone(), comes_by_hand), {
        let browser = Rc::clone(&browser);
        move |(sender, comes_by_hand)| {
            if *comes_by_hand {
                browser.when_displays_are_known(sender, |sender| {
                    let wish = Wish::Talk(TalkCommand::Present);
                    sender.tell(now(Happening::Asked(wish)));
                });
            }
        }
    });
    use_effect_with((sender.clone(), Rc::clone(deck)), |(sender, deck)| {
        let loading = preload::start(deck, sender);
        move || drop(loading)
    });
    let see_displays = browser.displays.can_be_asked_for().then(|| {
        let sender = sender.clone();
        Callback::from(move |()| browser.see_displays(&sender, true))
    });
    UseConsole {
        sender,
        see_displays,
    }
}

/// What the console shows now.
pub fn view(machine: &ConsoleMachine) -> ConsoleView {
    let shape: &dyn DeckShape = &**machine.deck();
    machine.role().view(moment::now(), shape)
}

/// A session that begins now.
pub fn new_session(kind: Kind) -> Session {
    let id = random_number();
    Session { id, kind }
}
