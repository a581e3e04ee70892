//! Files and whole folders that are dropped on the page or pasted into it.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DataTransfer, File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry,
    FileSystemFileEntry,
};

use super::PlatformError;
use super::files::{OpenedFile, opened};

/// The most files that are taken at once, so that a dropped home folder does not hang the page.
pub const MAX_FILES: usize = 2_000;

/// Why what was dropped could not be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DropError {
    /// There are more than [`MAX_FILES`]: ask for the folder of the deck alone.
    #[error("more than {MAX_FILES} files")]
    TooMany,
    /// The browser could not read a file or folder.
    #[error(transparent)]
    Platform(#[from] PlatformError),
}

impl From<JsValue> for DropError {
    fn from(thrown: JsValue) -> Self {
        Self::Platform(thrown.into())
    }
}

/// Whether a drag, drop or paste carries files; told as early as the drag begins.
pub fn are_files(transfer: &DataTransfer) -> bool {
    let kinds = transfer.types();
    kinds.iter().any(|kind| kind == "Files")
}

/// The files in a drop or paste, folders with all that is in them, in the order of their paths.
///
/// Call it while the event is handled and await it when you like. Paths for which `is_wanted` says
/// no are left out; a folder left out is not looked into.
///
/// # Errors
///
/// As [`DropError`] says.
pub fn files<F: Fn(&str) -> bool>(
    transfer: &DataTransfer,
    is_wanted: F,
) -> impl Future<Output = Result<Vec<OpenedFile>, DropError>> + use<F> {
    // The browser empties the transfer when the event is over.
    let mut taken = Taken::from(transfer);
    async move {
        while let Some(entry) = taken.entries.pop() {
            let path = path_of(&entry);
            if !is_wanted(&path) {
                continue;
            }
            if entry.is_directory() {
                taken.entries.extend(children(entry.unchecked_ref()).await?);
            } else {
                let file = file_of(entry.unchecked_ref()).await?;
                taken.files.push(OpenedFile {
                    path,
                    blob: file.unchecked_into(),
                });
            }
            if taken.files.len() + taken.entries.len() > MAX_FILES {
                return Err(DropError::TooMany);
            }
        }
        taken.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(taken.files)
    }
}

/// What a transfer holds: entries that may be folders, and files where it has no entries.
struct Taken {
    entries: Vec<FileSystemEntry>,
    files: Vec<OpenedFile>,
}

impl From<&DataTransfer> for Taken {
    fn from(transfer: &DataTransfer) -> Self {
        let mut taken = Self {
            entries: Vec::new(),
            files: Vec::new(),
        };
        let items = transfer.items();
        for item in (0..items.length()).filter_map(|index| items.get(index)) {
            if let Ok(Some(entry)) = item.webkit_get_as_entry() {
                taken.entries.push(entry);
            } else if let Ok(Some(file)) = item.get_as_file() {
                taken.files.push(opened(file));
            }
        }
        taken
    }
}

fn path_of(entry: &FileSystemEntry) -> String {
    entry.full_path().trim_start_matches('/').to_owned()
}

/// All entries of a folder, which the browser hands out about a hundred at a time.
async fn children(folder: &FileSystemDirectoryEntry) -> Result<Vec<FileSystemEntry>, DropError> {
    let reader = folder.create_reader();
    let mut children = Vec::new();
    loop {
        let batch = next_batch(&reader).await?;
        if batch.length() == 0 || children.len() > MAX_FILES {
            return Ok(children);
        }
        children.extend(batch.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
}

async fn next_batch(reader: &FileSystemDirectoryReader) -> Result<Array, JsValue> {
    let batch = Promise::new(&mut |resolve, reject| {
        if let Err(thrown) = reader.read_entries_with_callback_and_callback(&resolve, &reject) {
            // A call of `reject` itself cannot fail.
            let _ = reject.call1(&JsValue::NULL, &thrown);
        }
    });
    Ok(batch.await?.unchecked_into())
}

async fn file_of(entry: &FileSystemFileEntry) -> Result<File, JsValue> {
    let file = Promise::new(&mut |resolve, reject| {
        entry.file_with_callback_and_callback(&resolve, &reject);
    });
    Ok(file.await?.unchecked_into())
}
