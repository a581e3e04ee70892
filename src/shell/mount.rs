//! Puts an app into the page.

use std::cell::RefCell;

use yew::{BaseComponent, Renderer};

use crate::platform::{document, panic};
use crate::settings;

thread_local! {
    /// Takes down the app that is shown.
    static UNMOUNT: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

/// Shows an app in `#app`, and makes ready for its failure; does nothing where the page has no such place.
pub fn mount<C: BaseComponent<Properties = ()>>() {
    if let Some(root) = document::app_root() {
        panic::install(words());
        let app = Renderer::<C>::with_root(root).render();
        UNMOUNT.set(Some(Box::new(move || app.destroy())));
    }
}

/// Shows an app beside the one in `#app`, for as long as the page; its failure leaves the other on the screen.
pub fn mount_beside<C: BaseComponent<Properties = ()>>() {
    if let Some(root) = document::add_root() {
        keep_the_slide_on_failure();
        Renderer::<C>::with_root(root).render();
    }
}

/// Takes down the app, to make room for another one.
pub(super) fn unmount() {
    if let Some(unmount) = UNMOUNT.take() {
        unmount();
    }
}

/// From now on a failure leaves the slide on the screen as it is: the room sees this window.
pub fn keep_the_slide_on_failure() {
    panic::install_quietly(words());
}

/// From now on a failure is told to the person at this window.
pub fn tell_failures() {
    panic::install(words());
}

fn words() -> panic::Words {
    let words = &settings::language(None).strings().panic;
    panic::Words {
        heading: words.heading,
        reload: words.reload,
    }
}
