//! The keys of the window.

use std::rc::Rc;

use yew::{hook, use_effect_with, use_mut_ref};

use crate::platform::keyboard;
pub use crate::platform::keyboard::{KeyAnswer, KeyStroke, KeyTarget};

/// What to do with a key.
type Handler = Rc<dyn Fn(&KeyStroke) -> KeyAnswer>;

/// Hands each key that goes down anywhere in the window to the handler of the latest render.
#[hook]
pub fn use_keys(handler: impl Fn(&KeyStroke) -> KeyAnswer + 'static) {
    let latest = use_mut_ref(|| None::<Handler>);
    latest.replace(Some(Rc::new(handler)));
    use_effect_with((), move |()| {
        let listener = keyboard::on_key_down(move |stroke| {
            // Taken out first: the handler may render and so replace itself.
            let handler = latest.borrow().clone();
            handler.map_or(KeyAnswer::Ignored, |handler| handler(stroke))
        });
        move || drop(listener)
    });
}
