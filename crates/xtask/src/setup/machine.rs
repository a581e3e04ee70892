//! What is on this machine.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::WASM_TARGET;
use super::need::{DEBIAN_PACKAGES, Need};
use super::tool::Tool;

/// The facts that a plan depends on, as far as a need asks for them.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts")]
pub(super) struct Machine {
    pub(super) has_wasm_target: bool,
    pub(super) has_rustup: bool,
    pub(super) has_npm: bool,
    /// May packages be installed with `apt-get`?
    pub(super) is_debian: bool,
    pub(super) is_root: bool,
    /// The tools that are neither installed nor, in the right version, on `PATH`.
    pub(super) missing_tools: Vec<&'static Tool>,
    /// The names of the browsers and drivers that are not on `PATH`.
    pub(super) missing_browsers: Vec<&'static str>,
    /// On Debian, the packages that are not installed.
    pub(super) missing_packages: Vec<&'static str>,
}

impl Machine {
    /// Looks at this machine.
    pub(super) fn look(need: Need) -> Self {
        let is_debian =
            Path::new("/etc/debian_version").exists() && find_program("apt-get").is_some();
        let wants_browsers = !need.browsers().is_empty();
        Self {
            has_wasm_target: has_wasm_target(),
            has_rustup: find_program("rustup").is_some(),
            has_npm: find_program("npm").is_some(),
            is_debian,
            is_root: says(Command::new("id").arg("-u")).trim() == "0",
            missing_tools: need
                .tools()
                .iter()
                .copied()
                .filter(|tool| find_tool(tool).is_none())
                .collect(),
            missing_browsers: need
                .browsers()
                .iter()
                .filter(|browser| find_any(browser.programs).is_none())
                .map(|browser| browser.name)
                .collect(),
            missing_packages: if is_debian && wants_browsers {
                missing_packages()
            } else {
                Vec::new()
            },
        }
    }
}

/// Where a tool is: installed by us, or on `PATH` in the pinned version.
pub(super) fn find_tool(tool: &Tool) -> Option<PathBuf> {
    let installed = tool.installed_file();
    if installed.exists() {
        return Some(installed);
    }
    let expected = tool.says?;
    let on_path = find_program(tool.program())?;
    says(Command::new(&on_path).arg("--version"))
        .contains(expected)
        .then_some(on_path)
}

/// The first of the programs that is on `PATH`.
pub(super) fn find_any(programs: &[&str]) -> Option<PathBuf> {
    programs.iter().find_map(|program| find_program(program))
}

fn find_program(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| {
            folder
                .join(program)
                .with_extension(env::consts::EXE_EXTENSION)
        })
        .find(|path| path.is_file())
}

fn has_wasm_target() -> bool {
    let folder =
        says(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]));
    !folder.is_empty() && Path::new(folder.trim()).exists()
}

fn missing_packages() -> Vec<&'static str> {
    let known = says(
        Command::new("dpkg-query")
            .args(["--show", "--showformat", "${Package} ${db:Status-Status}\n"])
            .args(DEBIAN_PACKAGES),
    );
    DEBIAN_PACKAGES
        .iter()
        .copied()
        .filter(|package| {
            !known
                .lines()
                .any(|line| line == format!("{package} installed"))
        })
        .collect()
}

/// What a command prints; nothing when it cannot be run.
fn says(command: &mut Command) -> String {
    command
        .stderr(Stdio::null())
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default()
}
