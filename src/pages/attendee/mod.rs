//! What an attendee does beside a deck, over any view: a panel at a time.

mod keep;
mod offline;
mod search;
mod share;

use yew::{Callback, Html, KeyboardEvent, Properties, component, html};

use self::keep::Keeping;
use self::offline::Offline;
use self::search::SearchPanel;
use self::share::Share;
use crate::shell::beside::Panel;

/// Properties of [`AttendeePage`].
#[derive(Properties, PartialEq)]
pub struct AttendeePageProps {
    /// The panel that is open.
    pub panel: Option<Panel>,
    /// Another one is to open, or none.
    pub on_panel: Callback<Option<Panel>>,
}

/// The panels. What they remember lives on while they are closed.
#[component]
pub fn AttendeePage(props: &AttendeePageProps) -> Html {
    let is_open = |panel| props.panel == Some(panel);
    let on_close = props.on_panel.reform(|()| None);
    // The view behind turns slides by keys, and hears all that come up to the window.
    let keep_keys = Callback::from(|event: KeyboardEvent| event.stop_propagation());
    html! {
        <div class="attendee" onkeydown={keep_keys}>
            <SearchPanel is_open={is_open(Panel::Search)} on_close={on_close.clone()} />
            <Keeping panel={props.panel} on_panel={props.on_panel.clone()} />
            <Offline panel={props.panel} on_panel={props.on_panel.clone()} />
            <Share is_open={is_open(Panel::Share)} {on_close} />
        </div>
    }
}
