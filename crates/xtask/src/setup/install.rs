//! Carrying out a plan: every job in a thread, its output in a log file.

use std::fs::{self, File};
use std::io::Read;
use std::num::NonZero;
use std::path::Path;
use std::process::{Command, Stdio};
use std::{fmt, thread};

use anyhow::{Context, Result, bail};

use super::WASM_TARGET;
use super::plan::Job;
use super::progress::Board;
use super::tool::{Registry, Tool};
use crate::workspace::Workspace;

/// Memory that linking a large tool takes, in KiB.
const JOB_MEMORY: u64 = 3 << 20;

/// Does the jobs, as many at once as the machine has memory and cores for.
pub(super) fn all(workspace: &Workspace, jobs: &[Job]) -> Result<()> {
    if jobs.is_empty() {
        return Ok(());
    }
    let logs = workspace.path("target/setup/logs");
    fs::create_dir_all(&logs)?;
    println!(
        "setting up this machine, once; logs are in {}",
        logs.display()
    );
    let board = Board::new(jobs.iter().map(Job::to_string).collect(), &logs);
    let failures = thread::scope(|scope| {
        let reporter = scope.spawn(|| board.report());
        let workers: Vec<_> = (0..n_workers(jobs.len()))
            .map(|_| {
                scope.spawn(|| {
                    let mut failures = Vec::new();
                    while let Some((index, log)) = board.take() {
                        let result = jobs
                            .get(index)
                            .map_or(Ok(()), |job| job.run(workspace, &log));
                        board.finish(index, result.is_ok());
                        failures.extend(result.err());
                    }
                    failures
                })
            })
            .collect();
        let failures: Vec<_> = workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_default())
            .collect();
        board.close();
        // It only prints; what went wrong is in the failures.
        let _ = reporter.join();
        failures
    });
    for failure in &failures {
        eprintln!("{failure:#}");
    }
    if failures.is_empty() {
        Ok(())
    } else {
        bail!(
            "{} of {} could not be installed",
            failures.len(),
            jobs.len()
        )
    }
}

fn n_workers(n_jobs: usize) -> usize {
    let n_cores = thread::available_parallelism().map_or(1, NonZero::get);
    let by_memory = free_memory().map_or(n_cores, |free| {
        usize::try_from(free / JOB_MEMORY).unwrap_or(n_cores)
    });
    n_jobs.min(by_memory.clamp(1, n_cores.max(2)))
}

/// The memory that is free, in KiB, where Linux tells.
fn free_memory() -> Option<u64> {
    let facts = fs::read_to_string("/proc/meminfo").ok()?;
    let line = facts
        .lines()
        .find_map(|line| line.strip_prefix("MemAvailable:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

impl Job {
    fn run(&self, workspace: &Workspace, log: &Path) -> Result<()> {
        match self {
            Self::WasmTarget => run_logged(
                Command::new("rustup").args(["target", "add", WASM_TARGET]),
                log,
            ),
            Self::Tool(tool) => install_tool(workspace, tool, log),
            Self::Packages(packages) => {
                run_logged(Command::new("apt-get").arg("update"), log)?;
                run_logged(
                    Command::new("apt-get")
                        .args(["install", "--yes", "--no-install-recommends"])
                        .args(packages)
                        .env("DEBIAN_FRONTEND", "noninteractive"),
                    log,
                )
            }
        }
    }
}

impl fmt::Display for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WasmTarget => write!(f, "{WASM_TARGET}"),
            Self::Tool(tool) => write!(f, "{tool}"),
            Self::Packages(packages) => write!(f, "{}", packages.join(" ")),
        }
    }
}

/// Installs beside the final place and moves there, so that what is there is whole.
fn install_tool(workspace: &Workspace, tool: &Tool, log: &Path) -> Result<()> {
    let folder = tool.folder();
    let unfinished = folder.with_added_extension("unfinished");
    fs::create_dir_all(&unfinished)?;
    let build = workspace.path("target/setup").join(tool.name);
    let mut command = match tool.registry {
        Registry::Crates { locked } => {
            let version = format!("={}", tool.version);
            let mut cargo = workspace.cargo(["install", tool.name, "--version", &version]);
            cargo.args(locked.then_some("--locked"));
            cargo.arg("--root").arg(&unfinished);
            cargo.arg("--target-dir").arg(&build);
            // The progress bar is where the count of crates is read from.
            cargo.env("CARGO_TERM_PROGRESS_WHEN", "always");
            cargo.env("CARGO_TERM_PROGRESS_WIDTH", "80");
            // Tools are built to be had soon, not to be fast.
            cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
            cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
            cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
            cargo
        }
        Registry::Npm => {
            let package = format!("{}@{}", tool.name, tool.version);
            let mut npm = workspace.command("npm");
            npm.args([
                "install",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--prefix",
            ]);
            npm.arg(&unfinished).arg(package);
            npm
        }
    };
    run_logged(&mut command, log)?;
    fs::rename(&unfinished, &folder)
        .with_context(|| format!("cannot move {tool} to {}", folder.display()))?;
    // A build folder takes gigabytes and is of no more use; left over, it does no harm.
    let _ = fs::remove_dir_all(build);
    Ok(())
}

fn run_logged(command: &mut Command, log: &Path) -> Result<()> {
    let file = File::options().create(true).append(true).open(log)?;
    let status = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .status()
        .with_context(|| format!("cannot start {}", command.get_program().display()))?;
    if !status.success() {
        bail!("{}\n(from {})", last_lines(log), log.display());
    }
    Ok(())
}

fn last_lines(log: &Path) -> String {
    let mut bytes = Vec::new();
    if let Ok(mut file) = File::open(log) {
        // What can be read of it is shown.
        let _ = file.read_to_end(&mut bytes);
    }
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<_> = text
        .split(['\n', '\r'])
        .filter(|line| !line.is_empty())
        .collect();
    let start = lines.len().saturating_sub(15);
    lines.get(start..).unwrap_or_default().join("\n")
}
