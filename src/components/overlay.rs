//! A modal panel over the page.

use web_sys::MouseEvent;
use yew::{
    AttrValue, Callback, Children, Html, Properties, TargetCast, component, html, use_node_ref,
};

use super::icon::{Icon, icon};
use crate::hooks::use_dialog;
use crate::i18n::use_strings;

/// Properties of [`Overlay`].
#[derive(Properties, PartialEq)]
pub struct OverlayProps {
    /// Its heading.
    pub title: AttrValue,
    /// How much room it takes, as `data-size`: `card` by default, or `page`.
    #[prop_or(AttrValue::Static("card"))]
    pub size: AttrValue,
    /// It was closed: by its button, by Escape or by a click beside it.
    pub on_close: Callback<()>,
    /// What it shows.
    pub children: Children,
}

/// A panel that is above everything and keeps the focus until it is closed.
#[component]
pub fn Overlay(props: &OverlayProps) -> Html {
    let strings = use_strings();
    let node = use_node_ref();
    use_dialog(&node);
    let on_close = props.on_close.clone();
    let close = {
        let on_close = on_close.clone();
        Callback::from(move |_: MouseEvent| on_close.emit(()))
    };
    let on_click_beside = {
        let (node, on_close) = (node.clone(), on_close.clone());
        // The content fills the dialog, so a click on the dialog itself is one on its backdrop.
        Callback::from(move |event: MouseEvent| {
            if event.target_dyn_into::<web_sys::Element>() == node.cast::<web_sys::Element>() {
                on_close.emit(());
            }
        })
    };
    html! {
        <dialog class="overlay" data-size={props.size.clone()} ref={node} aria-label={props.title.clone()}
            onclick={on_click_beside} onclose={Callback::from(move |_| on_close.emit(()))}>
            <div class="overlay-content">
                <header class="overlay-header">
                    <h2>{ &props.title }</h2>
                    <button class="icon-button" type="button" aria-label={strings.close} title={strings.close} onclick={close}>
                        { icon(Icon::Close) }
                    </button>
                </header>
                { for props.children.iter() }
            </div>
        </dialog>
    }
}
