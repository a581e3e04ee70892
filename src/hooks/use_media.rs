//! The answer to a media query, followed as it changes.

use yew::{hook, use_effect_with, use_state_eq};

use crate::platform::media;
pub use crate::platform::media::DARK;

/// Whether a media query holds.
#[hook]
pub fn use_media(query: &'static str) -> bool {
    let holds = use_state_eq(|| media::matches(query));
    {
        let holds = holds.clone();
        use_effect_with(query, move |query| {
            let listener = media::on_change(query, move |answer| holds.set(answer));
            move || drop(listener)
        });
    }
    *holds
}
