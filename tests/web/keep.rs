//! What the reader keeps, across windows and reloads.

use lectern::shell::keep::store::{self as keep, KeepError};
use lectern_keep::{Bookmark, KeptSlide, Moment};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::run;

fn slide(id: &str) -> KeptSlide {
    KeptSlide {
        deck: "gil.md".to_owned(),
        id: id.to_owned(),
        title: Some("GIL이란".to_owned()),
        ..KeptSlide::default()
    }
}

async fn clear() {
    run("const open = indexedDB.open('lectern');
         open.onsuccess = () => {
             const writing = open.result.transaction('texts', 'readwrite');
             writing.objectStore('texts').clear();
             writing.oncomplete = () => { open.result.close(); done(); };
         };")
    .await;
}

#[test]
async fn bookmarks_of_two_windows_are_both_kept() {
    keep::load().await.unwrap();
    clear().await;
    let mark = async |id: &str| {
        let edit = keep::edit(|keep| keep.bookmark(slide(id), Moment(1)));
        edit.await.unwrap();
    };
    let other_window = future_to_promise(async move {
        mark("lock").await;
        Ok(JsValue::UNDEFINED)
    });
    mark("demo").await;
    other_window.await.unwrap();
    let kept = keep::load().await.unwrap().keep;
    assert_eq!(kept.bookmarks.iter().len(), 2);
    let id = Bookmark::id_of(&slide("lock"));
    assert_eq!(kept.bookmarks.get(&id).unwrap().what.slide, slide("lock"));

    let fewer = keep::edit(|keep| drop(keep.bookmarks.remove(&id))).await;
    assert_eq!(fewer.unwrap().keep.bookmarks.iter().len(), 1);
    assert_eq!(keep::load().await.unwrap().keep.bookmarks.iter().len(), 1);
    clear().await;
}

#[test]
async fn what_a_newer_version_wrote_is_left_alone() {
    keep::load().await.unwrap();
    run("const open = indexedDB.open('lectern');
         open.onsuccess = () => {
             const writing = open.result.transaction('texts', 'readwrite');
             writing.objectStore('texts').put('{\"lectern\": \"keep\", \"version\": 9}', 'keep');
             writing.oncomplete = () => { open.result.close(); done(); };
         };")
    .await;
    let edited = keep::edit(|keep| keep.bookmark(slide("lock"), Moment(1))).await;
    assert_eq!(edited, Err(KeepError::Newer));
    assert_eq!(keep::load().await, Err(KeepError::Newer));
    clear().await;
    assert!(keep::load().await.is_ok());
}
