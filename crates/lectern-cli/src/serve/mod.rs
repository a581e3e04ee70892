//! `lectern serve`: a folder of talks, or one, in the browser on this machine, read anew on every change.
//!
//! The main thread [waits for changes](watch); the [`server`] has threads of its own and tells open pages of each. [`site`] knows what is
//! at an address, [`lan`] how other devices get there.

mod lan;
mod server;
mod site;
mod watch;

use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use clap::Args;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use self::site::Site;
use self::watch::Watch;
use crate::Verdict;
use crate::app::{self, App};

/// The first port that is tried.
const FIRST_PORT: u16 = 8080;

/// How many ports are tried.
const N_PORTS: u16 = 100;

/// What stays as it is in a query.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_');

/// Show talks in the browser, and read them anew on every change
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A deck, or a folder of talks
    #[arg(value_name = "FOLDER|FILE", default_value = ".")]
    place: PathBuf,
    /// The port to listen on; 0 for any that is free [default: the first free one from 8080 on]
    #[arg(long, value_name = "NUMBER")]
    port: Option<u16>,
    /// Let devices of this network in, and show the address as a code for phones
    #[arg(long)]
    lan: bool,
    #[command(flatten)]
    app: app::Place,
}

/// Serves until the process ends.
pub(crate) fn run(arguments: &Arguments) -> Result<Verdict> {
    let app = App::find(&arguments.app)?;
    let site = Site::new(app, &arguments.place)?;
    let watch = Watch::start(site.root())?;
    let listener = listen(arguments.lan, arguments.port)?;
    let port = listener.local_addr()?.port();
    tell(arguments.lan, port, site.deck().as_deref())?;
    let (changes, _) = tokio::sync::watch::channel(moment());
    let told = changes.clone();
    let server = thread::spawn(move || server::serve(listener, site, told));
    while !server.is_finished() {
        if watch.has_seen_change()? {
            // Nobody listening is no error: there is no page open.
            let _ = changes.send(moment());
        }
    }
    match server.join() {
        Ok(ended) => ended.map(|()| Verdict::Good),
        Err(_) => bail!("the server broke down"),
    }
}

/// Grows with each change, also over restarts of the server, so that a page knows it is old.
fn moment() -> u128 {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH);
    since_epoch.map_or(0, |time| time.as_millis())
}

/// The port that is asked for, or the first that is free.
fn listen(lan: bool, port: Option<u16>) -> Result<TcpListener> {
    let host = if lan {
        Ipv4Addr::UNSPECIFIED
    } else {
        Ipv4Addr::LOCALHOST
    };
    let bind = |port| TcpListener::bind(SocketAddr::from((host, port)));
    if let Some(port) = port {
        return bind(port).with_context(|| {
            format!("port {port} cannot be used; without `--port` the first free one is taken")
        });
    }
    (FIRST_PORT..FIRST_PORT + N_PORTS)
        .find_map(|port| bind(port).ok())
        .with_context(|| format!("no port is free from {FIRST_PORT} on; name one by `--port`"))
}

/// Says where the talks are.
fn tell(lan: bool, port: u16, deck: Option<&str>) -> Result<()> {
    let page = deck.map(|deck| format!("?deck={}", utf8_percent_encode(deck, QUERY)));
    let page = page.unwrap_or_default();
    let address = |host: IpAddr| format!("http://{}/{page}", SocketAddr::from((host, port)));
    let mut out = anstream::stdout().lock();
    writeln!(
        out,
        "{} (Ctrl-C ends it)",
        address(Ipv4Addr::LOCALHOST.into())
    )?;
    if lan {
        match lan::own_address() {
            Some(host) => {
                let address = address(host);
                writeln!(out, "{address} for other devices of this network\n")?;
                writeln!(out, "{}", lan::code(&address).unwrap_or_default())?;
                writeln!(
                    out,
                    "Whoever is in this network can read the whole folder now, private notes too."
                )?;
            }
            None => writeln!(
                out,
                "This machine is in no network that other devices could reach."
            )?,
        }
    }
    out.flush()?;
    Ok(())
}
