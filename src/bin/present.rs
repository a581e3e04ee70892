//! The module that presents a deck: the console and the stage.

fn main() {
    lectern::app::present::start();
}
