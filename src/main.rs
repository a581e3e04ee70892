//! Starts the Lectern app in the browser.

fn main() {
    lectern::start();
}
