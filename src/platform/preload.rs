//! Pictures loaded ahead of their time.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Event, HtmlImageElement};

use super::{Listener, PlatformError, picture_sizes};

/// Pictures that this window keeps at hand: as long as this lives, the page shows them without asking the network
/// (the "list of available images" of the HTML standard).
#[derive(Default)]
pub struct Preloaded {
    pictures: RefCell<Vec<Picture>>,
    n_loaded: Rc<Cell<usize>>,
}

struct Picture {
    address: String,
    _element: HtmlImageElement,
    _listener: Listener,
}

impl Preloaded {
    /// Begins to load a picture, unless it has been asked for before. Calls back when it is there.
    ///
    /// # Errors
    ///
    /// There is no document.
    pub fn load(
        &self,
        address: &str,
        mut on_load: impl FnMut() + 'static,
    ) -> Result<(), PlatformError> {
        let is_known = |picture: &Picture| picture.address == address;
        if self.pictures.borrow().iter().any(is_known) {
            return Ok(());
        }
        let element = HtmlImageElement::new()?;
        let n_loaded = Rc::clone(&self.n_loaded);
        let image = element.clone();
        let listener = Listener::new(&element, "load", move |_: &Event| {
            picture_sizes::learn(&image);
            n_loaded.set(n_loaded.get() + 1);
            on_load();
        });
        element.set_src(address);
        self.pictures.borrow_mut().push(Picture {
            address: address.to_owned(),
            _element: element,
            _listener: listener,
        });
        Ok(())
    }

    /// How many were asked for.
    pub fn n_asked(&self) -> usize {
        self.pictures.borrow().len()
    }

    /// How many of them are there.
    pub fn n_loaded(&self) -> usize {
        self.n_loaded.get()
    }
}
