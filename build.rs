//! Puts the style sheets of slides together for the app to hold, without what browsers do not read.
#![expect(clippy::disallowed_methods, reason = "a build script is a native tool")]

use std::path::Path;
use std::{env, fs, io};

/// The parts of what all slides share, in the order that the first one declares.
const SLIDE: [&str; 8] = [
    "slide/names",
    "slide/slide",
    "slide/text",
    "slide/blocks",
    "slide/code",
    "slide/media",
    "slide/layouts",
    "slide/steps",
];

/// The parts of a slide that is read.
const READING: [&str; 9] = [
    "slide/names",
    "slide/text",
    "slide/blocks",
    "slide/code",
    "slide/media",
    "slide/steps",
    "read/page",
    "read/blocks",
    "read/media",
];

/// Deck themes.
const THEMES: [&str; 6] = ["light", "dark", "serif", "swiss", "terminal", "cobalt"];

fn main() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let out = Path::new(&out);
    fs::write(out.join("slide.css"), sheets(&SLIDE)?)?;
    fs::write(out.join("reading.css"), sheets(&READING)?)?;
    fs::write(out.join("paper.css"), sheets(&["print/paper"])?)?;
    for theme in THEMES {
        let css = sheets(&[&format!("themes/{theme}")])?;
        fs::write(out.join(theme).with_extension("css"), css)?;
    }
    Ok(())
}

fn sheets(parts: &[&str]) -> io::Result<String> {
    let mut css = String::new();
    for part in parts {
        let path = format!("assets/{part}.css");
        println!("cargo::rerun-if-changed={path}");
        css.push_str(&without_remarks(&fs::read_to_string(path)?));
    }
    Ok(css)
}

/// Comments, indents and ends of lines are for people. Nothing within a line is touched, so that no string and no selector can change.
fn without_remarks(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, parting(line)]).collect()
}

/// What is between a line and the next one: nothing where the line ends what it says.
fn parting(line: &str) -> &'static str {
    if line.ends_with(['{', '}', ';', ',']) {
        ""
    } else {
        "\n"
    }
}
