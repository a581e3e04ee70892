//! The app of a talk in one file: it shows the deck and presents it, from one module.

use yew::{Html, component, html, use_state};

use super::present::PresentApp;
use super::talk::TalkApp;
use crate::hooks::use_address;
use crate::route::{Address, View};
use crate::shell::mount::mount;

/// Shows or presents the deck that the address names.
pub fn start() {
    mount::<WholeApp>();
}

#[component]
fn WholeApp() -> Html {
    let (query, _) = use_address();
    // Another view is begun anew, as it is where it has a module of its own.
    let view = use_state(|| Address::parse(&query).view());
    match *view {
        View::Present | View::Stage => html! { <PresentApp /> },
        View::Show | View::Read | View::Print | View::Watch | View::Library => {
            html! { <TalkApp /> }
        }
    }
}
