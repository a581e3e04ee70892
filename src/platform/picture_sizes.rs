//! Sizes of pictures that this browser has seen, so that a picture has its box before it comes.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlImageElement, ShadowRoot};

use super::storage;

/// Where sizes are kept: a line a picture, `width height address`, the one seen first on top.
const SIZES: &str = "lectern.picture-sizes";

/// How many pictures are remembered.
const MOST: usize = 400;

thread_local! {
    /// The lines, once they were read.
    static KNOWN: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

fn with_known<T>(work: impl FnOnce(&mut Vec<String>) -> T) -> T {
    KNOWN.with_borrow_mut(|known| {
        work(known.get_or_insert_with(|| {
            let kept = storage::get(SIZES).ok().flatten().unwrap_or_default();
            kept.lines().map(str::to_owned).collect()
        }))
    })
}

/// Remembers the size of a picture that has come.
pub fn learn(image: &HtmlImageElement) {
    let (width, height) = (image.natural_width(), image.natural_height());
    let Some(address) = address(image).filter(|_| width > 0 && height > 0) else {
        return;
    };
    let line = [&width.to_string(), " ", &height.to_string(), " ", &address].concat();
    with_known(|known| {
        if known.contains(&line) {
            return;
        }
        known.retain(|other| size_of(other, &address).is_none());
        if known.len() >= MOST {
            known.remove(0);
        }
        known.push(line);
        // Refused, pictures have a usual box until they come.
        let _ = storage::set(SIZES, &known.join("\n"));
    });
}

/// Gives each picture in a shadow root the box of its size, as far as that is known: `--across` and `--down` in its style.
pub fn give_room(root: &ShadowRoot) {
    let Ok(found) = root.query_selector_all("img") else {
        return;
    };
    let images = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok());
    images.for_each(|image| give_room_to(&image));
}

/// Gives one picture the box of its size.
pub fn give_room_to(image: &HtmlImageElement) {
    let Some(address) = address(image) else {
        return;
    };
    with_known(|known| {
        if let Some((width, height)) = known.iter().find_map(|line| size_of(line, &address)) {
            let style = HtmlElement::style(image);
            // A page that does not let its elements change keeps the usual box.
            let _ = style.set_property("--across", width);
            let _ = style.set_property("--down", height);
        }
    });
}

/// Width and height in a line, if it is that of the address.
fn size_of<'l>(line: &'l str, address: &str) -> Option<(&'l str, &'l str)> {
    let (size, _) = line.split_at_checked(line.len().checked_sub(address.len())?)?;
    let (width, height) = line
        .ends_with(address)
        .then(|| size.strip_suffix(' ')?.split_once(' '))
        .flatten()?;
    (!height.contains(' ')).then_some((width, height))
}

/// The address of a picture that is a file; others are here already.
fn address(image: &HtmlImageElement) -> Option<String> {
    let address = image.get_attribute("src")?;
    let is_here = address.starts_with("data:") || address.starts_with("blob:");
    (!is_here).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::size_of;

    #[test]
    fn a_line_is_of_one_address() {
        for (line, expected) in [
            ("640 360 https://a.example/a.png", Some(("640", "360"))),
            ("640 360 https://a.example/a b/a.png", None),
            ("640 360 x https://a.example/a.png", None),
            ("https://a.example/a.png", None),
            ("", None),
        ] {
            assert_eq!(size_of(line, "https://a.example/a.png"), expected, "{line}");
        }
    }
}
