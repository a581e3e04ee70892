//! The buttons under the slide. They fade while nobody moves the pointer.

use lectern_session::command::Command;
use yew::{Callback, Html, html};

use crate::components::icon::{Icon, icon};
use crate::components::keep::mark_button::mark_button;
use crate::i18n::Strings;
use crate::shell::beside::{self, Panel};

/// The controls of the show view: where we are in words, how many problems of the deck are known, whether the slide has a bookmark, and buttons.
pub(super) fn bar(
    strings: &Strings,
    place: &str,
    n_problems: usize,
    is_marked: bool,
    on_ask: &Callback<Command>,
    [on_read, on_present]: [&Callback<()>; 2],
) -> Html {
    let show = &strings.show;
    let button = |name: &'static str, command: Command, image: Icon| {
        let label = (show.command)(command);
        html! {
            <button class="icon-button" type="button" data-command={name}
                aria-label={label} title={label} onclick={on_ask.reform(move |_| command)}>
                { icon(image) }
            </button>
        }
    };
    let way_out =
        |name: &'static str, label: &'static str, image: Icon, on_leave: &Callback<()>| {
            html! {
                <button class="icon-button" type="button" data-command={name}
                    aria-label={label} title={label} onclick={on_leave.reform(|_| ())}>
                    { icon(image) }
                </button>
            }
        };
    html! {
        <>
        <nav class="show-bar" aria-label={show.controls}>
            <div class="show-bar-group">
                <a class="icon-button" href="?" aria-label={show.to_library} title={show.to_library}>
                    { icon(Icon::List) }
                </a>
                { button("overview", Command::Overview, Icon::Grid) }
                { way_out("search", strings.search, Icon::Search, &Callback::from(|()| beside::open(Panel::Search))) }
                { mark_button(show.keep.bookmark, is_marked, &Callback::from(|()| beside::open(Panel::Bookmark))) }
                { way_out("jots", show.keep.jots, Icon::Pen, &Callback::from(|()| beside::open(Panel::Jots))) }
            </div>
            <div class="show-bar-group">
                { button("previous", Command::Previous, Icon::Back) }
                <span class="show-place">{ place }</span>
                { button("next", Command::Next, Icon::Forward) }
            </div>
            <div class="show-bar-group">
                { button("copylink", Command::CopyLink, Icon::Link) }
                { way_out("share", show.keep.share, Icon::Share, &Callback::from(|()| beside::open(Panel::Share))) }
                { button("help", Command::Help, Icon::Help) }
                { way_out("read", show.read, Icon::File, on_read) }
                { way_out("present", show.present, Icon::Present, on_present) }
                { button("fullscreen", Command::FullScreen, Icon::FullScreen) }
            </div>
        </nav>
        { deck_button(strings, n_problems, on_ask) }
        </>
    }
}

/// The way to what the deck is read as, to its theme and its problems; says how many of those there are.
fn deck_button(strings: &Strings, n_problems: usize, on_ask: &Callback<Command>) -> Html {
    let show = &strings.show;
    let label = if n_problems > 0 {
        (show.problems)(n_problems)
    } else {
        (show.command)(Command::Problems).to_owned()
    };
    html! {
        <button class="show-deck" type="button" data-command="problems"
            data-problems={(n_problems > 0).then(|| n_problems.to_string())}
            aria-label={label.clone()} title={label} onclick={on_ask.reform(|_| Command::Problems)}>
            if n_problems > 0 {
                { icon(Icon::Warning) }
                <span>{ n_problems }</span>
            } else {
                { icon(Icon::Choices) }
            }
        </button>
    }
}
