//! Stories told to real browsers through WebDriver.
