//! Files that are dropped on the page.

use web_sys::{DragEvent, Node};
use yew::platform::spawn_local;
use yew::{Callback, TargetCast, hook, use_state};

use crate::platform::dropped::{self, DropError};
use crate::platform::files::OpenedFile;

/// What an element needs to take files, and whether some are held above it.
#[derive(Clone, PartialEq)]
pub struct FileDrop {
    /// Files are held above it.
    pub is_over: bool,
    /// For `ondragenter` and `ondragover`.
    pub on_over: Callback<DragEvent>,
    /// For `ondragleave`.
    pub on_leave: Callback<DragEvent>,
    /// For `ondrop`.
    pub on_drop: Callback<DragEvent>,
}

/// Takes the files and folders dropped on an element, without those that `is_wanted` turns down.
#[hook]
pub fn use_file_drop(
    is_wanted: fn(&str) -> bool,
    on_files: Callback<Result<Vec<OpenedFile>, DropError>>,
) -> FileDrop {
    let is_over = use_state(|| false);
    let on_over = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            // Text and pictures that are dragged within the page are none of our business.
            if carries_files(&event) {
                event.prevent_default();
                if !*is_over {
                    is_over.set(true);
                }
            }
        })
    };
    let on_leave = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            // From one part of the page to the next is no leaving.
            let goes_to = event
                .related_target()
                .and_then(|target| wasm_bindgen::JsCast::dyn_into::<Node>(target).ok());
            let page = event
                .target_dyn_into::<Node>()
                .and_then(|node| node.owner_document());
            if !page.is_some_and(|page| page.contains(goes_to.as_ref())) {
                is_over.set(false);
            }
        })
    };
    let on_drop = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            is_over.set(false);
            let Some(transfer) = event.data_transfer().filter(|_| carries_files(&event)) else {
                return;
            };
            event.prevent_default();
            let (files, on_files) = (dropped::files(&transfer, is_wanted), on_files.clone());
            spawn_local(async move { on_files.emit(files.await) });
        })
    };
    FileDrop {
        is_over: *is_over,
        on_over,
        on_leave,
        on_drop,
    }
}

fn carries_files(event: &DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|transfer| dropped::are_files(&transfer))
}
