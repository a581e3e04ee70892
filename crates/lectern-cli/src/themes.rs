//! The style sheets of the app's themes.

use lectern_deck::Theme;

/// The style sheet of a theme, as it was written.
pub(crate) fn sheet(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => include_str!("../../../assets/themes/light.css"),
        Theme::Dark => include_str!("../../../assets/themes/dark.css"),
        Theme::Serif => include_str!("../../../assets/themes/serif.css"),
        Theme::Swiss => include_str!("../../../assets/themes/swiss.css"),
        Theme::Terminal => include_str!("../../../assets/themes/terminal.css"),
        Theme::Cobalt => include_str!("../../../assets/themes/cobalt.css"),
    }
}
