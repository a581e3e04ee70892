//! The stores of the database, and the steps from each version to the next.

use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbObjectStoreParameters, IdbOpenDbRequest, IdbVersionChangeEvent};

/// The store of decks that were opened from disk.
pub(super) const DECKS: &str = "decks";

/// The store of texts: what the reader wrote and gathered.
pub(super) const TEXTS: &str = "texts";

/// What the browser calls when the database is older than this app.
pub(super) type Upgrade = Closure<dyn FnMut(IdbVersionChangeEvent) -> Result<(), JsValue>>;

type Step = fn(&IdbDatabase) -> Result<(), JsValue>;

/// One step a version, never changed once released: append.
const STEPS: &[Step] = &[add_decks, add_texts];

/// The version that this app reads and writes.
pub(super) fn version() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// Runs the steps that a database being opened has not seen; one that throws undoes them all.
///
/// Keep the closure until the database is open. Without it an upgrade throws, which leaves the old
/// version as it was: so it goes when opening was blocked and given up.
pub(super) fn upgrade_at_need(opening: &IdbOpenDbRequest) -> Upgrade {
    let request = opening.clone();
    let upgrade = move |event: IdbVersionChangeEvent| -> Result<(), JsValue> {
        let database: IdbDatabase = request.result()?.unchecked_into();
        // A whole number by the standard, 0 for a database that was not there.
        let n_done = STEPS
            .iter()
            .zip(1_u32..)
            .filter(|(_, version)| f64::from(*version) <= event.old_version());
        let n_done = n_done.count();
        STEPS
            .iter()
            .skip(n_done)
            .try_for_each(|step| step(&database))
    };
    let upgrade = Closure::once(upgrade);
    opening.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    upgrade
}

fn add_decks(database: &IdbDatabase) -> Result<(), JsValue> {
    let options = IdbObjectStoreParameters::new();
    options.set_key_path(&JsValue::from_str("key"));
    database.create_object_store_with_optional_parameters(DECKS, &options)?;
    Ok(())
}

/// A text has no fields: its key stands beside it.
fn add_texts(database: &IdbDatabase) -> Result<(), JsValue> {
    database.create_object_store(TEXTS)?;
    Ok(())
}
