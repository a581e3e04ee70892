//! An entry of the programme that cannot be read.

use lectern_deck::programme::{BrokenEntry, Fault};
use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::deck_link::DeckLink;
use super::icon::{Icon, icon};
use crate::i18n::library::{TroubleStrings, use_library_strings};

/// Properties of [`BrokenCard`].
#[derive(Properties, PartialEq)]
pub struct BrokenCardProps {
    /// What could be made out.
    pub entry: BrokenEntry,
    /// The address of its deck, where that could be made out.
    pub href: Option<AttrValue>,
    /// The address was followed.
    pub on_follow: Callback<AttrValue>,
}

/// What an entry should have been, and the mistake in it.
#[component]
pub fn BrokenCard(props: &BrokenCardProps) -> Html {
    let words = &use_library_strings().trouble;
    let entry = &props.entry;
    let name = entry.title.clone().or_else(|| entry.id.clone());
    let name = name.unwrap_or_else(|| (words.entry)(entry.number));
    html! {
        <article class="broken-card" data-entry={entry.number.to_string()}>
            { icon(Icon::Warning) }
            <div>
                <h2 class="talk-title">
                    if let Some(href) = &props.href {
                        <DeckLink href={href.clone()} on_follow={props.on_follow.clone()} text={name} />
                    } else {
                        { name }
                    }
                </h2>
                <p>{ words.broken }{ " " }{ fault_words(&entry.fault, words) }</p>
            </div>
        </article>
    }
}

/// A fault in the language of the page.
pub fn fault_words(fault: &Fault, words: &TroubleStrings) -> String {
    match fault {
        Fault::Missing { field } => (words.missing)(field),
        Fault::Wrong {
            field,
            expected,
            found,
        } => (words.wrong)(field, *expected, found),
    }
}
