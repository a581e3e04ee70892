//! What the stories and properties of a talk are told with.

pub(crate) mod desktop;
pub(crate) mod pair;
pub(crate) mod post;
