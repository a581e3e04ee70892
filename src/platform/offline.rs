//! What is kept for when there is no network; `assets/offline.js` keeps it and tells of it.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

use super::fields::field;
use super::{Listener, PlatformError, window};

/// What the script tells.
const STATE: &str = "lectern:offline";
/// What it is asked by.
const ASK: &str = "lectern:offline-ask";

/// How things stand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OfflineState {
    /// Why nothing is kept, in a word; empty where it is.
    pub obstacle: String,
    /// How many files of the app are kept, and how many it has.
    pub app: Option<(usize, usize)>,
    /// The talk that is shown.
    pub talk: Option<Kept>,
    /// All talks, once they were asked for.
    pub all: Option<Kept>,
    /// Whether there is a newer version: `there`, or `presenting` where it waits; empty where there is none.
    pub update: String,
    /// How many bytes the site keeps in this browser.
    pub used: f64,
    /// How many it may keep.
    pub room: f64,
}

/// How far the keeping of talks has come.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// How many files are kept.
    pub files: usize,
    /// How many are known so far.
    pub of: usize,
    /// How many bytes those are.
    pub bytes: f64,
    /// Some of the files that cannot be had.
    pub missing: Vec<String>,
    /// How many films were left out.
    pub films: usize,
    /// There is no more room.
    pub is_full: bool,
    /// How many talks are done.
    pub done: usize,
    /// How many there are.
    pub talks: usize,
    /// How it ended: `done`, `cancelled` or `failed`; empty as long as it goes on.
    pub end: String,
}

/// Asks the script for something: `state`, `start`, `all`, `cancel`, `update`.
pub fn ask(what: &str) {
    let options = CustomEventInit::new();
    options.set_detail(&what.into());
    if let (Ok(window), Ok(event)) = (
        window(),
        CustomEvent::new_with_event_init_dict(ASK, &options),
    ) {
        // Listeners that throw do so by themselves; dispatching does not.
        let _ = window.dispatch_event(&event);
    }
}

/// Calls back with each change.
///
/// # Errors
///
/// There is no window.
pub fn on_state(
    mut callback: impl FnMut(OfflineState) + 'static,
) -> Result<Listener, PlatformError> {
    let window = window()?;
    Ok(Listener::new(&window, STATE, move |event: &CustomEvent| {
        callback(state(&event.detail()));
    }))
}

fn state(told: &JsValue) -> OfflineState {
    let app = field(told, "app").and_then(|app| app.dyn_into::<Array>().ok());
    OfflineState {
        obstacle: text(told, "obstacle"),
        app: app.map(|app| (whole(&app.get(0)), whole(&app.get(1)))),
        talk: field(told, "talk").as_ref().and_then(kept),
        all: field(told, "all").as_ref().and_then(kept),
        update: text(told, "update"),
        used: number(told, "used"),
        room: number(told, "room"),
    }
}

fn kept(told: &JsValue) -> Option<Kept> {
    if !told.is_object() {
        return None;
    }
    let count = |name| field(told, name).map_or(0, |value| whole(&value));
    let missing = field(told, "missing").and_then(|list| list.dyn_into::<Array>().ok());
    Some(Kept {
        files: count("kept"),
        of: count("of"),
        bytes: number(told, "bytes"),
        missing: missing
            .into_iter()
            .flat_map(|list| list.iter().collect::<Vec<_>>())
            .filter_map(|name| name.as_string())
            .collect(),
        films: count("films"),
        is_full: field(told, "isFull").is_some_and(|value| value.is_truthy()),
        done: count("done"),
        talks: count("talks"),
        end: text(told, "state"),
    })
}

fn text(told: &JsValue, name: &str) -> String {
    let value = field(told, name).and_then(|value| value.as_string());
    value.unwrap_or_default()
}

fn number(told: &JsValue, name: &str) -> f64 {
    let value = field(told, name).and_then(|value| value.as_f64());
    value.unwrap_or_default()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of files are small"
)]
fn whole(value: &JsValue) -> usize {
    value.as_f64().unwrap_or_default() as usize
}
