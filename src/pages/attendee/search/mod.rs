//! Looks for words in this talk, and in all talks.

use lectern_session::command::Command;
use yew::{Callback, Html, Properties, component, html};

use crate::components::overlay::Overlay;
use crate::i18n::use_strings;

/// Properties of [`SearchPanel`].
#[derive(Properties, PartialEq)]
pub(super) struct SearchPanelProps {
    /// It is there to be seen.
    pub(super) is_open: bool,
    /// It was closed.
    pub(super) on_close: Callback<()>,
}

/// The search.
#[component]
pub(super) fn SearchPanel(props: &SearchPanelProps) -> Html {
    let strings = use_strings();
    if !props.is_open {
        return html! {};
    }
    html! {
        <Overlay title={(strings.show.command)(Command::Find)} on_close={props.on_close.clone()}>
            <input class="finder-input" type="search" aria-label={strings.show.find} />
        </Overlay>
    }
}
