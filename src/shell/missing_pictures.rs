//! Pictures of a document that have not come: which they are, and asking for them again.

use std::cell::RefCell;
use std::rc::Rc;

use lectern_session::awake::Lived;
use lectern_session::images::Images;
use lectern_session::position::SlideIndex;
use yew::{Callback, hook, use_effect_with, use_memo, use_state_eq};

use crate::platform::timer::{self, Timer};
use crate::platform::{clock, images, network};

/// A picture of a slide that has come (`true`) or has not, with its address.
pub type Outcome = (SlideIndex, String, bool);

/// The pictures that have not come, and when they are asked for again.
struct Missing {
    images: RefCell<Images>,
    timer: RefCell<Option<Timer>>,
    /// Selects the elements in whose shadow roots they are.
    hosts: &'static str,
    on_count: Callback<usize>,
}

/// How many pictures have not come, and whom to tell what becomes of one; that callback never changes. They are asked for again,
/// ever more rarely, and at once when the network is back. `hosts` selects the elements in whose shadow roots they are.
#[hook]
pub fn use_missing_pictures(hosts: &'static str) -> (usize, Callback<Outcome>) {
    let (_, count, on_outcome) = use_missing(hosts);
    (count, on_outcome)
}

#[hook]
fn use_missing(hosts: &'static str) -> (Rc<Missing>, usize, Callback<Outcome>) {
    let count = use_state_eq(|| 0);
    let setter = count.setter();
    let shared = use_memo((), move |()| {
        let missing = Rc::new(Missing {
            images: RefCell::default(),
            timer: RefCell::default(),
            hosts,
            on_count: Callback::from(move |n| setter.set(n)),
        });
        let on_outcome = {
            let missing = Rc::clone(&missing);
            Callback::from(move |outcome| missing.note(outcome))
        };
        (missing, on_outcome)
    });
    let (missing, on_outcome) = (*shared).clone();
    let listening = Rc::clone(&missing);
    use_effect_with((), move |()| {
        let missing = listening;
        let waiting = Rc::clone(&missing);
        let listener = network::on_change(move |is_online| {
            if is_online {
                missing.images.borrow_mut().hurry(now());
                missing.wait();
            }
        });
        move || {
            drop(listener);
            waiting.timer.take();
        }
    });
    (missing, *count, on_outcome)
}

/// The same where one slide is shown at a time: pictures of others are none of those that are missing.
#[hook]
pub fn use_missing_pictures_of(
    slide: SlideIndex,
    hosts: &'static str,
) -> (usize, Callback<Outcome>) {
    let (missing, count, on_outcome) = use_missing(hosts);
    use_effect_with(slide, move |slide| {
        missing.images.borrow_mut().keep_only(*slide);
        missing.wait();
    });
    (count, on_outcome)
}

impl Missing {
    fn note(self: &Rc<Self>, (slide, address, is_there): Outcome) {
        let mut images = self.images.borrow_mut();
        if is_there {
            images.loaded(&address);
        } else {
            images.failed(address, slide, now());
        }
        drop(images);
        self.wait();
    }

    /// Says how many there are, and waits until the next one is due.
    fn wait(self: &Rc<Self>) {
        let (count, due) = {
            let images = self.images.borrow();
            (images.count(), images.next_due())
        };
        self.on_count.emit(count);
        let timer = due.map(|due| {
            let missing = Rc::clone(self);
            let ms = u32::try_from(due.since(now()).0).unwrap_or(u32::MAX);
            timer::after(ms, move || missing.ask_again())
        });
        self.timer.replace(timer);
    }

    fn ask_again(self: &Rc<Self>) {
        let mut due = self.images.borrow_mut().take_due(now());
        let there = images::in_shadows(self.hosts).into_iter();
        let asked: Vec<_> = there
            .filter(|image| due.contains(&image.address()))
            .collect();
        for image in asked {
            // What comes of it is told as the first time.
            drop(image.retry());
            due.retain(|address| *address != image.address());
        }
        // The slides of the others are far away now: they are asked for when those come near.
        for address in due {
            self.images.borrow_mut().loaded(&address);
        }
        self.wait();
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since the page began are positive and few"
)]
fn now() -> Lived {
    Lived(clock::monotonic_ms().unwrap_or_default() as u64)
}
