//! What is on in each room, and what comes next, while the event goes on.

use std::rc::Rc;

use lectern_deck::programme::{Programme, RoomNow, Talk, Zone};
use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::about;
use crate::components::deck_link::DeckLink;
use crate::i18n::programme::{NewsStrings, use_programme_strings};
use crate::route::library::Clock;
use crate::shell::programme::clock::{instant, use_now_ms, zone};

/// How often it is looked at.
const LOOK_MS: u32 = 15_000;

/// Properties of [`NowAndNext`].
#[derive(Properties, PartialEq)]
pub(super) struct NowAndNextProps {
    /// The programme.
    pub(super) programme: Rc<Programme>,
    /// Whose clock shows the times.
    pub(super) clock: Clock,
    /// A link was followed.
    pub(super) on_follow: Callback<AttrValue>,
}

/// A line for each room; nothing before the event and after it.
#[component]
pub(super) fn NowAndNext(props: &NowAndNextProps) -> Html {
    let words = &use_programme_strings().news;
    let now = instant(use_now_ms(LOOK_MS));
    if !props.programme.is_under_way(now) {
        return html! {};
    }
    let zone = zone(props.clock);
    let rooms = props.programme.now_and_next(now);
    let room = |room: &RoomNow| {
        html! {
            <li class="now-room" data-room={room.room.clone()}>
                if let Some(name) = &room.room {
                    <h3>{ name }</h3>
                }
                if let Some(talk) = &room.now {
                    { line("now", words.now, talk, until(talk, zone, words), &props.on_follow) }
                }
                if let Some(talk) = &room.next {
                    { line("next", words.next, talk, starts(talk, zone), &props.on_follow) }
                }
            </li>
        }
    };
    html! {
        <section class="now" aria-labelledby="now">
            <h2 id="now">{ words.now_and_next }</h2>
            <ul>{ for rooms.iter().map(room) }</ul>
        </section>
    }
}

fn line(
    state: &'static str,
    label: &'static str,
    talk: &Talk,
    time: Option<String>,
    on_follow: &Callback<AttrValue>,
) -> Html {
    html! {
        <p class="now-line" data-state={state}>
            <span class="now-label">{ label }</span>
            { " " }
            <DeckLink href={about(talk)} lang={talk.language.clone().map(AttrValue::from)} on_follow={on_follow.clone()}
                text={talk.title.clone()} />
            { " " }
            <span class="now-time">{ time }</span>
        </p>
    }
}

fn until(talk: &Talk, zone: Zone<'_>, words: &NewsStrings) -> Option<String> {
    let ends = zone.show(&talk.ends()?);
    Some((words.until)(&ends.clock()))
}

fn starts(talk: &Talk, zone: Zone<'_>) -> Option<String> {
    Some(zone.show(talk.starts.as_ref()?).clock())
}
