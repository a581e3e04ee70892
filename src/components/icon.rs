//! The icons of the interface, drawn for it on a grid of 24.

use yew::{Html, html};

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// To the left.
    Back,
    /// To the right.
    Forward,
    /// A grid of slides.
    Grid,
    /// A magnifying glass.
    Search,
    /// Corners that point outwards.
    FullScreen,
    /// A screen on a stand.
    Present,
    /// Two links of a chain.
    Link,
    /// A question mark.
    Help,
    /// Things to choose.
    Choices,
    /// A triangle with an exclamation mark.
    Warning,
    /// A list, for the library.
    List,
    /// A cross.
    Close,
    /// A page with a folded corner.
    File,
    /// A folder.
    Folder,
    /// A clipboard.
    Paste,
    /// Arrows that go round: something is otherwise now.
    Change,
    /// A sun.
    Light,
    /// A moon.
    Dark,
    /// A disc that is half dark.
    Automatic,
    /// A triangle to the right.
    Play,
    /// Two bars.
    Pause,
    /// An arrow back to where it began.
    Reset,
    /// A screen that is filled.
    Black,
    /// A screen with a sun on it.
    White,
    /// A screen with a word on it.
    Hold,
    /// A snowflake.
    Freeze,
    /// A light spot with rays.
    Laser,
    /// A pen.
    Pen,
    /// A rubber.
    Wipe,
    /// Two arrows that pass each other.
    Swap,
    /// A square code.
    Code,
    /// A hand-held remote control.
    Clicker,
    /// A small letter.
    Smaller,
    /// A large letter.
    Larger,
    /// Lines, and more of them after an arrow.
    NextNotes,
    /// A small window before a large one.
    SmallWindow,
    /// Panes side by side.
    Desk,
    /// A ribbon in a book.
    Bookmark,
    /// A box with an arrow out of it.
    Share,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// A leaf of a calendar.
    Calendar,
    /// A clock.
    Clock,
    /// A film beside a slide.
    Watch,
    /// A box with lines of words in it.
    Captions,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Back => "M14.5 5.5 8 12l6.5 6.5",
            Self::Forward => "M9.5 5.5 16 12l-6.5 6.5",
            Self::Grid => "M4.5 5h6v5h-6zM13.5 5h6v5h-6zM4.5 14h6v5h-6zM13.5 14h6v5h-6z",
            Self::Search => "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l4.5 4.5",
            Self::FullScreen => "M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15",
            Self::Present => "M3.5 5h17v11h-17zM12 16v4.5M8.5 20.5h7",
            Self::Link => {
                "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"
            }
            Self::Help => "M9 9a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 1.8v.5M12 17.5v.1",
            Self::Choices => "M4.5 7h8M17.5 7h2M12.5 5h5v4h-5zM4.5 17h2M11.5 17h8M6.5 15h5v4h-5z",
            Self::Warning => "M12 4.5 3.5 19h17zM12 10v4M12 16.5v.1",
            Self::List => "M8.5 6.5h11M8.5 12h11M8.5 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::File => "M6.5 3.5h7l4 4v13h-11zM13.5 3.5v4h4M9.5 12h5M9.5 15.5h5",
            Self::Folder => "M3.5 6h6l2 2.5h9v10.5h-17z",
            Self::Paste => "M9 5H6v15.5h12V5h-3M9 3.5h6v3H9zM9.5 11.5h5M9.5 15h5",
            Self::Change => {
                "M4.5 12a7.5 7.5 0 0 1 13-5.1L19.5 9M19.5 4.5V9H15M19.5 12a7.5 7.5 0 0 1-13 5.1L4.5 15M4.5 19.5V15H9"
            }
            Self::Light => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.600 5.600l1.1 1.1M17.300 17.300l1.1 1.1M5.600 18.400l1.1-1.1M17.300 6.700l1.1-1.1"
            }
            Self::Dark => "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
            Self::Automatic => {
                "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 4v16M12 8h6.5M12 12h8M12 16h6.5"
            }
            Self::Play => "M8 5.5v13l10.5-6.5z",
            Self::Pause => "M8.5 6v12M15.5 6v12",
            Self::Reset => "M5 5v5h5M5.5 10a7.500 7.500 0 1 1-1 4",
            Self::Black => {
                "M4 6h16v12H4zM4.500 10.500 9 6M4.500 15.500 14 6M7 18 19 6M12 18l7.500-7.500M17 18l2.500-2.500"
            }
            Self::White => "M4 6h16v12H4z",
            Self::Hold => "M4 6h16v12H4zM8.500 12h7",
            Self::Freeze => {
                "M12 3.5v17M4.600 7.750l14.800 8.500M19.400 7.750 4.600 16.250M9.500 5 12 7.500 14.500 5M9.500 19l2.500-2.500 2.500 2.500"
            }
            Self::Laser => {
                "M12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5zM12 3.500v2.500M12 18v2.500M3.500 12H6M18 12h2.500M6 6l1.700 1.700M16.300 16.300 18 18M6 18l1.700-1.700M16.300 7.700 18 6"
            }
            Self::Pen => {
                "M4.500 19.500l1-4.500L16 4.500l3.500 3.500L9 18.500zM13.500 7l3.500 3.500"
            }
            Self::Wipe => {
                "M8.500 19.500 3.500 14.500l9.500-9.500 7 7-7.500 7.500zM8 9.500l7.500 7.500M8.500 19.500h11"
            }
            Self::Swap => {
                "M4.500 8.500h14M15 5l3.500 3.500L15 12M19.500 15.500h-14M9 12l-3.500 3.500L9 19"
            }
            Self::Code => {
                "M4.500 4.500h5.500V10H4.500zM14 4.500h5.500V10H14zM4.500 14H10v5.500H4.500zM14 14h2v2M19.500 14v2.500M14 19.500h2M19.500 19.500h-1"
            }
            Self::Clicker => "M9 3.500h6v17H9zM12 7v.1M12 10.500v.1M11 15h2",
            Self::Smaller => "M7.500 17 12 7l4.500 10M9 13.500h6",
            Self::Larger => "M4.500 19.500 12 3.500l7.500 16M7.500 13.500h9",
            Self::NextNotes => {
                "M4.500 6h11M4.500 10h11M4.500 14h5M4.500 18h5M13 16h6.500M16.500 13l3 3-3 3"
            }
            Self::SmallWindow => "M20.500 10V5h-17v13H9M12 12.500h8.500V19H12z",
            Self::Desk => "M3.500 5h17v14h-17zM14 5v14M14 11h6.500",
            Self::Bookmark => "M6.500 3.500h11v17L12 16l-5.500 4.500z",
            Self::Share => "M8 10H5.500v10.500h13V10H16M12 15V3.500M8 7.500l4-4 4 4",
            Self::Up => "M5.500 14.500 12 8l6.500 6.500",
            Self::Down => "M5.500 9.500 12 16l6.500-6.500",
            Self::Calendar => "M4.500 6h15v13.500h-15zM4.500 10h15M8.500 3.500V7M15.500 3.500V7",
            Self::Clock => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.500V12l3 2",
            Self::Watch => "M3.500 5h17v14h-17zM10 9v6l5-3z",
            Self::Captions => {
                "M3.500 5.500h17v13h-17zM7 11h4M13.500 11H17M7 14.500h6.500M16 14.500h1"
            }
        }
    }
}

/// An icon in the colour of the text. It says nothing to screen readers: its button has a label.
pub fn icon(icon: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none"
            stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">
            <path d={icon.path()} />
        </svg>
    }
}
