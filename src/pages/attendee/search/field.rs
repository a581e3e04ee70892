//! The field that one types into, and its keys.

use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::{
    AttrValue, Callback, Html, Properties, TargetCast, component, html, use_effect_with,
    use_node_ref,
};

use super::{LIST, OPTION};

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub(super) struct FieldProps {
    /// What is searched.
    pub(super) label: AttrValue,
    /// What was typed before.
    pub(super) typed: String,
    /// The number of the option that Enter takes; none where there is none.
    pub(super) active: Option<usize>,
    /// Something else was typed.
    pub(super) on_typed: Callback<String>,
    /// The next option is to be chosen, or the one before.
    pub(super) on_move: Callback<bool>,
    /// The chosen option is to be taken.
    pub(super) on_enter: Callback<()>,
}

/// A field with a list of options below it, between which arrows move.
#[component]
pub(super) fn Field(props: &FieldProps) -> Html {
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        if let Some(input) = node.cast::<HtmlInputElement>() {
            // Typing takes the place of what was looked for the last time.
            input.select();
        }
    });
    let oninput = props
        .on_typed
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let onkeydown = {
        let (on_move, on_enter) = (props.on_move.clone(), props.on_enter.clone());
        Callback::from(move |event: KeyboardEvent| {
            if is_composing(&event) {
                return;
            }
            match event.key().as_str() {
                "ArrowDown" => on_move.emit(true),
                "ArrowUp" => on_move.emit(false),
                "Enter" => on_enter.emit(()),
                _ => return,
            }
            event.prevent_default();
        })
    };
    html! {
        <input class="field" ref={node} type="text" autofocus=true role="combobox" autocomplete="off" autocapitalize="none"
            spellcheck="false" enterkeyhint="go" placeholder={props.label.clone()} aria-label={props.label.clone()}
            value={props.typed.clone()} aria-autocomplete="list" aria-controls={LIST}
            aria-expanded={props.active.is_some().to_string()}
            aria-activedescendant={props.active.map(|index| format!("{OPTION}{index}"))} {oninput} {onkeydown} />
    }
}

/// Whether a key is part of composing a character. Safari marks the one that ends the composition with 229 alone.
fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}
