//! The texts that the parts of the console pass on to each other.

use std::borrow::Cow;

use lectern_session::keymap::BINDINGS;
use lectern_session::position::Position;
use lectern_session::talk::command::Wish;
use lectern_session::talk::keys::TALK_BINDINGS;
use yew::hook;

use crate::components::key_cap::key_cap;
use crate::i18n::present::{PresentStrings, use_present_strings};
use crate::i18n::{Strings, use_strings};

/// The texts of every view and those of presenting, in the language chosen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    /// Of every view.
    pub(super) shared: &'static Strings,
    /// Of presenting.
    pub(super) present: &'static PresentStrings,
}

/// The texts in the language chosen for this window.
#[hook]
pub(super) fn use_words() -> Words {
    let (shared, present) = (use_strings(), use_present_strings());
    Words { shared, present }
}

impl Words {
    /// What a wish is called.
    pub(super) fn wish(self, wish: Wish) -> &'static str {
        match wish {
            Wish::Deck(command) => (self.shared.show.command)(command),
            Wish::Talk(command) => (self.present.command)(command),
        }
    }
}

/// The key that gives a wish, as it is printed; the first where there are several.
pub(super) fn key_of(wish: Wish) -> Option<String> {
    let keys = match wish {
        Wish::Deck(command) => {
            let binding = BINDINGS.iter().find(|binding| binding.command == command)?;
            binding.keys
        }
        Wish::Talk(command) => {
            let mut bindings = TALK_BINDINGS.iter();
            bindings.find(|binding| binding.command == command)?.keys
        }
    };
    keys.first()
        .and_then(|key| key_cap(key))
        .map(Cow::into_owned)
}

/// A position as people count: `7`, or `7.2` after two steps.
pub(super) fn place(position: Position) -> String {
    let slide = position.slide.0 + 1;
    match position.step.0 {
        0 => slide.to_string(),
        step => format!("{slide}.{step}"),
    }
}
