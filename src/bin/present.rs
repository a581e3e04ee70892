//! The module that presents a deck: the console and the stage. In a talk in one file it shows the deck too.

fn main() {
    lectern::app::whole::start();
}
