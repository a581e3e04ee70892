//! The console: what the speaker sees.

use std::rc::Rc;

use lectern_session::talk::event::{Event, Happening};
use yew::{Callback, Html, Properties, component, html, use_memo};

use crate::components::slide_box::SlideBox;
use crate::hooks::{
    KeyAnswer, use_address_change, use_key_releases, use_keys, use_paint_marks, use_ready_mark,
    use_root_attribute, use_title,
};
use crate::i18n::use_strings;
use crate::pages::SlideView;
use crate::shell::machine::Claim;
use crate::shell::moment::key_press;
use crate::shell::open_deck::OpenDeck;
use crate::shell::page_effects::place_in_address;
use crate::shell::slide_style::{self, Theme};
use crate::shell::talk::console::{use_console, view};
use crate::shell::talk::{Input, Notice, now};

/// Properties of [`PresentPage`].
#[derive(Properties, PartialEq)]
pub struct PresentPageProps {
    /// The deck.
    pub deck: Rc<OpenDeck>,
    /// The theme asked for in the address; none leaves it to the deck.
    pub theme: Option<Theme>,
    /// Pictures may be loaded from this host.
    pub on_allow: Callback<String>,
    /// This window goes to the room.
    pub on_notice: Callback<Notice>,
}

/// The speaker's window.
#[component]
pub fn PresentPage(props: &PresentPageProps) -> Html {
    let strings = use_strings();
    let deck = &props.deck;
    let console = use_console(deck, props.on_notice.clone());
    let sender = &console.sender;
    let view = sender.look(view);
    let theme = props
        .theme
        .unwrap_or_else(|| Theme::chosen(None, deck.deck.meta.theme.as_deref()));
    let sheets = use_memo((Rc::clone(deck), theme), |(deck, theme)| {
        slide_style::sheets(deck, *theme)
    });

    use_keys({
        let sender = sender.clone();
        move |stroke| {
            let press = key_press(stroke);
            let (at, what) = (press.at, Happening::KeyPressed(press));
            match sender.send(Input::Happened(Event { at, what })) {
                Claim::Ours => KeyAnswer::Handled,
                Claim::Theirs => KeyAnswer::Ignored,
            }
        }
    });
    use_key_releases({
        let sender = sender.clone();
        Callback::from(move |key| sender.tell(now(Happening::KeyReleased(key))))
    });
    use_address_change({
        let (sender, deck) = (sender.clone(), Rc::clone(deck));
        Callback::from(move |()| {
            let place = place_in_address(&deck);
            sender.tell(now(Happening::AddressChanged(place)));
        })
    });
    use_title(deck.deck.meta.title.clone());
    use_root_attribute("data-lectern", "ready");
    use_root_attribute("data-view", "present");
    use_root_attribute("data-render", "full");
    use_paint_marks(Some(view.position), "lectern:first-slide", "lectern:slide");
    use_ready_mark("lectern:ready");

    let slide = SlideView::at(view.position, deck, &sheets, strings);
    html! {
        <main class="console">
            <SlideBox content={slide.content} marks={slide.marks} size={deck.deck.meta.size} scale=0.5 />
        </main>
    }
}
