//! `IndexedDB`'s events as futures.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::{Event, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::DatabaseError;

/// The connection that was asked for.
///
/// When another window blocks the upgrade this gives up; should the connection come later all the
/// same, the browser closes it with its last mention.
pub(super) async fn opened(request: &IdbOpenDbRequest) -> Result<JsValue, DatabaseError> {
    let blocked_or_done = Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
        request.set_onblocked(Some(&resolve));
    });
    let event: Event = blocked_or_done.await?.unchecked_into();
    match event.type_().as_str() {
        "blocked" => Err(DatabaseError::Blocked),
        _ => Ok(result_of(request)?),
    }
}

/// What a request found.
pub(super) async fn answered(request: &IdbRequest) -> Result<JsValue, DatabaseError> {
    let done = Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
    });
    done.await?;
    Ok(result_of(request)?)
}

/// The end of a transaction: all of it is kept, or nothing.
pub(super) async fn completed(transaction: &IdbTransaction) -> Result<(), DatabaseError> {
    let done = Promise::new(&mut |resolve, _| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&resolve));
    });
    done.await?;
    match transaction.error() {
        Some(error) => Err(JsValue::from(error).into()),
        None => Ok(()),
    }
}

fn result_of(request: &IdbRequest) -> Result<JsValue, JsValue> {
    match request.error()? {
        Some(error) => Err(error.into()),
        None => request.result(),
    }
}
