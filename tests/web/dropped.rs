//! Files and folders dropped on the page.

use lectern::platform::dropped::{self, DropError};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::DataTransfer;

/// A drop of a folder, which scripts cannot make: an object with the same methods. Folders are objects,
/// files are texts, and folders are read two entries at a time.
fn drop_of(tree: &str) -> DataTransfer {
    let script = format!(
        "(() => {{
            const entry = (path, node) => typeof node === 'string'
                ? {{ fullPath: path, isDirectory: false, file: done => done(new File([node], 'x')) }}
                : {{ fullPath: path, isDirectory: true, createReader: () => {{
                    const left = Object.keys(node).map(name => entry(path + '/' + name, node[name]));
                    return {{ readEntries: done => done(left.splice(0, 2)) }};
                  }} }};
            const tree = {tree};
            const items = Object.keys(tree).map(name => ({{
                webkitGetAsEntry: () => entry('/' + name, tree[name]),
            }}));
            return {{ items }};
        }})()"
    );
    js_sys::eval(&script).unwrap().unchecked_into()
}

#[test]
async fn a_folder_is_opened_with_all_that_is_in_it() {
    let transfer = drop_of(
        "{ talk: { 'deck.md': '# Hi', img: { a: '1', b: '2', c: '3' }, '.git': { x: '' } }, 'b.md': '' }",
    );
    let files = dropped::files(&transfer, |path| !path.contains("/."))
        .await
        .unwrap();
    let paths: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "b.md",
            "talk/deck.md",
            "talk/img/a",
            "talk/img/b",
            "talk/img/c"
        ]
    );
    assert_eq!(files[1].bytes().await.unwrap(), b"# Hi");
}

#[test]
async fn a_home_folder_is_refused() {
    let transfer =
        drop_of("{ home: Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [i, ''])) }");
    assert_eq!(
        dropped::files(&transfer, |_| true).await,
        Err(DropError::TooMany)
    );
}

#[test]
async fn a_file_that_comes_without_a_folder_has_its_name() {
    let script =
        "const data = new DataTransfer(); data.items.add(new File(['# Hi'], 'deck.md')); data";
    let transfer: DataTransfer = js_sys::eval(script).unwrap().unchecked_into();
    let files = dropped::files(&transfer, |_| true).await.unwrap();
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].path, "deck.md");
}

#[test]
fn text_that_is_dragged_is_no_file() {
    for (script, expected) in [
        ("data.items.add(new File([''], 'deck.md'))", true),
        ("data.setData('text/plain', 'deck.md')", false),
    ] {
        let script = format!("const data = new DataTransfer(); {script}; data");
        let transfer: DataTransfer = js_sys::eval(&script).unwrap().unchecked_into();
        assert_eq!(dropped::are_files(&transfer), expected, "{script}");
    }
}
