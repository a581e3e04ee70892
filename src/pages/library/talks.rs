//! The talks of the programme, day by day, as far as they are wanted.

use std::rc::Rc;

use lectern_deck::programme::{Choices, Date, Day, Entry, Filter, News, Slot, deck_address};
use yew::{AttrValue, Callback, Html, Properties, component, html, use_memo};

use super::arrangement::Arrangement;
use super::{about, href};
use crate::components::broken_card::BrokenCard;
use crate::components::filter_row::FilterRow;
use crate::components::talk_card::{TalkCard, when};
use crate::i18n::library::{TalkStrings, use_library_strings};
use crate::i18n::programme::{DayStrings, use_programme_strings};
use crate::route::library::{Clock, Order, Selection};
use crate::route::{Address, DeckAddress, View};
use crate::shell::programme::clock::{day_in_words, zone, zone_names};
use crate::shell::programme::{Listing, calendar};

/// More talks than this are listed without their abstracts.
const MANY: usize = 24;

/// Properties of [`Talks`].
#[derive(Properties, PartialEq)]
pub(super) struct TalksProps {
    /// The talks.
    pub(super) listing: Listing,
    /// What of them is new to the visitor.
    pub(super) news: Rc<Vec<News>>,
    /// Which of them are shown, and how.
    pub(super) selection: Selection,
    /// Others are to be shown.
    pub(super) on_selection: Callback<Selection>,
    /// A link was followed.
    pub(super) on_follow: Callback<AttrValue>,
}

/// The filter and what it lets through. Broken entries are shown as long as nothing is filtered.
#[component]
pub(super) fn Talks(props: &TalksProps) -> Html {
    let (library, words) = (use_library_strings(), use_programme_strings());
    let locale = words.days.locale;
    let programme = &props.listing.programme;
    let Selection { filter, clock, .. } = &props.selection;
    let all = use_memo((Rc::clone(programme), *clock), |(programme, clock)| {
        programme.days(zone(*clock))
    });
    let choices = use_memo((Rc::clone(programme), *clock), |(programme, clock)| {
        Choices::of(programme, zone(*clock))
    });
    let zones = use_memo(Rc::clone(programme), |programme| zone_names(programme));
    let days = filter.pick(&all);

    let on_filter = {
        let selection = props.selection.clone();
        props.on_selection.reform(move |filter| Selection {
            filter,
            ..selection.clone()
        })
    };
    let on_reset = on_filter.reform(|_| Filter::default());
    let n_talks = programme.talks().count();
    let shown: Vec<_> = days.iter().flat_map(|day| &day.slots).collect();
    let on_calendar = shown.iter().any(|slot| slot.starts.is_some()).then(|| {
        let listing = props.listing.clone();
        let talks: Vec<_> = shown.iter().map(|slot| Rc::clone(&slot.talk)).collect();
        Callback::from(move |_| calendar::save(&listing, &talks, "talks"))
    });
    let list = List {
        props,
        has_other_clock: zones.is_some(),
        has_days: all.iter().any(|day| day.date.is_some()),
        words: &words.days,
        talk_words: &library.talk,
    };
    html! {
        <>
            if n_talks > 1 {
                <FilterRow filter={filter.clone()} choices={choices.clone()} {on_filter}
                    day_in_words={Callback::from(move |date: Date| day_in_words(locale, date))} />
            }
            <Arrangement zones={(*zones).clone()} has_rooms={choices.rooms.len() > 1} selection={props.selection.clone()}
                on_selection={props.on_selection.clone()} />
            <p class="talk-count">
                <span role="status">
                    if n_talks == 0 {
                        { library.no_talks }
                    } else if shown.is_empty() {
                        { library.filter.nothing }
                    } else {
                        { (library.filter.shown)(shown.len(), n_talks) }
                    }
                </span>
                if !filter.is_open() {
                    <button class="link-button" type="button" onclick={on_reset}>{ library.filter.reset }</button>
                }
                if let Some(onclick) = on_calendar {
                    <button class="link-button" type="button" data-command="calendar" {onclick}>{ words.days.calendar }</button>
                }
            </p>
            <div class="talk-days" data-many={(shown.len() > MANY).then_some("")}>
                { for days.iter().map(|day| list.day(day)) }
                if filter.is_open() {
                    { list.broken() }
                }
            </div>
        </>
    }
}

/// How the talks of days become cards.
struct List<'a> {
    props: &'a TalksProps,
    has_other_clock: bool,
    has_days: bool,
    words: &'static DayStrings,
    talk_words: &'static TalkStrings,
}

impl List<'_> {
    fn day(&self, day: &Day) -> Html {
        let title = match day.date {
            Some(date) => day_in_words(self.words.locale, date),
            None => self.words.no_time.to_owned(),
        };
        let datetime = day
            .date
            .map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
        html! {
            <section class="talk-day" key={datetime.clone().unwrap_or_default()} data-day={datetime.clone()}>
                if self.has_days {
                    <h2 class="day-title"><time {datetime}>{ title }</time></h2>
                }
                { self.talks_of(day) }
            </section>
        }
    }

    fn talks_of(&self, day: &Day) -> Html {
        match self.props.selection.order {
            Order::Time => {
                let rank = if self.has_days { 3 } else { 2 };
                self.cards(&day.slots.iter().collect::<Vec<_>>(), rank)
            }
            Order::Room => {
                let rooms = day.rooms().into_iter().map(|(room, slots)| {
                    html! {
                        <section class="talk-room-day" key={room.unwrap_or_default().to_owned()} data-room={room.map(str::to_owned)}>
                            <h3 class="room-title">{ room.unwrap_or(self.words.no_room) }</h3>
                            { self.cards(&slots, 4) }
                        </section>
                    }
                });
                rooms.collect()
            }
        }
    }

    fn cards(&self, slots: &[&Slot], rank: u8) -> Html {
        html! {
            <ol class="talk-list">
                { for slots.iter().map(|slot| html! { <li>{ self.card(slot, rank) }</li> }) }
            </ol>
        }
    }

    fn card(&self, slot: &Slot, rank: u8) -> Html {
        let (talk, props) = (&slot.talk, self.props);
        let zone = zone(props.selection.clock);
        let translations = talk
            .translations
            .iter()
            .map(|(tag, deck)| (tag.clone().into(), self.link(deck)));
        html! {
            <TalkCard talk={Rc::clone(talk)} starts={slot.starts.clone()} elsewhere={self.elsewhere(slot).map(AttrValue::from)}
                changes={talk.changes.iter().map(|change| zone.show_change(change)).collect::<Vec<_>>()}
                is_news={props.news.iter().any(|news| Rc::ptr_eq(&news.talk, talk))} {rank}
                href={self.link(&talk.deck)} about={about(talk)}
                watch={talk.video.as_ref().map(|_| self.watching(&talk.deck))} translations={translations.collect::<Vec<_>>()}
                on_follow={props.on_follow.clone()} />
        }
    }

    /// The start by the clock that is not shown, with its day where that is another one.
    fn elsewhere(&self, slot: &Slot) -> Option<String> {
        let (starts, shown) = (slot.talk.starts.as_ref()?, slot.starts.as_ref()?);
        if !self.has_other_clock {
            return None;
        }
        let (other, say) = match self.props.selection.clock {
            Clock::Venue => (zone(Clock::Visitor).show(starts), self.words.for_visitor),
            Clock::Visitor => (starts.clone(), self.words.at_venue),
        };
        let is_other_day = other.date() != shown.date();
        Some(say(&when(&other, is_other_day, self.talk_words)))
    }

    fn broken(&self) -> Html {
        let entries = self.props.listing.programme.entries.iter();
        let cards = entries.filter_map(|entry| match entry {
            Entry::Talk(_) => None,
            Entry::Broken(entry) => Some(html! {
                <BrokenCard key={entry.number} entry={entry.clone()} href={entry.deck.as_deref().map(|deck| self.link(deck))}
                    on_follow={self.props.on_follow.clone()} />
            }),
        });
        cards.collect()
    }

    fn watching(&self, deck: &str) -> AttrValue {
        let deck = deck_address(self.props.listing.folder, deck);
        let address = Address {
            view: Some(View::WATCH.to_owned()),
            ..Address::of_deck(DeckAddress::Web(deck))
        };
        address.query().into()
    }

    fn link(&self, deck: &str) -> AttrValue {
        href(DeckAddress::Web(deck_address(
            self.props.listing.folder,
            deck,
        )))
        .into()
    }
}
