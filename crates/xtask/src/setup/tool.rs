//! The tools that are not part of Rust, each pinned to a version.

use std::path::{Path, PathBuf};
use std::{env, fmt};

/// A program or file of a package registry.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tool {
    /// Its package.
    pub(super) name: &'static str,
    pub(super) version: &'static str,
    pub(super) registry: Registry,
    /// The file it is used by, in the folder it is installed in.
    pub(super) file: &'static str,
    /// What `--version` prints when the pinned version is on `PATH` already.
    pub(super) says: Option<&'static str>,
}

/// Where a tool comes from.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Registry {
    /// Compiled from crates.io, with the lock file it was published with or without.
    Crates { locked: bool },
    /// Installed by npm.
    Npm,
}

/// Keep in step with the crate `wasm-bindgen` in `Cargo.toml` and with `Trunk.toml`.
pub(super) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    version: "0.2.130",
    // Its lock file names a version that was withdrawn.
    registry: Registry::Crates { locked: false },
    file: "bin/wasm-bindgen",
    says: Some("wasm-bindgen 0.2.130"),
};

pub(super) const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    registry: Registry::Crates { locked: true },
    file: "bin/trunk",
    says: Some("trunk 0.21.14"),
};

pub(super) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    version: "0.37.1",
    registry: Registry::Crates { locked: true },
    file: "bin/geckodriver",
    says: Some("geckodriver 0.37.1"),
};

/// wasm-opt. Debian's is too old: what it writes does not start.
pub(super) const BINARYEN: Tool = Tool {
    name: "binaryen",
    version: "132.0.0",
    registry: Registry::Npm,
    file: "node_modules/.bin/wasm-opt",
    says: Some("wasm-opt version 132"),
};

/// Puts scripts together, and shortens those of a release.
pub(super) const ESBUILD: Tool = Tool {
    name: "esbuild",
    version: "0.28.2",
    registry: Registry::Npm,
    file: "node_modules/.bin/esbuild",
    says: Some("0.28.2"),
};

/// Colours code on slides.
pub(super) const HIGHLIGHT: Tool = Tool {
    name: "highlight.js",
    version: "11.12.0",
    registry: Registry::Npm,
    file: "node_modules/highlight.js/es/core.js",
    says: None,
};

/// Draws diagrams on slides.
pub(super) const MERMAID: Tool = Tool {
    name: "mermaid",
    version: "12.3.0",
    registry: Registry::Npm,
    file: "node_modules/mermaid/dist/mermaid.core.mjs",
    says: None,
};

/// The font of formulas.
pub(super) const STIX: Tool = Tool {
    name: "@fontsource/stix-two-math",
    version: "5.3.0",
    registry: Registry::Npm,
    file: "node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2",
    says: None,
};

pub(super) const AXE: Tool = Tool {
    name: "axe-core",
    version: "4.14.1",
    registry: Registry::Npm,
    file: "node_modules/axe-core/axe.min.js",
    says: None,
};

impl Tool {
    /// The folder it is installed in: another version is another folder.
    pub(super) fn folder(&self) -> PathBuf {
        tools_folder().join(format!("{}-{}", self.name, self.version))
    }

    /// The file it is used by, once it is installed.
    pub(super) fn installed_file(&self) -> PathBuf {
        self.folder().join(self.file)
    }

    /// The name of that file.
    pub(super) fn program(&self) -> &'static str {
        self.file.rsplit('/').next().unwrap_or(self.file)
    }
}

impl fmt::Display for Tool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.version)
    }
}

/// Where tools are kept: `LECTERN_TOOLS`, or the user's cache folder.
pub(crate) fn tools_folder() -> PathBuf {
    let from = |name| env::var_os(name).filter(|value| !value.is_empty());
    if let Some(folder) = from("LECTERN_TOOLS") {
        return folder.into();
    }
    let cache = from("XDG_CACHE_HOME").map(PathBuf::from);
    let home = from("HOME").or_else(|| from("USERPROFILE"));
    cache
        .or_else(|| Some(Path::new(&home?).join(".cache")))
        .unwrap_or_else(env::temp_dir)
        .join("lectern/tools")
}
