//! What handing a slide on is put together from.

pub mod copy_field;
