//! Handing on a slide: its link, a code for phones, the system's own ways, and a frame for web pages.

use yew::platform::spawn_local;
use yew::{AttrValue, Callback, Html, Properties, component, html, use_effect_with, use_state};

use crate::components::overlay::Overlay;
use crate::components::qr::qr;
use crate::components::segmented::{Segment, Segmented};
use crate::components::share::copy_field::copy_field;
use crate::i18n::keep::{ShareStrings, use_keep_strings};
use crate::i18n::use_language;
use crate::shell::beside::{self, Panel};
use crate::shell::sharing::{self, What};

/// Properties of [`Share`].
#[derive(Properties, PartialEq)]
pub(super) struct ShareProps {
    /// It is open.
    pub(super) is_open: bool,
    /// It was closed.
    pub(super) on_close: Callback<()>,
}

/// The panel.
#[component]
pub(super) fn Share(props: &ShareProps) -> Html {
    let words = &use_keep_strings().share;
    let what = use_state(|| What::Slide);
    let said = use_state(|| "");
    let offline = use_language().offline();
    {
        let said = said.setter();
        use_effect_with((props.is_open, *what), move |_| said.set(""));
    }
    if !props.is_open {
        return html! {};
    }
    let offers = sharing::offers();
    // A slide without steps has one link less.
    let chosen = offers.iter().position(|one| one == &*what).unwrap_or(0);
    let asked = offers.get(chosen).copied().unwrap_or_default();
    let link = AttrValue::from(sharing::link(asked));
    let on_copy = {
        let said = said.setter();
        Callback::from(move |text: AttrValue| {
            let said = said.clone();
            spawn_local(async move {
                let is_copied = sharing::copy(&text).await;
                said.set(if is_copied {
                    words.copied
                } else {
                    words.copy_refused
                });
            });
        })
    };
    let on_choose = {
        let what = what.setter();
        let offers = offers.clone();
        Callback::from(move |index: usize| what.set(offers.get(index).copied().unwrap_or_default()))
    };
    let on_more = {
        let link = link.clone();
        Callback::from(move |_| {
            let link = link.clone();
            spawn_local(async move { sharing::hand_on(&link).await });
        })
    };
    html! {
        <Overlay title={words.heading} on_close={props.on_close.clone()}>
            <div class="share-panel">
                if sharing::is_only_here() {
                    <p class="keep-standing">{ words.only_here }</p>
                }
                <Segmented label={words.what} name="share-what" {chosen} {on_choose}
                    segments={offers.iter().map(|one| segment(*one, words)).collect::<Vec<_>>()} />
                { qr(&link) }
                { copy_field("link", words.link, link.clone(), words.copy, &on_copy) }
                if sharing::has_more() {
                    <p class="overlay-actions"><button class="button" type="button" data-command="share" onclick={on_more}>{ words.more }</button></p>
                }
                { copy_field("embed", words.embed, sharing::frame(asked).into(), words.copy, &on_copy) }
                <button class="link-button" type="button" data-command="offline" onclick={Callback::from(|_| beside::open(Panel::Offline))}>
                    { offline }
                </button>
                <p class="keep-done" role="status">{ *said }</p>
            </div>
        </Overlay>
    }
}

fn segment(what: What, words: &ShareStrings) -> Segment {
    let label = match what {
        What::Slide => words.slide,
        What::Step => words.step,
        What::Talk => words.talk,
    };
    Segment {
        label: label.into(),
        icon: None,
        lang: None,
    }
}
