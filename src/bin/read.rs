//! The module that shows a deck as a document to read.

fn main() {
    lectern::app::read::start();
}
