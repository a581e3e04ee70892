//! The decks that were opened on this device.

use lectern_deck::programme::LocalTime;
use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::deck_link::DeckLink;
use super::icon::{Icon, icon};
use crate::i18n::library::{LibraryStrings, use_library_strings};

/// A deck that was opened on this device.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedDeck {
    /// What it is found by.
    pub key: AttrValue,
    /// The address of the deck.
    pub href: AttrValue,
    /// Its title; empty where it has none.
    pub title: String,
    /// When it was opened.
    pub opened: Option<LocalTime>,
    /// The size of all its files in bytes.
    pub n_bytes: u64,
    /// The number of its files, itself included.
    pub n_files: usize,
    /// It is gone when this window is.
    pub is_only_in_window: bool,
}

/// Properties of [`OpenedList`].
#[derive(Properties, PartialEq)]
pub struct OpenedListProps {
    /// The decks in the order in which they are shown.
    pub decks: Vec<OpenedDeck>,
    /// The title of the deck that was just removed.
    pub removed: Option<AttrValue>,
    /// An address was followed.
    pub on_follow: Callback<AttrValue>,
    /// A deck is to be removed: its key.
    pub on_remove: Callback<AttrValue>,
    /// The removed deck is to come back.
    pub on_restore: Callback<()>,
}

/// The list, and a way back for what was removed.
#[component]
pub fn OpenedList(props: &OpenedListProps) -> Html {
    let strings = use_library_strings();
    let words = &strings.device;
    let named = |title: &str| {
        if title.is_empty() {
            words.untitled.to_owned()
        } else {
            title.to_owned()
        }
    };
    let row = |deck: &OpenedDeck| {
        let title = named(&deck.title);
        let remove = (words.remove)(&title);
        let key = deck.key.clone();
        html! {
            <li key={deck.key.to_string()} class="opened-deck" data-deck={deck.key.clone()}>
                <div>
                    <DeckLink href={deck.href.clone()} on_follow={props.on_follow.clone()} text={title} />
                    <p class="opened-facts">{ facts(deck, strings) }</p>
                    if deck.is_only_in_window {
                        <p class="opened-facts" data-state="passing">{ words.only_here }</p>
                    }
                </div>
                <button class="icon-button" type="button" aria-label={remove.clone()} title={remove}
                    onclick={props.on_remove.reform(move |_| key.clone())}>
                    { icon(Icon::Close) }
                </button>
            </li>
        }
    };
    html! {
        <section class="opened-list" aria-label={words.opened}>
            if !props.decks.is_empty() {
                <h2>{ words.opened }</h2>
                <ul>{ for props.decks.iter().map(row) }</ul>
            }
            <p class="opened-removed" role="status">
                if let Some(title) = &props.removed {
                    { (words.removed)(&named(title)) }
                    { " " }
                    <button class="link-button" type="button" onclick={props.on_restore.reform(|_| ())}>
                        { words.undo }
                    </button>
                }
            </p>
        </section>
    }
}

fn facts(deck: &OpenedDeck, words: &LibraryStrings) -> String {
    let opened = deck.opened.as_ref().map(|time| {
        format!(
            "{} {}",
            (words.talk.date)(time.month, time.day),
            time.clock()
        )
    });
    let n_files = (deck.n_files > 1).then(|| (words.device.n_files)(deck.n_files));
    let parts = [opened, n_files, Some(size(deck.n_bytes))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A size in the largest unit that leaves a whole number, or one decimal below ten.
fn size(n_bytes: u64) -> String {
    let mut tenths = n_bytes.saturating_mul(10);
    for unit in ["B", "kB", "MB"] {
        if tenths < 10_000 {
            return match tenths {
                0..100 if !tenths.is_multiple_of(10) => {
                    format!("{}.{} {unit}", tenths / 10, tenths % 10)
                }
                _ => format!("{} {unit}", tenths / 10),
            };
        }
        tenths /= 1_000;
    }
    format!("{} GB", tenths / 10)
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_short() {
        for (n_bytes, expected) in [
            (0, "0 B"),
            (999, "999 B"),
            (1_000, "1 kB"),
            (1_240, "1.2 kB"),
            (24_900, "24 kB"),
            (9_960_000, "9.9 MB"),
            (64_000_000, "64 MB"),
            (3_000_000_000, "3 GB"),
        ] {
            assert_eq!(size(n_bytes), expected);
        }
    }
}
