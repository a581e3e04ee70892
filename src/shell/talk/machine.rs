//! What console and stage have in common: events in, effects out, a deck that may be read anew.

use std::rc::Rc;

use lectern_session::audience::Stage;
use lectern_session::channel::ChannelId;
use lectern_session::presenter::Console;
use lectern_session::record::{Session, WindowId};
use lectern_session::talk;
use lectern_session::talk::effect::Effect;
use lectern_session::talk::event::{Event, Happening};
use yew::{Callback, hook, use_effect_with, use_memo};

use super::effects::{Browser, Notice};
use super::{now, plan, watches};
use crate::platform::{address, random};
use crate::route::DeckAddress;
use crate::shell::machine::{Machine, Sender, use_machine};
use crate::shell::moment;
use crate::shell::open_deck::OpenDeck;
use crate::shell::page_effects::place_in_address;

/// What a window of a talk takes in.
#[derive(Debug, Clone)]
pub enum Input {
    /// Something happened.
    Happened(Event),
    /// The deck was read anew, or may load pictures from one more host.
    DeckOpened(Rc<OpenDeck>),
}

/// A console or a stage.
pub trait Role: 'static {
    /// Takes in what happened and says what to do about it.
    fn update(&mut self, event: Event, deck: &OpenDeck) -> Vec<Effect>;

    /// The state as it is written down for a resume.
    fn beat(&self) -> String;
}

impl Role for Console {
    fn update(&mut self, event: Event, deck: &OpenDeck) -> Vec<Effect> {
        Self::update(self, event, deck)
    }

    fn beat(&self) -> String {
        Self::beat(self, moment::now())
    }
}

impl Role for Stage {
    fn update(&mut self, event: Event, deck: &OpenDeck) -> Vec<Effect> {
        Self::update(self, event, deck)
    }

    fn beat(&self) -> String {
        Self::beat(self, moment::now())
    }
}

/// A window of a talk, with its deck.
pub struct TalkMachine<R> {
    role: R,
    deck: Rc<OpenDeck>,
    /// What was asked for on opening; carried out with the first input.
    opening: Vec<Effect>,
}

impl<R: Role> Machine for TalkMachine<R> {
    type Event = Input;
    type Effect = Effect;

    fn update(&mut self, input: Input) -> Vec<Effect> {
        let event = match input {
            Input::Happened(event) => event,
            Input::DeckOpened(deck) => {
                self.deck = deck;
                let budgets = plan::budgets(&self.deck.deck);
                let what = Happening::DeckChanged { budgets };
                let at = moment::now();
                Event { at, what }
            }
        };
        let mut effects = std::mem::take(&mut self.opening);
        effects.extend(self.role.update(event, &self.deck));
        effects
    }
}

impl<R> TalkMachine<R> {
    /// The console or the stage, to be looked at.
    pub fn role(&self) -> &R {
        &self.role
    }

    /// The deck as it is now.
    pub fn deck(&self) -> &Rc<OpenDeck> {
        &self.deck
    }
}

/// A window of a talk and what it holds of the browser.
pub(super) struct Talk<R: Role> {
    pub(super) sender: Sender<TalkMachine<R>>,
    pub(super) browser: Rc<Browser>,
}

/// Opens a window of a talk, and keeps it until the window shows another deck.
#[hook]
pub(super) fn use_talk<R: Role>(
    deck: &Rc<OpenDeck>,
    open: impl FnOnce(&talk::Opening, &Browser) -> (R, Vec<Effect>),
    on_notice: Callback<Notice>,
) -> Talk<R> {
    let browser = use_memo(channel_of(&deck.address), |channel| {
        Browser::new(*channel, new_window())
    });
    browser.tell(on_notice);
    let interpreter = {
        let browser = Rc::clone(&browser);
        Rc::new(move |effect, sender: &Sender<TalkMachine<R>>| browser.carry_out(effect, sender))
    };
    let sender = use_machine(
        browser.channel,
        |channel| {
            let opening = talk::Opening {
                channel: *channel,
                window: browser.window,
                session: Session {
                    id: random_number(),
                    ..Session::default()
                },
                at: moment::now(),
                position: place_in_address(deck),
            };
            let (role, opening) = open(&opening, &browser);
            TalkMachine {
                role,
                deck: Rc::clone(deck),
                opening,
            }
        },
        interpreter,
    );
    use_effect_with(sender.clone(), {
        let browser = Rc::clone(&browser);
        move |sender| {
            browser.open_channels(sender);
            let watches = watches::start(&browser, sender);
            sender.tell(now(Happening::BecameVisible));
            move || {
                drop(watches);
                browser.close();
            }
        }
    });
    use_effect_with((sender.clone(), Rc::clone(deck)), |(sender, deck)| {
        let is_other = sender.look(|machine| !Rc::ptr_eq(&machine.deck, deck));
        if is_other {
            sender.tell(Input::DeckOpened(Rc::clone(deck)));
        }
    });
    Talk { sender, browser }
}

/// All windows with one deck of one origin are of one talk.
fn channel_of(deck: &DeckAddress) -> ChannelId {
    let address = match deck {
        DeckAddress::Web(written) => address::current()
            .ok()
            .and_then(|here| address::join(&here.href, written))
            .unwrap_or_else(|| written.clone()),
        DeckAddress::Device(_) => deck.text(),
    };
    ChannelId::of(&address, "")
}

fn new_window() -> WindowId {
    WindowId(random_number())
}

/// Where the browser has no chance to give, the time will do: two windows do not open in one microsecond.
pub(super) fn random_number() -> u64 {
    random::number().unwrap_or_else(|_| moment::now().0)
}
