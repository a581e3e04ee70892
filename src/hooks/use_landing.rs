//! Jumps within a long page.

use std::rc::Rc;

use web_sys::Element;
use yew::{NodeRef, hook, use_effect_with, use_mut_ref};

use crate::platform::{scroll, timer};

/// So long a place is held; after that, what comes late moves nothing in browsers that keep what is seen in its place.
const HOLD_MS: u32 = 3_000;

/// Scrolls to a child of an element, by its place among them, and stays there for a moment while what is above finds its size,
/// unless the reader scrolls. A jump has a number of its own, so that one can be made twice; the first, 0, is the place at which the page opens and
/// does not take the focus there. `None` before it.
#[hook]
pub fn use_landing(parent: &NodeRef, jump: Option<(usize, u32)>) {
    let hold = use_mut_ref(|| None);
    use_effect_with((parent.clone(), jump), move |(parent, jump)| {
        let child = jump.zip(parent.cast::<Element>());
        let child = child.and_then(|((index, n_jumps), parent)| {
            let index = u32::try_from(index).ok()?;
            Some((parent.children().item(index)?, parent, n_jumps))
        });
        if let Some((child, parent, n_jumps)) = child {
            // Where one begins nobody has asked for the focus yet.
            if n_jumps > 0 {
                scroll::focus(&child);
            }
            hold.replace(scroll::hold_at_top(&child, &parent).ok());
        }
        let listener = {
            let hold = Rc::clone(&hold);
            scroll::on_by_hand(move || drop(hold.take()))
        };
        let timer = {
            let hold = Rc::clone(&hold);
            timer::after(HOLD_MS, move || drop(hold.take()))
        };
        move || {
            drop((listener, timer));
            drop(hold.take());
        }
    });
}

/// Brings the first child of an element that a CSS selector finds into sight.
pub fn into_sight(parent: &NodeRef, selector: &str) {
    let parent = parent.cast::<Element>();
    let child = parent.and_then(|parent| parent.query_selector(selector).ok().flatten());
    if let Some(child) = child {
        scroll::into_sight(&child);
    }
}

/// Leaves scrolling to the page for as long as its component is there: the browser would scroll to where things were before.
#[hook]
pub fn use_own_scrolling() {
    use_effect_with((), |()| {
        scroll::restore_by_browser(false);
        || {
            scroll::restore_by_browser(true);
            scroll::to_top();
        }
    });
}
