//! The command `lectern`: what authors do with decks on their own machine, one module a command.

mod app;
mod build;
mod check;
mod deck;
mod export;
mod manual;
mod new;
mod progress;
mod serve;
mod talks;
mod themes;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Tools for Markdown talks
#[derive(Debug, Parser)]
#[command(name = "lectern", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(new::Arguments),
    Serve(serve::Arguments),
    Check(check::Arguments),
    Build(build::Arguments),
    Export(export::Arguments),
    Completions(manual::Completions),
    Manual(manual::Manual),
}

/// What a command that could do its work has to say of the decks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Good,
    Bad,
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::New(arguments) => new::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Completions(arguments) => manual::complete(&arguments),
        Command::Manual(arguments) => manual::write(&arguments),
    };
    match done {
        Ok(Verdict::Good) => ExitCode::SUCCESS,
        Ok(Verdict::Bad) => ExitCode::from(1),
        Err(error) => {
            // Whoever has closed the pipe knows: `lectern check … | head`.
            if !is_closed_pipe(&error) {
                tell(&error);
            }
            ExitCode::from(2)
        }
    }
}

/// Says on standard error what went wrong; where that is closed too, nobody listens.
fn tell(error: &anyhow::Error) {
    drop(writeln!(anstream::stderr(), "error: {error:#}"));
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
