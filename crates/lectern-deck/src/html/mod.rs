//! The only place where HTML is made.
//!
//! [`builder`] takes what Markdown says and what a deck's author wrote as raw HTML, in the order they
//! appear, and grows one [`tree`]; elements and attributes that no list allows never enter it.
//! [`tree`] writes itself out with everything escaped.

mod attributes;
mod balance;
pub(crate) mod builder;
pub(crate) mod css;
mod elements;
pub(crate) mod embed;
pub(crate) mod heading;
mod nesting;
mod token;
pub(crate) mod tree;
pub(crate) mod url;

pub(crate) use balance::is_closed;
pub(crate) use elements::is_block;
