//! Notes of one's own on the slide that is shown.

use lectern_keep::{Jot, KeptSlide, markdown};
use yew::{AttrValue, Callback, Html, Properties, component, html, use_effect_with, use_state};

use super::entries::standing;
use crate::components::keep::jot_box::JotBox;
use crate::components::overlay::Overlay;
use crate::i18n::keep::use_keep_strings;
use crate::shell::keep::here::Here;
use crate::shell::keep::{Edit, Standing, UseKeep, drafts, fresh_id};

/// Properties of [`Jots`].
#[derive(Properties, PartialEq)]
pub(super) struct JotsProps {
    /// The slide; none as long as it is being looked at.
    pub(super) here: Option<Here>,
    /// All that is kept.
    pub(super) keep: UseKeep,
    /// The panel was closed.
    pub(super) on_close: Callback<()>,
}

/// The panel: what there is, to be edited, or a field to begin with.
#[component]
pub(super) fn Jots(props: &JotsProps) -> Html {
    let words = use_keep_strings();
    let fresh = use_state(fresh_id);
    let open = use_state(|| None::<AttrValue>);
    let is_ready = props.keep.standing != Standing::Loading;
    let here = props.here.as_ref().filter(|_| is_ready);
    let jots = here.map(|here| here.kept(&props.keep.keep).jots);
    let first = jots.as_ref().map(|jots| {
        let first = jots.first().map(|jot| jot.id.clone());
        AttrValue::from(first.unwrap_or_else(|| (*fresh).clone()))
    });
    {
        let open = open.setter();
        // The field opens with the slide, and not again with each letter.
        use_effect_with(here.is_some(), move |_| open.set(first));
    }
    let slide = here.map(|here| here.slide.clone());
    let heading = match slide.as_ref().and_then(|slide| slide.number) {
        Some(number) => (words.jot.heading)(number),
        None => words.jot.name.to_owned(),
    };
    let jot_box = |id: AttrValue, text: &str, slide: &KeptSlide| {
        let jot = {
            let slide = slide.clone();
            move |text| Jot {
                slide: slide.clone(),
                text,
            }
        };
        let on_type = Callback::from({
            let (id, jot) = (id.clone(), jot.clone());
            move |text| drafts::save(&id, &jot(text))
        });
        let on_rest = props.keep.edit.reform({
            let id = id.clone();
            move |text| -> Edit {
                let (id, jot) = (id.clone(), jot(text));
                Box::new(move |keep| drafts::put(keep, &id, jot))
            }
        });
        let on_open = Callback::from({
            let (open, id) = (open.setter(), id.clone());
            move |is_open: bool| open.set(is_open.then(|| id.clone()))
        });
        html! {
            <JotBox key={id.to_string()} text={text.to_owned()} html={markdown::html(text)} label={heading.clone()}
                is_open={open.as_ref() == Some(&id)} {on_open} {on_type} {on_rest} />
        }
    };
    html! {
        <Overlay title={heading.clone()} on_close={props.on_close.clone()}>
            // That the browser may clear it one day is said where all of it is.
            if props.keep.standing != Standing::AtRisk {
                { standing(props.keep.standing, &words.standing) }
            }
            if let (Some(slide), Some(jots)) = (&slide, &jots) {
                if let Some(title) = &slide.title {
                    <p class="kept-facts">{ title }</p>
                }
                { for jots.iter().map(|jot| jot_box(jot.id.clone().into(), &jot.what.text, &jot.what.slide)) }
                if !jots.iter().any(|jot| jot.id == *fresh) && (jots.is_empty() || open.as_deref() == Some(fresh.as_str())) {
                    { jot_box((*fresh).clone().into(), "", slide) }
                }
            } else if is_ready {
                <p class="overlay-note">{ words.jot.no_slide }</p>
            }
        </Overlay>
    }
}
