//! A page as it is printed.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use thirtyfour::common::print::{PrintMargins, PrintParameters};

use crate::page::Page;

/// A document, as the tools of Poppler see it.
#[derive(Debug, Clone)]
pub struct Pdf {
    /// Width and height of the first page in points, of which 72 make an inch.
    pub size: (f64, f64),
    /// What stands on each page.
    pub pages: Vec<String>,
}

impl Pdf {
    /// Prints a page as it asks to be printed, with its backgrounds and without margins of the browser's own.
    ///
    /// # Errors
    ///
    /// When the browser refuses, or Poppler is not installed.
    pub async fn of(page: &Page) -> Result<Self> {
        let parameters = PrintParameters {
            background: true,
            margin: PrintMargins {
                top: 0.0,
                bottom: 0.0,
                left: 0.0,
                right: 0.0,
            },
            shrink_to_fit: false,
            ..PrintParameters::default()
        };
        let printed = page.driver().await?.handle().print_page(parameters).await?;
        let info = says("pdfinfo", &["-"], &printed)?;
        let text = says("pdftotext", &["-layout", "-", "-"], &printed)?;
        let size = info
            .lines()
            .find_map(|line| line.strip_prefix("Page size:"))
            .context("pdfinfo names no size")?;
        let mut lengths = size.split_whitespace().filter_map(|word| word.parse().ok());
        let size = lengths.next().zip(lengths.next());
        let mut pages: Vec<_> = text.split('\u{c}').map(str::to_owned).collect();
        // Each page ends with a form feed.
        pages.pop();
        Ok(Self {
            size: size.context("pdfinfo names no size in points")?,
            pages,
        })
    }
}

/// What a program says of what it is given.
fn says(program: &str, arguments: &[&str], given: &[u8]) -> Result<String> {
    let mut command = Command::new(program);
    let command = command.args(arguments);
    let running = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut running =
        running.with_context(|| format!("{program} cannot be run: install poppler-utils"))?;
    let mut stdin = running.stdin.take().context("there is no way in")?;
    stdin.write_all(given)?;
    drop(stdin);
    let output = running.wait_with_output()?;
    ensure!(output.status.success(), "{program} fails");
    Ok(String::from_utf8(output.stdout)?)
}
