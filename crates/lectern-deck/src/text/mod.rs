//! What is done to plain text within a slide, beyond CommonMark.

pub(crate) mod attributes;
pub(crate) mod cjk;
pub(crate) mod delimiters;
pub(crate) mod emoji;
pub(crate) mod emphasis;
pub(crate) mod formula;
pub(crate) mod links;
pub(crate) mod media;
pub(crate) mod picture;
pub(crate) mod title;
