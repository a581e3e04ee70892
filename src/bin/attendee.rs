//! The module for what an attendee does beside a deck.

fn main() {
    lectern::app::attendee::start();
}
