//! The Lectern app: one page that shows the library, or a deck in one of its views.
//!
//! [`route`] reads the address, [`app`] starts what it asks for. [`pages`] are put together from [`components`];
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
