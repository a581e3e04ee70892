//! From what is missing to what is done about it.

use super::machine::Machine;
use super::need::{DEBIAN_PACKAGES, Need};
use super::tool::{Registry, Tool};

/// What there is to do before a chore can start.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) jobs: Vec<Job>,
    /// One line for each thing that only the user can install.
    pub(super) advice: Vec<String>,
    /// The chore cannot do without what the advice is about.
    pub(super) is_blocked: bool,
}

/// One thing to install.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Job {
    /// The wasm target of this Rust.
    WasmTarget,
    /// A pinned tool.
    Tool(&'static Tool),
    /// Packages of Debian.
    Packages(Vec<&'static str>),
}

/// Decides what to install on a machine for a need.
pub(super) fn plan(need: Need, machine: &Machine) -> Plan {
    let mut plan = Plan::default();
    if !machine.has_wasm_target {
        if machine.has_rustup {
            plan.jobs.push(Job::WasmTarget);
        } else {
            plan.block(
                "install Rust from https://rustup.rs: the wasm target is missing".to_owned(),
            );
        }
    }
    for tool in machine.missing_tools.iter().copied() {
        if tool.registry == Registry::Npm && !machine.has_npm {
            plan.block(format!("install Node.js with npm: {tool} comes from there"));
        } else {
            plan.jobs.push(Job::Tool(tool));
        }
    }
    plan_browsers(&mut plan, need, machine);
    plan
}

fn plan_browsers(plan: &mut Plan, need: Need, machine: &Machine) {
    if need.browsers().is_empty() {
        return;
    }
    if machine.is_debian && !machine.missing_packages.is_empty() {
        if machine.is_root {
            plan.jobs
                .push(Job::Packages(machine.missing_packages.clone()));
            return;
        }
        let packages = machine.missing_packages.join(" ");
        plan.advice
            .push(format!("run `sudo apt-get install {packages}`"));
    } else if !machine.missing_browsers.is_empty() {
        plan.advice.push(format!(
            "install {}, so that it is found on PATH (Debian has {})",
            machine.missing_browsers.join(" and "),
            DEBIAN_PACKAGES.join(", ")
        ));
    }
    plan.is_blocked |= !machine.missing_browsers.is_empty();
}

impl Plan {
    fn block(&mut self, advice: String) {
        self.advice.push(advice);
        self.is_blocked = true;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tool::{AXE, BINARYEN, TRUNK};
    use super::*;

    fn equipped() -> Machine {
        Machine {
            has_wasm_target: true,
            has_rustup: true,
            has_npm: true,
            is_debian: true,
            is_root: true,
            ..Machine::default()
        }
    }

    #[test]
    fn nothing_is_done_on_a_machine_that_has_all() {
        assert_eq!(plan(Need::Everything, &equipped()), Plan::default());
    }

    #[test]
    fn a_fresh_debian_is_equipped_by_root() {
        let machine = Machine {
            has_wasm_target: false,
            missing_tools: vec![&TRUNK, &AXE],
            missing_browsers: vec!["chromium"],
            missing_packages: vec!["chromium", "fonts-noto-cjk"],
            ..equipped()
        };
        let plan = plan(Need::Everything, &machine);
        assert_eq!(
            plan.jobs,
            [
                Job::WasmTarget,
                Job::Tool(&TRUNK),
                Job::Tool(&AXE),
                Job::Packages(vec!["chromium", "fonts-noto-cjk"]),
            ]
        );
        assert!(!plan.is_blocked);
    }

    #[test]
    fn who_is_not_root_is_told_what_to_install() {
        let machine = Machine {
            is_root: false,
            missing_browsers: vec!["firefox"],
            missing_packages: vec!["firefox-esr"],
            ..equipped()
        };
        let plan = plan(Need::Stories, &machine);
        assert_eq!(plan.advice, ["run `sudo apt-get install firefox-esr`"]);
        assert!(plan.is_blocked && plan.jobs.is_empty());
    }

    #[test]
    fn missing_fonts_block_nobody() {
        let machine = Machine {
            is_root: false,
            missing_packages: vec!["fonts-noto-cjk"],
            ..equipped()
        };
        let plan = plan(Need::Stories, &machine);
        assert!(!plan.is_blocked && plan.advice.len() == 1);
    }

    #[test]
    fn elsewhere_than_on_debian_browsers_are_named() {
        let machine = Machine {
            is_debian: false,
            missing_browsers: vec!["chromedriver", "firefox"],
            ..equipped()
        };
        let plan = plan(Need::Stories, &machine);
        assert!(
            plan.advice
                .iter()
                .any(|line| line.contains("chromedriver and firefox"))
        );
        assert!(plan.is_blocked);
    }

    #[test]
    fn without_npm_the_release_build_says_so() {
        let machine = Machine {
            has_npm: false,
            missing_tools: vec![&BINARYEN],
            ..equipped()
        };
        let plan = plan(Need::ReleaseBuild, &machine);
        assert_eq!(
            plan.advice,
            ["install Node.js with npm: binaryen 132.0.0 comes from there"]
        );
        assert!(plan.is_blocked);
    }

    #[test]
    fn a_build_asks_for_no_browser() {
        let machine = Machine {
            is_root: false,
            missing_browsers: vec!["chromium"],
            missing_packages: vec!["chromium"],
            ..equipped()
        };
        assert_eq!(plan(Need::DevBuild, &machine), Plan::default());
    }
}
