//! What is kept, for components: as it is now in all windows, and a way to edit it.

use std::cell::Cell;
use std::rc::Rc;

use lectern_keep::Keep;
use yew::platform::spawn_local;
use yew::{Callback, UseStateSetter, hook, use_callback, use_effect_with, use_mut_ref, use_state};

use super::store::{self, KeepError, Lasting, Stock};
use crate::platform::channel::{Broadcast, Channel};

/// The channel on which windows, and modules in one window, say that something has changed.
const CHANNEL: &str = "lectern.keep";

/// An edit of what is kept.
pub type Edit = Box<dyn FnOnce(&mut Keep)>;

/// How what is kept stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is being read.
    Loading,
    /// It stays until the reader clears it.
    Safe,
    /// The browser may clear it when the disk gets full.
    AtRisk,
    /// The browser refuses to store it: it is gone with this page.
    InPage,
    /// It cannot be had.
    Failed(KeepError),
}

/// What is kept.
#[derive(Clone, PartialEq)]
pub struct UseKeep {
    /// It; empty as long as it is being read.
    pub keep: Rc<Keep>,
    /// How it stands.
    pub standing: Standing,
    /// Edits it.
    pub edit: Callback<Edit>,
}

/// All that is kept, followed through all windows.
#[hook]
pub fn use_keep() -> UseKeep {
    let keep = use_state(Rc::<Keep>::default);
    let standing = use_state(|| Standing::Loading);
    let desk = use_mut_ref(|| None::<Rc<Desk>>);
    let desk = Rc::clone(desk.borrow_mut().get_or_insert_with(|| {
        Rc::new(Desk {
            latest: Cell::default(),
            keep: keep.setter(),
            standing: standing.setter(),
        })
    }));
    let channel = use_mut_ref(|| None::<Broadcast>);
    {
        let (desk, channel) = (Rc::clone(&desk), Rc::clone(&channel));
        use_effect_with((), move |()| {
            desk.load();
            let changed = Rc::clone(&desk);
            // Without a channel other windows' changes are seen after a reload.
            *channel.borrow_mut() = Broadcast::open(CHANNEL, move |_| changed.load()).ok();
            move || drop(channel.take())
        });
    }
    let edit = use_callback((), move |edit: Edit, ()| {
        let (desk, channel) = (Rc::clone(&desk), Rc::clone(&channel));
        spawn_local(async move {
            desk.edit(edit).await;
            if let Some(channel) = &*channel.borrow() {
                // Nobody is missing who is not there.
                let _ = channel.send("changed");
            }
        });
    });
    UseKeep {
        keep: Rc::clone(&keep),
        standing: *standing,
        edit,
    }
}

/// Reads and edits for one component, and tells it of the latest of all.
struct Desk {
    /// Counts what was begun.
    latest: Cell<u32>,
    keep: UseStateSetter<Rc<Keep>>,
    standing: UseStateSetter<Standing>,
}

impl Desk {
    fn load(self: &Rc<Self>) {
        let desk = Rc::clone(self);
        let turn = desk.begin();
        spawn_local(async move {
            let stock = store::load().await;
            if desk.latest.get() == turn {
                let has_any = desk.show(stock);
                if has_any && !store::is_protected().await && desk.latest.get() == turn {
                    desk.standing.set(Standing::AtRisk);
                }
            }
        });
    }

    async fn edit(self: &Rc<Self>, edit: Edit) {
        let turn = self.begin();
        let stock = store::edit(edit).await;
        if self.latest.get() != turn {
            // What was begun meanwhile may not have seen this.
            return self.load();
        }
        if self.show(stock) && !store::protect().await && self.latest.get() == turn {
            self.standing.set(Standing::AtRisk);
        }
    }

    fn begin(&self) -> u32 {
        let turn = self.latest.get().wrapping_add(1);
        self.latest.set(turn);
        turn
    }

    /// Whether anything is there that the browser could clear.
    fn show(&self, stock: Result<Stock, KeepError>) -> bool {
        match stock {
            Ok(Stock { keep, lasts }) => {
                let is_stored = lasts == Lasting::Stored;
                let has_any = keep != Keep::default();
                self.keep.set(Rc::new(keep));
                self.standing.set(if is_stored {
                    Standing::Safe
                } else {
                    Standing::InPage
                });
                is_stored && has_any
            }
            Err(error) => {
                self.standing.set(Standing::Failed(error));
                false
            }
        }
    }
}
