//! A second thread for one piece of long work.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::fields::object;
use super::{PlatformError, address, page, timer};

/// The module that reads decks.
const READING: &str = "reading";

/// How a piece of work ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// What the worker found.
    Bytes(Vec<u8>),
    /// The worker could not do it; why, in its own words or the browser's.
    Failed(String),
    /// It took longer than it may, and was stopped.
    TimedOut,
}

/// Starts a module worker, asks it one thing, and ends it.
///
/// The worker gets one message: an object with the texts of `question`, and with `js` and `wasm`, the
/// absolute addresses of the module for reading, which it may load. It answers with one message: bytes
/// (`Uint8Array`), or a text that says why not. Dropping the future ends the worker.
///
/// # Errors
///
/// The browser has no workers or forbids this one, or the page does not say where the module is
/// (attributes of `#boot`).
pub async fn ask(
    script: &str,
    question: &[(&str, &str)],
    patience_ms: u32,
) -> Result<Reply, PlatformError> {
    let message = message(READING, question)?;
    let worker = Running::start(script)?;
    let mut deadline = None;
    let first_of_all = Promise::new(&mut |done, _| {
        worker.0.set_onmessage(Some(&done));
        worker.0.set_onerror(Some(&done));
        deadline = Some(timer::after(patience_ms, move || {
            // Settling a promise throws nothing.
            let _ = done.call0(&JsValue::NULL);
        }));
    });
    worker.0.post_message(&message)?;
    let event = first_of_all.await?;
    drop(deadline);
    Ok(match event.dyn_into::<Event>() {
        Ok(event) => reply(&event),
        Err(_nothing) => Reply::TimedOut,
    })
}

/// A worker that is ended on drop, whatever it is doing.
#[derive(Debug)]
pub(super) struct Running(pub(super) Worker);

impl Running {
    pub(super) fn start(script: &str) -> Result<Self, PlatformError> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        Ok(Self(Worker::new_with_options(script, &options)?))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// A question with the addresses of the module that the worker is to load.
pub(super) fn message(module: &str, question: &[(&str, &str)]) -> Result<JsValue, PlatformError> {
    let (js, wasm) = (
        address_in(&["data-", module, "-js"].concat())?,
        address_in(&["data-", module, "-wasm"].concat())?,
    );
    let own = [("js", js.as_str()), ("wasm", wasm.as_str())];
    let fields = question.iter().chain(&own);
    let fields: Vec<_> = fields
        .map(|(name, text)| (*name, JsValue::from_str(text)))
        .collect();
    let fields: Vec<_> = fields.iter().map(|(name, text)| (*name, text)).collect();
    Ok(object(&fields)?)
}

fn address_in(attribute: &str) -> Result<String, PlatformError> {
    let page = page()?;
    let written = page
        .get_element_by_id("boot")
        .and_then(|boot| boot.get_attribute(attribute));
    written
        .zip(page.base_uri()?)
        .and_then(|(written, base)| address::join(&base, &written))
        .ok_or(PlatformError::Absent("address of its own module"))
}

/// The answer that an event of a worker brings, or why there is none.
pub(super) fn reply(event: &Event) -> Reply {
    if let Some(message) = event.dyn_ref::<MessageEvent>() {
        let data = message.data();
        return match data.dyn_ref::<Uint8Array>() {
            Some(bytes) => Reply::Bytes(bytes.to_vec()),
            None => Reply::Failed(data.as_string().unwrap_or_default()),
        };
    }
    // A script that is not there fires a plain event without words.
    let reason = event.dyn_ref().map(ErrorEvent::message);
    Reply::Failed(reason.unwrap_or_else(|| "the worker did not start".to_owned()))
}
