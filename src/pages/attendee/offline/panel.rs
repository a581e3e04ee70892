//! The panel that says what is kept, and keeps more.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::components::overlay::Overlay;
use crate::i18n::offline::{OfflineStrings, use_offline_strings};
use crate::i18n::{use_language, use_strings};
use crate::shell::offline::{Kept, OfflineState, Wish, size, use_offline, wish};

/// Properties of [`OfflinePanel`].
#[derive(Properties, PartialEq)]
pub(super) struct OfflinePanelProps {
    /// It was closed.
    pub(super) on_close: Callback<()>,
}

/// The panel.
#[component]
pub(super) fn OfflinePanel(props: &OfflinePanelProps) -> Html {
    let (strings, words) = (use_strings(), use_offline_strings());
    let language = use_language();
    let state = use_offline();
    let content = match &state {
        None => html! { <p>{ words.looking }</p> },
        Some(state) if !state.obstacle.is_empty() => obstacle(state, words),
        Some(state) => html! {
            <>
                { update(state, words) }
                { here(state, words) }
                { all(state, words, strings.cancel) }
            </>
        },
    };
    html! {
        <Overlay title={language.offline()} on_close={props.on_close.clone()}>
            <div class="offline-panel">{ content }</div>
        </Overlay>
    }
}

fn obstacle(state: &OfflineState, words: &OfflineStrings) -> Html {
    html! {
        <>
            <p class="keep-standing" data-obstacle={state.obstacle.clone()}>{ words.obstacles.named(&state.obstacle) }</p>
            if state.obstacle == "saving" {
                { button("start", words.start, Wish::Start) }
            }
        </>
    }
}

fn update(state: &OfflineState, words: &OfflineStrings) -> Html {
    if state.update.is_empty() {
        return html! {};
    }
    let waits = (state.update == "presenting").then_some(words.waits);
    html! {
        <div class="offline-part" data-update={state.update.clone()} role="status">
            <p>{ words.update }{ " " }{ waits }</p>
            { button("update", words.load, Wish::Update) }
        </div>
    }
}

/// The app and the talk that is shown.
fn here(state: &OfflineState, words: &OfflineStrings) -> Html {
    let app = match state.app {
        Some((kept, of)) => (words.app)(kept, of),
        None => words.looking.to_owned(),
    };
    html! {
        <div class="offline-part" role="status">
            if let Some(talk) = &state.talk {
                <p data-offline="talk" data-kept={talk.files.to_string()} data-of={talk.of.to_string()} data-end={talk.end.clone()}>
                    { (words.talk)(talk.files, talk.of, &size(talk.bytes)) }
                </p>
                if talk.is_full {
                    <p class="keep-standing">{ words.full }</p>
                }
                { left_out(talk, words) }
            }
            <p data-offline="app" data-kept={state.app.map(|(kept, _)| kept.to_string())} data-of={state.app.map(|(_, of)| of.to_string())}>
                { app }
            </p>
            if state.room > 0.0 {
                <p class="jot-hint">{ (words.room)(&size(state.used), &size(state.room)) }</p>
            }
        </div>
    }
}

fn all(state: &OfflineState, words: &OfflineStrings, cancel: &'static str) -> Html {
    let keep = || button("keep-all", words.keep_all, Wish::All);
    let content = match &state.all {
        None => keep(),
        Some(kept) if kept.end.is_empty() => html! {
            <>
                <p>{ (words.progress)(kept.done, kept.talks, kept.files, &size(kept.bytes)) }</p>
                <progress value={kept.done.to_string()} max={kept.talks.max(1).to_string()} aria-label={words.keep_all}></progress>
                { button("cancel", cancel, Wish::Cancel) }
            </>
        },
        Some(kept) => {
            let is_whole = kept.end == "done" && !kept.is_full && kept.missing.is_empty();
            let said = match kept.end.as_str() {
                _ if kept.is_full => AttrValue::Static(words.full),
                "cancelled" => AttrValue::Static(words.cancelled),
                "done" if is_whole => {
                    (words.all_kept)(kept.talks, kept.files, &size(kept.bytes)).into()
                }
                "done" => {
                    (words.progress)(kept.done, kept.talks, kept.files, &size(kept.bytes)).into()
                }
                _ => AttrValue::Static(words.failed),
            };
            html! {
                <>
                    <p data-end={kept.end.clone()} data-full={kept.is_full.then_some("")} role="status">{ said }</p>
                    { left_out(kept, words) }
                    if !is_whole {
                        { keep() }
                    }
                </>
            }
        }
    };
    html! {
        <section class="offline-part" data-offline="all" aria-label={words.all}>{ content }</section>
    }
}

/// What cannot be had without a network.
fn left_out(kept: &Kept, words: &OfflineStrings) -> Html {
    html! {
        <>
            if !kept.missing.is_empty() {
                <p>{ words.missing }</p>
                <ul class="offline-missing">
                    { for kept.missing.iter().map(|name| html! { <li><code>{ name }</code></li> }) }
                </ul>
            }
            if kept.films > 0 {
                <p class="jot-hint">{ (words.films)(kept.films) }</p>
            }
        </>
    }
}

fn button(name: &'static str, label: &'static str, asked: Wish) -> Html {
    html! {
        <p class="overlay-actions">
            <button class="button" type="button" data-command={name} onclick={Callback::from(move |_| wish(asked))}>{ label }</button>
        </p>
    }
}
