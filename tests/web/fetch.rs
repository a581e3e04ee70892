//! Fetching decks and what goes wrong with it.

use lectern::platform::fetch::{self, FetchError, Limits, MOST_BYTES};
use lectern::platform::files::OpenedFile;
use lectern::platform::object_url::ObjectUrl;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::Blob;

#[test]
async fn a_file_comes_with_its_bytes_type_and_address() {
    let file = OpenedFile::from_text("deck.md", "# 안녕").unwrap();
    let url = ObjectUrl::new(&file.blob).unwrap();
    let fetched = fetch::get(url.address(), Limits::NEEDED).await.unwrap();
    assert_eq!(fetched.bytes, "# 안녕".as_bytes());
    assert_eq!(fetched.content_type, "text/plain");
    assert_eq!(fetched.address, url.address());
}

#[test]
async fn an_empty_file_is_a_file() {
    let url = ObjectUrl::new(&Blob::new().unwrap()).unwrap();
    assert_eq!(
        fetch::get(url.address(), Limits::NEEDED)
            .await
            .unwrap()
            .bytes,
        b""
    );
}

#[test]
async fn a_wrong_address_is_told_from_a_dead_network() {
    assert_eq!(
        fetch::get("no-such-deck.md", Limits::NEEDED).await,
        Err(FetchError::Status(404))
    );
    for address in ["http://127.0.0.1:1/deck.md", "http://"] {
        let outcome = fetch::get(address, Limits::NEEDED).await;
        assert!(
            matches!(outcome, Err(FetchError::Network(_))),
            "{address}: {outcome:?}"
        );
    }
}

#[test]
async fn a_huge_file_is_refused() {
    let part = js_sys::Uint8Array::new_with_length(1 << 20);
    let n_parts = (MOST_BYTES >> 20) + 1;
    let parts: js_sys::Array = std::iter::repeat_n(part, n_parts).collect();
    let blob = Blob::new_with_u8_array_sequence(&parts).unwrap();
    let url = ObjectUrl::new(&blob).unwrap();
    assert_eq!(
        fetch::get(url.address(), Limits::NEEDED).await,
        Err(FetchError::TooLarge)
    );
}
