//! What the speaker should know, the gravest first, each with the one thing to do about it.

use lectern_session::talk::command::{TalkCommand, Wish};
use lectern_session::view::{Banner, ConsoleView};
use yew::{Callback, Html, html};

use super::Request;
use super::action::plain;
use super::words::Words;
use crate::components::icon::{Icon, icon};

/// All banners of a desk, or the one that a window the room sees may show.
pub(super) fn banners(
    view: &ConsoleView,
    only: Option<&Banner>,
    words: Words,
    on_wish: &Callback<Wish>,
    on_request: &Callback<Request>,
) -> Html {
    let shown = view
        .banners
        .iter()
        .filter(|banner| only.is_none_or(|only| only == *banner));
    let row = |banner: &Banner| {
        html! {
            <li class="banner" data-banner={banner_name(banner)} data-grave={is_grave(banner).then_some("true")}>
                { icon(Icon::Warning) }
                <span class="banner-text">{ (words.present.banner)(banner) }</span>
                { action(banner, words, on_wish, on_request) }
            </li>
        }
    };
    let rows: Vec<_> = shown.map(row).collect();
    // The box is always there, so that what comes into it is read out.
    html! {
        <div class="banners" role="status">
            if !rows.is_empty() {
                <ul>{ for rows }</ul>
            }
        </div>
    }
}

fn action(
    banner: &Banner,
    words: Words,
    on_wish: &Callback<Wish>,
    on_request: &Callback<Request>,
) -> Html {
    let present = words.present;
    let wish = |command, label| plain(Wish::Talk(command), label, false, on_wish);
    let named = |command| wish(command, (present.command)(command));
    match banner {
        Banner::DisplayGone { .. } | Banner::NoTransport => named(TalkCommand::PresentHere),
        Banner::RoomSeesThis | Banner::DisplayResized { .. } => {
            wish(TalkCommand::DismissBanners, present.understood)
        }
        Banner::RenderLowered(_) => named(TalkCommand::RestoreRender),
        Banner::Away { .. } => html! {
            <>
                { named(TalkCommand::UncountAway) }
                { wish(TalkCommand::DismissBanners, present.understood) }
            </>
        },
        Banner::OtherVersion => request(
            "reload",
            present.reload.to_owned(),
            Request::Reload,
            on_request,
        ),
        Banner::Overflowing(slides) | Banner::ImagesFailing { slides, .. } => {
            match slides.first() {
                Some(slide) => request(
                    "go-to",
                    (present.go_to)(slide.0 + 1),
                    Request::GoTo(*slide),
                    on_request,
                ),
                None => html! {},
            }
        }
        // Full screen takes a key press in the stage's own window; the others pass by themselves.
        Banner::StageNotFull | Banner::Offline { .. } | Banner::ResumeOff => html! {},
    }
}

fn request(
    name: &'static str,
    label: String,
    what: Request,
    on_request: &Callback<Request>,
) -> Html {
    html! {
        <button class="button" type="button" data-action={name} onclick={on_request.reform(move |_| what)}>{ label }</button>
    }
}

fn is_grave(banner: &Banner) -> bool {
    matches!(
        banner,
        Banner::DisplayGone { .. } | Banner::RoomSeesThis | Banner::NoTransport
    )
}

fn banner_name(banner: &Banner) -> &'static str {
    match banner {
        Banner::DisplayGone { .. } => "display-gone",
        Banner::RoomSeesThis => "room-sees-this",
        Banner::NoTransport => "no-transport",
        Banner::OtherVersion => "other-version",
        Banner::StageNotFull => "stage-not-full",
        Banner::DisplayResized { .. } => "display-resized",
        Banner::Overflowing(_) => "overflowing",
        Banner::RenderLowered(_) => "render-lowered",
        Banner::ImagesFailing { .. } => "images-failing",
        Banner::Offline { .. } => "offline",
        Banner::Away { .. } => "away",
        Banner::ResumeOff => "resume-off",
    }
}
