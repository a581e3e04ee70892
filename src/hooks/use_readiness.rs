//! How many slides show all they will.

use std::rc::Rc;

use web_sys::Element;
use yew::{NodeRef, hook, use_effect_with, use_memo, use_state_eq};

use crate::platform::settled::Backgrounds;
use crate::platform::timer;

/// How often slides are looked at, until all are ready.
const INTERVAL_MS: u32 = 150;

/// Slides that have stood still for so long will not get any further: something that they wait for does not come.
const PATIENCE_MS: u32 = 10_000;

/// What is ready of what is to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Readiness {
    /// Slides that show all they will.
    pub n_ready: usize,
    /// There is nothing to wait for any more.
    pub is_over: bool,
}

/// Watches the slides in an element until `n_expected` of them, found by the selector `hosts`, are ready.
///
/// `key` stands for what they are: another one begins anew.
#[hook]
pub fn use_readiness<K: PartialEq + 'static>(
    area: &NodeRef,
    hosts: &'static str,
    n_expected: Option<usize>,
    key: K,
) -> Readiness {
    let readiness = use_state_eq(Readiness::default);
    let backgrounds = use_memo((), |()| Rc::new(Backgrounds::default()));
    {
        let readiness = readiness.setter();
        use_effect_with(
            (area.clone(), n_expected, key),
            move |(area, expected, _)| {
                let (area, expected) = (area.clone(), *expected);
                let (mut latest, mut waited, mut is_all) = (0, 0, false);
                readiness.set(Readiness::default());
                let ticker = timer::every(INTERVAL_MS, move || {
                    if is_all {
                        return;
                    }
                    let area = area.cast::<Element>();
                    let n_ready = area.map_or(0, |area| backgrounds.n_settled(&area, hosts));
                    waited = if n_ready == latest {
                        waited + INTERVAL_MS
                    } else {
                        0
                    };
                    latest = n_ready;
                    is_all = expected.is_some_and(|expected| n_ready >= expected);
                    let is_stuck = expected.is_some() && waited >= PATIENCE_MS;
                    readiness.set(Readiness {
                        n_ready,
                        is_over: is_all || is_stuck,
                    });
                });
                move || drop(ticker)
            },
        );
    }
    *readiness
}
