//! Drives a state machine: events in, effects out, a new view after each.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use yew::{Callback, hook, use_force_update, use_memo};

use crate::platform::keyboard::KeyAnswer;

/// Logic that answers each event with effects and knows nothing of the browser.
pub trait Machine: 'static {
    /// What happens to it.
    type Event;
    /// What it wants done.
    type Effect;

    /// Takes in what happened and says what to do about it.
    fn update(&mut self, event: Self::Event) -> Vec<Self::Effect>;
}

/// Whether an event from the browser was used, so that the browser must not act on it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// It was ours.
    Ours,
    /// It is left to the browser.
    Theirs,
}

impl From<Claim> for KeyAnswer {
    fn from(claim: Claim) -> Self {
        match claim {
            Claim::Ours => Self::Handled,
            Claim::Theirs => Self::Ignored,
        }
    }
}

/// Carries out one effect. Later events, such as a timer's, go to the sender that comes with it.
pub type Interpreter<M> = dyn Fn(<M as Machine>::Effect, &Sender<M>) -> Claim;

/// A handle by which a machine is looked at and sent events.
pub struct Sender<M: Machine>(Rc<Inner<M>>);

struct Inner<M: Machine> {
    machine: RefCell<M>,
    waiting: RefCell<VecDeque<M::Event>>,
    running: Cell<bool>,
    interpreter: RefCell<Rc<Interpreter<M>>>,
    changed: RefCell<Callback<()>>,
}

impl<M: Machine> Clone for Sender<M> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<M: Machine> PartialEq for Sender<M> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<M: Machine> Sender<M> {
    /// Sends an event. One that comes while another is being worked on waits its turn.
    pub fn send(&self, event: M::Event) -> Claim {
        let inner = &self.0;
        inner.waiting.borrow_mut().push_back(event);
        if inner.running.replace(true) {
            return Claim::Theirs;
        }
        let interpreter = Rc::clone(&inner.interpreter.borrow());
        let mut claim = Claim::Theirs;
        loop {
            // Neither borrow may last while effects run: they may send events.
            let Some(event) = inner.waiting.borrow_mut().pop_front() else {
                break;
            };
            let effects = inner.machine.borrow_mut().update(event);
            for effect in effects {
                if interpreter(effect, self) == Claim::Ours {
                    claim = Claim::Ours;
                }
            }
        }
        inner.running.set(false);
        inner.changed.borrow().emit(());
        claim
    }

    /// Sends an event that the browser has nothing to do with.
    pub fn tell(&self, event: M::Event) {
        let _ = self.send(event);
    }

    /// Looks at the machine as it is now.
    pub fn look<T>(&self, view: impl FnOnce(&M) -> T) -> T {
        view(&self.0.machine.borrow())
    }
}

/// Keeps a machine for as long as `key` stays the same, and renders the component anew after each event.
#[hook]
pub fn use_machine<M: Machine, K: PartialEq + 'static>(
    key: K,
    start: impl FnOnce(&K) -> M,
    interpreter: Rc<Interpreter<M>>,
) -> Sender<M> {
    let update = use_force_update();
    let sender = use_memo(key, |key| {
        Sender(Rc::new(Inner {
            machine: RefCell::new(start(key)),
            waiting: RefCell::default(),
            running: Cell::new(false),
            interpreter: RefCell::new(Rc::clone(&interpreter)),
            changed: RefCell::new(Callback::noop()),
        }))
    });
    sender.0.interpreter.replace(interpreter);
    sender
        .0
        .changed
        .replace(Callback::from(move |()| update.force_update()));
    (*sender).clone()
}
