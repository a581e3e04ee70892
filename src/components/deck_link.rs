//! A link to a deck.

use web_sys::MouseEvent;
use yew::{AttrValue, Callback, Html, Properties, component, html};

/// Properties of [`DeckLink`].
#[derive(Properties, PartialEq)]
pub struct DeckLinkProps {
    /// The address, as in the address bar.
    pub href: AttrValue,
    /// The language of what it says; that of the page by default.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// It was clicked to go there in this window: its `href`.
    pub on_follow: Callback<AttrValue>,
    /// What it says.
    pub text: AttrValue,
}

/// A real link, so that it can be copied or opened in a new tab, that stays within the app when just clicked.
#[component]
pub fn DeckLink(props: &DeckLinkProps) -> Html {
    let onclick = {
        let (href, on_follow) = (props.href.clone(), props.on_follow.clone());
        Callback::from(move |event: MouseEvent| {
            if is_plain(&event) {
                event.prevent_default();
                on_follow.emit(href.clone());
            }
        })
    };
    html! {
        <a class="deck-link" href={props.href.clone()} lang={props.lang.clone()} {onclick}>
            { &props.text }
        </a>
    }
}

/// Whether a click on a link asks for nothing more than to go there: no new tab, no download.
pub fn is_plain(click: &MouseEvent) -> bool {
    click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}
