//! An address as a code that phones read.

use lectern_typeset::qr;
use yew::{Html, html};

/// A code with its text below, or the text alone where it is too long for a code.
pub fn qr(text: &str) -> Html {
    html! {
        <figure class="qr" data-qr={text.to_owned()}>
            if let Some(code) = qr::encode(text) {
                <svg viewBox={code.view_box} role="img" aria-label={text.to_owned()} shape-rendering="crispEdges">
                    <rect x="-4" y="-4" width="100%" height="100%" fill="#fff" />
                    <path d={code.dark} fill="#000" />
                </svg>
            }
            <figcaption>{ text }</figcaption>
        </figure>
    }
}
