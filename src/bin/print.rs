//! The module that lays a deck out on paper.

fn main() {
    lectern::app::print::start();
}
