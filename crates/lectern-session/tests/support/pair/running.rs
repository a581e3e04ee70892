//! Runs the windows of a room, one event after another, and does what they ask of the browser.

use std::collections::VecDeque;

use lectern_session::effect::Effect as PageEffect;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::talk::effect::Effect;
use lectern_session::talk::event::{Event, Happening};

use super::{Deck, Pane, Room};

impl Room {
    pub(super) fn run_until(&mut self, end: u64) {
        while let Some((at, name)) = self.next_event().filter(|(at, _)| *at <= end) {
            self.now = self.now.max(at);
            self.check_rest();
            self.run(name);
        }
        self.now = self.now.max(end);
    }

    fn next_event(&self) -> Option<(u64, usize)> {
        let events = self
            .windows
            .iter()
            .enumerate()
            .filter_map(|(name, window)| {
                let window = window.as_ref()?;
                let queued = window.queue.iter().map(|(at, _)| *at).min();
                let first = [queued, window.wake].into_iter().flatten().min()?;
                Some((first.max(window.hangs_until), name))
            });
        events.min()
    }

    /// Runs the first thing that waits for a window.
    fn run(&mut self, name: usize) {
        let Some(window) = self.window_mut(name) else {
            return;
        };
        let first = window
            .queue
            .iter()
            .enumerate()
            .min_by_key(|(index, (at, _))| (*at, *index));
        let queued = first.map(|(index, (at, _))| (*at, index));
        let is_wake = match (queued, window.wake) {
            (Some((at, _)), Some(wake)) => wake < at,
            (None, _) => true,
            (Some(_), None) => false,
        };
        let what = match queued {
            Some((_, index)) if !is_wake => window.queue.remove(index).1,
            _ => {
                window.wake = None;
                Happening::Woke
            }
        };
        self.update(name, what);
    }

    fn update(&mut self, name: usize, what: Happening) {
        let at = self.wall();
        let Some(window) = self.window_mut(name) else {
            return;
        };
        match &what {
            Happening::DisplaysSeen(signals) => {
                window.saw_two |= signals.extended == Some(true);
                window.sees = Some(signals.clone());
            }
            Happening::KeyPressed(press) if press.key == "h" => window.wants_notes = true,
            Happening::Asked(Wish::Talk(TalkCommand::ShowDesk)) => window.wants_notes = true,
            _ => {}
        }
        let event = Event { at, what };
        let effects = match &mut window.pane {
            Pane::Console(console) => console.update(event, &Deck),
            Pane::Stage(stage) => stage.update(event, &Deck),
        };
        self.carry_out(name, effects);
        self.paint(name);
        self.check(name);
    }

    /// The stage paints what it is told, and says so.
    pub(super) fn paint(&mut self, name: usize) {
        let Some(window) = self.window_mut(name) else {
            return;
        };
        if let Pane::Stage(stage) = &window.pane {
            let position = stage.view(&Deck).position;
            if window.painted != Some(position) {
                window.painted = Some(position);
                self.update(name, Happening::Painted(position));
            }
        }
    }

    pub(super) fn carry_out(&mut self, name: usize, effects: Vec<Effect>) {
        let mut effects = VecDeque::from(effects);
        while let Some(effect) = effects.pop_front() {
            self.carry_out_one(name, effect);
        }
    }

    fn carry_out_one(&mut self, name: usize, effect: Effect) {
        let now = self.now;
        match &effect {
            Effect::Send(text) => self.deliver(name, text),
            Effect::OpenStage { on } if self.popups_allowed => {
                self.opens_stage(*on);
            }
            Effect::OpenStage { .. } => self.later(name, Happening::StageRefused),
            Effect::MoveTo(area) if self.windows_move && self.desktop.areas().contains(area) => {
                let area = *area;
                if let Some(window) = self.window_mut(name) {
                    window.on = area;
                }
                self.look(name);
            }
            Effect::EnterFullScreen { on } if self.full_screen_allowed => {
                let on = on.filter(|area| self.desktop.areas().contains(area));
                if let Some(window) = self.window_mut(name) {
                    window.full_screen = true;
                    window.on = on.unwrap_or(window.on);
                }
                self.look(name);
            }
            Effect::EnterFullScreen { .. } => self.later(name, Happening::FullScreenRefused),
            Effect::LendGesture => {
                for stage in self
                    .names()
                    .filter(|other| *other != name)
                    .collect::<Vec<_>>()
                {
                    self.later(stage, Happening::GestureLent);
                }
            }
            Effect::LookAtDisplays => self.look(name),
            Effect::SaveBeat(_) | Effect::SaveLog { .. } | Effect::SaveClicker(_)
                if self.storage_refused =>
            {
                self.later(name, Happening::StorageRefused);
            }
            Effect::SaveBeat(text) => self.beat = Some(text.clone()),
            Effect::SaveLog { session, text } => {
                self.logs.insert((*session, name), text.clone());
            }
            Effect::SaveClicker(text) => self.clicker = Some(text.clone()),
            Effect::Page(
                PageEffect::ReplaceAddress(position) | PageEffect::PushAddress(position),
            ) => {
                let position = *position;
                if let Some(window) = self.window_mut(name) {
                    window.address = position;
                }
            }
            Effect::Page(PageEffect::LeaveFullScreen) => {
                if let Some(window) = self.window_mut(name) {
                    window.full_screen = false;
                }
                self.look(name);
            }
            Effect::WakeIn(wait) => {
                let wake = now + wait.0;
                if let Some(window) = self.window_mut(name) {
                    window.wake = Some(wake);
                }
            }
            Effect::Page(_)
            | Effect::MoveTo(_)
            | Effect::HoldWakeLock
            | Effect::SaveNotesSize(_)
            | Effect::RetryImages(_)
            | Effect::OpenReading(_) => {}
        }
        if let Some(window) = self.window_mut(name)
            && !matches!(
                effect,
                Effect::Send(_) | Effect::SaveBeat(_) | Effect::SaveLog { .. } | Effect::WakeIn(_)
            )
        {
            window.asked.push(effect);
        }
    }

    fn look(&mut self, name: usize) {
        if let Some(window) = self.windows[name].as_ref() {
            let signals = self.desktop.signals(window.on, window.full_screen);
            self.later(name, Happening::DisplaysSeen(signals));
        }
    }

    /// Something happens to a window as soon as what is going on now is done.
    fn later(&mut self, name: usize, what: Happening) {
        let now = self.now;
        if let Some(window) = self.window_mut(name) {
            window.queue.push((now, what));
        }
    }

    fn deliver(&mut self, from: usize, text: &str) {
        for to in self.names().filter(|to| *to != from).collect::<Vec<_>>() {
            for (via, delay) in self.post.carry() {
                let heard = Happening::Heard {
                    via,
                    text: text.to_owned(),
                };
                let due = self.now + delay;
                if let Some(window) = self.window_mut(to) {
                    window.queue.push((due, heard));
                }
            }
        }
    }
}
