//! All slides as a grid, of which only the part in sight is drawn.

use lectern_session::command::Command;
use lectern_session::position::SlideIndex;
use web_sys::{Event, HtmlElement, KeyboardEvent};
use yew::{
    AttrValue, Callback, Html, NodeRef, Properties, TargetCast, component, html, use_effect_with,
    use_node_ref, use_state,
};

use super::css::number;
use super::overlay::Overlay;
use super::slide_box::{SlideBox, SlideMarks};
use crate::hooks::{SlideContent, use_size};
use crate::i18n::use_strings;

/// Tiles are at least this wide; wider ones fill the row.
const LEAST_TILE_PX: f64 = 232.0;
/// Between tiles.
const GAP_PX: f64 = 20.0;
/// The line with number and title under each slide.
const CAPTION_PX: f64 = 34.0;

/// A slide as the overview needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    /// What is inside.
    pub content: SlideContent,
    /// Where it stands; shown in its final state.
    pub marks: SlideMarks,
    /// Its title, or a word for "none".
    pub title: AttrValue,
    /// The language of its title.
    pub language: Option<AttrValue>,
    /// Its part in a group of slides, which stand on one ground.
    pub group: Option<GroupPart>,
}

/// A part of a group of slides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupPart {
    /// The group begins with it.
    First,
    /// It is neither first nor last.
    Middle,
    /// The group ends with it.
    Last,
}

impl GroupPart {
    fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Middle => "middle",
            Self::Last => "last",
        }
    }
}

/// Properties of [`Overview`].
#[derive(Properties, PartialEq)]
pub struct OverviewProps {
    /// How many slides there are.
    pub n_slides: usize,
    /// Width and height of a slide in CSS px.
    pub size: (u32, u32),
    /// The slide being shown.
    pub current: SlideIndex,
    /// Gives a tile; asked only for those in sight.
    pub tile: Callback<SlideIndex, Tile>,
    /// A slide was chosen.
    pub on_pick: Callback<SlideIndex>,
    /// It was closed without a choice.
    pub on_close: Callback<()>,
}

/// The grid of slides: arrows move, Enter or a click goes there.
#[component]
pub fn Overview(props: &OverviewProps) -> Html {
    let strings = use_strings();
    let scroller = use_node_ref();
    let focused = use_state(|| props.current.0);
    let scroll_top = use_state(|| 0.0_f64);
    let area = use_size(&scroller);
    let grid = area.map(|area| Grid::fit(area, props.size, props.n_slides));

    use_effect_with((scroller.clone(), *focused, grid.clone()), {
        let scroll_top = scroll_top.clone();
        move |(scroller, focused, grid): &(NodeRef, usize, Option<Grid>)| {
            if let (Some(scroller), Some(grid)) = (scroller.cast::<HtmlElement>(), grid) {
                let top = grid.scroll_to_show(*focused, f64::from(scroller.scroll_top()));
                scroller.set_scroll_top(whole_px(top));
                scroll_top.set(top);
            }
        }
    });
    // The tile to focus may have come into sight only with this very render.
    use_effect_with(
        (scroller.clone(), *focused, *scroll_top, area.is_some()),
        |(scroller, focused, ..)| {
            focus_tile(scroller, *focused);
        },
    );

    let on_scroll = {
        let scroll_top = scroll_top.clone();
        Callback::from(move |event: Event| {
            let scroller = event.target_unchecked_into::<HtmlElement>();
            scroll_top.set(f64::from(scroller.scroll_top()));
        })
    };
    let on_key = {
        let (grid, focused, last) = (
            grid.clone(),
            focused.clone(),
            props.n_slides.saturating_sub(1),
        );
        Callback::from(move |event: KeyboardEvent| {
            let columns = grid.as_ref().map_or(1, |grid| grid.columns);
            let target = match event.key().as_str() {
                "ArrowRight" => (*focused + 1).min(last),
                "ArrowLeft" => focused.saturating_sub(1),
                "ArrowDown" if *focused + columns <= last => *focused + columns,
                "ArrowUp" if *focused >= columns => *focused - columns,
                "ArrowDown" | "ArrowUp" => *focused,
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            focused.set(target);
        })
    };
    let tile = |index: usize, grid: &Grid| {
        let Tile {
            content,
            marks,
            title,
            language,
            group,
        } = props.tile.emit(SlideIndex(index));
        let (left, top) = grid.place(index);
        html! {
            <li class="overview-tile" key={index} data-group={group.map(GroupPart::name)} aria-setsize={props.n_slides.to_string()} aria-posinset={(index + 1).to_string()}
                style={format!("left:{}px;top:{}px;width:{}px", number(left), number(top), number(grid.tile_width))}>
                <div inert=true>
                    <SlideBox {content} {marks} size={props.size} scale={grid.scale} />
                </div>
                <button type="button" data-tile={index.to_string()} tabindex={if index == *focused { "0" } else { "-1" }}
                    aria-current={(index == props.current.0).then_some("page")}
                    onclick={props.on_pick.reform(move |_| SlideIndex(index))}>
                    <span class="overview-number">{ index + 1 }</span>
                    <span class="overview-title" lang={language}>{ title }</span>
                </button>
            </li>
        }
    };
    html! {
        <Overlay title={(strings.show.command)(Command::Overview)} size="page" on_close={props.on_close.clone()}>
            <div class="overview" ref={scroller.clone()} onscroll={on_scroll} onkeydown={on_key}>
                if let (Some(grid), Some((_, height))) = (&grid, area) {
                    <ul class="overview-grid" data-columns={(grid.columns == 1).then_some("1")} style={format!("height:{}px", number(grid.height()))}>
                        { for grid.in_sight(*scroll_top, height).map(|index| tile(index, grid)) }
                    </ul>
                }
            </div>
        </Overlay>
    }
}

fn focus_tile(scroller: &NodeRef, index: usize) {
    let tile = scroller.cast::<HtmlElement>().and_then(|scroller| {
        scroller
            .query_selector(&format!("[data-tile='{index}']"))
            .ok()?
    });
    if let Some(tile) = tile {
        use wasm_bindgen::JsCast;
        let _ = tile.unchecked_into::<HtmlElement>().focus();
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the height of a page fits; the cast saturates"
)]
fn whole_px(px: f64) -> i32 {
    px.round() as i32
}

/// The measure of the grid.
#[derive(Debug, Clone, PartialEq)]
struct Grid {
    n_tiles: usize,
    columns: usize,
    tile_width: f64,
    row_height: f64,
    scale: f64,
    view_height: f64,
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "rows and columns are small whole numbers, never negative"
)]
impl Grid {
    fn fit((width, height): (f64, f64), slide: (u32, u32), n_tiles: usize) -> Self {
        let columns = (((width + GAP_PX) / (LEAST_TILE_PX + GAP_PX)) as usize).max(1);
        let tile_width = ((width + GAP_PX) / columns as f64 - GAP_PX).max(1.0);
        let scale = tile_width / f64::from(slide.0.max(1));
        let row_height = f64::from(slide.1) * scale + CAPTION_PX + GAP_PX;
        Self {
            n_tiles,
            columns,
            tile_width,
            row_height,
            scale,
            view_height: height,
        }
    }

    fn height(&self) -> f64 {
        self.n_tiles.div_ceil(self.columns) as f64 * self.row_height
    }

    fn place(&self, index: usize) -> (f64, f64) {
        let column = (index % self.columns) as f64;
        (column * (self.tile_width + GAP_PX), self.row_top(index))
    }

    fn row_top(&self, index: usize) -> f64 {
        (index / self.columns) as f64 * self.row_height
    }

    /// The tiles in sight, and a row more on either side so that scrolling shows no gap.
    fn in_sight(&self, scroll_top: f64, height: f64) -> std::ops::Range<usize> {
        let first_row = ((scroll_top / self.row_height) as usize).saturating_sub(1);
        let last_row = ((scroll_top + height) / self.row_height) as usize + 1;
        let from = (first_row * self.columns).min(self.n_tiles);
        from..((last_row + 1) * self.columns).min(self.n_tiles)
    }

    /// The nearest scroll position at which a tile is in sight as a whole.
    fn scroll_to_show(&self, index: usize, scroll_top: f64) -> f64 {
        let top = self.row_top(index);
        let lowest = (top + self.row_height - self.view_height).max(0.0);
        // Not `clamp`: when it panics it prints floats, which is 4 kB of code.
        let (least, most) = (lowest.min(top), top.max(lowest));
        scroll_top.max(least).min(most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tiles_in_sight_are_drawn() {
        let grid = Grid::fit((1_000.0, 600.0), (1280, 720), 1_000);
        assert_eq!(grid.columns, 4);
        assert_eq!(grid.in_sight(0.0, 600.0), 0..20);
        assert!(grid.in_sight(grid.height() / 2.0, 600.0).len() <= 28);
        assert_eq!(grid.in_sight(grid.height(), 600.0).end, 1_000);
    }

    #[test]
    fn a_narrow_window_has_one_column() {
        assert_eq!(Grid::fit((200.0, 600.0), (1280, 720), 3).columns, 1);
    }

    #[test]
    fn scrolling_brings_a_tile_into_sight_by_the_shortest_way() {
        let grid = Grid::fit((1_000.0, 600.0), (1280, 720), 1_000);
        let row = grid.row_height;
        let near = |left: f64, right: f64| (left - right).abs() < 0.01;
        assert!(near(grid.scroll_to_show(0, 500.0), 0.0));
        assert!(near(grid.scroll_to_show(1, 0.0), 0.0));
        assert!(near(grid.scroll_to_show(400, 0.0), 101.0 * row - 600.0));
        assert!(near(grid.scroll_to_show(400, 99.5 * row), 99.5 * row));
    }
}
