//! A slide at any size: a box in the page, and in it the host of the slide's shadow root.

use lectern_session::record::RenderLevel;
use yew::{AttrValue, Callback, Html, NodeRef, Properties, component, html, use_node_ref};

use super::css::number;
use crate::hooks::{Picture, SlideContent, Trouble, use_shadow_slide, use_slide_pictures};
use crate::i18n::use_strings;

/// Where a slide stands in its deck, for the page hooks of `docs/contract.md`.
#[derive(Debug, Clone, PartialEq)]
pub struct SlideMarks {
    /// From 1.
    pub number: usize,
    /// The slide's id.
    pub id: AttrValue,
    /// Steps taken, from 0.
    pub step: usize,
    /// Steps there are.
    pub steps: usize,
    /// The name that assistive technology reads out: "7 of 31: Title".
    pub label: AttrValue,
    /// It is the slide being shown, not one of many in a list.
    pub is_current: bool,
}

/// Properties of [`SlideBox`].
#[derive(Properties, PartialEq)]
pub struct SlideBoxProps {
    /// What is inside.
    pub content: SlideContent,
    /// Where it stands.
    pub marks: SlideMarks,
    /// Width and height of a slide of this deck in CSS px.
    pub size: (u32, u32),
    /// The size it is shown at, as a multiple of `size`.
    pub scale: f64,
    /// Gets the box's element; not needed by default.
    #[prop_or_default]
    pub node: NodeRef,
    /// What it may cost, as `data-render`: `full`, `still` (nothing moves) or `lite` (no backgrounds, no video).
    #[prop_or(AttrValue::Static("full"))]
    pub render: AttrValue,
    /// The reader may copy its code.
    #[prop_or_default]
    pub can_copy: bool,
    /// Is told of each content whether all of it has found room.
    #[prop_or_default]
    pub on_fit: Callback<bool>,
    /// Is told what of the content could not be typeset.
    #[prop_or_default]
    pub on_trouble: Callback<Vec<Trouble>>,
    /// Is told of pictures that have come or have not.
    #[prop_or_default]
    pub on_picture: Callback<Picture>,
}

/// The word for a render level in `data-render`.
pub fn render_name(level: RenderLevel) -> &'static str {
    match level {
        RenderLevel::Full => "full",
        RenderLevel::Still => "still",
        RenderLevel::Lite => "lite",
    }
}

/// The scale at which a slide of a size fits into an area, both as width and height.
pub fn scale_to_fit((width, height): (f64, f64), slide: (u32, u32)) -> f64 {
    let across = width / f64::from(slide.0.max(1));
    let down = height / f64::from(slide.1.max(1));
    across.min(down).max(0.01)
}

/// A slide, scaled as a whole.
#[component]
pub fn SlideBox(props: &SlideBoxProps) -> Html {
    let words = &use_strings().show;
    let host = use_node_ref();
    let marks = &props.marks;
    use_slide_pictures(&host, &props.on_picture);
    use_shadow_slide(
        &host,
        &props.content,
        marks.step,
        &props.on_fit,
        &props.on_trouble,
    );
    let (width, height) = (f64::from(props.size.0), f64::from(props.size.1));
    let box_style = format!(
        "width:{}px;height:{}px",
        number(width * props.scale),
        number(height * props.scale)
    );
    html! {
        <div class="slide-box" style={box_style} ref={props.node.clone()}>
            <div
                class="slide-host"
                ref={host}
                style={format!("--stage-scale:{}", number(props.scale))}
                role="group"
                aria-roledescription="slide"
                aria-label={marks.label.clone()}
                aria-current={marks.is_current.then_some("true")}
                data-slide={marks.number.to_string()}
                data-slide-id={marks.id.clone()}
                data-step={marks.step.to_string()}
                data-steps={marks.steps.to_string()}
                data-render={props.render.clone()}
                data-code-name={words.code}
                data-code-copy={props.can_copy.then_some(words.copy_code)}
                data-code-copied={props.can_copy.then_some(words.code_copied)}
            />
        </div>
    }
}
