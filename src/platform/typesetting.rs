//! The script that typesets what slides say in languages of their own, `assets/typeset/`: code, formulas, diagrams.

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element, Event, EventInit};

use super::{Listener, PlatformError, window};

/// A slide's HTML is in its shadow root.
const DRAWN: &str = "lectern:drawn";

/// The script has done what it could for a slide.
const TYPESET: &str = "lectern:typeset";

/// Something that could not be typeset, so that its source is shown, or that finds too little room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What kind it is, in kebab-case.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// What its author can do.
    pub hint: String,
    /// The source as it stands in the deck, or its beginning.
    pub source: String,
}

/// The element on which a slide's shadow root hangs.
#[derive(Debug)]
pub struct Host(Element);

impl Host {
    /// An attribute of it, such as `data-slide`.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }
}

/// Tells the script that the shadow root of `host` was filled.
pub fn announce(host: &Element) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(DRAWN, &options) {
        // Listeners that throw do so by themselves; dispatching does not.
        let _ = host.dispatch_event(&event);
    }
}

/// Calls back with the host of each slide whose HTML is there anew, and again when the script has changed it.
///
/// # Errors
///
/// There is no window.
pub fn on_drawn(callback: impl Fn(Host) + 'static) -> Result<Listener, PlatformError> {
    let window = window()?;
    Ok(Listener::capturing(
        &window,
        &[DRAWN, TYPESET],
        move |event: &Event| {
            if let Some(host) = event.target().and_then(|target| target.dyn_into().ok()) {
                callback(Host(host));
            }
        },
    ))
}

/// Calls back each time the script has changed what is in the shadow root of `host`, with what it could not do.
pub fn on_done(host: &Element, mut callback: impl FnMut(Vec<Trouble>) + 'static) -> Listener {
    Listener::new(host, TYPESET, move |event: &CustomEvent| {
        let detail = event.detail().as_string().unwrap_or_default();
        callback(
            detail
                .split_terminator('\u{1e}')
                .filter_map(trouble)
                .collect(),
        );
    })
}

/// One record of the script: its four texts, parted by the unit separator.
fn trouble(record: &str) -> Option<Trouble> {
    let mut texts = record.split('\u{1f}').map(str::to_owned);
    Some(Trouble {
        code: texts.next()?,
        message: texts.next()?,
        hint: texts.next()?,
        source: texts.next()?,
    })
}
