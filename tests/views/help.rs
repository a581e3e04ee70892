//! The list of keys.

use insta::assert_snapshot;
use lectern::components::help::Help;
use lectern::i18n::Language;
use yew::{Callback, html};

use super::rendered;

#[test]
fn the_keys_are_listed_with_what_they_do() {
    let help = html! { <Help on_close={Callback::noop()} /> };
    assert_snapshot!("help", rendered(Language::English, help));
}
