//! `postMessage` between a window and those that it opened.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

use super::Channel;
use crate::platform::fields::{field, object};
use crate::platform::window::{Handle, opener};
use crate::platform::{Listener, PlatformError, window};

/// What the browser calls the origin of a page that has none: a file of the disk, a sandbox.
const NO_ORIGIN: &str = "null";

/// The way to the window that opened this one, and to those that this one opened.
///
/// A window that was reloaded has forgotten which windows it opened; it knows each again as soon as
/// that one sends it something.
#[must_use = "dropping it ends the channel"]
#[derive(Debug)]
pub struct Opener {
    key: String,
    origin: String,
    known: Known,
    _messages: Listener,
}

type Known = Rc<RefCell<Vec<Handle>>>;

impl Opener {
    /// Takes in a window that this one has opened.
    pub fn add(&self, opened: &Handle) {
        let mut known = self.known.borrow_mut();
        if !known.contains(opened) {
            known.push(opened.clone());
        }
    }

    /// The windows that it reaches: the opener, those added, and those that have sent something.
    pub fn reached(&self) -> Vec<Handle> {
        let mut known = self.known.borrow_mut();
        known.retain(|one| !one.is_closed());
        known.clone()
    }
}

impl Channel for Opener {
    fn open(
        key: &str,
        mut on_message: impl FnMut(String) + 'static,
    ) -> Result<Self, PlatformError> {
        let window = window()?;
        let origin = window.origin();
        let known: Known = Rc::new(RefCell::new(opener().into_iter().collect()));
        let (own_key, own_origin) = (key.to_owned(), origin.clone());
        let senders = Rc::clone(&known);
        let messages = Listener::new(&window, "message", move |event: &MessageEvent| {
            let sender = event
                .source()
                .map(|source| Handle::new(source.unchecked_into::<Window>()));
            let is_known = sender
                .as_ref()
                .is_some_and(|one| senders.borrow().contains(one));
            if !is_trusted(&own_origin, &event.origin(), is_known) {
                return;
            }
            let Some(text) = text_under(&own_key, &event.data()) else {
                return;
            };
            if let Some(sender) = sender.filter(|_| !is_known) {
                senders.borrow_mut().push(sender);
            }
            on_message(text);
        });
        Ok(Self {
            key: key.to_owned(),
            origin,
            known,
            _messages: messages,
        })
    }

    /// [`PlatformError::Absent`] while there is no window to send to.
    fn send(&self, text: &str) -> Result<(), PlatformError> {
        let (key, text) = (JsValue::from_str(&self.key), JsValue::from_str(text));
        let message = object(&[("key", &key), ("text", &text)])?;
        // An origin that is none cannot be named; then whoever the window shows may read it.
        let reader = if self.origin == NO_ORIGIN {
            "*"
        } else {
            &self.origin
        };
        let reached = self.reached();
        if reached.is_empty() {
            return Err(PlatformError::Absent("window of the same talk"));
        }
        for one in reached {
            one.as_js().post_message(&message, reader)?;
        }
        Ok(())
    }
}

/// Whether a message is from this site.
///
/// All pages without an origin are called the same, strangers too: of those, only windows that are
/// known are believed, by what they are and not by what they say.
fn is_trusted(own_origin: &str, origin: &str, is_known: bool) -> bool {
    if own_origin == NO_ORIGIN {
        is_known && matches!(origin, NO_ORIGIN | "file://")
    } else {
        origin == own_origin
    }
}

fn text_under(key: &str, message: &JsValue) -> Option<String> {
    let named = field(message, "key")?.as_string()?;
    (named == key).then(|| field(message, "text")?.as_string())?
}

#[cfg(test)]
mod tests {
    use super::is_trusted;

    #[test]
    fn only_windows_of_this_site_are_believed() {
        let site = "https://a.org";
        for (own, origin, is_known, expected) in [
            (site, site, true, true),
            (site, site, false, true),
            (site, "https://b.org", true, false),
            (site, "http://a.org", true, false),
            (site, "https://a.org:8080", true, false),
            (site, "null", true, false),
            (site, "", true, false),
            ("null", "null", true, true),
            ("null", "file://", true, true),
            ("null", "null", false, false),
            ("null", site, true, false),
        ] {
            let told = is_trusted(own, origin, is_known);
            assert_eq!(told, expected, "{own} hears {origin}, known: {is_known}");
        }
    }
}
