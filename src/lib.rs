//! The Lectern app.
