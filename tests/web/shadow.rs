//! Shadow roots: style that stays where it belongs.

use lectern::platform::shadow::StyleSheet;
use lectern::platform::{PlatformError, shadow};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{Element, ShadowRoot};

use crate::support::Placed;

fn color_of(element: &Element) -> String {
    let style = web_sys::window()
        .unwrap()
        .get_computed_style(element)
        .unwrap();
    style.unwrap().get_property_value("color").unwrap()
}

fn first(root: &ShadowRoot, selector: &str) -> Element {
    root.query_selector(selector).unwrap().unwrap()
}

#[test]
fn deck_style_stays_inside_and_the_last_sheet_wins() {
    let host = Placed::new("div");
    let outside = Placed::new("h1");
    let root = shadow::attach(&host.0).unwrap();
    let red = StyleSheet::from_css("h1 { color: rgb(255, 0, 0) }");
    let blue = StyleSheet::from_css("@import 'x.css'; h1 { color: rgb(0, 0, 255) }");
    shadow::fill(&root, "<h1>Hi</h1>", &[red.clone(), blue]).unwrap();
    assert_eq!(color_of(&first(&root, "h1")), "rgb(0, 0, 255)");
    assert_eq!(color_of(&outside.0), "rgb(0, 0, 0)");

    let heading = first(&root, "h1");
    shadow::adopt(&root, &[red]).unwrap();
    assert_eq!(color_of(&heading), "rgb(255, 0, 0)");
}

#[test]
fn attaching_twice_gives_the_same_root() {
    let host = Placed::new("section");
    let root = shadow::attach(&host.0).unwrap();
    assert_eq!(shadow::attach(&host.0), Ok(root));
}

#[test]
fn a_picture_can_have_no_root() {
    let host = Placed::new("img");
    assert!(matches!(
        shadow::attach(&host.0),
        Err(PlatformError::Failed(_))
    ));
}
