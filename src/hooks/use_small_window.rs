//! A small window that stays on top of others.

use std::rc::Rc;

use web_sys::Element;
use yew::platform::spawn_local;
use yew::{Callback, UseStateHandle, hook, use_state};

use crate::platform::Support;
use crate::platform::picture_in_picture::{self, SmallWindow};

/// A small window, and how to open and close it.
#[derive(Clone, PartialEq)]
pub struct UseSmallWindow {
    /// Where to show something, while it is open: the target of a portal.
    pub body: Option<Element>,
    /// Opens it, or closes it if it is open. `None` where the browser has no such windows.
    pub toggle: Option<Callback<()>>,
}

type Place = UseStateHandle<Option<Rc<SmallWindow>>>;

/// Keeps at most one small window, of this size at first, until the component goes.
#[hook]
pub fn use_small_window(width: u32, height: u32) -> UseSmallWindow {
    let place: Place = use_state(|| None);
    let body = place.as_ref().and_then(|window| window.body());
    let toggle = (picture_in_picture::support() == Support::Yes).then(|| {
        let place = place.clone();
        Callback::from(move |()| {
            if place.is_some() {
                place.set(None);
            } else {
                open(width, height, &place);
            }
        })
    });
    UseSmallWindow { body, toggle }
}

fn open(width: u32, height: u32, place: &Place) {
    let place = place.clone();
    spawn_local(async move {
        let closed = place.clone();
        let opened = picture_in_picture::open(width, height, move || closed.set(None)).await;
        // A browser that refuses leaves the notes where they are.
        if let Ok(window) = opened {
            place.set(Some(Rc::new(window)));
        }
    });
}
