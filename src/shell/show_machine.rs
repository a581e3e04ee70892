//! Joins the session's [`Show`] to the browser: its state machine, and the one place where its effects are carried out.

use std::cell::RefCell;
use std::rc::Rc;

use lectern_session::effect::Effect;
use lectern_session::event::Event;
use lectern_session::position::Position;
use lectern_session::show::Show;
use yew::platform::spawn_local;
use yew::{Callback, hook, use_mut_ref};

use super::machine::{Claim, Machine, Sender, use_machine};
use super::moment;
use super::open_deck::OpenDeck;
use crate::platform::timer::{self, Timer};
use crate::platform::{address, clipboard, fullscreen};
use crate::route::{lasting_fragment, numbered_fragment, position_of};

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

/// Something to tell the person at the window, once.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// The link to the slide is on the clipboard.
    LinkCopied,
    /// The clipboard refused; this is the link.
    CopyRefused(String),
    /// The browser refused full screen.
    FullScreenRefused,
}

/// Shows a deck from the place that the address names. Another dialect keeps the place.
#[hook]
pub fn use_show(deck: &Rc<OpenDeck>, on_report: Callback<Report>) -> Sender<ShowMachine> {
    let wake = use_mut_ref(|| None::<Timer>);
    let interpreter = {
        let deck = Rc::clone(deck);
        Rc::new(move |effect, sender: &Sender<ShowMachine>| {
            carry_out(effect, sender, &deck, &on_report, &wake)
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

/// The position that the address bar names now.
pub fn place_in_address(deck: &OpenDeck) -> Position {
    let fragment = address::current()
        .map(|here| here.fragment)
        .unwrap_or_default();
    position_of(&fragment, &deck.deck)
}

/// A link to a position that survives edits of the deck.
pub fn link_to(position: Position, deck: &OpenDeck) -> String {
    let fragment = lasting_fragment(position, &deck.deck);
    let here = address::current().map(|here| here.href).unwrap_or_default();
    address::join(&here, &fragment).unwrap_or(fragment)
}

fn carry_out(
    effect: Effect,
    sender: &Sender<ShowMachine>,
    deck: &Rc<OpenDeck>,
    on_report: &Callback<Report>,
    wake: &Rc<RefCell<Option<Timer>>>,
) -> Claim {
    match effect {
        Effect::ClaimKey => return Claim::Ours,
        // Safari refuses addresses that change very often; the next change brings it up to date.
        Effect::ReplaceAddress(position) => drop(address::replace(&numbered_fragment(position))),
        Effect::PushAddress(position) => drop(address::push(&numbered_fragment(position))),
        Effect::ToggleFullScreen => {
            let on_report = on_report.clone();
            spawn_local(async move {
                if fullscreen::toggle().await.is_err() {
                    on_report.emit(Report::FullScreenRefused);
                }
            });
        }
        Effect::LeaveFullScreen => spawn_local(async { drop(fullscreen::leave().await) }),
        Effect::CopyLink(position) => {
            let (link, on_report) = (link_to(position, deck), on_report.clone());
            spawn_local(async move {
                on_report.emit(match clipboard::write_text(&link).await {
                    Ok(()) => Report::LinkCopied,
                    Err(_) => Report::CopyRefused(link),
                });
            });
        }
        Effect::WakeAt(moment) => {
            let wait = moment.since(moment::now());
            let sender = sender.clone();
            let timer = timer::after(u32::try_from(wait.0).unwrap_or(u32::MAX), move || {
                sender.send(Event::Woke(moment));
            });
            wake.replace(Some(timer));
        }
    }
    Claim::Theirs
}
