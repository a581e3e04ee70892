//! Printing the page.

use yew::{Callback, hook, use_effect_with, use_mut_ref};

use crate::platform::print::{self, PageStyle};

/// Opens the browser's dialog for printing.
pub fn print_page() {
    // A browser that has none, such as one within another app, offers printing by itself or not at all.
    let _ = print::open_dialog();
}

/// Calls the latest callback before the page is printed, by whatever way.
#[hook]
pub fn use_before_print(on_print: Callback<()>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_print);
    use_effect_with((), move |()| {
        let listener = print::on_before(move || {
            let on_print = latest.borrow().clone();
            on_print.emit(());
        });
        move || drop(listener)
    });
}

/// Gives the printed pages a size and margins: CSS with an `@page` rule.
#[hook]
pub fn use_page_size(css: String) {
    use_effect_with(css, |css| {
        // Without it the browser prints on the paper of its own choice.
        let style = PageStyle::put(css);
        move || drop(style)
    });
}
