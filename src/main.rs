//! The module that shows a deck.

fn main() {
    lectern::app::talk::start();
}
