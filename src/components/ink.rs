//! What the speaker draws on a slide and points at, as a layer over it.

use std::fmt::Write as _;

use lectern_session::ink::Stroke;
use lectern_session::pointing::{EXTENT, Point, Zoom};
use yew::{Html, Properties, component, html};

/// Parts of a slide's pixel: the layer counts in whole numbers.
const FINENESS: u32 = 10;

/// Properties of [`InkLayer`].
#[derive(Properties, PartialEq)]
pub struct InkLayerProps {
    /// Width and height of a slide of this deck in CSS px; the layer fills the box it lies in.
    pub size: (u32, u32),
    /// The lines on this slide.
    pub strokes: Vec<Stroke>,
    /// The light spot, when it is on.
    pub laser: Option<Point>,
}

/// Lines and light spot, over a slide of any size. It takes no pointer and says nothing to assistive technology.
#[component]
pub fn InkLayer(props: &InkLayerProps) -> Html {
    if props.strokes.is_empty() && props.laser.is_none() {
        return html! {};
    }
    let (width, height) = extent(props.size);
    html! {
        <svg class="ink" viewBox={format!("0 0 {width} {height}")} preserveAspectRatio="none" aria-hidden="true">
            <g class="ink-strokes" stroke-width={(width / 220).to_string()}>
                { for props.strokes.iter().map(|stroke| html! { <path d={path(&stroke.points, props.size)} /> }) }
            </g>
            if let Some((x, y)) = props.laser.map(|point| place(point, props.size)) {
                <circle class="ink-halo" cx={x.to_string()} cy={y.to_string()} r={(width / 55).to_string()} />
                <circle class="ink-spot" cx={x.to_string()} cy={y.to_string()} r={(width / 130).to_string()} />
            }
        </svg>
    }
}

/// The style of an element whose content is brought near; empty where nothing is.
pub fn zoom_style(zoom: Option<Zoom>) -> Option<String> {
    let Zoom { centre, percent } = zoom?;
    let share = |coordinate: u16| format!("calc({coordinate} / {EXTENT} * 100%)");
    Some(format!(
        "transform-origin:{} {};transform:scale(calc({percent} / 100))",
        share(centre.x),
        share(centre.y)
    ))
}

/// A line through all points. It runs through the middles between them, so that a quick hand draws no corners.
fn path(points: &[Point], size: (u32, u32)) -> String {
    let mut places = points.iter().map(|point| place(*point, size));
    let Some(start) = places.next() else {
        return String::new();
    };
    let mut path = format!("M{} {}", start.0, start.1);
    let mut last = start;
    for (index, (x, y)) in places.enumerate() {
        let (middle_x, middle_y) = (u32::midpoint(last.0, x), u32::midpoint(last.1, y));
        // Writing to a string cannot fail.
        let _ = if index == 0 {
            write!(path, "L{middle_x} {middle_y}")
        } else {
            write!(path, "Q{} {} {middle_x} {middle_y}", last.0, last.1)
        };
        last = (x, y);
    }
    // The end; of a pen that was only set down, a dot.
    let _ = write!(path, "L{} {}", last.0, last.1);
    path
}

fn place(point: Point, size: (u32, u32)) -> (u32, u32) {
    let (width, height) = extent(size);
    let share = |coordinate: u16, length: u32| length * u32::from(coordinate) / u32::from(EXTENT);
    (share(point.x, width), share(point.y, height))
}

/// The size of the layer in its own units. Sizes of slides are far below the limit; one that is not cannot overflow [`place`].
fn extent((width, height): (u32, u32)) -> (u32, u32) {
    const MOST: u32 = u32::MAX / 10_000 / FINENESS;
    (width.min(MOST) * FINENESS, height.min(MOST) * FINENESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (u32, u32) = (1280, 720);

    fn at(x: u16, y: u16) -> Point {
        Point { x, y }
    }

    #[test]
    fn a_line_starts_and_ends_where_the_pen_did() {
        for (points, drawn) in [
            (&[][..], ""),
            (&[at(0, 0)], "M0 0L0 0"),
            (&[at(0, 0), at(EXTENT, EXTENT)], "M0 0L6400 3600L12800 7200"),
            (
                &[at(0, 0), at(EXTENT, 0), at(EXTENT, EXTENT)],
                "M0 0L6400 0Q12800 0 12800 3600L12800 7200",
            ),
        ] {
            assert_eq!(path(points, SIZE), drawn, "{points:?}");
        }
    }

    #[test]
    fn no_size_of_slides_overflows() {
        assert!(place(at(EXTENT, EXTENT), (u32::MAX, 1)).0 > 1);
    }
}
