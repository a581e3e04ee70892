//! Puts the built app into the command, where `LECTERN_DIST` names its folder while the command is built.
//! Without it the command looks for the app when it runs, see `src/app.rs`.
//!
//! Also tells the command what its pages are made by, so that a newer one makes them again.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::{env, fs, io};

/// What makes pages of decks.
const MAKERS: [&str; 5] = [
    "src",
    "../lectern-deck/src",
    "../lectern-typeset/src",
    "../../assets/slide",
    "../../assets/themes",
];

/// Sample talks of the app, which no site of somebody else's talks needs.
const SAMPLES: &str = "decks";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=LECTERN_DIST");
    println!("cargo::rerun-if-changed=build.rs");
    let mut files = Vec::new();
    if let Some(dist) = env::var_os("LECTERN_DIST").filter(|dist| !dist.is_empty()) {
        let dist = fs::canonicalize(&dist).map_err(|error| {
            let dist = Path::new(&dist).display();
            io::Error::other(format!("LECTERN_DIST={dist}: {error}"))
        })?;
        println!("cargo::rerun-if-changed={}", dist.display());
        gather(&dist, "", &mut files)?;
    }
    files.sort();
    let mut code = String::from("&[");
    for (name, path) in files {
        // Writing to a string cannot fail.
        let _ = write!(code, "\n    ({name:?}, include_bytes!({path:?})),");
    }
    code.push_str("\n]\n");
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("app_files.rs"), code)?;
    println!("cargo::rustc-env=LECTERN_MAKER={}", maker()?);
    Ok(())
}

/// A word that is another one whenever a source of what makes pages is.
fn maker() -> io::Result<String> {
    let mut sources = Vec::new();
    for folder in MAKERS {
        println!("cargo::rerun-if-changed={folder}");
        gather(Path::new(folder), "", &mut sources)?;
    }
    sources.sort();
    let mut hasher = DefaultHasher::new();
    for (name, path) in sources {
        name.hash(&mut hasher);
        fs::read(path)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Adds the files of a folder by their names as seen from the app.
fn gather(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        // All names of the app are texts.
        let (Ok(name), Some(file)) = (entry.file_name().into_string(), path.to_str()) else {
            continue;
        };
        let name = format!("{prefix}{name}");
        if !path.is_dir() {
            files.push((name, file.to_owned()));
        } else if name != SAMPLES {
            gather(&path, &format!("{name}/"), files)?;
        }
    }
    Ok(())
}
