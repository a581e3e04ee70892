//! A slide at any size: a box in the page, and in it the host of the slide's shadow root.

use yew::{AttrValue, Html, NodeRef, Properties, component, html, use_node_ref};

use super::css::number;
use crate::hooks::{SlideContent, use_shadow_slide};

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
}

/// A slide, scaled as a whole.
#[component]
pub fn SlideBox(props: &SlideBoxProps) -> Html {
    let host = use_node_ref();
    let marks = &props.marks;
    use_shadow_slide(&host, &props.content, marks.step);
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
            />
        </div>
    }
}
