//! Telling stories: which there are, in which browser, and what is kept of those that fail.

use std::any::Any;
use std::fs;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Error, Result, anyhow};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;
use tokio::sync::Mutex;

use crate::browser::{Browser, Outfit};
use crate::desk::Desk;
use crate::driver::Session;
use crate::page::Page;
use crate::setting::Setting;
use crate::site::Site;

/// No story takes longer.
const LONGEST: Duration = Duration::from_secs(90);

/// Where pictures of failures are kept.
const FAILURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/failures");

/// What a story does.
#[derive(Debug, Clone, Copy)]
pub enum Tale {
    /// It is of a reader, with a tab in a browser that stories share.
    Reader(for<'a> fn(&'a Page) -> BoxFuture<'a, Result<()>>),
    /// It is of a speaker, with a browser of its own.
    Speaker(for<'a> fn(&'a Desk) -> BoxFuture<'a, Result<()>>),
}

/// A story and its name. [`stories!`](crate::stories) and [`talks!`](crate::talks) make them of functions.
#[derive(Debug, Clone, Copy)]
pub struct Story {
    /// The module and the function: `library::lists_the_talks`.
    pub name: &'static str,
    /// Those that it can be told to.
    pub browsers: &'static [Browser],
    /// The function.
    pub tale: Tale,
}

/// A list of stories from the names of `async fn(&Page) -> anyhow::Result<()>`.
#[macro_export]
macro_rules! stories {
    ($($tale:ident),* $(,)?) => {
        &[$($crate::Story {
            name: concat!(module_path!(), "::", stringify!($tale)),
            browsers: &$crate::Browser::ALL,
            tale: $crate::Tale::Reader(|page| Box::pin($tale(page))),
        }),*]
    };
}

/// A list of stories for some browsers from the names of `async fn(&Desk) -> anyhow::Result<()>`:
/// `talks![&Browser::ALL; the_stage_follows]`.
#[macro_export]
macro_rules! talks {
    ($browsers:expr; $($tale:ident),* $(,)?) => {
        &[$($crate::Story {
            name: concat!(module_path!(), "::", stringify!($tale)),
            browsers: $browsers,
            tale: $crate::Tale::Speaker(|desk| Box::pin($tale(desk))),
        }),*]
    };
}

/// A browser that stories share, one after the other. It starts with the first.
struct Seat {
    browser: Browser,
    session: Mutex<Option<Session>>,
}

/// Tells the stories to each browser, as the arguments of the command line say (see `--help`).
///
/// Without an app to test it tells none and says so: `cargo test` alone needs no browser.
#[must_use]
pub fn tell(chapters: &[&[Story]]) -> ExitCode {
    tell_all(chapters).unwrap_or_else(|error| {
        eprintln!("{error:#}");
        ExitCode::FAILURE
    })
}

fn tell_all(chapters: &[&[Story]]) -> Result<ExitCode> {
    let Some(setting) = Setting::from_environment()? else {
        eprintln!("no story is told: run `cargo xtask e2e`");
        return Ok(ExitCode::SUCCESS);
    };
    let setting = Arc::new(setting);
    let runtime = Arc::new(Runtime::new()?);
    let seats = Browser::ALL.map(|browser| {
        Arc::new(Seat {
            browser,
            session: Mutex::default(),
        })
    });
    let mut trials = Vec::new();
    for story in chapters.iter().copied().flatten().copied() {
        for seat in seats
            .iter()
            .filter(|seat| story.browsers.contains(&seat.browser))
        {
            let (seat, setting, runtime) = (seat.clone(), setting.clone(), runtime.clone());
            trials.push(Trial::test(story.name_in(seat.browser), move || {
                let told = runtime.block_on(seat.tell(story, &setting));
                told.map_err(|error| Failed::from(format!("{error:#}")))
            }));
        }
    }
    let conclusion = libtest_mimic::run(&Arguments::from_args(), trials);
    for seat in &seats {
        runtime.block_on(seat.leave());
    }
    Ok(conclusion.exit_code())
}

impl Story {
    /// The name of the story in a browser, which says where to look: `firefox::library::opens`.
    fn name_in(&self, browser: Browser) -> String {
        let place = self
            .name
            .split_once("::")
            .map_or(self.name, |(_, place)| place);
        format!("{browser}::{place}")
    }
}

impl Seat {
    /// Tells a story when those before it are over.
    async fn tell(&self, story: Story, setting: &Setting) -> Result<()> {
        let mut session = self.session.lock().await;
        match story.tale {
            Tale::Reader(tale) => {
                let page = self.page(&mut session, setting).await?;
                let outcome = match ending(tale(&page)).await {
                    Ok(()) => page.complaints().await,
                    failed => failed,
                };
                match outcome {
                    Ok(()) => Ok(()),
                    Err(error) => Err(self.evidence(&page, story, error).await),
                }
            }
            Tale::Speaker(tale) => {
                let session = Session::start(self.browser, Outfit::Speaker, setting).await?;
                let desk = Desk::new(Page::first(&session, self.browser, setting).await?);
                let outcome = match ending(tale(&desk)).await {
                    Ok(()) => desk.complaints().await,
                    failed => failed,
                };
                let outcome = match outcome {
                    Ok(()) => Ok(()),
                    Err(error) => Err(self.evidence_of_desk(&desk, story, error).await),
                };
                session.quit().await;
                outcome
            }
        }
    }

    /// A page in the browser, which is started when there is none or when it crashed.
    async fn page(&self, session: &mut Option<Session>, setting: &Setting) -> Result<Page> {
        if let Some(running) = session.take() {
            if running.is_alive().await {
                *session = Some(running);
            } else {
                running.quit().await;
            }
        }
        if session.is_none() {
            *session = Some(Session::start(self.browser, Outfit::Reader, setting).await?);
        }
        let running = session.as_ref().context("the browser has just started")?;
        Page::start(running, self.browser, setting).await
    }

    /// Adds to an error what the pages reported, where they were, and a picture.
    async fn evidence(&self, page: &Page, story: Story, error: Error) -> Error {
        let mut lines = said(page.site(), &error);
        if let Ok(driver) = page.driver().await
            && let Ok(address) = driver.current_url().await
        {
            lines.push(format!("at {address}"));
        }
        lines.extend(self.picture(page, story, "").await);
        anyhow!(lines.join("\n"))
    }

    /// The same of all windows of a desk.
    async fn evidence_of_desk(&self, desk: &Desk, story: Story, error: Error) -> Error {
        let mut lines = said(desk.site(), &error);
        for (number, (window, words)) in (1..).zip(desk.windows().await) {
            lines.push(format!("window {number}: {words}"));
            let suffix = format!("-{number}");
            lines.extend(self.picture(&window, story, &suffix).await);
        }
        anyhow!(lines.join("\n"))
    }

    /// Keeps a picture of a page and says where.
    async fn picture(&self, page: &Page, story: Story, suffix: &str) -> Option<String> {
        let name = story.name_in(self.browser).replace("::", "-");
        let picture = Path::new(FAILURES).join(format!("{name}{suffix}.png"));
        fs::create_dir_all(FAILURES).ok()?;
        page.screenshot(&picture).await.ok()?;
        Some(format!("picture: {}", picture.display()))
    }

    async fn leave(&self) {
        if let Some(session) = self.session.lock().await.take() {
            session.quit().await;
        }
    }
}

/// How a story ends: in time, without a panic, or not.
async fn ending(told: BoxFuture<'_, Result<()>>) -> Result<()> {
    let told = AssertUnwindSafe(told).catch_unwind();
    match tokio::time::timeout(LONGEST, told).await {
        Ok(Ok(ended)) => ended,
        Ok(Err(panic)) => Err(anyhow!("{}", message_of(panic.as_ref()))),
        Err(_) => Err(anyhow!("not over after {} s", LONGEST.as_secs())),
    }
}

/// What is said of a failure: the error, and what pages reported besides.
fn said(site: &Site, error: &Error) -> Vec<String> {
    let error = format!("{error:#}");
    let reported = site.check().err().map(|reported| reported.to_string());
    let reported = reported.filter(|reported| *reported != error);
    [error].into_iter().chain(reported).collect()
}

/// What a failed `assert!` says.
fn message_of(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("it panicked")
}
