//! The app for what an attendee does beside a deck. It stays in the page when the apps of views come and go.

use yew::{Callback, ContextProvider, Html, component, html, use_state};

use crate::i18n::Language;
use crate::pages::attendee::AttendeePage;
use crate::settings;
use crate::shell::beside::{self, Panel, use_asked_panel};
use crate::shell::mount::mount_beside;

/// Opens what was asked for, and what will be.
pub fn start() {
    mount_beside::<AttendeeApp>();
}

#[component]
fn AttendeeApp() -> Html {
    let panel = use_state(Panel::asked_first);
    // The view may have changed its language since.
    let language = use_state(language_of_view);
    use_asked_panel({
        let (panel, language) = (panel.setter(), language.setter());
        Callback::from(move |asked| {
            language.set(language_of_view());
            panel.set(Some(asked));
        })
    });
    let on_panel = {
        let panel = panel.setter();
        Callback::from(move |next| panel.set(next))
    };
    html! {
        <ContextProvider<Language> context={*language}>
            <AttendeePage panel={*panel} {on_panel} />
        </ContextProvider<Language>>
    }
}

fn language_of_view() -> Language {
    settings::language(beside::address().language.as_deref())
}
