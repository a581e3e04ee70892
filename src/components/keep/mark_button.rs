//! The button that sets a bookmark and takes it away.

use yew::{AttrValue, Callback, Html, html};

use crate::components::icon::{Icon, icon};

/// A ribbon, filled where the slide has a bookmark.
pub fn mark_button(label: impl Into<AttrValue>, is_marked: bool, on_toggle: &Callback<()>) -> Html {
    let label = label.into();
    html! {
        <button class="icon-button mark-button" type="button" data-command="bookmark" aria-label={label.clone()} title={label}
            aria-pressed={is_marked.to_string()} onclick={on_toggle.reform(|_| ())}>
            { icon(Icon::Bookmark) }
        </button>
    }
}
