//! Marks on the browser's timeline, and its clocks.

use lectern::platform::{clock, performance};
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_mark_is_on_the_timeline() {
    performance::mark("lectern:test");
    let count = js_sys::eval("performance.getEntriesByName('lectern:test').length").unwrap();
    assert_eq!(count.as_f64(), Some(1.0));
}

#[test]
fn one_clock_tells_the_day_and_one_never_goes_back() {
    let year_2020_ms = 1_577_836_800_000.0;
    assert!(clock::now_ms() > year_2020_ms);
    let earlier = clock::monotonic_ms().unwrap();
    assert!(clock::monotonic_ms().unwrap() >= earlier);
}

#[test]
fn the_time_on_the_wall_is_written_to_the_second() {
    let now = clock::local_now();
    assert_eq!(now.len(), "2026-11-14T11:40:05".len(), "{now}");
    assert!(js_sys::Date::parse(&now) > 0.0, "{now}");
}
