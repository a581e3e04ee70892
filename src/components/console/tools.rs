//! The bar below the panes: turning slides, what the room sees, and the ways to everything else.

use lectern_session::clock::Phase;
use lectern_session::command::Command;
use lectern_session::display::Situation;
use lectern_session::record::{Kind, Screen};
use lectern_session::talk::Tool;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::view::ConsoleView;
use yew::{Callback, Html, html};

use super::Request;
use super::action::tool;
use super::panels::Panel;
use super::words::Words;
use crate::components::icon::{Icon, icon};

/// The buttons of a desk. `in_hand` is what the pointer does on the slide.
pub(super) fn tools(
    view: &ConsoleView,
    in_hand: Tool,
    words: Words,
    on_wish: &Callback<Wish>,
    on_request: &Callback<Request>,
) -> Html {
    let deck = |command, image| tool(Wish::Deck(command), image, None, words, on_wish);
    let talk = |command, image| tool(Wish::Talk(command), image, None, words, on_wish);
    let switch = |wish, image, on| tool(wish, image, Some(on), words, on_wish);
    let panel = |panel, name, label, image| panel_button(panel, name, label, image, on_request);
    let screen = view.screen;
    html! {
        <nav class="console-tools" aria-label={words.present.slides.tools}>
            <div class="tool-group">
                { deck(Command::Previous, Icon::Back) }
                <p class="tools-place">{ (words.shared.show.place)(view.position.slide.0 + 1, view.n_slides) }</p>
                { deck(Command::Next, Icon::Forward) }
            </div>
            <div class="tool-group">
                { switch(Wish::Deck(Command::Black), Icon::Black, screen == Screen::Black) }
                { switch(Wish::Deck(Command::White), Icon::White, screen == Screen::White) }
                { switch(Wish::Talk(TalkCommand::Hold), Icon::Hold, screen == Screen::Holding) }
                { switch(Wish::Talk(TalkCommand::Freeze), Icon::Freeze, matches!(screen, Screen::Frozen(_))) }
                { switch(Wish::Talk(TalkCommand::Laser), Icon::Laser, in_hand == Tool::Laser) }
                { switch(Wish::Talk(TalkCommand::Draw), Icon::Pen, matches!(in_hand, Tool::Pen { .. })) }
                if !view.strokes.is_empty() {
                    { talk(TalkCommand::WipeInk, Icon::Wipe) }
                }
            </div>
            <div class="tool-group">
                { talk(TalkCommand::OpenStage, Icon::Present) }
                if view.display.situation == Situation::Dual {
                    { talk(TalkCommand::SwapDisplays, Icon::Swap) }
                }
                { deck(Command::FullScreen, Icon::FullScreen) }
            </div>
            <div class="tool-group">
                { deck(Command::Overview, Icon::Grid) }
                { deck(Command::Find, Icon::Search) }
                { talk(TalkCommand::Qr, Icon::Code) }
            </div>
            <div class="tool-group">
                { panel(Panel::Clicker, "clicker", words.present.clicker.heading, Icon::Clicker) }
                { panel(Panel::Journal, "journal", words.present.journal.heading, Icon::List) }
                { deck(Command::Help, Icon::Help) }
            </div>
        </nav>
    }
}

/// The switch between rehearsal and talk. Buttons, not radio buttons: those would keep every key to themselves. While the clock
/// counts there is no switching: it would begin anew, and a slip of the hand must not do that.
pub(super) fn kinds(view: &ConsoleView, words: Words, on_request: &Callback<Request>) -> Html {
    let button = |kind: Kind, name: &'static str| {
        let is_on = view.kind == kind;
        let is_locked = !is_on && view.clock.phase != Phase::Ready;
        let on_click = on_request.reform(move |_| Request::Begin(kind));
        html! {
            <button class="kind" type="button" data-action={name} aria-pressed={is_on.to_string()} disabled={is_locked}
                title={is_locked.then_some(words.present.kinds_locked)} onclick={(!is_on).then_some(on_click)}>
                { (words.present.kind)(kind) }
            </button>
        }
    };
    html! {
        <div class="kinds" role="group" aria-label={words.present.kinds} data-kind={kind_name(view.kind)}>
            { button(Kind::Rehearsal, "rehearsal") }
            { button(Kind::Talk, "talk") }
        </div>
    }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Rehearsal => "rehearsal",
        Kind::Talk => "talk",
    }
}

fn panel_button(
    panel: Panel,
    name: &'static str,
    label: &'static str,
    image: Icon,
    on_request: &Callback<Request>,
) -> Html {
    html! {
        <button class="tool" type="button" data-action={name} aria-label={label} title={label}
            onclick={on_request.reform(move |_| Request::Open(panel))}>
            { icon(image) }
        </button>
    }
}
