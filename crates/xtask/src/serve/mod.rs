//! `cargo xtask serve`: the app on this machine, rebuilt and reloaded on every change.
//!
//! The main thread [watches](watch) and builds; the [server] has threads of its own and
//! tells open pages of each [`Build`].

mod server;
mod watch;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use tokio::sync::watch::Sender;

use self::watch::{Change, Watch};
use crate::app::{self, Profile};
use crate::setup::{self, Need, Toolbox};
use crate::workspace::Workspace;

/// The first port that is tried.
const FIRST_PORT: u16 = 8080;

/// What came of building the app.
#[derive(Debug, Clone, Copy)]
struct Build {
    /// Grows with each build, also over restarts of the server, so that a page knows it is old.
    number: u128,
    is_good: bool,
}

impl Build {
    fn ended(is_good: bool) -> Self {
        let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH);
        Self {
            number: since_epoch.map_or(0, |time| time.as_millis()),
            is_good,
        }
    }
}

struct Options {
    port: Option<u16>,
    profile: Profile,
}

impl Options {
    fn read(mut arguments: lexopt::Parser) -> Result<Self> {
        use lexopt::prelude::{Long, ValueExt};

        let mut options = Self {
            port: None,
            profile: Profile::Dev,
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("port") => options.port = Some(arguments.value()?.parse()?),
                Long("release") => options.profile = Profile::Release,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

pub(crate) fn run(workspace: &Workspace, arguments: lexopt::Parser) -> Result<()> {
    let options = Options::read(arguments)?;
    let toolbox = setup::ready(
        workspace,
        match options.profile {
            Profile::Dev => Need::DevBuild,
            Profile::Release => Need::ReleaseBuild,
        },
    )?;
    // Watching starts before the first build, so that no change falls between them.
    let watch = Watch::start(workspace)?;
    let listener = listen(options.port)?;
    let address = listener.local_addr()?;
    let (builds, _) = tokio::sync::watch::channel(build(workspace, &toolbox, options.profile));
    let site = server::Site {
        dist: options.profile.dist(workspace),
        decks: workspace.path("assets/decks"),
        builds: builds.clone(),
    };
    let server = std::thread::spawn(|| server::serve(listener, site));
    println!("\n  Lectern is at http://{address}/ (Ctrl-C ends it)\n");
    while !server.is_finished() {
        let Some(change) = watch.next()? else {
            continue;
        };
        let build = match change {
            // The server reads decks where they are written.
            Change::Deck => Build::ended(builds.borrow().is_good),
            Change::App => build(workspace, &toolbox, options.profile),
        };
        // Nobody listening is no error: there is no page open.
        let _ = Sender::send(&builds, build);
    }
    match server.join() {
        Ok(ended) => ended,
        Err(_) => bail!("the server panicked"),
    }
}

fn build(workspace: &Workspace, toolbox: &Toolbox, profile: Profile) -> Build {
    let result = app::build(workspace, toolbox, profile);
    if let Err(error) = &result {
        eprintln!("error: {error:#}\nwaiting for the next change");
    }
    Build::ended(result.is_ok())
}

/// The port that is asked for, or the first that is free from [`FIRST_PORT`] on.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    if let Some(port) = port {
        return bind(port).with_context(|| format!("port {port} cannot be used"));
    }
    (FIRST_PORT..FIRST_PORT + 100)
        .find_map(|port| bind(port).ok())
        .with_context(|| format!("no port is free from {FIRST_PORT} on"))
}
