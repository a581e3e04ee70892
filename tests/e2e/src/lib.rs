//! Tells stories to real browsers through `WebDriver`.
//!
//! A [`Story`] is a small async function that gets a [`Page`]: a fresh tab of a browser, and a
//! [`Site`] of its own, on a port of its own, so that nothing stored by one story is seen by another.
//! [`tell`] runs all stories in Chromium and in Firefox, one browser process each. A story fails when
//! it says so, and also when a page broke the content security policy, logged an error or called
//! `alert`. Of the network it sees its own sites only.
//!
//! ```
//! use anyhow::Result;
//! use e2e::{Page, Story, stories};
//!
//! async fn the_title_follows_the_slide(page: &Page) -> Result<()> {
//!     page.site().put("talk.md", "# One\n\n---\n\n# Two");
//!     page.open("/?deck=talk.md").await?;
//!     page.press(" ").await?;
//!     page.until_equal("document.title", "Two").await
//! }
//!
//! pub const STORIES: &[Story] = stories![the_title_follows_the_slide];
//! ```

mod answer;
mod axe;
mod browser;
mod desk;
mod displays;
mod driver;
mod one_file;
mod outside;
mod page;
mod pdf;
mod published;
mod record;
mod setting;
mod site;
mod story;
mod tab;
mod visit;
mod windows;

pub use crate::answer::Answer;
pub use crate::browser::Browser;
pub use crate::desk::{Desk, NOTE};
pub use crate::displays::Displays;
pub use crate::one_file::OneFile;
pub use crate::page::Page;
pub use crate::pdf::Pdf;
pub use crate::published::publish;
pub use crate::setting::Setting;
pub use crate::site::Site;
pub use crate::story::{Story, Tale, tell};
pub use crate::visit::{visit, visit_desk};
