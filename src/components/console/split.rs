//! Separators that share the room between two panes.

use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html, use_state};

/// How the console shares its room, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Panes {
    /// Of the width for the pictures; the rest is for the notes.
    pub pictures: u16,
    /// Of the height of the pictures for the large one; the rest is for the next step.
    pub slide: u16,
}

impl Default for Panes {
    fn default() -> Self {
        Self {
            pictures: 600,
            slide: 670,
        }
    }
}

impl Panes {
    /// The text to store.
    pub fn to_text(self) -> String {
        format!("{} {}", self.pictures, self.slide)
    }

    /// Reads a stored text; none if it is broken.
    pub fn from_text(text: &str) -> Option<Self> {
        let (pictures, slide) = text.split_once(' ')?;
        let share = |text: &str| {
            let share = text.parse().ok()?;
            (LEAST..=MOST).contains(&share).then_some(share)
        };
        Some(Self {
            pictures: share(pictures)?,
            slide: share(slide)?,
        })
    }
}

/// No pane gets smaller than this.
pub(super) const LEAST: u16 = 200;

/// No pane gets larger than this.
pub(super) const MOST: u16 = 800;

/// One press of an arrow.
const STEP: u16 = 20;

/// Which way a separator moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    /// Left and right.
    Across,
    /// Up and down.
    Down,
}

/// Properties of [`Split`].
#[derive(Properties, PartialEq)]
pub(super) struct SplitProps {
    /// Which way it moves.
    pub(super) axis: Axis,
    /// What it makes larger and smaller.
    pub(super) label: AttrValue,
    /// The share of the pane before it, in thousandths of both.
    pub(super) share: u16,
    /// It was moved.
    pub(super) on_share: Callback<u16>,
}

/// A separator that is dragged, or moved by arrows while it has the focus.
#[component]
pub(super) fn Split(props: &SplitProps) -> Html {
    let is_held = use_state(|| false);
    let axis = props.axis;
    let hold = |on: bool| {
        let is_held = is_held.clone();
        Callback::from(move |event: PointerEvent| {
            if on && let Some(element) = event.target_dyn_into::<Element>() {
                // Without it a quick hand would leave the separator behind.
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            is_held.set(on);
        })
    };
    let on_move = {
        let (is_held, on_share) = (*is_held, props.on_share.clone());
        Callback::from(move |event: PointerEvent| {
            if is_held && let Some(share) = share_at(axis, &event) {
                on_share.emit(share);
            }
        })
    };
    let on_key = {
        let (share, on_share) = (props.share, props.on_share.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(share) = share_after(axis, &event.key(), share) {
                // The key is used up: it turns no slide.
                event.prevent_default();
                on_share.emit(share);
            }
        })
    };
    let (name, orientation) = match axis {
        Axis::Across => ("columns", "vertical"),
        Axis::Down => ("rows", "horizontal"),
    };
    html! {
        <div class="split" data-split={name} data-held={is_held.to_string()} role="separator" tabindex="0"
            aria-orientation={orientation} aria-label={props.label.clone()} aria-valuemin={(LEAST / 10).to_string()}
            aria-valuemax={(MOST / 10).to_string()} aria-valuenow={(props.share / 10).to_string()}
            onpointerdown={hold(true)} onpointerup={hold(false)} onpointercancel={hold(false)} onpointermove={on_move}
            onkeydown={on_key} />
    }
}

fn share_at(axis: Axis, event: &PointerEvent) -> Option<u16> {
    let both = event.target_dyn_into::<Element>()?.parent_element()?;
    let area = both.get_bounding_client_rect();
    let share = match axis {
        Axis::Across => (f64::from(event.client_x()) - area.left()) / area.width().max(1.0),
        Axis::Down => (f64::from(event.client_y()) - area.top()) / area.height().max(1.0),
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to thousandths before"
    )]
    let share = (share * 1_000.0).clamp(f64::from(LEAST), f64::from(MOST)) as u16;
    Some(share)
}

fn share_after(axis: Axis, key: &str, share: u16) -> Option<u16> {
    let share = match (axis, key) {
        (Axis::Across, "ArrowLeft") | (Axis::Down, "ArrowUp") => share.saturating_sub(STEP),
        (Axis::Across, "ArrowRight") | (Axis::Down, "ArrowDown") => share.saturating_add(STEP),
        (_, "Home") => LEAST,
        (_, "End") => MOST,
        _ => return None,
    };
    Some(share.clamp(LEAST, MOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_survive_storage_and_no_pane_is_lost() {
        let panes = Panes {
            pictures: LEAST,
            slide: MOST,
        };
        assert_eq!(Panes::from_text(&panes.to_text()), Some(panes));
        for text in ["", "600", "600 x", "0 400", "600 1000"] {
            assert_eq!(Panes::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn arrows_along_the_axis_move_a_separator_and_no_others() {
        for (axis, key, share, moved) in [
            (Axis::Across, "ArrowLeft", 600, Some(580)),
            (Axis::Across, "ArrowRight", 790, Some(MOST)),
            (Axis::Across, "ArrowUp", 600, None),
            (Axis::Down, "ArrowUp", 210, Some(LEAST)),
            (Axis::Down, "ArrowRight", 600, None),
            (Axis::Down, "End", 600, Some(MOST)),
            (Axis::Across, " ", 600, None),
        ] {
            assert_eq!(share_after(axis, key, share), moved, "{axis:?} {key}");
        }
    }
}
