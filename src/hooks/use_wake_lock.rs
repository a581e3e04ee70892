//! A screen that stays awake while something is watched on it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::{hook, use_effect_with};

use crate::platform::visibility::{self, Change};
use crate::platform::wake_lock::{self, WakeLock};

/// Keeps the screen awake as long as it `is_wanted`. Where the browser refuses, the screen does what it is set to do.
#[hook]
pub fn use_wake_lock(is_wanted: bool) {
    use_effect_with(is_wanted, |is_wanted| {
        let held = is_wanted.then(|| {
            let held: Rc<RefCell<Option<WakeLock>>> = Rc::default();
            hold(&held);
            // The browser gives it up whenever the window is hidden.
            let again = {
                let held = Rc::clone(&held);
                visibility::on_change(move |change| {
                    if change == Change::Shown {
                        hold(&held);
                    }
                })
            };
            (held, again)
        });
        move || drop(held)
    });
}

fn hold(held: &Rc<RefCell<Option<WakeLock>>>) {
    let wanted = Rc::downgrade(held);
    spawn_local(async move {
        if let Ok(lock) = wake_lock::hold(|| {}).await
            && let Some(held) = wanted.upgrade()
        {
            held.replace(Some(lock));
        }
    });
}
