//! `<v-switch>`: one thing after another in the same place.

use std::collections::VecDeque;

use super::clicks::{self, Click};
use crate::translate::lines::{Line, Within};

/// A switch whose slots are being written.
#[derive(Debug)]
pub(super) struct Switch {
    /// On which click slot 1 comes, if that is told and does not follow the step before.
    absolute: Option<i32>,
    /// How far behind the step before slot 1 comes, otherwise.
    relative: i32,
    /// The number of the slot before, as the steps count.
    last: Option<i32>,
    /// One less than the highest end of a slot.
    size: i32,
}

impl Switch {
    pub(super) fn at(at: Option<&str>) -> Self {
        let at = at.and_then(clicks::place);
        let is_relative = at.as_deref().is_none_or(|at| at.starts_with(['+', '-']));
        let number = at.and_then(|at| at.parse().ok()).unwrap_or(1);
        Self {
            absolute: (!is_relative).then_some(number),
            relative: number,
            last: None,
            size: 0,
        }
    }

    /// When the slot `name` comes and goes: `1`, or `5-7`, which goes on click 7. `next` is the slot that follows.
    pub(super) fn slot(&mut self, name: &str, next: Option<i32>) -> Option<Click> {
        let (start, end) = match name.split_once('-') {
            Some((start, end)) => (number(start)?, Some(number(end)?)),
            None => (number(name)?, None),
        };
        let end = end.or(next).filter(|end| *end > start).unwrap_or(start + 1);
        self.size = self.size.max(end - 1);
        let distance = match self.last {
            Some(last) => start - last,
            None => self.relative + start - 1,
        };
        self.last = Some(start);
        let (at, until) = match self.absolute {
            Some(first) => (
                (first + start - 1).to_string(),
                (first + end - 1).to_string(),
            ),
            None => (format!("{distance:+}"), format!("+{}", end - start)),
        };
        // The last one stays: what comes after it counts on, and nothing takes its place.
        Some(Click::between(Some(at), next.map(|_| until)))
    }

    /// The clicks that the switch takes after its last slot has come.
    pub(super) fn gap(&self) -> Option<String> {
        let rest = self.size - self.last?;
        match self.absolute {
            Some(first) if rest > 0 => Some((first + self.size - 1).to_string()),
            None if rest > 0 => Some(format!("+{rest}")),
            _ => None,
        }
    }
}

fn number(written: &str) -> Option<i32> {
    written
        .parse()
        .ok()
        .filter(|number| (0..10_000).contains(number))
}

/// For each `<template>` in the text of a slide, the slot that follows it in the same switch, if one does.
pub(super) fn following(lines: &[Line<'_>]) -> VecDeque<Option<i32>> {
    let mut found: VecDeque<Option<i32>> = VecDeque::new();
    let mut is_in_switch = false;
    for line in lines.iter().filter(|line| line.within == Within::Text) {
        for part in line.text.split('<').skip(1) {
            if part.starts_with("/v-switch") || part.starts_with("/VSwitch") {
                is_in_switch = false;
            } else if let Some(rest) = part.strip_prefix("template") {
                let name = rest.trim_start();
                let name = name.strip_prefix('#').or(name.strip_prefix("v-slot:"));
                let digits = name
                    .unwrap_or_default()
                    .split(|c: char| !c.is_ascii_digit())
                    .next();
                let number = digits.and_then(number);
                if let Some(last) = found.back_mut().filter(|_| is_in_switch) {
                    *last = number;
                }
                found.push_back(None);
                is_in_switch = true;
            }
        }
    }
    found
}
