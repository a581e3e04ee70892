//! The module that lists talks and opens decks.

fn main() {
    lectern::app::library::start();
}
