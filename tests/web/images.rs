//! Pictures that come or fail, also within slides.

use lectern::platform::images::{self, Outcome};
use lectern::platform::shadow;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Heard, Placed};

const PIXELS: &str =
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='16' height='9'/>";

#[test]
async fn a_picture_of_a_slide_is_told_with_its_size_or_its_failure() {
    let stage = Placed::new("div");
    let root = shadow::attach(&stage.0).unwrap();
    let cases = [
        (PIXELS, Outcome::Loaded, (16, 9)),
        ("no-such-picture.png", Outcome::Failed, (0, 0)),
        ("data:text/plain,words", Outcome::Failed, (0, 0)),
    ];
    for (address, outcome, size) in cases {
        let heard = Heard::nothing();
        let note = heard.note();
        let listener = images::on_outcome(&root, move |image, outcome| {
            note((image.address(), outcome, image.natural_size()));
        });
        root.set_inner_html(&format!(r#"<p><img src="{address}"></p>"#));
        assert_eq!(
            heard.wait_for(1).await,
            [(address.to_owned(), outcome, size)]
        );
        drop(listener);
    }
}

#[test]
async fn a_picture_that_failed_is_asked_for_again() {
    let stage = Placed::new("div");
    let heard = Heard::nothing();
    let note = heard.note();
    let listener = images::on_outcome(&stage.0, move |image, outcome| {
        note((outcome, image.clone()));
    });
    stage.0.set_inner_html("<img src='no-such-picture.png'>");
    let (_, image) = heard.wait_for(1).await.remove(0);
    image.retry().unwrap();
    assert_eq!(heard.wait_for(2).await[1].0, Outcome::Failed);
    // The picture is there at last.
    image.element().set_attribute("src", PIXELS).unwrap();
    image.retry().unwrap();
    assert_eq!(heard.wait_for(3).await[2].0, Outcome::Loaded);
    drop(listener);
}
