//! The keys of presenting, besides those of [`crate::keymap`].

use super::command::TalkCommand;

/// One line of the table of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TalkBinding {
    /// The command.
    pub command: TalkCommand,
    /// Every key that gives it. A letter in lower case matches both cases unless the other case has a line of its own.
    pub keys: &'static [&'static str],
}

/// The keys, in the order of the help page.
pub const TALK_BINDINGS: &[TalkBinding] = &[
    bind(TalkCommand::Present, &["v"]),
    bind(TalkCommand::OpenStage, &["r"]),
    bind(TalkCommand::SwapDisplays, &["s"]),
    bind(TalkCommand::Freeze, &["z"]),
    bind(TalkCommand::ToggleClock, &["t"]),
    bind(TalkCommand::ResetClock, &["T"]),
    bind(TalkCommand::LargerNotes, &["+", "="]),
    bind(TalkCommand::SmallerNotes, &["-", "_"]),
    bind(TalkCommand::Peek, &["h"]),
    bind(TalkCommand::Laser, &["l"]),
    bind(TalkCommand::Draw, &["d"]),
    bind(TalkCommand::Qr, &["q"]),
    bind(TalkCommand::Read, &["m"]),
];

const fn bind(command: TalkCommand, keys: &'static [&'static str]) -> TalkBinding {
    TalkBinding { command, keys }
}

/// The command that a key gives.
pub fn talk_command_for(key: &str) -> Option<TalkCommand> {
    let find = |is_same: &dyn Fn(&str) -> bool| {
        let line = TALK_BINDINGS
            .iter()
            .find(|binding| binding.keys.iter().any(|known| is_same(known)));
        line.map(|binding| binding.command)
    };
    find(&|known| known == key).or_else(|| find(&|known| known.eq_ignore_ascii_case(key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::BINDINGS;

    #[test]
    fn keys_of_the_contract_do_what_it_says() {
        for (keys, command) in [
            ("V v", TalkCommand::Present),
            ("S s", TalkCommand::SwapDisplays),
            ("Z z", TalkCommand::Freeze),
            ("t", TalkCommand::ToggleClock),
            ("T", TalkCommand::ResetClock),
            ("+ =", TalkCommand::LargerNotes),
            ("- _", TalkCommand::SmallerNotes),
            ("L l", TalkCommand::Laser),
            ("D d", TalkCommand::Draw),
            ("R r", TalkCommand::OpenStage),
            ("H h", TalkCommand::Peek),
            ("Q q", TalkCommand::Qr),
            ("M m", TalkCommand::Read),
        ] {
            for key in keys.split(' ') {
                assert_eq!(talk_command_for(key), Some(command), "{key}");
            }
        }
        assert_eq!(talk_command_for("b"), None);
    }

    #[test]
    fn no_key_of_the_deck_is_taken() {
        let deck_keys = BINDINGS.iter().flat_map(|binding| binding.keys);
        for key in deck_keys {
            assert_eq!(talk_command_for(key), None, "{key}");
        }
    }
}
