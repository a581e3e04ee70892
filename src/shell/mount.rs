//! Puts an app into the page.

use yew::{AppHandle, BaseComponent, Renderer};

use crate::platform::{document, panic};
use crate::settings;

/// Shows an app in `#app`, and makes ready for its failure; none in a worker, which loads a module only to read decks.
pub fn mount<C: BaseComponent<Properties = ()>>() -> Option<AppHandle<C>> {
    let root = document::app_root()?;
    let words = &settings::language(None).strings().panic;
    panic::install(panic::Words {
        heading: words.heading,
        reload: words.reload,
    });
    Some(Renderer::<C>::with_root(root).render())
}
