//! Decks of one's own.

use insta::assert_snapshot;
use lectern::components::deck_choice::DeckChoice;
use lectern::components::open_panel::OpenPanel;
use lectern::components::opened_list::{OpenedDeck, OpenedList};
use lectern::components::paste_box::PasteBox;
use lectern::i18n::Language;
use lectern_deck::programme::LocalTime;
use yew::{AttrValue, Callback, Html, html};

use super::rendered;

fn panel(trouble: Option<AttrValue>, is_busy: bool) -> Html {
    let is_storage_refused = trouble.is_some();
    html! {
        <OpenPanel {trouble} {is_busy} {is_storage_refused} on_choose={Callback::noop()} on_paste={Callback::noop()}
            on_address={Callback::noop()} />
    }
}

fn list(decks: Vec<OpenedDeck>, removed: Option<AttrValue>) -> Html {
    html! {
        <OpenedList {decks} {removed} on_follow={Callback::noop()} on_remove={Callback::noop()}
            on_restore={Callback::noop()} />
    }
}

fn deck(title: &str, n_files: usize, is_only_in_window: bool) -> OpenedDeck {
    OpenedDeck {
        key: "0f".into(),
        href: "?deck=device:0f".into(),
        title: title.to_owned(),
        opened: LocalTime::parse("2026-11-14T09:05:00"),
        n_bytes: 12_345,
        n_files,
        is_only_in_window,
    }
}

#[test]
fn the_panel_offers_every_way_and_says_what_went_wrong() {
    assert_snapshot!("panel", rendered(Language::English, panel(None, false)));
    assert_snapshot!(
        "panel_busy",
        rendered(Language::Japanese, panel(None, true))
    );
    let trouble = Some(AttrValue::from("파일에 내용이 없습니다."));
    assert_snapshot!(
        "panel_in_trouble",
        rendered(Language::Korean, panel(trouble, false))
    );
}

#[test]
fn opened_decks_can_be_removed_and_brought_back() {
    let decks = vec![deck("My talk", 3, false), deck("", 1, true)];
    assert_snapshot!("opened", rendered(Language::English, list(decks, None)));
    assert_snapshot!(
        "removed",
        rendered(Language::English, list(Vec::new(), Some("My talk".into())))
    );
}

#[test]
fn dialogs_ask_for_the_text_and_for_the_file() {
    let paste = html! { <PasteBox on_text={Callback::noop()} on_close={Callback::noop()} /> };
    assert_snapshot!("paste_box", rendered(Language::English, paste));
    let paths = vec!["talk/slides.md".to_owned(), "talk/README.md".to_owned()];
    let choice = html! { <DeckChoice {paths} on_answer={Callback::noop()} /> };
    assert_snapshot!("deck_choice", rendered(Language::English, choice));
}
