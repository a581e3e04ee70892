//! Puts an app into the page.

use yew::{AppHandle, BaseComponent, Renderer};

use crate::platform::{document, panic};
use crate::settings;

/// Shows an app in `#app`, and makes ready for its failure; none where the page has no such place.
pub fn mount<C: BaseComponent<Properties = ()>>() -> Option<AppHandle<C>> {
    let root = document::app_root()?;
    panic::install(words());
    Some(Renderer::<C>::with_root(root).render())
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
