//! `lectern build`: a folder of talks as a site of files, for any host.
//!
//! 1. [`crate::talks`] lists the talks,
//! 2. [`talk`] publishes each that has changed: [`privacy`] takes private notes out of its decks, [`assets`] finds what they refer to, [`page`] writes them to
//!    be seen without a script and taken over by the app, with the [`looks`] of each [`slide`],
//! 3. [`library`] and [`hosting`] add what all share,
//! 4. [`site`] writes what is new, then [smaller forms](squeeze) of it, and the [`record`] for the next time.

pub(crate) mod assets;
mod hosting;
mod library;
mod looks;
pub(crate) mod markup;
mod math;
mod page;
mod place;
pub(crate) mod privacy;
mod record;
mod site;
mod slide;
mod squeeze;
mod talk;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::Args;

use self::site::Site;
use self::talk::Publication;
use crate::app::{self, App};
use crate::deck::{Shelved, shelf};
use crate::progress::Progress;
use crate::talks::{self, Listed, TalkList};
use crate::{Verdict, tell};

/// Make a site of a folder of talks, for any host
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The folder of the talks
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// The folder of the site: a new one, or one of an earlier build
    #[arg(short = 'o', long = "output", value_name = "SITE")]
    site: PathBuf,
    /// The address that the site will have, for sitemap, feed, previews and frames
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    url: Option<String>,
    #[command(flatten)]
    app: app::Place,
}

/// An address of a site, which ends with `/`.
fn address(text: &str) -> Result<String, String> {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    if !is_web || text.contains(['?', '#', '"', '<', '>', ' ']) {
        return Err("it is no address such as https://example.org/talks/".to_owned());
    }
    Ok(format!("{}/", text.trim_end_matches('/')))
}

/// Builds a site.
pub(crate) fn run(arguments: &Arguments) -> Result<Verdict> {
    let app = App::find(&arguments.app)?;
    let folder = &arguments.folder;
    if !folder.is_dir() {
        bail!("{}: is no folder; put the deck into one", folder.display());
    }
    let root = fs::canonicalize(folder).with_context(|| folder.display().to_string())?;
    let mut site = Site::open(&arguments.site)?;
    let (shelf, mut errors) = shelf::read(&root, Some(&arguments.site));
    let file = folder.join(talks::FILE);
    let text = fs::read_to_string(&file).ok();
    let list = TalkList::of(text.as_deref(), &shelf);
    let mut list = list.with_context(|| file.display().to_string())?;
    let url = arguments.url.as_deref();
    let page = app.page()?;
    let policy = app::policy(&page).context("the app's page has no policy; build the app again")?;
    for name in app.names().filter(|name| *name != app::PAGE) {
        if let Some(content) = app.get(name) {
            site.put(name, &content?)?;
        }
    }
    let mut shelf: BTreeMap<String, Shelved> = shelf
        .into_iter()
        .map(|deck| (deck.path.clone(), deck))
        .collect();
    let (mut n_made, mut n_kept) = (0, 0);
    let mut refused = Vec::new();
    let progress = Progress::new("talk", list.here().count());
    for talk in &list.talks {
        let Listed::Here(talk) = talk else { continue };
        progress.next(talk.text("title").unwrap_or(&talk.id));
        let paths = [&talk.deck].into_iter().chain(talk.translations.values());
        let decks: Vec<Shelved> = paths.filter_map(|path| shelf.remove(path)).collect();
        match Publication::new(talk, &root, url, policy, &mut site).run(decks) {
            Ok(true) => n_made += 1,
            Ok(false) => n_kept += 1,
            Err(error) => {
                errors.push(error);
                refused.push(talk.id.clone());
            }
        }
    }
    drop(progress);
    for id in &refused {
        list.leave_out(id);
    }
    library::put(&mut site, &app, &list, url)?;
    hosting::put(&mut site)?;
    let n_files = site.n_files();
    site.finish()?;
    let mut out = anstream::stdout().lock();
    writeln!(
        out,
        "{}: {n_files} files; talks: {n_made} made, {n_kept} as before",
        arguments.site.display()
    )?;
    if url.is_none() {
        writeln!(
            out,
            "without sitemap and feed, which need the site's address: `--url`"
        )?;
    }
    out.flush()?;
    for error in &errors {
        tell(error);
    }
    if !errors.is_empty() {
        bail!("not everything could be published");
    }
    Ok(Verdict::Good)
}
