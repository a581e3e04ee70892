//! Text in, normalised text and line numbers out.
