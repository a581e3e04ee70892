//! The chores of this repository: `cargo xtask <chore>`, one file a chore.
//!
//! Start at [`CHORES`]. What a chore needs of the machine it says to [`setup`], which puts it there once.

#![expect(clippy::print_stdout, reason = "a tool that talks to a terminal")]

mod app;
mod bench;
mod ci;
mod clippy;
mod clippy_wasm;
mod doc;
mod e2e;
mod fmt;
mod lectern;
mod offline;
mod process;
mod serve;
mod setup;
mod shots;
mod size;
mod tally;
mod test;
mod themes;
mod tidy;
mod typeset;
mod web;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::workspace::Workspace;

/// One thing that `cargo xtask` can do.
struct Chore {
    name: &'static str,
    /// The arguments it takes, as the help shows them.
    arguments: &'static str,
    about: &'static str,
    run: fn(&Workspace, lexopt::Parser) -> Result<()>,
}

/// Every chore, in the order of the help.
const CHORES: &[Chore] = &[
    Chore {
        name: "serve",
        arguments: "[--port N] [--release]",
        about: "Build the app, serve it on this machine, rebuild and reload on every change",
        run: serve::run,
    },
    Chore {
        name: "test",
        arguments: "",
        about: "Run every test: native, in the browser, end to end in Chromium and Firefox",
        run: test::run,
    },
    Chore {
        name: "web",
        arguments: "[FILTER]",
        about: "Run the tests of the browser adapters in headless Chromium",
        run: web::run,
    },
    Chore {
        name: "e2e",
        arguments: "[FILTER]",
        about: "Build for release and tell the stories to real browsers",
        run: e2e::run,
    },
    Chore {
        name: "setup",
        arguments: "",
        about: "Install what the other chores need (they call it themselves)",
        run: setup::run,
    },
    Chore {
        name: "ci",
        arguments: "",
        about: "Everything that must pass before a change lands",
        run: ci::run,
    },
    Chore {
        name: "fmt",
        arguments: "",
        about: "Check the formatting",
        run: fmt::run,
    },
    Chore {
        name: "clippy",
        arguments: "",
        about: "Lint everything that runs natively",
        run: clippy::run,
    },
    Chore {
        name: "clippy-wasm",
        arguments: "",
        about: "Lint the app as it is compiled for the browser",
        run: clippy_wasm::run,
    },
    Chore {
        name: "doc",
        arguments: "",
        about: "Build the documentation, warnings are errors",
        run: doc::run,
    },
    Chore {
        name: "tidy",
        arguments: "",
        about: "Check the rules of this repository that no compiler knows",
        run: tidy::run,
    },
    Chore {
        name: "size",
        arguments: "",
        about: "Weigh what a reader loads before the first slide",
        run: size::run,
    },
    Chore {
        name: "typeset",
        arguments: "",
        about: "Put together the scripts that typeset code and diagrams (Trunk calls it at the end of a build)",
        run: typeset::run,
    },
    Chore {
        name: "themes",
        arguments: "",
        about: "Take the pictures of the deck themes in the manual",
        run: themes::run,
    },
    Chore {
        name: "shots",
        arguments: "[folder]",
        about: "Take pictures of every view, narrow to wide, light and dark, to look at (target/shots)",
        run: shots::run,
    },
    Chore {
        name: "bench",
        arguments: "",
        about: "Measure reading and rendering decks, natively and in Chromium",
        run: bench::run,
    },
];

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Result<()> {
    use lexopt::prelude::{Long, Short, Value};

    let mut arguments = lexopt::Parser::from_env();
    match arguments.next()? {
        None | Some(Long("help") | Short('h')) => help(),
        Some(Value(name)) => {
            let Some(chore) = CHORES.iter().find(|chore| name == chore.name) else {
                bail!(
                    "there is no chore `{}`; `cargo xtask --help` lists them",
                    name.display()
                );
            };
            (chore.run)(&Workspace::here(), arguments)?;
        }
        Some(option) => return Err(option.unexpected().into()),
    }
    Ok(())
}

fn help() {
    println!("Usage: cargo xtask <chore>\n");
    for chore in CHORES {
        let call = format!("{} {}", chore.name, chore.arguments);
        println!("  {call:<30} {}", chore.about);
    }
    println!(
        "\nTools are kept in {}, or where LECTERN_TOOLS says.",
        setup::tools_folder().display()
    );
}
