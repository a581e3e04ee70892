//! How long frames take.

use lectern::platform::{clock, frames, timer};
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::Heard;

#[test]
async fn a_page_that_is_busy_shows_in_its_frames() {
    let heard = Heard::nothing();
    let watch = frames::on_sample(1.0, heard.note()).unwrap();
    heard.wait_for(2).await;
    let is_busy_until = clock::monotonic_ms().unwrap() + 200.0;
    while clock::monotonic_ms().unwrap() < is_busy_until {}
    let n_before = heard.all().len();
    let samples = heard.wait_for(n_before + 3).await;
    let longest = samples.iter().map(|times| times.longest_ms);
    assert!(longest.fold(0.0, f64::max) >= 100.0, "{samples:?}");
    for times in samples {
        assert!(times.average_ms > 0.0, "{times:?}");
        assert!(times.average_ms <= times.longest_ms, "{times:?}");
    }
    drop(watch);
    let n_samples = heard.all().len();
    timer::pause(50).await;
    assert_eq!(heard.all().len(), n_samples);
}
