//! The host of a slide's text.

use yew::{AttrValue, Callback, Html, Properties, component, html, use_node_ref};

use crate::hooks::{Enlarged, Picture, SlideContent, use_reading_slide, use_slide_pictures};
use crate::i18n::read::use_read_strings;
use crate::i18n::use_strings;

/// Properties of [`SlideText`].
#[derive(Properties, PartialEq)]
pub(super) struct SlideTextProps {
    /// What is inside.
    pub(super) content: SlideContent,
    /// The number of the slide, from 1.
    pub(super) number: usize,
    /// The slide's id.
    pub(super) id: AttrValue,
    /// How many steps it has.
    pub(super) steps: usize,
    /// The step at which it is seen; all of it without.
    pub(super) step: Option<usize>,
    /// It is the slide being read.
    pub(super) is_here: bool,
    /// Its title is that of the deck.
    pub(super) is_cover: bool,
    /// Long lines of code are broken.
    pub(super) wraps_code: bool,
    /// Its title, for a slide that has none of its own.
    pub(super) heading: Html,
    /// A picture is to be seen larger.
    pub(super) on_enlarge: Callback<Enlarged>,
    /// A picture has come or has not.
    pub(super) on_picture: Callback<Picture>,
}

/// A slide's text, in a shadow root.
#[component]
pub(super) fn SlideText(props: &SlideTextProps) -> Html {
    let (show, words) = (&use_strings().show, use_read_strings());
    let host = use_node_ref();
    let step = props.step.unwrap_or(props.steps);
    use_slide_pictures(&host, &props.on_picture);
    use_reading_slide(&host, &props.content, step, &props.on_enlarge);
    html! {
        <div class="read-text" ref={host}
            aria-current={props.is_here.then_some("true")}
            data-slide={props.number.to_string()}
            data-slide-id={props.id.clone()}
            data-step={step.to_string()}
            data-steps={props.steps.to_string()}
            data-stepwise={props.step.map(|_| "")}
            data-wrap={props.wraps_code.then_some("")}
            data-cover={props.is_cover.then_some("")}
            data-render="full"
            data-reading=""
            data-enlarge={words.enlarge}
            data-wide-name={words.wide}
            data-code-name={show.code}
            data-code-copy={show.copy_code}
            data-code-copied={show.code_copied}
        >
            { props.heading.clone() }
        </div>
    }
}
