//! Text that scrolls along with what it belongs to.

use web_sys::Element;
use yew::{NodeRef, hook, use_effect_with};

/// How far below the upper edge the text in question comes to lie, as a share of the height: what was said last stays in sight.
const LEAD: f64 = 0.2;

/// Scrolls the element to the first match of `selector` in it, or to its start, whenever `key` changes. In between the reader may
/// scroll. Whether the way there is shown is for the style sheet to say (`scroll-behavior`).
#[hook]
pub fn use_auto_scroll<K: PartialEq + 'static>(node: &NodeRef, selector: &'static str, key: K) {
    use_effect_with((node.clone(), key), move |(node, _)| {
        if let Some(scroller) = node.cast::<Element>() {
            scroller.set_scroll_top(wanted_top(&scroller, selector));
        }
    });
}

fn wanted_top(scroller: &Element, selector: &str) -> i32 {
    let Ok(Some(target)) = scroller.query_selector(selector) else {
        return 0;
    };
    let area = scroller.get_bounding_client_rect();
    let distance = target.get_bounding_client_rect().top() - area.top() - area.height() * LEAD;
    #[expect(clippy::cast_possible_truncation, reason = "a length on a screen")]
    let distance = distance as i32;
    scroller.scroll_top().saturating_add(distance)
}
