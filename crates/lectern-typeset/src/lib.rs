//! Typesets what slides say in languages of their own: text in, markup out.

pub mod formula;
pub mod qr;
