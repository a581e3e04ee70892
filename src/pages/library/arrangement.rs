//! Whose clock shows the times of the programme, and how a day is put together.

use yew::{Callback, Html, Properties, component, html};

use crate::components::segmented::{Segment, Segmented};
use crate::i18n::programme::use_programme_strings;
use crate::route::library::{Clock, Order, Selection};
use crate::shell::programme::clock::ZoneNames;

/// Properties of [`Arrangement`].
#[derive(Properties, PartialEq)]
pub(super) struct ArrangementProps {
    /// The names of the two clocks, where they differ.
    pub(super) zones: Option<ZoneNames>,
    /// There are rooms to tell apart.
    pub(super) has_rooms: bool,
    /// What is chosen.
    pub(super) selection: Selection,
    /// Something else was chosen.
    pub(super) on_selection: Callback<Selection>,
}

/// Two switches, each where there is something to choose.
#[component]
pub(super) fn Arrangement(props: &ArrangementProps) -> Html {
    let words = &use_programme_strings().days;
    let selection = &props.selection;
    if props.zones.is_none() && !props.has_rooms {
        return html! {};
    }
    let on_clock = {
        let selection = selection.clone();
        props.on_selection.reform(move |chosen| Selection {
            clock: if chosen == 0 {
                Clock::Venue
            } else {
                Clock::Visitor
            },
            ..selection.clone()
        })
    };
    let on_order = {
        let selection = selection.clone();
        props.on_selection.reform(move |chosen| Selection {
            order: if chosen == 0 {
                Order::Time
            } else {
                Order::Room
            },
            ..selection.clone()
        })
    };
    html! {
        <div class="arrangement">
            if let Some(zones) = &props.zones {
                <Segmented label={words.clock} name="clock" chosen={usize::from(selection.clock == Clock::Visitor)}
                    segments={segments([(words.venue)(&zones.venue), (words.visitor)(&zones.visitor)])} on_choose={on_clock} />
            }
            if props.has_rooms {
                <Segmented label={words.order} name="order" chosen={usize::from(selection.order == Order::Room)}
                    segments={segments([words.by_time.to_owned(), words.by_room.to_owned()])} on_choose={on_order} />
            }
        </div>
    }
}

fn segments(labels: [String; 2]) -> Vec<Segment> {
    let segment = |label: String| Segment {
        label: label.into(),
        icon: None,
        lang: None,
    };
    labels.into_iter().map(segment).collect()
}
