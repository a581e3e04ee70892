//! Addresses for files in memory.

use lectern::platform::fetch::{self, Limits};
use lectern::platform::files::OpenedFile;
use lectern::platform::object_url::ObjectUrl;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
async fn an_address_is_good_until_it_is_dropped() {
    let file = OpenedFile::from_text("a.txt", "a").unwrap();
    let url = ObjectUrl::new(&file.blob).unwrap();
    let address = url.address().to_owned();
    assert!(fetch::get(&address, Limits::NEEDED).await.is_ok());
    drop(url);
    assert!(fetch::get(&address, Limits::NEEDED).await.is_err());
}
