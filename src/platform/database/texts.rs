//! Texts in the database, each under a key.

use wasm_bindgen::JsValue;
use web_sys::IdbTransactionMode;

use super::{Database, DatabaseError, request, schema};

impl Database {
    /// The text under a key, if there is one.
    ///
    /// # Errors
    ///
    /// The browser could not read its disk.
    pub async fn text(&self, key: &str) -> Result<Option<String>, DatabaseError> {
        let transaction = self.begin(schema::TEXTS, IdbTransactionMode::Readonly)?;
        let store = transaction.object_store(schema::TEXTS)?;
        let found = request::answered(&store.get(&JsValue::from_str(key))?).await?;
        Ok(found.as_string())
    }

    /// Puts another text in place of the one under a key, or leaves it where `edit` gives none.
    ///
    /// No other window can write between reading and writing. The text is on the disk when this returns.
    ///
    /// # Errors
    ///
    /// [`PlatformError::Full`](super::PlatformError::Full) where there is no room; what was there before is kept.
    pub async fn edit_text(
        &self,
        key: &str,
        edit: impl FnOnce(Option<String>) -> Option<String>,
    ) -> Result<(), DatabaseError> {
        let transaction = self.begin(schema::TEXTS, IdbTransactionMode::Readwrite)?;
        let store = transaction.object_store(schema::TEXTS)?;
        let key = JsValue::from_str(key);
        let found = request::answered(&store.get(&key)?).await?;
        // The transaction ends by itself once nothing is asked of it: there is no waiting between the two.
        if let Some(text) = edit(found.as_string()) {
            store.put_with_key(&JsValue::from_str(&text), &key)?;
        }
        request::completed(&transaction).await
    }
}
