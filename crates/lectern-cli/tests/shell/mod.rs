//! Running the command as a shell does, in folders that tests make.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The command, to be run in a folder.
pub fn lectern(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lectern"));
    command.current_dir(folder);
    command
}

/// Runs the command in a folder.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    lectern(folder).args(arguments).output().unwrap()
}

/// A folder for one test with these files in it, and nothing of an earlier run.
pub fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (file, text) in files {
        write(&folder, file, text);
    }
    folder
}

/// Writes a file into a folder.
pub fn write(folder: &Path, file: &str, content: impl AsRef<[u8]>) {
    let file = folder.join(file);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, content).unwrap();
}

/// What a command said.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
