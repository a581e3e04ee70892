//! A second thread that stays and answers one question after another.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::JsCast;
use web_sys::{Event, MessageChannel, MessagePort};

use super::worker::{Reply, Running, message, reply};
use super::{Listener, PlatformError};

/// A module worker that remembers what it was told; dropping it ends it.
#[must_use = "dropping the worker ends it"]
#[derive(Debug)]
pub struct LastingWorker {
    worker: Running,
    module: &'static str,
    has_failed: Rc<Cell<bool>>,
    _failure: Listener,
}

impl LastingWorker {
    /// Starts a worker that may load a module of this name: the page says where it is (attributes of `#boot`).
    ///
    /// # Errors
    ///
    /// The browser has no workers or forbids this one.
    pub fn start(script: &str, module: &'static str) -> Result<Self, PlatformError> {
        let worker = Running::start(script)?;
        let has_failed = Rc::new(Cell::new(false));
        let failed = Rc::clone(&has_failed);
        let failure = Listener::new(&worker.0, "error", move |_: &Event| failed.set(true));
        Ok(Self {
            worker,
            module,
            has_failed,
            _failure: failure,
        })
    }

    /// Asks one thing. Questions may overlap; each is answered by itself.
    ///
    /// The worker gets an object with the texts of `question`, and with `js` and `wasm`, the absolute addresses of its module. It
    /// answers through the port that comes along: bytes (`Uint8Array`), or a text that says why not.
    ///
    /// # Errors
    ///
    /// The worker has ended by an error before, or the page does not say where the module is.
    pub async fn ask(&self, question: &[(&str, &str)]) -> Result<Reply, PlatformError> {
        if self.has_failed.get() {
            return Err(PlatformError::Failed("the worker has ended".to_owned()));
        }
        let message = message(self.module, question)?;
        let ports = MessageChannel::new()?;
        let port = Answering(ports.port1());
        let worker = &self.worker.0;
        let mut failure = Ok(());
        let mut on_failure = None;
        let answer = Promise::new(&mut |done, _| {
            port.0.set_onmessage(Some(&done));
            failure = worker.add_event_listener_with_callback("error", &done);
            on_failure = Some(done);
        });
        failure?;
        let transferred = Array::of1(&ports.port2());
        let sent = worker.post_message_with_transfer(&message, &transferred);
        let event = match sent {
            Ok(()) => answer.await,
            Err(thrown) => Err(thrown),
        };
        if let Some(done) = on_failure {
            worker.remove_event_listener_with_callback("error", &done)?;
        }
        Ok(event?
            .dyn_ref::<Event>()
            .map_or_else(|| Reply::Failed(String::new()), reply))
    }
}

/// A port that is closed when nobody waits for its answer any more.
struct Answering(MessagePort);

impl Drop for Answering {
    fn drop(&mut self) {
        self.0.close();
    }
}
