//! Marks what of a slide has come at a step.

use std::cmp::Ordering;

use web_sys::{Element, ShadowRoot};

use super::all;

/// Says of each element with a step whether it is still to come, and of each line of code whether it is lit.
pub(in crate::hooks) fn mark_steps(root: &ShadowRoot, step: usize) {
    for element in all(root, "[data-step], [data-step-until]") {
        let until = element.get_attribute("data-step-until");
        let is_gone =
            until.is_some_and(|until| until.parse().is_ok_and(|until: usize| until <= step));
        let state = match number(&element, "data-step").cmp(&step) {
            Ordering::Greater => "coming",
            _ if is_gone => "gone",
            Ordering::Equal => "current",
            Ordering::Less => "past",
        };
        let _ = element.set_attribute("data-state", state);
    }
    for code in all(root, "pre[data-lines]") {
        let stages = code.get_attribute("data-lines").unwrap_or_default();
        let last_stage = stages.matches('|').count();
        let stage = step
            .saturating_sub(number(&code, "data-lines-from"))
            .min(last_stage);
        let stage = stage.to_string();
        let _ = code.set_attribute("data-stage", &stage);
    }
    for line in all(root, "pre[data-stage] .line") {
        let stage = line.closest("[data-stage]").ok().flatten();
        let stage = stage
            .and_then(|code| code.get_attribute("data-stage"))
            .unwrap_or_default();
        let stages = line.get_attribute("data-stages").unwrap_or_default();
        let is_lit = stages.split(' ').any(|lit| lit == stage);
        let _ = line.toggle_attribute_with_force("data-lit", is_lit);
    }
    all(root, "pre[data-scroll]").iter().for_each(show_lit);
}

/// Scrolls code to where its lit lines are seen: to the first of them if they are too many, else to their middle.
pub(super) fn show_lit(code: &Element) {
    let (mut n_lines, mut first, mut last) = (0, None, 0);
    let mut next = code.query_selector(".line").ok().flatten();
    while let Some(line) = next {
        if line.has_attribute("data-lit") {
            first.get_or_insert(n_lines);
            last = n_lines;
        }
        n_lines += 1;
        next = line.next_element_sibling();
    }
    if let Some(first) = first {
        let place = |line: i32| line * code.scroll_height() / n_lines.max(1);
        let spare = code.client_height() - (place(last + 1) - place(first));
        code.set_scroll_top(place(first) - spare.max(0) / 2);
    }
}

fn number(element: &Element, attribute: &str) -> usize {
    let written = element.get_attribute(attribute);
    written
        .and_then(|text| text.parse().ok())
        .unwrap_or_default()
}
