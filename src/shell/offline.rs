//! What is kept for when there is no network, as the page hears of it.

use yew::{hook, use_effect_with, use_state};

pub use crate::platform::offline::{Kept, OfflineState};
use crate::platform::{address, offline};

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Keeps app and talk although the reader saves data.
    Start,
    /// Keeps all talks.
    All,
    /// Stops that.
    Cancel,
    /// Loads the newer version of the app.
    Update,
}

/// Asks for something.
pub fn wish(wish: Wish) {
    offline::ask(match wish {
        Wish::Start => "start",
        Wish::All => "all",
        Wish::Cancel => "cancel",
        Wish::Update => "update",
    });
}

/// How things stand, once that is known.
#[hook]
pub fn use_offline() -> Option<OfflineState> {
    let state = use_state(of_a_file);
    {
        let state = state.setter();
        use_effect_with((), move |()| {
            let listener = offline::on_state(move |news| state.set(Some(news)));
            offline::ask("state");
            move || drop(listener)
        });
    }
    (*state).clone()
}

/// On a page that is a file nothing tells of it.
fn of_a_file() -> Option<OfflineState> {
    let here = address::current().ok()?;
    here.href.starts_with("file:").then(|| OfflineState {
        obstacle: "file".to_owned(),
        ..OfflineState::default()
    })
}

/// A size for people: `3.1 MB`.
pub fn size(bytes: f64) -> String {
    let mut size = bytes / 1e3;
    for unit in ["kB", "MB"] {
        if size < 999.5 {
            return format!("{} {unit}", rounded(size));
        }
        size /= 1e3;
    }
    format!("{} GB", rounded(size))
}

/// Two digits say enough.
fn rounded(size: f64) -> String {
    if size < 9.95 {
        format!("{size:.1}")
    } else {
        format!("{size:.0}")
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_for_people() {
        for (bytes, expected) in [
            (0.0, "0.0 kB"),
            (2_340.0, "2.3 kB"),
            (99_960.0, "100 kB"),
            (999_600.0, "1.0 MB"),
            (12_600_000.0, "13 MB"),
            (2_100_000_000.0, "2.1 GB"),
        ] {
            assert_eq!(size(bytes), expected);
        }
    }
}
