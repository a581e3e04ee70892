//! `lectern export`: a talk as one file, which shows and presents wherever it is opened.
//!
//! 1. [`contents`] gathers the deck, without private notes unless they are asked for, and what its slides show,
//! 2. [`needs`] tells which files of the app such slides need,
//! 3. [`page`] writes both as [blocks](pack) of a page.

mod contents;
mod grammars;
mod needs;
mod pack;
mod page;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};

use self::contents::Contents;
use self::needs::Needs;
use crate::Verdict;
use crate::app::{self, App};
use crate::deck::find::folder_of;
use crate::deck::{DeckFile, Opened};
use crate::progress::Progress;

/// Make one file of a talk, with the app in it, that shows and presents without a network
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The deck
    #[arg(value_name = "DECK")]
    deck: PathBuf,
    /// What to make
    #[arg(long, value_enum, default_value_t = Format::Html)]
    format: Format,
    /// The file to write, instead of one beside the deck; `-` writes to standard output
    #[arg(short = 'o', long = "output", value_name = "FILE")]
    output: Option<PathBuf>,
    /// Put private notes in too: for the speaker's own machine, not for handing out
    #[arg(long)]
    with_private_notes: bool,
    /// The folder from which the deck may take files, instead of its own
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    #[command(flatten)]
    app: app::Place,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// A page
    Html,
}

/// Exports a talk.
pub(crate) fn run(arguments: &Arguments) -> Result<Verdict> {
    let Format::Html = arguments.format;
    let app = App::find(&arguments.app)?;
    let file = DeckFile {
        path: arguments.deck.clone(),
        root: match &arguments.root {
            Some(root) => root.clone(),
            None => folder_of(&arguments.deck).to_owned(),
        },
        is_named: true,
    };
    let name = || file.path.display().to_string();
    let progress = Progress::new("part", 2);
    progress.next("the deck and its files");
    let opened = Opened::of(&file, None)?.with_context(name)?;
    let contents = Contents::of(opened, &file, arguments.with_private_notes).with_context(name)?;
    let needs = Needs::of(&contents.deck);
    progress.next("the app");
    let page = page::html(&contents, &needs, &app)?;
    drop(progress);
    let output = match &arguments.output {
        Some(output) => output.clone(),
        None => beside(&file.path)?,
    };
    if output == Path::new("-") {
        let mut out = anstream::stdout().lock();
        out.write_all(page.as_bytes())?;
        out.flush()?;
    } else {
        if is_same(&output, &file.path) {
            bail!("{}: is the deck itself; name another file by `-o`", name());
        }
        fs::write(&output, &page).with_context(|| output.display().to_string())?;
    }
    say(&contents, &output, page.len())?;
    Ok(Verdict::Good)
}

/// The file beside a deck, unless something else is there.
fn beside(deck: &Path) -> Result<PathBuf> {
    let output = deck.with_extension("html");
    let there = fs::read(&output).unwrap_or_default();
    if !there.is_empty() && !String::from_utf8_lossy(&there).contains(page::MARK) {
        bail!(
            "{}: is there, and is no earlier export; name another file by `-o`",
            output.display()
        );
    }
    Ok(output)
}

fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    real(one).is_some_and(|one| Some(one) == real(other))
}

/// Says what was made and what is not in it, on standard error, as the file may go to standard output.
fn say(contents: &Contents, output: &Path, n_bytes: usize) -> Result<()> {
    let mut out = anstream::stderr().lock();
    let whole_tenths = n_bytes / 100_000;
    writeln!(
        out,
        "{}: {}.{} MB; {}",
        output.display(),
        whole_tenths / 10,
        whole_tenths % 10,
        contents.notes.word()
    )?;
    for missing in &contents.missing {
        writeln!(out, "warning: {missing}")?;
    }
    Ok(())
}
