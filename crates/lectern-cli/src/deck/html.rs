//! Text in the HTML of slides.

/// The text that the renderer has written as HTML.
pub(crate) fn text_of(html: &str) -> String {
    // The ampersand last, or `&amp;lt;` would become `<`.
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(html.to_owned(), |text, (reference, character)| {
        text.replace(reference, character)
    })
}
