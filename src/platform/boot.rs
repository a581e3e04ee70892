//! The script that loads the apps, `assets/boot.js`.

use web_sys::Event;

use super::window;

/// What the script listens for.
const LOAD: &str = "lectern:load";

/// Has the script load the app that the present address asks for, into a fresh `#app`.
pub fn load_app() {
    if let (Ok(window), Ok(event)) = (window(), Event::new(LOAD)) {
        // Listeners that throw do so by themselves; dispatching does not.
        let _ = window.dispatch_event(&event);
    }
}
