//! Joins the session's [`Show`] to the browser.

use std::cell::RefCell;
use std::rc::Rc;

use lectern_session::effect::Effect;
use lectern_session::event::Event;
use lectern_session::show::Show;
use lectern_session::time::Timestamp;
use yew::{Callback, hook, use_mut_ref};

use super::machine::{Claim, Machine, Sender, use_machine};
use super::moment;
use super::open_deck::OpenDeck;
use super::page_effects::{self, Report, place_in_address};
use crate::platform::timer::{self, Timer};

/// A deck in this window, paged through.
pub struct ShowMachine {
    show: Show,
    deck: Rc<OpenDeck>,
}

impl Machine for ShowMachine {
    type Event = Event;
    type Effect = Effect;

    fn update(&mut self, event: Event) -> Vec<Effect> {
        self.show.update(event, &*self.deck)
    }
}

impl ShowMachine {
    /// The state to draw.
    pub fn show(&self) -> &Show {
        &self.show
    }
}

/// Shows a deck from the place that the address names. Another dialect keeps the place.
#[hook]
pub fn use_show(deck: &Rc<OpenDeck>, on_report: Callback<Report>) -> Sender<ShowMachine> {
    let wake = use_mut_ref(|| None::<Timer>);
    let interpreter = {
        let deck = Rc::clone(deck);
        Rc::new(move |effect, sender: &Sender<ShowMachine>| -> Claim {
            if let Effect::WakeAt(moment) = effect {
                wake_at(moment, sender, &wake);
            }
            page_effects::carry_out(effect, &deck, &on_report)
        })
    };
    use_machine(
        Rc::clone(deck),
        |deck| ShowMachine {
            show: Show::opened_at(place_in_address(deck), &**deck),
            deck: Rc::clone(deck),
        },
        interpreter,
    )
}

fn wake_at(at: Timestamp, sender: &Sender<ShowMachine>, wake: &Rc<RefCell<Option<Timer>>>) {
    let wait = at.since(moment::now());
    let sender = sender.clone();
    let timer = timer::after(u32::try_from(wait.0).unwrap_or(u32::MAX), move || {
        sender.send(Event::Woke(at));
    });
    wake.replace(Some(timer));
}
