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

use crate::browser::Browser;
use crate::driver::Session;
use crate::page::Page;
use crate::setting::Setting;

/// No story takes longer.
const LONGEST: Duration = Duration::from_secs(90);

/// Where pictures of failures are kept.
const FAILURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/failures");

/// What a story does with a page.
pub type Tale = for<'a> fn(&'a Page) -> BoxFuture<'a, Result<()>>;

/// A story and its name. [`stories!`](crate::stories) makes them of functions.
#[derive(Debug, Clone, Copy)]
pub struct Story {
    /// The module and the function: `library::lists_the_talks`.
    pub name: &'static str,
    /// The function.
    pub tale: Tale,
}

/// A list of stories from the names of `async fn(&Page) -> anyhow::Result<()>`.
#[macro_export]
macro_rules! stories {
    ($($tale:ident),* $(,)?) => {
        &[$($crate::Story {
            name: concat!(module_path!(), "::", stringify!($tale)),
            tale: |page| Box::pin($tale(page)),
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
        for seat in &seats {
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
        let page = self.page(&mut session, setting).await?;
        let told = AssertUnwindSafe((story.tale)(&page)).catch_unwind();
        let outcome = match tokio::time::timeout(LONGEST, told).await {
            Ok(Ok(Ok(()))) => page.complaints().await,
            Ok(Ok(Err(error))) => Err(error),
            Ok(Err(panic)) => Err(anyhow!("{}", message_of(panic.as_ref()))),
            Err(_) => Err(anyhow!("not over after {} s", LONGEST.as_secs())),
        };
        match outcome {
            Ok(()) => Ok(()),
            Err(error) => Err(self.evidence(&page, story, error).await),
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
            *session = Some(Session::start(self.browser, setting).await?);
        }
        let running = session.as_ref().context("the browser has just started")?;
        Page::start(running, self.browser, setting).await
    }

    /// Adds to an error what the pages reported, where they were, and a picture.
    async fn evidence(&self, page: &Page, story: Story, error: Error) -> Error {
        let name = story.name_in(self.browser).replace("::", "-");
        let picture = Path::new(FAILURES).join(format!("{name}.png"));
        let mut lines = vec![format!("{error:#}")];
        if let Err(reported) = page.site().check()
            && reported.to_string() != error.to_string()
        {
            lines.push(reported.to_string());
        }
        if let Ok(address) = page.driver().current_url().await {
            lines.push(format!("at {address}"));
        }
        let kept = fs::create_dir_all(FAILURES).is_ok() && page.screenshot(&picture).await.is_ok();
        lines.extend(kept.then(|| format!("picture: {}", picture.display())));
        anyhow!(lines.join("\n"))
    }

    async fn leave(&self) {
        if let Some(session) = self.session.lock().await.take() {
            session.quit().await;
        }
    }
}

/// What a failed `assert!` says.
fn message_of(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("it panicked")
}
