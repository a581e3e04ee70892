//! What is kept for when there is no network, and newer versions of the app.

mod panel;

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use self::panel::OfflinePanel;
use crate::i18n::offline::use_offline_strings;
use crate::i18n::use_strings;
use crate::shell::beside::Panel;
use crate::shell::offline::{Wish, wish};

/// Properties of [`Offline`].
#[derive(Properties, PartialEq)]
pub(super) struct OfflineProps {
    /// The panel that is open.
    pub(super) panel: Option<Panel>,
    /// Another one is to open, or none.
    pub(super) on_panel: Callback<Option<Panel>>,
}

/// The panel, and the word that a newer version is there.
#[component]
pub(super) fn Offline(props: &OfflineProps) -> Html {
    let (strings, words) = (use_strings(), use_offline_strings());
    let is_offered = use_state(|| false);
    {
        let (is_offered, on_panel) = (is_offered.setter(), props.on_panel.clone());
        use_effect_with(props.panel, move |panel| {
            if *panel == Some(Panel::Update) {
                is_offered.set(true);
                on_panel.emit(None);
            }
        });
    }
    let on_close = {
        let is_offered = is_offered.setter();
        Callback::from(move |_| is_offered.set(false))
    };
    let on_load = {
        let (is_offered, on_panel) = (is_offered.setter(), props.on_panel.clone());
        Callback::from(move |_| {
            is_offered.set(false);
            // Where it must wait the panel says so.
            on_panel.emit(Some(Panel::Offline));
            wish(Wish::Update);
        })
    };
    html! {
        <>
            if props.panel == Some(Panel::Offline) {
                <OfflinePanel on_close={props.on_panel.reform(|()| None)} />
            }
            // It is there before there is anything to say, or else nobody would hear it.
            <div class="keep-notice" role="status">
                if *is_offered {
                    <p class="notice" data-update="there">
                        <span>{ words.update }</span>
                        <button class="link-button" type="button" data-command="update" onclick={on_load}>{ words.load }</button>
                        <button class="link-button" type="button" onclick={on_close}>{ strings.close }</button>
                    </p>
                }
            </div>
        </>
    }
}
