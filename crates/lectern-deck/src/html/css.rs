//! Style sheets and `style` attributes of a deck, reduced to what may change a slide and nothing else.
//!
//! 1. [`token`] cuts the text up as browsers do, escapes resolved.
//! 2. [`block`] matches brackets, so that everything after is linear.
//! 3. [`sheet`] walks the rules, [`selectors`] and [`declarations`] decide about their parts by the
//!    lists in [`properties`]. What is kept is written anew from tokens; the rest is left out.

mod block;
mod declarations;
mod properties;
mod selectors;
mod sheet;
mod token;

use block::Blocks;
use properties::Place;
use sheet::Writer;

use crate::resource::Resolve;

/// Reduces a style sheet to what may change slides and nothing else. Addresses in it are as written; `resolver` says what becomes of them.
pub fn filter_sheet(css: &str, resolver: &dyn Resolve) -> String {
    Writer::sheet(&Blocks::new(css), resolver)
}

/// Filters what stands in a `style` attribute. Addresses in it are as written.
pub(crate) fn filter_declarations(css: &str, resolver: &dyn Resolve) -> String {
    Writer::declarations(&Blocks::new(css), resolver)
}

/// One declaration with its semicolon, from a value that came alone (a colour of the front matter);
/// `None` if the property may not have it or if it is more than a value.
pub(crate) fn declaration(property: &str, value: &str, resolver: &dyn Resolve) -> Option<String> {
    let css = Blocks::new(value);
    let value = declarations::value(property, &css, css.all(), Place::Rule, resolver)?;
    Some(format!("{property}:{value};"))
}

#[cfg(test)]
mod tests;
