//! What stays in the browser, by `IndexedDB`: decks that were opened from disk, and texts of the reader.
//!
//! [`Database::open`] brings the schema up to date; then put, get, list and delete [`Record`]s, or edit texts.

mod held;
mod record;
mod request;
mod schema;
mod texts;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, IdbDatabase, IdbTransaction, IdbTransactionMode};

use super::{Listener, PlatformError, Support, window};

pub use held::{all_held, held, hold, release};
pub use record::Record;

const NAME: &str = "lectern";

/// Why the database did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DatabaseError {
    /// Another window holds an older version of it open: ask to close that.
    #[error("another window keeps an older version of the database open")]
    Blocked,
    /// A newer version of the app has written it: reload to get that version.
    #[error("the database was written by a newer version")]
    Newer,
    /// It is missing, refused, full or broken.
    #[error(transparent)]
    Platform(#[from] PlatformError),
}

impl From<JsValue> for DatabaseError {
    fn from(thrown: JsValue) -> Self {
        let name = thrown.dyn_ref().map(js_sys::Error::name);
        if name.is_some_and(|name| name == "VersionError") {
            Self::Newer
        } else {
            Self::Platform(thrown.into())
        }
    }
}

/// Whether files can be kept, as far as can be told without trying.
pub fn support() -> Support {
    match window().map(|window| window.indexed_db()) {
        Ok(Ok(Some(_))) => Support::Yes,
        Ok(Err(_)) => Support::Denied,
        Ok(Ok(None)) | Err(_) => Support::Absent,
    }
}

/// An open connection; dropping it closes it.
#[derive(Debug)]
pub struct Database {
    connection: IdbDatabase,
    _version_change: Listener,
}

impl Drop for Database {
    fn drop(&mut self) {
        self.connection.close();
    }
}

impl Database {
    /// Opens the database, making or upgrading it at need.
    ///
    /// # Errors
    ///
    /// As [`DatabaseError`] says; private windows may refuse.
    pub async fn open() -> Result<Self, DatabaseError> {
        let factory = window()?.indexed_db()?;
        let factory = factory.ok_or(PlatformError::Absent("IndexedDB"))?;
        let opening = factory.open_with_u32(NAME, schema::version())?;
        let upgrade = schema::upgrade_at_need(&opening);
        let connection: IdbDatabase = request::opened(&opening).await?.unchecked_into();
        drop(upgrade);
        // A window with a newer version wants to upgrade: it must not wait for this one.
        let closing = connection.clone();
        let version_change = Listener::new(&connection, "versionchange", move |_: &Event| {
            closing.close();
        });
        Ok(Self {
            connection,
            _version_change: version_change,
        })
    }

    /// Keeps a record, in place of one with the same key. It is on the disk when this returns.
    ///
    /// # Errors
    ///
    /// [`PlatformError::Full`] where there is no room; what was there before is kept.
    pub async fn put(&self, record: &Record) -> Result<(), DatabaseError> {
        let transaction = self.begin(schema::DECKS, IdbTransactionMode::Readwrite)?;
        let store = transaction.object_store(schema::DECKS)?;
        store.put(&record.to_js()?)?;
        request::completed(&transaction).await
    }

    /// The record with a key, if there is one.
    ///
    /// # Errors
    ///
    /// The browser could not read its disk.
    pub async fn get(&self, key: &str) -> Result<Option<Record>, DatabaseError> {
        let transaction = self.begin(schema::DECKS, IdbTransactionMode::Readonly)?;
        let store = transaction.object_store(schema::DECKS)?;
        let found = request::answered(&store.get(&JsValue::from_str(key))?).await?;
        Ok(Record::from_js(&found))
    }

    /// All records in the order of their keys. Their files are handles and cost nothing yet.
    ///
    /// # Errors
    ///
    /// The browser could not read its disk.
    pub async fn list(&self) -> Result<Vec<Record>, DatabaseError> {
        let transaction = self.begin(schema::DECKS, IdbTransactionMode::Readonly)?;
        let store = transaction.object_store(schema::DECKS)?;
        let found = request::answered(&store.get_all()?).await?;
        let found: js_sys::Array = found.unchecked_into();
        Ok(found
            .iter()
            .filter_map(|one| Record::from_js(&one))
            .collect())
    }

    /// Forgets the record with a key; none there is fine.
    ///
    /// # Errors
    ///
    /// The browser could not write its disk.
    pub async fn delete(&self, key: &str) -> Result<(), DatabaseError> {
        let transaction = self.begin(schema::DECKS, IdbTransactionMode::Readwrite)?;
        let store = transaction.object_store(schema::DECKS)?;
        store.delete(&JsValue::from_str(key))?;
        request::completed(&transaction).await
    }

    fn begin(&self, store: &str, mode: IdbTransactionMode) -> Result<IdbTransaction, JsValue> {
        self.connection.transaction_with_str_and_mode(store, mode)
    }
}
