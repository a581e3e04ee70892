//! Who may import whom: the table of `ARCHITECTURE.md`, kept.

use super::finding::Finding;
use super::parts::{BROWSER_CRATES, KEPT_NAMES, PARTS, Part};
use super::sources::Source;
use super::tokens::{PathUse, Tokens};

/// Checks one file.
pub(super) fn check(source: &Source) -> Vec<Finding> {
    let Some(part) = PARTS.iter().find(|part| part.holds(&source.path)) else {
        return Vec::new();
    };
    let tokens = Tokens::read(&source.text);
    let module = module_of(&source.path);
    let mut findings = Vec::new();
    for path in &tokens.paths {
        let names = resolve(path, &module);
        let shown = path.names.join("::");
        if let Some(reason) = part.objects_to(&names, &module) {
            let message = format!("`{shown}`: {reason}");
            findings.push(Finding::error(&source.path, path.line, message));
        }
    }
    if part.place.starts_with("src/") && part.name != "platform" {
        for line in tokens.externs {
            let message = "only `platform` declares functions of the browser";
            findings.push(Finding::error(&source.path, line, message));
        }
    }
    findings
}

impl Part {
    fn holds(&self, path: &str) -> bool {
        let rest = path.strip_prefix(self.place);
        rest.is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
    }

    /// Why this part may not name a path, if it may not.
    fn objects_to(&self, names: &[String], module: &[String]) -> Option<String> {
        let first = names.first()?.as_str();
        let second = names.get(1).map(String::as_str);
        let is_in_app = self.place.starts_with("src/");
        let target = match (first, second) {
            ("crate", Some(second)) if is_in_app => second,
            _ => first,
        };
        if let Some(other) = PARTS.iter().find(|part| part.name == target)
            // A module of a crate may bear a part's name, `crate` tells them apart.
            && (first != "crate" || is_in_app)
            && (first == "crate" || other.place.starts_with("crates/"))
        {
            if other.name != self.name && !self.ours.contains(&target) {
                return Some(format!("{} may not import {target}", self.name));
            }
            if target == "pages" && self.name == "pages" && is_another_page(names, module) {
                return Some("a page imports no other page".to_owned());
            }
        }
        let is_browser = BROWSER_CRATES.iter().any(|pattern| matches(pattern, first));
        let full = names.join("::");
        if is_browser && !self.browser.iter().any(|pattern| matches(pattern, &full)) {
            return Some(format!("{} may not reach for the browser", self.name));
        }
        if target == "lectern_session"
            && self.name != target
            && let Some((_, keeper, reason)) = KEPT_NAMES
                .iter()
                .find(|(name, ..)| names.iter().any(|part| part == name))
            && self.name != *keeper
        {
            return Some((*reason).to_owned());
        }
        None
    }
}

/// Whether a path below `crate::pages` leads to another page than its own. Modules are lower case;
/// what the pages share is a type, a constant or a hook.
fn is_another_page(names: &[String], module: &[String]) -> bool {
    let is_module = |name: &&String| {
        name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.starts_with("use_")
    };
    let own = module.get(2);
    own.is_some()
        && names
            .get(2)
            .filter(is_module)
            .is_some_and(|page| Some(page) != own)
}

/// The module that a file is: `src/pages/show/mod.rs` is `crate::pages::show`.
fn module_of(path: &str) -> Vec<String> {
    let inside = path.rsplit_once("src/").map_or(path, |(_, inside)| inside);
    let inside = inside.trim_end_matches(".rs").trim_end_matches("/mod");
    let names = inside
        .split('/')
        .filter(|name| !["lib", "main"].contains(name));
    std::iter::once("crate")
        .chain(names)
        .map(str::to_owned)
        .collect()
}

/// A path from the crate on, where it is written with `self` and `super`.
fn resolve(path: &PathUse, module: &[String]) -> Vec<String> {
    let n_supers = path
        .names
        .iter()
        .take_while(|name| *name == "super")
        .count();
    let starts_here = path.names.first().is_some_and(|name| name == "self");
    if n_supers == 0 && !starts_here {
        return path.names.clone();
    }
    // The first ones only lead out of the modules that are written inside the file.
    let n_up = n_supers.saturating_sub(path.depth);
    let base = module.iter().take(module.len().saturating_sub(n_up).max(1));
    let rest = path
        .names
        .iter()
        .skip(n_supers.max(usize::from(starts_here)));
    base.chain(rest).cloned().collect()
}

fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => {
            text.len() >= start.len() + end.len() && text.starts_with(start) && text.ends_with(end)
        }
        None => pattern == text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> Vec<String> {
        let source = Source {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        check(&source).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_the_table_allows_is_allowed() {
        let cases = [
            (
                "crates/lectern-deck/src/html/mod.rs",
                "use crate::html::token; use serde::Serialize;",
            ),
            ("crates/lectern-deck/src/lib.rs", "use crate::platform::x;"),
            (
                "src/platform/window.rs",
                "use web_sys::Window; use super::error::PlatformError;",
            ),
            (
                "src/shell/mod.rs",
                "use lectern_session::effect::Effect; use crate::platform::clock;",
            ),
            (
                "src/components/timer.rs",
                "use lectern_deck::Deck; fn f(e: web_sys::MouseEvent) {}",
            ),
            (
                "src/pages/show/mod.rs",
                "use super::Capability; use crate::pages::use_links; use crate::pages::show::grid; use self::x::y;",
            ),
            (
                "src/pages/show/grid.rs",
                "mod tests { use super::super::Show; use super::*; }",
            ),
            (
                "src/pages/mod.rs",
                "use self::show::Show; use self::library::Library;",
            ),
            ("src/lib.rs", "use wasm_bindgen::prelude::*;"),
            (
                "crates/lectern-session/tests/show.rs",
                "use lectern_session::effect::Effect;",
            ),
        ];
        for (path, text) in cases {
            assert_eq!(findings(path, text), [""; 0], "{path}: {text}");
        }
    }

    #[test]
    fn what_it_does_not_allow_is_found() {
        let cases = [
            (
                "crates/lectern-deck/src/lib.rs",
                "use lectern_session::x;",
                "may not import lectern_session",
            ),
            (
                "crates/lectern-session/src/lib.rs",
                "use web_sys::window;",
                "may not reach for the browser",
            ),
            (
                "crates/xtask/src/main.rs",
                "use lectern_deck::x;",
                "may not import lectern_deck",
            ),
            (
                "src/platform/window.rs",
                "use crate::shell::x;",
                "may not import shell",
            ),
            (
                "src/platform/a/b.rs",
                "use super::super::super::shell::x;",
                "may not import shell",
            ),
            (
                "src/components/timer.rs",
                "use crate::{i18n::x, platform::clock};",
                "may not import platform",
            ),
            (
                "src/components/timer.rs",
                "fn f() { web_sys::window(); }",
                "may not reach for the browser",
            ),
            (
                "src/pages/show/mod.rs",
                "use crate::pages::library::x;",
                "a page imports no other page",
            ),
            (
                "src/pages/show.rs",
                "use super::library::x;",
                "a page imports no other page",
            ),
            (
                "src/pages/show.rs",
                "html! { <crate::pages::library::Row /> }",
                "a page imports no other page",
            ),
            (
                "src/pages/show.rs",
                "use crate::platform::x;",
                "may not import platform",
            ),
            (
                "src/pages/show.rs",
                "use lectern_session::effect::Effect;",
                "effects are carried out",
            ),
            (
                "src/hooks/keys.rs",
                "use wasm_bindgen::closure::Closure;",
                "may not reach for the browser",
            ),
            (
                "src/hooks/keys.rs",
                "use gloo_events::EventListener;",
                "may not reach for the browser",
            ),
            (
                "src/shell/x.rs",
                "extern \"C\" { fn f(); }",
                "only `platform` declares",
            ),
        ];
        for (path, text, expected) in cases {
            let found = findings(path, text);
            assert!(
                found.len() == 1 && found[0].contains(expected),
                "{path}: {text}: {found:?}"
            );
        }
    }
}
