//! A link to a deck, or to another page of the app.

use web_sys::MouseEvent;
use yew::{AttrValue, Callback, Classes, Html, Properties, classes, component, html};

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
    /// What it says to those who cannot see what it stands beside; the same by default.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// What it does, for scripts.
    #[prop_or_default]
    pub command: Option<AttrValue>,
    /// It is what most people come for.
    #[prop_or_default]
    pub primary: bool,
    /// Stands before the text.
    #[prop_or_default]
    pub image: Html,
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
        <a class={classes!("deck-link", props.class.clone())} href={props.href.clone()} lang={props.lang.clone()}
            aria-label={props.label.clone()} data-command={props.command.clone()} data-primary={props.primary.then_some("true")} {onclick}>
            { props.image.clone() }{ &props.text }
        </a>
    }
}

/// Whether a click on a link asks for nothing more than to go there: no new tab, no download.
pub fn is_plain(click: &MouseEvent) -> bool {
    click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}
