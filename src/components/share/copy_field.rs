//! A text to be copied.

use web_sys::{FocusEvent, HtmlTextAreaElement};
use yew::{AttrValue, Callback, Html, TargetCast, html};

/// A field that selects its text when it is entered, and a button that copies it.
pub fn copy_field(
    name: &'static str,
    label: &'static str,
    text: AttrValue,
    copy: &'static str,
    on_copy: &Callback<AttrValue>,
) -> Html {
    let onfocus = Callback::from(|event: FocusEvent| {
        event
            .target_unchecked_into::<HtmlTextAreaElement>()
            .select();
    });
    let n_rows = if name == "embed" { "4" } else { "2" };
    let copied = text.clone();
    html! {
        <div class="copy-field" data-copy={name}>
            <label>
                <span>{ label }</span>
                <textarea class="field" readonly=true rows={n_rows} value={text} {onfocus} />
            </label>
            <button class="button" type="button" onclick={on_copy.reform(move |_| copied.clone())}>{ copy }</button>
        </div>
    }
}
