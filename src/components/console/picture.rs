//! A slide as large as its pane allows, with what lies over it.

use lectern_session::ink::Stroke;
use lectern_session::pointing::{Point, Zoom};
use lectern_session::record::RenderLevel;
use lectern_session::report::Cover;
use yew::{AttrValue, Html, NodeRef, Properties, component, html, use_node_ref};

use crate::components::ink::{InkLayer, zoom_style};
use crate::components::slide_box::{SlideBox, SlideMarks, render_name, scale_to_fit};
use crate::hooks::{SlideContent, use_size};

/// A slide at a step, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// What is inside.
    pub content: SlideContent,
    /// Where it stands.
    pub marks: SlideMarks,
    /// Its title, or a word for "none".
    pub title: AttrValue,
}

/// What lies over a slide.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Layers {
    /// The lines drawn on it.
    pub(super) strokes: Vec<Stroke>,
    /// The light spot.
    pub(super) laser: Option<Point>,
    /// The part brought near.
    pub(super) zoom: Option<Zoom>,
    /// What covers it.
    pub(super) cover: Cover,
    /// What covers it in words; empty if nothing.
    pub(super) word: AttrValue,
}

/// Properties of [`Picture`].
#[derive(Properties, PartialEq)]
pub(super) struct PictureProps {
    /// The slide.
    pub(super) slide: Slide,
    /// Width and height of a slide of this deck in CSS px.
    pub(super) size: (u32, u32),
    /// It is the slide being shown.
    #[prop_or_default]
    pub(super) is_current: bool,
    /// What it may cost.
    pub(super) render: RenderLevel,
    /// What lies over it; by default nothing.
    #[prop_or_default]
    pub(super) layers: Layers,
    /// What the pointer does on it, as `data-tool`.
    #[prop_or(AttrValue::Static("none"))]
    pub(super) tool: AttrValue,
    /// Gets the element of the slide; not needed by default.
    #[prop_or_default]
    pub(super) node: NodeRef,
}

/// The slide, in the middle of an area that it fills as far as its shape allows.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let area = use_node_ref();
    let scale = use_size(&area).map(|area| scale_to_fit(area, props.size));
    let layers = &props.layers;
    let mut marks = props.slide.marks.clone();
    marks.is_current = props.is_current;
    html! {
        <div class="picture-area" ref={area}>
            if let Some(scale) = scale {
                <div class="picture" data-cover={cover_name(layers.cover)} data-tool={props.tool.clone()} ref={props.node.clone()}>
                    <div class="picture-slide" style={zoom_style(layers.zoom)}>
                        <SlideBox content={props.slide.content.clone()} {marks} size={props.size} {scale}
                            render={render_name(props.render)} />
                        <InkLayer size={props.size} strokes={layers.strokes.clone()} laser={layers.laser} />
                    </div>
                    if !layers.word.is_empty() {
                        <p class="picture-word">{ &layers.word }</p>
                    }
                </div>
            }
        </div>
    }
}

/// The word for a cover in `data-cover`.
fn cover_name(cover: Cover) -> Option<&'static str> {
    match cover {
        Cover::None => None,
        Cover::Black => Some("black"),
        Cover::White => Some("white"),
        Cover::Holding => Some("holding"),
    }
}
