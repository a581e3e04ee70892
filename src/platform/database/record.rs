//! What the database keeps, and how it looks there.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

use crate::platform::fields::{field, object};
use crate::platform::files::OpenedFile;

/// Files under one key, with a word about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// What it is found by.
    pub key: String,
    /// Anything to know about the files without reading them, as the caller writes it.
    pub about: String,
    /// The files.
    pub files: Vec<OpenedFile>,
}

impl Record {
    /// `{ key, about, files: [{ path, blob }] }`, the shape that `schema` knows.
    pub(super) fn to_js(&self) -> Result<JsValue, JsValue> {
        let files = Array::new();
        for file in &self.files {
            let path = JsValue::from_str(&file.path);
            files.push(&object(&[("path", &path), ("blob", &file.blob)])?);
        }
        let key = JsValue::from_str(&self.key);
        let about = JsValue::from_str(&self.about);
        object(&[("key", &key), ("about", &about), ("files", &files)])
    }

    /// `None` where it is not of that shape.
    pub(super) fn from_js(value: &JsValue) -> Option<Self> {
        let files: Array = field(value, "files")?.dyn_into().ok()?;
        let files = files.iter().map(|file| {
            Some(OpenedFile {
                path: field(&file, "path")?.as_string()?,
                blob: field(&file, "blob")?.dyn_into::<Blob>().ok()?,
            })
        });
        Some(Self {
            key: field(value, "key")?.as_string()?,
            about: field(value, "about")?.as_string()?,
            files: files.collect::<Option<_>>()?,
        })
    }
}
