//! The module that shows a deck beside its recording.

fn main() {
    lectern::app::watch::start();
}
