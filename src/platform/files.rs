//! Files that the reader gave the page, by a file input or from our own hands.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, HtmlInputElement};

use super::PlatformError;
use super::fields::field;

/// A file by its path; its bytes stay where they are until asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedFile {
    /// Its name, or its path from the folder that was opened on: `my-talk/img/lock.svg`.
    pub path: String,
    /// A handle to what it holds.
    pub blob: Blob,
}

impl OpenedFile {
    /// A file of text, such as a deck that was pasted.
    ///
    /// # Errors
    ///
    /// There is no memory for it.
    pub fn from_text(path: &str, text: &str) -> Result<Self, PlatformError> {
        let parts = Array::of1(&JsValue::from_str(text));
        let kind = BlobPropertyBag::new();
        kind.set_type("text/plain");
        Ok(Self {
            path: path.to_owned(),
            blob: Blob::new_with_str_sequence_and_options(&parts, &kind)?,
        })
    }

    /// Its size in bytes.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size is a whole number that a float holds exactly"
    )]
    pub fn n_bytes(&self) -> u64 {
        self.blob.size() as u64
    }

    /// What the file holds.
    ///
    /// # Errors
    ///
    /// The file has been changed, moved or removed since it was opened: open it again.
    pub async fn bytes(&self) -> Result<Vec<u8>, PlatformError> {
        let buffer = self.blob.array_buffer().await?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// The files chosen in an `<input type="file">`, which is emptied so that the same can be chosen
/// again; by their paths where it asked for a folder.
pub fn chosen(input: &HtmlInputElement) -> Vec<OpenedFile> {
    let Some(list) = input.files() else {
        return Vec::new();
    };
    let files = (0..list.length())
        .filter_map(|index| list.get(index))
        .map(opened)
        .collect();
    input.set_value("");
    files
}

/// A file by its path from the chosen folder, or by its name where it came alone.
pub(super) fn opened(file: File) -> OpenedFile {
    let path = field(&file, "webkitRelativePath");
    let path = path.and_then(|path| path.as_string());
    OpenedFile {
        path: path
            .filter(|path| !path.is_empty())
            .unwrap_or_else(|| file.name()),
        blob: file.unchecked_into(),
    }
}
