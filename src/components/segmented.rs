//! A choice of one among few, all of them in sight.

use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::icon::{Icon, icon};

/// One of the choices.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// What it is called.
    pub label: AttrValue,
    /// Shown instead of the label, which becomes its tooltip.
    pub icon: Option<Icon>,
    /// The language of the label, where it is not that of the page.
    pub lang: Option<&'static str>,
}

/// Properties of [`Segmented`].
#[derive(Properties, PartialEq)]
pub struct SegmentedProps {
    /// What is chosen, for those who cannot see it.
    pub label: AttrValue,
    /// Keeps it apart from other choices on the page.
    pub name: AttrValue,
    /// The choices.
    pub segments: Vec<Segment>,
    /// The index of the one that holds.
    pub chosen: usize,
    /// Another was chosen: its index.
    pub on_choose: Callback<usize>,
}

/// Radio buttons in a row; arrows move between them.
#[component]
pub fn Segmented(props: &SegmentedProps) -> Html {
    html! {
        <fieldset class="segmented" aria-label={props.label.clone()}>
            { for props.segments.iter().enumerate().map(|(index, segment)| segment_of(props, index, segment)) }
        </fieldset>
    }
}

fn segment_of(props: &SegmentedProps, index: usize, segment: &Segment) -> Html {
    html! {
        <label key={index} class="segment" lang={segment.lang} title={segment.icon.map(|_| segment.label.clone())}>
            <input class="visually-hidden" type="radio" name={props.name.clone()} checked={index == props.chosen}
                onchange={props.on_choose.reform(move |_| index)} />
            if let Some(image) = segment.icon {
                { icon(image) }
                <span class="visually-hidden">{ &segment.label }</span>
            } else {
                <span>{ &segment.label }</span>
            }
        </label>
    }
}
