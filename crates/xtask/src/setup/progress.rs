//! The line that shows how far the jobs of a set-up are.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{IsTerminal, Read, Seek, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Which jobs wait, run and are done.
pub(super) struct Board {
    jobs: Mutex<State>,
    closed: Condvar,
}

struct State {
    jobs: Vec<Status>,
    is_closed: bool,
}

struct Status {
    name: String,
    log: PathBuf,
    phase: Phase,
}

enum Phase {
    Waiting,
    Running { since: Instant },
    Done { took: Duration, is_good: bool },
}

impl Board {
    /// A board of jobs that wait; each gets a fresh log in the folder.
    pub(super) fn new(names: Vec<String>, logs: &Path) -> Self {
        let jobs = names.into_iter().map(|name| {
            let file_name = name.replace([' ', '/'], "-");
            let log = logs.join(format!("{file_name}.log"));
            // Only the count would be wrong if an old log stayed.
            let _ = fs::remove_file(&log);
            Status {
                name,
                log,
                phase: Phase::Waiting,
            }
        });
        Self {
            jobs: Mutex::new(State {
                jobs: jobs.collect(),
                is_closed: false,
            }),
            closed: Condvar::new(),
        }
    }

    /// Starts the next job that waits: its index and its log.
    pub(super) fn take(&self) -> Option<(usize, PathBuf)> {
        let mut state = self.lock();
        let mut jobs = state.jobs.iter_mut().enumerate();
        let (index, job) = jobs.find(|(_, job)| matches!(job.phase, Phase::Waiting))?;
        job.phase = Phase::Running {
            since: Instant::now(),
        };
        Some((index, job.log.clone()))
    }

    /// Notes that a job ended.
    pub(super) fn finish(&self, index: usize, is_good: bool) {
        if let Some(job) = self.lock().jobs.get_mut(index)
            && let Phase::Running { since } = job.phase
        {
            job.phase = Phase::Done {
                took: since.elapsed(),
                is_good,
            };
        }
    }

    /// Ends [`Self::report`].
    pub(super) fn close(&self) {
        self.lock().is_closed = true;
        self.closed.notify_all();
    }

    /// Prints the line until the board is closed: in place on a terminal, now and then elsewhere.
    pub(super) fn report(&self) {
        let is_terminal = std::io::stderr().is_terminal();
        let pause = Duration::from_secs(if is_terminal { 1 } else { 30 });
        let mut state = self.lock();
        loop {
            let line = state
                .jobs
                .iter()
                .map(Status::show)
                .collect::<Vec<_>>()
                .join(" · ");
            if is_terminal {
                eprint!("\r\x1b[2K{line}");
                // The next line flushes too.
                let _ = std::io::stderr().flush();
            } else {
                eprintln!("{line}");
            }
            if state.is_closed {
                break;
            }
            state = self
                .closed
                .wait_timeout_while(state, pause, |state| !state.is_closed)
                .map_or_else(|poisoned| poisoned.into_inner().0, |(state, _)| state);
        }
        if is_terminal {
            eprintln!();
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Status {
    fn show(&self) -> String {
        match self.phase {
            Phase::Waiting => format!("{} waits", self.name),
            Phase::Running { since } => {
                let mut shown = format!("{} {}", self.name, clock(since.elapsed()));
                if let Some((done, of)) = end_of(&self.log).as_deref().and_then(crate_count) {
                    // Writing to a string cannot fail.
                    let _ = write!(shown, " {done}/{of} crates");
                }
                shown
            }
            Phase::Done {
                took,
                is_good: true,
            } => format!("{} done in {}", self.name, clock(took)),
            Phase::Done {
                took,
                is_good: false,
            } => {
                format!("{} failed after {}", self.name, clock(took))
            }
        }
    }
}

/// Minutes and seconds.
pub(crate) fn clock(duration: Duration) -> String {
    let seconds = duration.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The last two kilobytes of a log.
fn end_of(log: &Path) -> Option<String> {
    let mut file = File::open(log).ok()?;
    let start = file.metadata().ok()?.len().saturating_sub(2048);
    file.seek(SeekFrom::Start(start)).ok()?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The newest count in cargo's progress bar: `Building [==> ] 12/340: serde`.
fn crate_count(log: &str) -> Option<(usize, usize)> {
    let mut bars = log.rsplit("Building [").map(|bar| {
        let (_, rest) = bar.split_once("] ")?;
        let (done, rest) = rest.split_once('/')?;
        let of = rest.split(|c: char| !c.is_ascii_digit()).next()?;
        Some((done.parse().ok()?, of.parse().ok()?))
    });
    bars.find_map(|count| count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_count_of_crates_is_shown() {
        let log =
            "   Compiling a v1.0.0\n    Building [>    ] 1/9: a\r    Building [==> ] 4/9: b, c(bui";
        assert_eq!(crate_count(log), Some((4, 9)));
        assert_eq!(
            crate_count(&format!("{log}\r    Building [==> ] 5")),
            Some((4, 9))
        );
        assert_eq!(crate_count("   Compiling a v1.0.0"), None);
    }

    #[test]
    fn time_is_shown_in_minutes() {
        assert_eq!(clock(Duration::from_secs(125)), "2:05");
    }
}
