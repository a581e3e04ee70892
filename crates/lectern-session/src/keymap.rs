//! Which key means which command.

use crate::command::Command;
use crate::time::Timestamp;

/// Where the keyboard focus was when a key was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// On nothing in particular: every key is ours.
    Page,
    /// On a button, link or summary: Enter and Space are its own.
    Control,
    /// In a text field or a list of choices: every key is its own.
    Field,
}

/// A key that went down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPress {
    /// The key's value as the UI Events standard names it: `ArrowRight`, `PageDown`, `b`, `B`, `Enter`.
    pub key: String,
    /// Ctrl, Alt or Meta was held; such keys belong to the browser.
    pub modified: bool,
    /// Where the focus was.
    pub focus: Focus,
    /// When.
    pub at: Timestamp,
}

/// One line of the table of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding {
    /// The command.
    pub command: Command,
    /// Every key that gives it; letters match in both cases.
    pub keys: &'static [&'static str],
}

/// The keys of every view, and those that clickers send. The order is that of the help page.
pub const BINDINGS: &[Binding] = &[
    bind(
        Command::Next,
        &[
            "ArrowRight",
            "ArrowDown",
            " ",
            "PageDown",
            "n",
            "j",
            "MediaTrackNext",
        ],
    ),
    bind(
        Command::Previous,
        &[
            "ArrowLeft",
            "ArrowUp",
            "PageUp",
            "p",
            "k",
            "MediaTrackPrevious",
        ],
    ),
    bind(Command::Enter, &["Enter"]),
    bind(Command::Backspace, &["Backspace"]),
    bind(Command::First, &["Home"]),
    bind(Command::Last, &["End"]),
    bind(Command::Find, &["g"]),
    bind(Command::Overview, &["o"]),
    bind(Command::Black, &["b", "."]),
    bind(Command::White, &["w", ","]),
    bind(Command::FullScreen, &["f"]),
    bind(Command::CopyLink, &["c"]),
    bind(Command::Help, &["?"]),
    bind(Command::Problems, &["!"]),
    bind(Command::Escape, &["Escape"]),
];

const fn bind(command: Command, keys: &'static [&'static str]) -> Binding {
    Binding { command, keys }
}

/// The command that a key press gives, if it is ours to act on.
pub fn command_for(press: &KeyPress) -> Option<Command> {
    if press.modified || !reaches_us(press) {
        return None;
    }
    if let Some(digit) = single_digit(&press.key) {
        return Some(Command::Digit(digit));
    }
    BINDINGS
        .iter()
        .find(|binding| {
            binding
                .keys
                .iter()
                .any(|key| key.eq_ignore_ascii_case(&press.key))
        })
        .map(|binding| binding.command)
}

/// Whether the focused element leaves the key to us.
pub fn reaches_us(press: &KeyPress) -> bool {
    match press.focus {
        Focus::Page => true,
        Focus::Control => !matches!(press.key.as_str(), "Enter" | " "),
        Focus::Field => press.key == "Escape",
    }
}

fn single_digit(key: &str) -> Option<u8> {
    match key.as_bytes() {
        [digit @ b'0'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &str, focus: Focus) -> Option<Command> {
        command_for(&KeyPress {
            key: key.to_owned(),
            modified: false,
            focus,
            at: Timestamp(0),
        })
    }

    #[test]
    fn keys_of_the_contract_do_what_it_says() {
        for (keys, command) in [
            ("ArrowRight ArrowDown PageDown N n J j", Command::Next),
            ("ArrowLeft ArrowUp PageUp P p K k", Command::Previous),
            ("Home", Command::First),
            ("End", Command::Last),
            ("G g", Command::Find),
            ("O o", Command::Overview),
            ("B b .", Command::Black),
            ("W w ,", Command::White),
            ("F f", Command::FullScreen),
            ("C c", Command::CopyLink),
            ("?", Command::Help),
            ("Escape", Command::Escape),
            ("Enter", Command::Enter),
            ("Backspace", Command::Backspace),
            ("7", Command::Digit(7)),
        ] {
            for key in keys.split(' ') {
                assert_eq!(press(key, Focus::Page), Some(command), "{key}");
            }
        }
        assert_eq!(press(" ", Focus::Page), Some(Command::Next));
    }

    #[test]
    fn a_focused_control_keeps_enter_and_space() {
        assert_eq!(press(" ", Focus::Control), None);
        assert_eq!(press("Enter", Focus::Control), None);
        assert_eq!(press("ArrowRight", Focus::Control), Some(Command::Next));
    }

    #[test]
    fn a_text_field_keeps_all_keys_but_escape() {
        assert_eq!(press("b", Focus::Field), None);
        assert_eq!(press("ArrowRight", Focus::Field), None);
        assert_eq!(press("Escape", Focus::Field), Some(Command::Escape));
    }

    #[test]
    fn keys_with_ctrl_alt_or_meta_belong_to_the_browser() {
        let press = KeyPress {
            key: "c".to_owned(),
            modified: true,
            focus: Focus::Page,
            at: Timestamp(0),
        };
        assert_eq!(command_for(&press), None);
    }

    #[test]
    fn no_key_has_two_commands() {
        let mut keys: Vec<_> = BINDINGS.iter().flat_map(|binding| binding.keys).collect();
        let n_keys = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), n_keys);
    }
}
