//! Whether the window can be seen.

use lectern::platform::visibility::{self, Change};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{Event, EventTarget, PageTransitionEvent, PageTransitionEventInit};

use crate::support::{Heard, page};

#[test]
fn each_change_is_told_by_its_meaning() {
    assert!(visibility::is_visible());
    let window = web_sys::window().unwrap();
    let cases: [(&EventTarget, Event, &[Change]); 6] = [
        (&page(), plain("visibilitychange"), &[Change::Shown]),
        (&page(), plain("freeze"), &[Change::Frozen]),
        (&page(), plain("resume"), &[Change::Thawed]),
        (&window, transition("pagehide", false), &[Change::Left]),
        (&window, transition("pageshow", false), &[]),
        (&window, transition("pageshow", true), &[Change::Restored]),
    ];
    for (target, event, expected) in cases {
        let heard = Heard::nothing();
        let listener = visibility::on_change(heard.note()).unwrap();
        target.dispatch_event(&event).unwrap();
        assert_eq!(heard.all(), expected, "{}", event.type_());
        drop(listener);
    }
}

fn plain(name: &str) -> Event {
    Event::new(name).unwrap()
}

fn transition(name: &str, is_kept: bool) -> Event {
    let init = PageTransitionEventInit::new();
    init.set_persisted(is_kept);
    PageTransitionEvent::new_with_event_init_dict(name, &init)
        .unwrap()
        .into()
}
