//! The console, joined to the browser.

use std::rc::Rc;

use lectern_session::calendar::{UtcOffset, rfc3339};
use lectern_session::export;
use lectern_session::presenter::{Console, Programme};
use lectern_session::record::{Kind, Session};
use lectern_session::shape::DeckShape;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::talk::event::Happening;
use lectern_session::time::Timestamp;
use lectern_session::view::ConsoleView;
use yew::{Callback, hook, use_effect_with, use_memo};

use super::effects::Notice;
use super::machine::{Talk, TalkMachine, random_number, use_talk};
use super::{chapters, now, plan, preload};
use crate::platform::{activation, clock, download};
use crate::shell::leave;
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
    // A key or button of the show view has led here: the talk begins at once, while the browser still counts the press.
    let is_asked = *use_memo((), |()| {
        leave::is_asked_to_present() && activation::is_fresh()
    });
    let Talk { sender, browser } = use_talk(
        deck,
        |opening, browser| {
            let programme = Programme {
                wanted: None,
                planned: plan::planned(&deck.deck),
                budgets: plan::budgets(&deck.deck),
                utc_offset: utc_offset(),
            };
            Console::open(opening, &programme, &browser.memory.load(), &**deck)
        },
        on_notice,
    );
    use_effect_with((sender.clone(), is_asked), {
        let browser = Rc::clone(&browser);
        move |(sender, is_asked)| {
            if *is_asked {
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

/// Saves the journal of the session under a name with its deck and its beginning.
pub fn save_journal(machine: &ConsoleMachine, format: JournalFormat) {
    let journal = machine.role().journal();
    let (text, kind, ending) = match format {
        JournalFormat::Csv => (export::csv(journal), "text/csv", "csv"),
        JournalFormat::Json => (export::json(journal), "application/json", "json"),
        JournalFormat::Chapters => (chapters::vtt(journal, machine.deck()), "text/vtt", "vtt"),
        JournalFormat::List => (chapters::list(journal, machine.deck()), "text/plain", "txt"),
    };
    let began = journal.entries().first().map(|entry| entry.at);
    let name = journal_name(&machine.deck().deck.meta.title, began.unwrap_or_default());
    // A browser without room for the file says so itself.
    let _ = download::save_text(&format!("{name}.{ending}"), kind, &text);
}

/// Letters and digits only: every system takes them in the name of a file.
fn journal_name(title: &str, began: Timestamp) -> String {
    let began = rfc3339(began).replace(':', "");
    let words: Vec<_> = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(8)
        .collect();
    format!("{}-{began}", words.join("-"))
}

/// As what a journal is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JournalFormat {
    /// A table of slides.
    Csv,
    /// All of it.
    Json,
    /// Chapters for a recording of the talk.
    Chapters,
    /// The same as a list.
    List,
}

/// How far local time is ahead of UTC.
pub fn utc_offset() -> UtcOffset {
    UtcOffset(clock::utc_offset_minutes())
}

/// A session that begins now.
pub fn new_session(kind: Kind) -> Session {
    let id = random_number();
    Session { id, kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_is_named_by_its_talk_and_when_it_began() {
        let began = Timestamp(1_763_824_023_000);
        for (title, name) in [
            ("What is the GIL?", "What-is-the-GIL-2025-11-22T150703Z"),
            (
                "GIL이란 무엇인가: 1/2",
                "GIL이란-무엇인가-1-2-2025-11-22T150703Z",
            ),
        ] {
            assert_eq!(journal_name(title, began), name);
        }
    }
}
