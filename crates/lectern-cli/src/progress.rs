//! How far long work is, on the last line of a terminal: nothing in pipes and logs, and nothing where it is done in no time.

use std::env;
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that takes less is not told of.
const NO_TIME: Duration = Duration::from_millis(500);

/// How often the line is drawn again, for terminals that were resized.
const TICK: Duration = Duration::from_millis(200);

/// The line that says what is under way; gone with this.
#[derive(Debug)]
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// Begins with work on `n` things of a kind.
    pub(crate) fn new(kind: &'static str, n: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(n as u64), ProgressDrawTarget::hidden());
        // The template is tested; without it the line has the looks that the library gives it.
        if let Ok(style) = style() {
            bar.set_style(style);
        }
        bar.set_prefix(kind);
        let line = bar.clone();
        // Logs of runs on a server have no use for it, though some of those claim to be terminals.
        if env::var_os("CI").is_none() {
            thread::spawn(move || {
                thread::sleep(NO_TIME);
                if !line.is_finished() {
                    line.set_draw_target(ProgressDrawTarget::stderr());
                    line.enable_steady_tick(TICK);
                }
            });
        }
        Self(bar)
    }

    /// Says that the next one is under way.
    pub(crate) fn next(&self, name: &str) {
        self.0.inc(1);
        self.0.set_message(plain(name));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

fn style() -> Result<ProgressStyle, indicatif::style::TemplateError> {
    let style = ProgressStyle::with_template("{prefix} {pos} of {len} {bar:20} {wide_msg}")?;
    Ok(style.progress_chars("━╸─"))
}

/// A name without what a terminal would obey.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_can_be_written_and_terminals_obey_no_name() {
        assert!(style().is_ok());
        assert_eq!(plain("a\u{1b}[2J\n다리"), "a[2J다리");
    }
}
