//! The address of the page, as it changes.

use yew::{Callback, hook, use_effect_with, use_mut_ref, use_state_eq};

use crate::platform::address;

/// Calls the latest callback after the reader went to another entry of the history.
#[hook]
pub fn use_address_change(on_change: Callback<()>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_change);
    use_effect_with((), move |()| {
        let listener = address::on_change(move || {
            let on_change = latest.borrow().clone();
            on_change.emit(());
        });
        move || drop(listener)
    });
}

/// The query of the address, and a callback that goes to another one and keeps the place in the deck.
#[hook]
pub fn use_address() -> (String, Callback<String>) {
    let query = use_state_eq(current_query);
    use_address_change({
        let query = query.clone();
        Callback::from(move |()| query.set(current_query()))
    });
    let go_to = {
        let query = query.clone();
        Callback::from(move |wanted: String| {
            let fragment = address::current()
                .map(|here| here.fragment)
                .unwrap_or_default();
            if address::push(&format!("{wanted}#{fragment}")).is_ok() {
                query.set(current_query());
            }
        })
    };
    ((*query).clone(), go_to)
}

fn current_query() -> String {
    address::current()
        .map(|here| here.query)
        .unwrap_or_default()
}
