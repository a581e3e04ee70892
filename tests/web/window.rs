//! Windows that the page opens. Their places on several screens: see the end-to-end tests.

use lectern::platform::PlatformError;
use lectern::platform::window::{self, Bounds};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{run, wait_until};

const BOUNDS: Bounds = Bounds {
    left: 10,
    top: 20,
    width: 500,
    height: 400,
};

#[test]
async fn a_window_is_opened_found_again_by_its_name_and_closed() {
    let stage = window::open("about:blank", "stage", BOUNDS).unwrap();
    assert!(!stage.is_closed());
    assert_eq!(
        window::open("about:blank", "stage", BOUNDS),
        Ok(stage.clone())
    );
    let other = window::open("about:blank", "another", BOUNDS).unwrap();
    assert_ne!(other, stage);
    stage.focus().unwrap();
    for handle in [stage, other] {
        handle.close().unwrap();
        wait_until(|| handle.is_closed()).await;
    }
}

#[test]
async fn a_window_has_the_size_it_is_given() {
    let stage = window::open("about:blank", "stage", BOUNDS).unwrap();
    let placed = Bounds {
        width: 640,
        height: 480,
        ..BOUNDS
    };
    stage.place(placed).unwrap();
    wait_until(|| {
        let bounds = stage.bounds().unwrap();
        (bounds.width, bounds.height) == (640, 480)
    })
    .await;
    let (width, height) = stage.page_size().unwrap();
    assert!(width <= 640 && height <= 480, "{width} by {height}");
    stage.close().unwrap();
}

#[test]
async fn a_popup_that_is_blocked_is_told() {
    run("window.opened = window.open; window.open = () => null; done();").await;
    let outcome = window::open("about:blank", "stage", BOUNDS);
    run("window.open = window.opened; done();").await;
    assert!(
        matches!(outcome, Err(PlatformError::Denied(_))),
        "{outcome:?}"
    );
}

#[test]
async fn a_window_opened_apart_asks_for_that_and_gives_no_handle() {
    run("window.opened = window.open;
         window.open = (...asked) => { window.asked = asked.join(' '); return null; };
         done();")
    .await;
    assert_eq!(window::open_apart("about:blank", BOUNDS), Ok(()));
    run("window.open = window.opened; done();").await;
    let asked = js_sys::eval("window.asked").unwrap().as_string();
    assert_eq!(
        asked.as_deref(),
        Some("about:blank _blank noopener,popup,left=10,top=20,width=500,height=400")
    );
}

#[test]
fn this_window_is_open_and_nobody_opened_it() {
    let own = window::own().unwrap();
    assert!(!own.is_closed());
    assert!(own.bounds().unwrap().width > 0);
    assert_eq!(window::opener(), None);
}
