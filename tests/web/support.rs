//! A page to act on, scripts to run in it, and waiting for conditions.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use lectern::platform::object_url::ObjectUrl;
use lectern::platform::timer;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, Document, Element};

/// The document of the test page.
pub(crate) fn page() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An element at the end of the test page; dropping it takes it out again.
pub(crate) struct Placed(pub(crate) Element);

impl Placed {
    pub(crate) fn new(tag: &str) -> Self {
        let element = page().create_element(tag).unwrap();
        page().body().unwrap().append_child(&element).unwrap();
        Self(element)
    }

    pub(crate) fn with_html(tag: &str, html: &str) -> Self {
        let placed = Self::new(tag);
        placed.0.set_inner_html(html);
        placed
    }

    pub(crate) fn find(&self, selector: &str) -> Element {
        self.0.query_selector(selector).unwrap().unwrap()
    }
}

impl Drop for Placed {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// The element that says where a module for a worker is.
pub(crate) fn boot_naming(module: &str) -> Placed {
    let boot = Placed::new("i");
    boot.0.set_id("boot");
    for kind in ["js", "wasm"] {
        let name = format!("data-{module}-{kind}");
        let file = format!("{module}.{kind}");
        boot.0.set_attribute(&name, &file).unwrap();
    }
    boot
}

/// A script for a worker, at an address.
pub(crate) fn script(text: &str) -> ObjectUrl {
    let parts = js_sys::Array::of1(&text.into());
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    ObjectUrl::new(&Blob::new_with_str_sequence_and_options(&parts, &kind).unwrap()).unwrap()
}

/// Runs a script until it calls `done`.
pub(crate) async fn run(script: &str) {
    let script = format!("new Promise(done => {{ {script} }})");
    let promise: Promise = js_sys::eval(&script).unwrap().unchecked_into();
    promise.await.unwrap();
}

/// Waits until something holds, and fails by the runner's time limit.
pub(crate) async fn wait_until(holds: impl Fn() -> bool) {
    while !holds() {
        timer::pause(1).await;
    }
}

/// What callbacks were told, in order.
#[derive(Debug)]
pub(crate) struct Heard<T>(Rc<RefCell<Vec<T>>>);

impl<T: Clone + 'static> Heard<T> {
    pub(crate) fn nothing() -> Self {
        Self(Rc::default())
    }

    /// A callback that notes what it is told.
    pub(crate) fn note(&self) -> impl Fn(T) + 'static {
        let heard = Rc::clone(&self.0);
        move |what| heard.borrow_mut().push(what)
    }

    pub(crate) fn all(&self) -> Vec<T> {
        self.0.borrow().clone()
    }

    /// Waits until `n` calls have come.
    pub(crate) async fn wait_for(&self, n: usize) -> Vec<T> {
        wait_until(|| self.0.borrow().len() >= n).await;
        self.all()
    }
}
