//! Shadow roots that show all they will.

use lectern::platform::settled::Backgrounds;
use lectern::platform::shadow;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::{Placed, wait_until};

const PICTURE: &str =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='2' height='2'/%3E";

#[test]
async fn pictures_backgrounds_and_typesetting_are_waited_for() {
    let area = Placed::with_html("div", "<p></p><p></p><p></p><p></p>");
    let hosts = [
        "<b>text</b>".to_owned(),
        format!("<img src=\"{PICTURE}\">"),
        format!(
            "<i style='background-image: url(\"{}\")'></i>",
            PICTURE.replace('\'', "&#39;")
        ),
        "<pre>code</pre>".to_owned(),
    ];
    for (index, html) in hosts.iter().enumerate() {
        let host = area.find(&format!("p:nth-child({})", index + 1));
        shadow::fill(&shadow::attach(&host).unwrap(), html, &[]).unwrap();
    }
    let backgrounds = Backgrounds::default();
    wait_until(|| backgrounds.n_settled(&area.0, "p") == 3).await;
    let code = area.find("p:last-child");
    code.set_attribute("data-typeset", "").unwrap();
    assert_eq!(backgrounds.n_settled(&area.0, "p"), 4);
}
