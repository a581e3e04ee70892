//! The logic of one talk in one or more windows.
