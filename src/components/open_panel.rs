//! The ways to open a deck: files, a folder, pasted text, an address.

use web_sys::{Event, HtmlInputElement, SubmitEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html, use_node_ref};

use super::icon::{Icon, icon};
use crate::i18n::library::use_library_strings;

/// Properties of [`OpenPanel`].
#[derive(Properties, PartialEq)]
pub struct OpenPanelProps {
    /// Files are being read.
    pub is_busy: bool,
    /// Why nothing was opened, in words; none by default.
    #[prop_or_default]
    pub trouble: Option<AttrValue>,
    /// The browser keeps no files for us.
    pub is_storage_refused: bool,
    /// Files or a folder were chosen in this input.
    pub on_choose: Callback<HtmlInputElement>,
    /// Text is to be pasted.
    pub on_paste: Callback<()>,
    /// An address is to be opened.
    pub on_address: Callback<String>,
}

/// A panel that takes decks.
#[component]
pub fn OpenPanel(props: &OpenPanelProps) -> Html {
    let words = &use_library_strings().device;
    let address = use_node_ref();
    let on_choose = props
        .on_choose
        .reform(|event: Event| event.target_unchecked_into());
    let on_submit = {
        let (address, on_address) = (address.clone(), props.on_address.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = address
                .cast::<HtmlInputElement>()
                .map(|input| input.value());
            if let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) {
                on_address.emit(typed.trim().to_owned());
            }
        })
    };
    html! {
        <section class="open-panel" aria-label={words.heading} aria-busy={props.is_busy.to_string()}>
            <h2>{ words.heading }</h2>
            <p>{ words.hint }</p>
            <div class="open-ways">
                <label class="button">
                    <input class="visually-hidden" type="file" multiple=true onchange={on_choose.clone()} />
                    { icon(Icon::File) }{ words.files }
                </label>
                <label class="button">
                    <input class="visually-hidden" type="file" webkitdirectory=true onchange={on_choose} />
                    { icon(Icon::Folder) }{ words.folder }
                </label>
                <button class="button" type="button" onclick={props.on_paste.reform(|_| ())}>
                    { icon(Icon::Paste) }{ words.paste }
                </button>
            </div>
            <form class="open-address" onsubmit={on_submit}>
                <input class="field" type="text" inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false"
                    aria-label={words.address} placeholder={words.address} ref={address} />
                <button class="button" type="submit">{ words.open }</button>
            </form>
            <p class="open-trouble" role="alert">{ props.trouble.clone() }</p>
            <p class="open-note" role="status">
                { if props.is_busy { words.underway } else { words.stays_here } }
            </p>
            if props.is_storage_refused {
                <p class="open-note">{ words.no_storage }</p>
            }
        </section>
    }
}
