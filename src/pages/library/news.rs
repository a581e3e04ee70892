//! What has changed in the programme since the last visit.

use std::rc::Rc;

use lectern_deck::programme::{self, Change, Difference};
use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::about;
use crate::components::deck_link::DeckLink;
use crate::components::icon::{Icon, icon};
use crate::components::talk_card::change_in_words;
use crate::i18n::library::use_library_strings;
use crate::i18n::programme::use_programme_strings;
use crate::route::library::Clock;
use crate::shell::programme::clock::zone;

/// Properties of [`News`].
#[derive(Properties, PartialEq)]
pub(super) struct NewsProps {
    /// What has changed.
    pub(super) news: Rc<Vec<programme::News>>,
    /// Whose clock shows the times.
    pub(super) clock: Clock,
    /// The visitor has seen it.
    pub(super) on_seen: Callback<()>,
    /// A link was followed.
    pub(super) on_follow: Callback<AttrValue>,
}

/// A quiet list; nothing where nothing is new.
#[component]
pub(super) fn News(props: &NewsProps) -> Html {
    let words = &use_programme_strings().news;
    let talk_words = &use_library_strings().talk;
    if props.news.is_empty() {
        return html! {};
    }
    let zone = zone(props.clock);
    let told = |difference: &Difference| {
        let change = zone.show_change(&as_change(difference));
        change_in_words(&change, talk_words)
    };
    let row = |news: &programme::News| {
        let lang = news.talk.language.clone().map(AttrValue::from);
        html! {
            <li data-news={news.talk.key().to_owned()}>
                <DeckLink href={about(&news.talk)} {lang} on_follow={props.on_follow.clone()} text={news.talk.title.clone()} />
                <span>{ news.differences.iter().map(told).collect::<Vec<_>>().join(" · ") }</span>
            </li>
        }
    };
    html! {
        <section class="news" aria-labelledby="news">
            <header>
                { icon(Icon::Change) }
                <h2 id="news">{ (words.changes)(props.news.len()) }</h2>
                <button class="button" type="button" onclick={props.on_seen.reform(|_| ())}>{ words.seen }</button>
            </header>
            <ul>{ for props.news.iter().map(row) }</ul>
        </section>
    }
}

/// Told as the changes on the cards are.
fn as_change(difference: &Difference) -> Change {
    let (field, from, to) = match difference {
        Difference::Moved { from, to } => (
            "starts".to_owned(),
            Some(from.text.clone()),
            Some(to.text.clone()),
        ),
        Difference::Field { name, from, to } => (name.clone(), from.clone(), to.clone()),
    };
    Change {
        at: None,
        field,
        from,
        to,
    }
}
