//! The Lectern app: one page that shows the library, or a deck in one of its views.
//!
//! [`route`] reads the address, [`app`] chooses the page. [`pages`] are put together from [`components`];
//! [`shell`] joins the pure crates to the browser, which only [`platform`] touches.

pub mod app;
pub mod components;
pub mod hooks;
pub mod i18n;
pub mod pages;
pub mod platform;
pub mod route;
pub mod settings;
pub mod shell;

/// Shows the app in the page; does nothing in a worker, which loads this module only to read decks.
pub fn start() {
    if let Some(root) = platform::document::app_root() {
        let strings = settings::language(None).strings();
        platform::panic::install(platform::panic::Words {
            heading: strings.panic.heading,
            reload: strings.panic.reload,
        });
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
