//! The switch between the languages of a talk.

use web_sys::{Event, HtmlSelectElement};
use yew::{AttrValue, Callback, Html, TargetCast, html};

/// A language to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct LanguageChoice {
    /// Its BCP 47 tag.
    pub tag: AttrValue,
    /// Its name in itself.
    pub name: AttrValue,
    /// It is the one that holds.
    pub is_chosen: bool,
}

/// A choice that shows the tag of the language that holds; calls back with the index of another.
pub fn languages(
    label: &'static str,
    choices: &[LanguageChoice],
    on_choose: &Callback<usize>,
) -> Html {
    let chosen = choices.iter().find(|choice| choice.is_chosen);
    let on_change = on_choose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        usize::try_from(select.selected_index()).unwrap_or_default()
    });
    html! {
        <label class="languages" title={label}>
            <span aria-hidden="true">{ chosen.map(|choice| choice.tag.clone()) }</span>
            <select aria-label={label} onchange={on_change}>
                { for choices.iter().map(|choice| html! {
                    <option lang={choice.tag.clone()} selected={choice.is_chosen}>{ &choice.name }</option>
                }) }
            </select>
        </label>
    }
}
