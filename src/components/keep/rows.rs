//! A list of kept slides.

use web_sys::{DragEvent, Event, HtmlSelectElement};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html, use_state};

use crate::components::deck_link::DeckLink;
use crate::components::icon::{Icon, icon};
use crate::i18n::keep::{CollectionStrings, use_keep_strings};

/// A kept slide in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is found by, unique in its list.
    pub key: AttrValue,
    /// Where it leads.
    pub href: AttrValue,
    /// What the slide is called.
    pub title: AttrValue,
    /// What its talk is called; empty where it has no name.
    pub talk: AttrValue,
    /// Its number in the talk.
    pub number: Option<usize>,
    /// What was jotted down on it, as safe HTML.
    pub jots: Vec<AttrValue>,
}

/// Properties of [`Rows`].
#[derive(Properties, PartialEq)]
pub struct RowsProps {
    /// The slides in their order.
    pub rows: Vec<Row>,
    /// Collections that slides can be added to: ids and titles.
    #[prop_or_default]
    pub collections: Vec<(AttrValue, AttrValue)>,
    /// A slide was followed: its key.
    pub on_open: Callback<AttrValue>,
    /// A slide is to be removed: its key.
    pub on_remove: Callback<AttrValue>,
    /// A slide is to be added to a collection: its key, and the id of that.
    #[prop_or_default]
    pub on_add: Callback<(AttrValue, AttrValue)>,
    /// A slide is to stand elsewhere: from which place to which, from 0. Without it the order is as it is.
    #[prop_or_default]
    pub on_shift: Option<Callback<(usize, usize)>>,
}

/// The list; where its order can be changed by buttons, and by dragging.
#[component]
pub fn Rows(props: &RowsProps) -> Html {
    let words = &use_keep_strings().collection;
    let dragged = use_state(|| None::<usize>);
    let row = |(index, row): (usize, &Row)| {
        let ondragstart = {
            let dragged = dragged.setter();
            Callback::from(move |_: DragEvent| dragged.set(Some(index)))
        };
        let ondragover = {
            let is_ours = dragged.is_some();
            Callback::from(move |event: DragEvent| {
                if is_ours {
                    event.prevent_default();
                }
            })
        };
        let ondrop = {
            let (dragged, on_shift) = (dragged.clone(), props.on_shift.clone());
            Callback::from(move |event: DragEvent| {
                if let (Some(from), Some(on_shift)) = (*dragged, &on_shift) {
                    event.prevent_default();
                    on_shift.emit((from, index));
                }
                dragged.set(None);
            })
        };
        let is_movable = props.on_shift.is_some();
        html! {
            <li key={row.key.to_string()} class="kept" data-kept={row.key.clone()} draggable={is_movable.then_some("true")}
                {ondragstart} {ondragover} {ondrop}>
                <div class="kept-slide">
                    { link(row, &props.on_open) }
                    <p class="kept-facts">{ facts(row, words) }</p>
                    { for row.jots.iter().map(|jot| html! { <div class="jot-text">{ Html::from_html_unchecked(jot.clone()) }</div> }) }
                </div>
                <div class="kept-actions">
                    { choice_of_collections(props, row, words) }
                    { movers(props, index, row, words) }
                    { button((words.remove)(&row.title), Icon::Close, false, props.on_remove.reform({ let key = row.key.clone(); move |()| key.clone() })) }
                </div>
            </li>
        }
    };
    html! { <ol class="kept-list">{ for props.rows.iter().enumerate().map(row) }</ol> }
}

fn link(row: &Row, on_open: &Callback<AttrValue>) -> Html {
    let key = row.key.clone();
    html! {
        <DeckLink href={row.href.clone()} text={row.title.clone()} on_follow={on_open.reform(move |_| key.clone())} />
    }
}

fn facts(row: &Row, words: &CollectionStrings) -> String {
    let talk = Some(row.talk.to_string()).filter(|talk| !talk.is_empty());
    let parts = [talk, row.number.map(words.slide)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn choice_of_collections(props: &RowsProps, row: &Row, words: &CollectionStrings) -> Html {
    if props.collections.is_empty() {
        return html! {};
    }
    let onchange = {
        let (key, on_add) = (row.key.clone(), props.on_add.clone());
        Callback::from(move |event: Event| {
            let select = event.target_unchecked_into::<HtmlSelectElement>();
            let chosen = select.value();
            select.set_value("");
            if !chosen.is_empty() {
                on_add.emit((key.clone(), chosen.into()));
            }
        })
    };
    html! {
        <select class="field" aria-label={(words.add)(&row.title)} {onchange}>
            <option value="" selected=true>{ words.add_to }</option>
            { for props.collections.iter().map(|(id, title)| html! { <option value={id.clone()}>{ title }</option> }) }
        </select>
    }
}

fn movers(props: &RowsProps, index: usize, row: &Row, words: &CollectionStrings) -> Html {
    let Some(on_shift) = &props.on_shift else {
        return html! {};
    };
    let last = props.rows.len().saturating_sub(1);
    let to = |to: usize| on_shift.reform(move |()| (index, to));
    html! {
        <>
            { button((words.up)(&row.title), Icon::Up, index == 0, to(index.saturating_sub(1))) }
            { button((words.down)(&row.title), Icon::Down, index >= last, to((index + 1).min(last))) }
        </>
    }
}

/// A button that stays where it is when there is nothing for it to do, so that the focus does too.
fn button(label: String, image: Icon, is_idle: bool, on_click: Callback<()>) -> Html {
    html! {
        <button class="icon-button" type="button" title={label.clone()} aria-label={label} aria-disabled={is_idle.then_some("true")}
            onclick={Callback::from(move |_| if !is_idle { on_click.emit(()) })}>
            { icon(image) }
        </button>
    }
}
