//! Clickers send whatever keys their makers chose. Here they are learnt: press a button, say what it means.

use super::command::{TalkCommand, Wish};
use crate::command::Command;
use crate::words::{Line, Value as _, Words};

/// What a button can be taught, and the word under which it is stored.
pub const LEARNABLE: [(Wish, &str); 12] = [
    (Wish::Deck(Command::Next), "next"),
    (Wish::Deck(Command::Previous), "previous"),
    (Wish::Deck(Command::Black), "black"),
    (Wish::Deck(Command::White), "white"),
    (Wish::Deck(Command::First), "first"),
    (Wish::Deck(Command::Last), "last"),
    (Wish::Deck(Command::Overview), "overview"),
    (Wish::Deck(Command::FullScreen), "full-screen"),
    (Wish::Talk(TalkCommand::Present), "present"),
    (Wish::Talk(TalkCommand::Freeze), "freeze"),
    (Wish::Talk(TalkCommand::ToggleClock), "clock"),
    (Wish::Talk(TalkCommand::Laser), "laser"),
];

/// How many buttons are kept.
const MOST_BUTTONS: usize = 24;

/// The buttons that were taught, and the wish that the next press will be bound to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clicker {
    learnt: Vec<(String, Wish)>,
    learning: Option<Wish>,
}

impl Clicker {
    /// Binds the next press to a wish.
    pub fn learn(&mut self, wish: Wish) {
        self.learning = Some(wish);
    }

    /// What the next press will be bound to.
    pub fn learning(&self) -> Option<Wish> {
        self.learning
    }

    /// Forgets all buttons.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// The buttons, in the order taught.
    pub fn learnt(&self) -> &[(String, Wish)] {
        &self.learnt
    }

    /// What a button was taught.
    pub fn wish_for(&self, key: &str) -> Option<Wish> {
        let found = self.learnt.iter().find(|(known, _)| known == key);
        found.map(|(_, wish)| *wish)
    }

    /// Takes a press as the lesson, if one is wanted; says whether it was. Escape ends the lesson, as ever.
    pub fn takes(&mut self, key: &str) -> bool {
        let Some(wish) = self.learning.take() else {
            return false;
        };
        if key != "Escape" {
            self.learnt.retain(|(known, _)| known != key);
            self.learnt.push((key.to_owned(), wish));
            if self.learnt.len() > MOST_BUTTONS {
                self.learnt.remove(0);
            }
        }
        true
    }

    /// The text to store.
    pub fn to_text(&self) -> String {
        let word = |wish: Wish| {
            LEARNABLE
                .iter()
                .find(|(known, _)| *known == wish)
                .map(|(_, word)| *word)
        };
        let buttons = self
            .learnt
            .iter()
            .filter_map(|(key, wish)| Some((word(*wish)?, key)));
        buttons
            .fold(Line::new("lectern-clicker 1"), |line, (word, key)| {
                line.put(word, key)
            })
            .finish()
    }

    /// Reads a stored text; what is broken is passed over.
    pub fn from_text(text: &str) -> Self {
        let mut clicker = Self::default();
        let Some(words) =
            Words::split(text).filter(|words| words.plain(0) == Some("lectern-clicker"))
        else {
            return clicker;
        };
        for (word, key) in words.named() {
            let wish = LEARNABLE.iter().find(|(_, known)| *known == word);
            if let (Some((wish, _)), Some(key)) = (wish, String::read(key)) {
                clicker.learn(*wish);
                clicker.takes(&key);
            }
        }
        clicker
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_does_what_it_was_taught_last() {
        let mut clicker = Clicker::default();
        assert!(!clicker.takes("F5"));
        clicker.learn(Wish::Talk(TalkCommand::Present));
        assert!(clicker.takes("F5"));
        clicker.learn(Wish::Deck(Command::Next));
        assert!(clicker.takes("Escape"));
        assert_eq!(clicker.wish_for("Escape"), None);
        assert_eq!(
            clicker.wish_for("F5"),
            Some(Wish::Talk(TalkCommand::Present))
        );
        clicker.learn(Wish::Deck(Command::Black));
        assert!(clicker.takes("F5"));
        assert_eq!(
            clicker.learnt(),
            [("F5".to_owned(), Wish::Deck(Command::Black))]
        );
    }

    #[test]
    fn what_was_learnt_survives_storage() {
        let mut clicker = Clicker::default();
        for (index, (wish, _)) in LEARNABLE.iter().enumerate() {
            clicker.learn(*wish);
            clicker.takes(&format!("Key {index}="));
        }
        assert_eq!(Clicker::from_text(&clicker.to_text()), clicker);
        for text in ["", "x", "lectern-clicker 1 dance=a next=%zz"] {
            assert_eq!(Clicker::from_text(text), Clicker::default(), "{text}");
        }
    }
}
