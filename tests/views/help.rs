//! The list of keys.

use insta::assert_snapshot;
use lectern::components::help::help;
use lectern::i18n::Language;
use yew::{Callback, Html};

use super::rendered;

#[test]
fn the_keys_are_listed_with_what_they_do() {
    let help = help(
        Language::English.strings(),
        Html::default(),
        Callback::noop(),
    );
    assert_snapshot!("help", rendered(Language::English, help));
}
