//! The lamp: what was heard of the stage, by shape, colour and word.

use lectern_session::link::Lamp;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::view::{ConsoleView, StageSeen};
use yew::{Callback, Html, html};

use super::Request;
use super::action::plain;
use super::panels::Panel;
use super::words::{Words, place};

/// The lamp with what it says, which opens the panel behind it; beside it what mends or opens the stage.
pub(super) fn lamp(
    view: &ConsoleView,
    words: Words,
    on_wish: &Callback<Wish>,
    on_request: &Callback<Request>,
) -> Html {
    let link = &view.link;
    let texts = &words.present.link;
    let shown = link.stage.as_ref().map(|stage| place(stage.shown));
    html! {
        <div class="console-link">
            <button class="lamp" type="button" data-action="link" data-lamp={link.lamp.word()} data-stage-slide={shown}
                title={texts.heading} onclick={on_request.reform(|_| Request::Open(Panel::Link))}>
                { shape(link.lamp) }
                <span class="lamp-words">
                    <span class="lamp-word" role="status">
                        { (texts.lamp)(link.lamp) }
                        if let Some(since) = &link.gone_since {
                            { " " }<span class="lamp-since">{ (texts.since)(since) }</span>
                        }
                    </span>
                    <span class="lamp-detail">{ detail(view, words) }</span>
                </span>
                { lines(view, words) }
            </button>
            { mend(link.lamp, words, on_wish) }
        </div>
    }
}

/// A shape of its own for each state, so that it can be told without colours.
fn shape(lamp: Lamp) -> Html {
    let path = match lamp {
        Lamp::Solo => {
            html! { <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2" /> }
        }
        Lamp::Opening => html! {
            <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="4 3" />
        },
        Lamp::Live => html! { <circle cx="8" cy="8" r="6.5" fill="currentColor" /> },
        Lamp::Late => html! { <path d="M8 1.5 15 14H1z" fill="currentColor" /> },
        Lamp::Gone { .. } => html! {
            <path d="M3 3l10 10M13 3 3 13" stroke="currentColor" stroke-width="3.2" stroke-linecap="round" />
        },
    };
    html! {
        <svg class="lamp-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">{ path }</svg>
    }
}

/// What the stage shows, where and how large.
fn detail(view: &ConsoleView, words: Words) -> String {
    let texts = &words.present.link;
    let display = &view.display;
    let mut facts = Vec::new();
    if let Some(StageSeen { shown, .. }) = view.link.stage {
        facts.push((texts.shows)(&place(shown)));
    }
    if view.link.n_live > 1 {
        facts.push((texts.stages)(view.link.n_live));
    }
    if view.link.lamp != Lamp::Solo || !display.name.is_empty() {
        let name = if display.name.is_empty() && !display.size.is_empty() {
            texts.nameless
        } else {
            &display.name
        };
        facts.push(format!("{name} {}", display.size).trim().to_owned());
    }
    facts.retain(|fact| !fact.is_empty());
    facts.join(" · ")
}

/// A tick for each transport, lit if it carries.
fn lines(view: &ConsoleView, words: Words) -> Html {
    let texts = &words.present.link;
    let tick = |(transport, support, carries): &(_, _, bool)| {
        let state = if *carries {
            texts.carries
        } else {
            (texts.support)(*support)
        };
        html! {
            <span class="lamp-line" data-transport={transport_name(*transport)} data-carries={carries.to_string()}
                title={format!("{}: {state}", (texts.transport)(*transport))} />
        }
    };
    html! { <span class="lamp-lines" aria-hidden="true">{ for view.link.transports.iter().map(tick) }</span> }
}

fn transport_name(transport: lectern_session::transport::Transport) -> &'static str {
    use lectern_session::transport::Transport;
    match transport {
        Transport::Broadcast => "broadcast",
        Transport::Storage => "storage",
        Transport::Opener => "opener",
    }
}

fn mend(lamp: Lamp, words: Words, on_wish: &Callback<Wish>) -> Html {
    match lamp {
        Lamp::Solo => {
            let present = Wish::Talk(TalkCommand::Present);
            plain(present, words.wish(present), true, on_wish)
        }
        Lamp::Gone { .. } => plain(
            Wish::Talk(TalkCommand::OpenStage),
            words.present.link.mend,
            true,
            on_wish,
        ),
        Lamp::Opening | Lamp::Live | Lamp::Late => html! {},
    }
}
