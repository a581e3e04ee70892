//! The stories, a file a page.

use std::process::ExitCode;

mod start;

fn main() -> ExitCode {
    e2e::tell(&[start::STORIES])
}
