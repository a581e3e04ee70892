//! Files chosen with a file input.

use lectern::platform::files;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::HtmlInputElement;

fn input_with(files: &str) -> HtmlInputElement {
    let script = format!(
        "(() => {{
            const data = new DataTransfer();
            for (const file of [{files}]) data.items.add(file);
            const input = Object.assign(document.createElement('input'), {{ type: 'file', multiple: true }});
            input.files = data.files;
            return input;
        }})()"
    );
    js_sys::eval(&script).unwrap().unchecked_into()
}

#[test]
async fn chosen_files_have_their_names_and_bytes() {
    let input = input_with("new File(['# Hi'], 'deck.md'), new File(['x'], '그림.png')");
    let chosen = files::chosen(&input);
    let paths: Vec<_> = chosen.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["deck.md", "그림.png"]);
    assert_eq!(chosen[0].bytes().await.unwrap(), b"# Hi");
}

#[test]
fn the_same_file_can_be_chosen_again() {
    let input = input_with("new File(['# Hi'], 'deck.md')");
    assert_eq!(files::chosen(&input).len(), 1);
    assert_eq!(input.files().unwrap().length(), 0);
}
