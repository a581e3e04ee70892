//! Waiting.

use lectern::platform::timer;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::Heard;

#[test]
async fn a_call_comes_unless_it_was_dropped() {
    let heard = Heard::nothing();
    let (dropped, kept) = (heard.note(), heard.note());
    drop(timer::after(0, move || dropped("dropped")));
    let waiting = timer::after(1, move || kept("kept"));
    assert_eq!(heard.wait_for(1).await, ["kept"]);
    drop(waiting);
}

#[test]
async fn a_ticker_calls_until_it_is_dropped() {
    let heard = Heard::nothing();
    let note = heard.note();
    let ticker = timer::every(1, move || note(()));
    heard.wait_for(3).await;
    drop(ticker);
    let n_calls = heard.all().len();
    timer::pause(5).await;
    assert_eq!(heard.all().len(), n_calls);
}
