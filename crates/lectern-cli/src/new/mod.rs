//! `lectern new`: a talk to begin with.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use lectern_deck::Dialect;

use crate::Verdict;
use crate::check::dialect;

/// Where the title goes in a template.
const TITLE: &str = "{title}";

/// Begin a talk from a template
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The folder of the talk, which is made; its name is the title
    #[arg(value_name = "NAME")]
    name: PathBuf,
    /// Write the deck as that tool has it
    #[arg(long, value_name = "NAME", value_parser = dialect, default_value = "native")]
    dialect: Dialect,
}

/// Makes a folder with a deck in it, unless there is one.
pub(crate) fn run(arguments: &Arguments) -> Result<Verdict> {
    let (name, template) = template(arguments.dialect);
    let deck = arguments.name.join(name);
    let title = title(&arguments.name)?;
    fs::create_dir_all(&arguments.name).with_context(|| arguments.name.display().to_string())?;
    let mut file = match File::create_new(&deck) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => bail!(
            "{}: is there already and stays as it is; choose another name",
            deck.display()
        ),
        Err(error) => return Err(error).with_context(|| deck.display().to_string()),
    };
    file.write_all(template.replace(TITLE, &title).as_bytes())
        .with_context(|| deck.display().to_string())?;
    let mut out = anstream::stdout().lock();
    writeln!(out, "{} is there. See it while you write:", deck.display())?;
    writeln!(out, "  lectern serve {}", quoted(&deck))?;
    out.flush()?;
    Ok(Verdict::Good)
}

/// The name of a deck and what is in it at first.
fn template(dialect: Dialect) -> (&'static str, &'static str) {
    match dialect {
        Dialect::Native => ("deck.md", include_str!("templates/native.md")),
        Dialect::Marp => ("deck.md", include_str!("templates/marp.md")),
        Dialect::Reveal => ("deck.md", include_str!("templates/reveal.md")),
        Dialect::Remark => ("deck.md", include_str!("templates/remark.md")),
        Dialect::Slidev => ("slides.md", include_str!("templates/slidev.md")),
        Dialect::Presenterm => ("deck.md", include_str!("templates/presenterm.md")),
        Dialect::Quarto => ("deck.qmd", include_str!("templates/quarto.md")),
        Dialect::Deckset => ("deck.md", include_str!("templates/deckset.md")),
    }
}

/// The last part of a path as words, without what would end a quoted text in front matter.
fn title(folder: &Path) -> Result<String> {
    let name = folder
        .file_name()
        .with_context(|| format!("{}: is not a name for a new folder", folder.display()))?;
    let name = name.to_string_lossy();
    let words: Vec<&str> = name
        .split(|letter: char| letter.is_whitespace() || letter == '_' || letter == '-')
        .filter(|word| !word.is_empty())
        .collect();
    let title = words.join(" ").replace(['"', '\\'], "'");
    let mut letters = title.chars();
    Ok(match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => name.into_owned(),
    })
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(|letter: char| !letter.is_alphanumeric() && !"/._-".contains(letter)) {
        format!("'{}'", path.replace('\'', "'\\''"))
    } else {
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_talk_is_called_as_its_folder() {
        for (folder, expected) in [
            ("my-talk", "My talk"),
            ("talks/2026/about_ownership", "About ownership"),
            ("발표", "발표"),
            ("a \"b\"", "A 'b'"),
            ("--", "--"),
        ] {
            assert_eq!(title(Path::new(folder)).unwrap(), expected, "{folder}");
        }
        title(Path::new("..")).unwrap_err();
    }

    #[test]
    fn a_template_is_told_for_what_it_is() {
        for &dialect in Dialect::ALL {
            let (name, text) = template(dialect);
            assert_eq!(Dialect::detect(text).dialect, dialect, "{name} {text}");
        }
    }

    #[test]
    fn a_path_is_one_word_for_the_shell() {
        for (path, expected) in [("a/deck.md", "a/deck.md"), ("a b's", r"'a b'\''s'")] {
            assert_eq!(quoted(Path::new(path)), expected);
        }
    }
}
