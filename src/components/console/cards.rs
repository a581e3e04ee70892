//! What needs a decision of the speaker. A card takes no keys from anyone.

use lectern_session::record::Kind;
use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::view::Card;
use yew::{AttrValue, Callback, Html, html};

use super::action::plain;
use super::words::Words;

/// Where the stage is to be found without this window's help.
#[derive(Debug, Clone, PartialEq)]
pub struct StageAddress {
    /// The address.
    pub link: AttrValue,
    /// A code that leads there from another device; empty where there is none.
    pub code: Html,
}

/// The card.
pub(super) fn card(
    card: &Card,
    stage: &StageAddress,
    words: Words,
    on_wish: &Callback<Wish>,
) -> Html {
    match card {
        Card::StageRefused => refused(stage, words, on_wish),
        Card::Resume {
            kind,
            slide,
            elapsed,
            last_seen,
        } => found(*kind, slide.0 + 1, elapsed, last_seen, words, on_wish),
    }
}

fn refused(stage: &StageAddress, words: Words, on_wish: &Callback<Wish>) -> Html {
    let texts = &words.present.cards;
    html! {
        <section class="card" data-card="stage-refused" aria-labelledby="card-heading">
            <div class="card-text" role="alert">
                <h2 id="card-heading">{ texts.refused }</h2>
                <p>{ texts.refused_hint }</p>
            </div>
            if stage.code != Html::default() {
                <figure class="card-code">{ stage.code.clone() }<figcaption>{ texts.code }</figcaption></figure>
            }
            <p class="card-actions">
                <a class="button" data-primary="true" data-action="stage-link" href={stage.link.clone()} target="_blank"
                    rel="noopener">{ texts.open_stage }</a>
                { plain(Wish::Talk(TalkCommand::PresentHere), texts.here, false, on_wish) }
                { plain(Wish::Talk(TalkCommand::DismissStage), texts.without, false, on_wish) }
            </p>
        </section>
    }
}

fn found(
    kind: Kind,
    slide: usize,
    elapsed: &str,
    last_seen: &str,
    words: Words,
    on_wish: &Callback<Wish>,
) -> Html {
    let texts = &words.present.cards;
    html! {
        <section class="card" data-card="resume" aria-labelledby="card-heading">
            <div class="card-text" role="alert">
                <h2 id="card-heading">{ (texts.found)(kind) }</h2>
                <p>{ (texts.stood)(slide, elapsed, last_seen) }</p>
            </div>
            <p class="card-actions">
                { plain(Wish::Talk(TalkCommand::AcceptResume), &(texts.resume)(slide, elapsed), true, on_wish) }
                { plain(Wish::Talk(TalkCommand::StartOver), texts.start_over, false, on_wish) }
            </p>
        </section>
    }
}
