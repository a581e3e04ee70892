//! Open shadow roots: HTML whose style neither leaks out nor is leaked into.

use js_sys::Array;
use web_sys::{CssStyleSheet, Element, ShadowRoot, ShadowRootInit, ShadowRootMode};

use super::{PlatformError, document, page};

/// A style sheet that is parsed once and shared by any number of shadow roots of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct StyleSheet(Form);

#[derive(Debug, Clone, PartialEq)]
enum Form {
    Constructed(CssStyleSheet),
    /// Safari before 16.4 cannot construct style sheets.
    Text(String),
}

impl StyleSheet {
    /// Parses CSS. Rules that the browser does not know are left out, `@import` too.
    pub fn from_css(css: &str) -> Self {
        let constructed = CssStyleSheet::new().and_then(|sheet| {
            sheet.replace_sync(css)?;
            Ok(sheet)
        });
        Self(constructed.map_or_else(|_| Form::Text(css.to_owned()), Form::Constructed))
    }
}

/// The shadow root of an element, made where it has none.
///
/// # Errors
///
/// The element is of a kind that cannot have one: `div` and `section` can, `img` cannot.
pub fn attach(host: &Element) -> Result<ShadowRoot, PlatformError> {
    match host.shadow_root() {
        Some(root) => Ok(root),
        None => Ok(host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?),
    }
}

/// Fills a shadow root with safe HTML and style sheets, in the order in which they win.
///
/// # Errors
///
/// The browser refused the style sheets; the HTML is there.
pub fn fill(root: &ShadowRoot, html: &str, sheets: &[StyleSheet]) -> Result<(), PlatformError> {
    root.set_inner_html(html);
    adopt(root, sheets)
}

/// Adds a style sheet to those of the first element with a shadow root that a CSS selector finds, unless it is there; the next [`fill`]
/// or [`adopt`] takes it away.
pub fn add_sheet(selector: &str, sheet: &StyleSheet) {
    let root = document::find(selector).and_then(|host| host.shadow_root());
    let (Some(root), Form::Constructed(sheet)) = (root, &sheet.0) else {
        return;
    };
    let adopted = root.adopted_style_sheets();
    if !adopted.includes(sheet, 0) {
        let all = Array::from(&adopted);
        all.push(sheet);
        root.set_adopted_style_sheets(&all);
    }
}

/// Changes the style sheets of a shadow root and leaves its HTML.
///
/// # Errors
///
/// The browser refused the style sheets.
pub fn adopt(root: &ShadowRoot, sheets: &[StyleSheet]) -> Result<(), PlatformError> {
    while let Some(before) = root.query_selector("style[data-adopted]")? {
        before.remove();
    }
    let adopted = Array::new();
    let content = root.first_child();
    for StyleSheet(form) in sheets {
        match form {
            Form::Constructed(sheet) => {
                adopted.push(sheet);
            }
            Form::Text(css) => {
                let style = page()?.create_element("style")?;
                style.set_attribute("data-adopted", "")?;
                style.set_text_content(Some(css));
                root.insert_before(&style, content.as_ref())?;
            }
        }
    }
    root.set_adopted_style_sheets(&adopted);
    Ok(())
}
