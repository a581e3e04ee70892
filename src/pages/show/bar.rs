//! The buttons under the slide. They fade while nobody moves the pointer.

use lectern_session::command::Command;
use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::components::icon::{Icon, IconImage};
use crate::i18n::use_strings;

/// Properties of [`Bar`].
#[derive(Properties, PartialEq)]
pub(super) struct BarProps {
    /// Where we are, in words: "7 / 31".
    pub(super) place: AttrValue,
    /// How many problems of the deck are known.
    pub(super) n_problems: usize,
    /// A button was pressed.
    pub(super) on_ask: Callback<Command>,
}

/// The controls of the show view.
#[component]
pub(super) fn Bar(props: &BarProps) -> Html {
    let strings = use_strings();
    let show = &strings.show;
    let button = |command: Command, icon: Icon| {
        let label = (show.command)(command);
        html! {
            <button class="icon-button" type="button" data-command={format!("{command:?}").to_lowercase()}
                aria-label={label} title={label} onclick={props.on_ask.reform(move |_| command)}>
                <IconImage {icon} />
            </button>
        }
    };
    html! {
        <>
        <nav class="show-bar" aria-label={show.controls}>
            <div class="show-bar-group">
                <a class="icon-button" href="?" aria-label={show.to_library} title={show.to_library}>
                    <IconImage icon={Icon::List} />
                </a>
                { button(Command::Overview, Icon::Grid) }
                { button(Command::Find, Icon::Search) }
            </div>
            <div class="show-bar-group">
                { button(Command::Previous, Icon::Back) }
                <span class="show-place">{ &props.place }</span>
                { button(Command::Next, Icon::Forward) }
            </div>
            <div class="show-bar-group">
                { button(Command::CopyLink, Icon::Link) }
                { button(Command::Help, Icon::Help) }
                { button(Command::FullScreen, Icon::FullScreen) }
            </div>
        </nav>
        if props.n_problems > 0 {
            <button class="show-problems" type="button" data-problems={props.n_problems.to_string()}
                aria-label={(show.problems)(props.n_problems)} title={(show.problems)(props.n_problems)}
                onclick={props.on_ask.reform(|_| Command::Problems)}>
                <IconImage icon={Icon::Warning} />
                <span>{ props.n_problems }</span>
            </button>
        }
        </>
    }
}
