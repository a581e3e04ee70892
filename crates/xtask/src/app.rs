//! Building the app with Trunk, and telling the browser tests where it and the browsers are.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result};

use crate::offline;
use crate::process;
use crate::setup::Toolbox;
use crate::workspace::Workspace;

/// How the app is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quickly.
    Dev,
    /// As it is published.
    Release,
}

impl Profile {
    /// Where the built site is. Two folders, so that tests do not disturb a running `serve`.
    pub(crate) fn dist(self, workspace: &Workspace) -> PathBuf {
        workspace.path(match self {
            Self::Dev => "target/dev-dist",
            Self::Release => "dist",
        })
    }
}

/// The folder of the site as it is published, built once in a run: several checks look at it.
pub(crate) fn release(workspace: &Workspace, toolbox: &Toolbox) -> Result<PathBuf> {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    if let Some(dist) = BUILT.get() {
        return Ok(dist.clone());
    }
    let dist = build(workspace, toolbox, Profile::Release)?;
    Ok(BUILT.get_or_init(|| dist).clone())
}

/// Builds the site and gives the folder it is in.
pub(crate) fn build(workspace: &Workspace, toolbox: &Toolbox, profile: Profile) -> Result<PathBuf> {
    let dist = profile.dist(workspace);
    // Trunk is told to download nothing, so all that the lock file names has to be there.
    process::output(&mut workspace.cargo(["fetch", "--locked"]))?;
    compile_modules(workspace, profile)?;
    let mut trunk = workspace.command(toolbox.file("trunk")?);
    trunk
        .args(["build", "--skip-version-check", "--dist"])
        .arg(&dist);
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    toolbox.put_on_path(&mut trunk);
    process::run(&mut trunk)?;
    if profile == Profile::Release {
        shorten_scripts(workspace, toolbox, &dist)?;
        name_modules_by_content(&dist)?;
        offline::list_again(workspace, &dist)?;
    }
    Ok(dist)
}

/// Compiles all modules at once: Trunk would compile and link one after another.
fn compile_modules(workspace: &Workspace, profile: Profile) -> Result<()> {
    let mut command = workspace.cargo(["build", "--bins", "--target", "wasm32-unknown-unknown"]);
    command.args(["--offline", "--locked"]);
    if profile == Profile::Release {
        command.arg("--release");
    }
    process::run(&mut command)
}

/// The files besides those of the talk's module, whose names Trunk does not change.
const OTHER_MODULES: [&[&str]; 13] = [
    &["attendee.js", "attendee_bg.wasm"],
    &["reading.js", "reading_bg.wasm"],
    &["search.js", "search_bg.wasm"],
    &["library.js", "library_bg.wasm"],
    &["present.js", "present_bg.wasm"],
    &["print.js", "print_bg.wasm"],
    &["read.js", "read_bg.wasm"],
    &["watch.js", "watch_bg.wasm"],
    &["offline.js", "keeper.js"],
    &["typeset.js", "typeset_bg.wasm"],
    &["typeset/main.js", "typeset/typeset.css"],
    &["typeset/media.js"],
    &["typeset/tapes.js"],
];

/// Trunk puts a hash into the names of the talk's module only. A cached module must not meet a page of another build, so
/// `boot.js` asks for it by its content.
fn name_modules_by_content(dist: &Path) -> Result<()> {
    let boot = dist.join("boot.js");
    let mut script = fs::read_to_string(&boot).context("no boot.js was built")?;
    for files in OTHER_MODULES {
        let mut content = DefaultHasher::new();
        for file in files {
            let read = fs::read(dist.join(file));
            content.write(&read.with_context(|| format!("no {file} was built"))?);
        }
        let content = format!("{:016x}", content.finish());
        for file in files {
            script = script.replace(file, &format!("{file}?{content}"));
        }
    }
    fs::write(&boot, script).context("boot.js cannot be written")
}

/// wasm-bindgen writes scripts to be read; on the wire a quarter of them is blanks and long names.
fn shorten_scripts(workspace: &Workspace, toolbox: &Toolbox, dist: &Path) -> Result<()> {
    let mut esbuild = workspace.command(toolbox.file("esbuild")?);
    esbuild.args([
        "--minify",
        "--format=esm",
        "--allow-overwrite",
        "--log-level=warning",
    ]);
    esbuild.arg(format!("--outdir={}", dist.display()));
    for entry in fs::read_dir(dist).with_context(|| format!("cannot read {}", dist.display()))? {
        let path = entry?.path();
        let is_script = path.extension().is_some_and(|extension| extension == "js");
        // The list of files in the worker is still read, and nobody waits for it.
        if is_script && !path.ends_with(offline::WORKER) {
            esbuild.arg(path);
        }
    }
    process::run(&mut esbuild)
}

/// Sets the variables that `tests/e2e` reads.
pub(crate) fn describe(command: &mut Command, toolbox: &Toolbox, dist: &Path) -> Result<()> {
    command
        .env("LECTERN_DIST", dist)
        .env("CHROMIUM", toolbox.file("chromium")?)
        .env("CHROMEDRIVER", toolbox.file("chromedriver")?)
        .env("FIREFOX", toolbox.file("firefox")?)
        .env("GECKODRIVER", toolbox.file("geckodriver")?)
        .env("AXE", toolbox.file("axe-core")?);
    Ok(())
}
