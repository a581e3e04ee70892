//! Films in a talk: the room sees and hears them, the speaker's window is silent.

use anyhow::Result;
use e2e::{Browser, Desk, NOTE, Story, talks};

use super::{CONSOLE, both, notes_are_shown};
use crate::films::silence;
use crate::hooks::{at, in_slide};

pub(crate) const STORIES: &[Story] =
    talks![&[Browser::Chromium]; a_film_plays_on_the_stage_and_not_in_the_console];

async fn a_film_plays_on_the_stage_and_not_in_the_console(desk: &Desk) -> Result<()> {
    let markdown = format!(
        "# Film\n\n![](film.wav)\n\n<video src=film.wav muted autoplay loop></video>\n\n<!-- {NOTE} -->"
    );
    desk.site().put("tides/deck.md", markdown);
    desk.site().put("tides/film.wav", silence());
    let console = desk.first_window();
    console.open(CONSOLE).await?;
    notes_are_shown(console).await?;
    console.press("v").await?;
    let (console, stage) = both(desk).await?;
    at(&stage, "1.0").await?;
    let film = in_slide("video");
    stage.until(&format!("{film}.paused === false")).await?;
    console
        .until(&format!("{film}.paused && !{film}.controls"))
        .await?;
    // A black screen is to be quiet.
    console.press("b").await?;
    stage.until(&format!("{film}.paused")).await?;
    console.press("b").await?;
    stage.until(&format!("{film}.paused === false")).await
}
