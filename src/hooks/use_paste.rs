//! What is pasted into the page.

use yew::platform::spawn_local;
use yew::{Callback, hook, use_effect_with, use_mut_ref};

use crate::platform::clipboard;
use crate::platform::dropped::{self, DropError};
use crate::platform::files::OpenedFile;

/// What was pasted.
#[derive(Debug, PartialEq)]
pub enum Pasted {
    /// Text.
    Text(String),
    /// Files, as a file manager copies them.
    Files(Result<Vec<OpenedFile>, DropError>),
}

/// Takes what is pasted anywhere in the page but into a field. Empty text does not count.
#[hook]
pub fn use_paste(is_wanted: fn(&str) -> bool, on_paste: Callback<Pasted>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(on_paste);
    use_effect_with((), move |()| {
        let listener = clipboard::on_paste(move |event| {
            let on_paste = latest.borrow().clone();
            let Some(transfer) = event.clipboard_data() else {
                return;
            };
            if dropped::are_files(&transfer) {
                let files = dropped::files(&transfer, is_wanted);
                spawn_local(async move { on_paste.emit(Pasted::Files(files.await)) });
            } else if let Some(text) = clipboard::pasted_text(event) {
                on_paste.emit(Pasted::Text(text));
            }
        });
        move || drop(listener)
    });
}
