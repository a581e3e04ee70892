//! The stories, a file a page or topic.

use std::process::ExitCode;

use e2e::Story;

mod access;
mod apart;
mod barriers;
mod choices;
mod code;
mod device;
mod drawn;
mod elsewhere;
mod embed;
mod failing;
mod films;
mod finding;
mod fitting;
mod formulas;
mod hooks;
mod hostile;
mod keep;
mod keys;
mod large;
mod library;
mod looks;
mod offline;
mod open;
mod other_tools;
mod pictures;
mod places;
mod pointing;
mod printing;
mod problems;
mod programme;
mod published;
mod reading;
mod samples;
mod search;
mod share;
mod start;
mod talk;
mod translations;
mod watch;

fn main() -> ExitCode {
    let readers: &[&[Story]] = &[
        start::STORIES,
        library::STORIES,
        programme::STORIES,
        choices::STORIES,
        open::STORIES,
        device::STORIES,
        samples::STORIES,
        keys::STORIES,
        places::STORIES,
        finding::STORIES,
        search::STORIES,
        pointing::STORIES,
        problems::STORIES,
        reading::STORIES,
        translations::STORIES,
        looks::STORIES,
        fitting::STORIES,
        formulas::STORIES,
        pictures::STORIES,
        films::STORIES,
        watch::STORIES,
        code::STORIES,
        drawn::STORIES,
        printing::STORIES,
        published::STORIES,
        other_tools::STORIES,
        apart::STORIES,
        elsewhere::STORIES,
        embed::STORIES,
        keep::STORIES,
        offline::STORIES,
        share::STORIES,
        failing::STORIES,
        large::STORIES,
        hostile::STORIES,
        barriers::STORIES,
        access::STORIES,
    ];
    e2e::tell(&[readers, talk::CHAPTERS].concat())
}
