//! What components show, as text: snapshots of their HTML in the languages of the interface.

#![cfg(not(target_arch = "wasm32"))]

mod console;
mod device;
mod help;
mod talks;

use lectern::i18n::Language;
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::{ContextProvider, Html, LocalServerRenderer, Properties, component, html};

/// The HTML of a view in a language, one tag a line, without the drawings of icons.
fn rendered(language: Language, view: Html) -> String {
    let page = LocalServerRenderer::<Page>::with_props(PageProps {
        language,
        children: view,
    });
    let Ok(runtime) = Builder::new_current_thread().build() else {
        panic!("no runtime to render in");
    };
    let html = LocalSet::new().block_on(&runtime, page.hydratable(false).render());
    without_drawings(&html).replace("><", ">\n<")
}

fn without_drawings(html: &str) -> String {
    let parts = html.split("<svg").enumerate();
    let parts = parts.map(|(index, part)| match part.split_once("</svg>") {
        Some((_, rest)) if index > 0 => format!("<svg/>{rest}"),
        _ => part.to_owned(),
    });
    parts.collect()
}

#[derive(Properties, PartialEq)]
struct PageProps {
    language: Language,
    children: Html,
}

/// Gives a view the language, as the app does.
#[component]
fn Page(props: &PageProps) -> Html {
    html! { <ContextProvider<Language> context={props.language}>{ props.children.clone() }</ContextProvider<Language>> }
}
