//! Utility classes (`UnoCSS`, Tailwind) as CSS: the ones that place and size things.
//!
//! Slidev's canvas is 980 px wide and ours 1280, so lengths grow by that. Type has its own scale, as text is larger here from the start.

use std::fmt::Write as _;

/// The declarations that a class stands for, each with its semicolon.
pub(super) fn declarations(class: &str) -> Option<String> {
    let class = class.trim_matches('!');
    if let Some((_, css)) = FIXED.iter().find(|(name, _)| *name == class) {
        return Some((*css).to_owned());
    }
    let (negative, class) = match class.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, class),
    };
    // The longest name comes first: `gap-x-4` is not a `gap` of `x-4`.
    let (name, value) = LENGTHS
        .iter()
        .filter_map(|(name, properties)| {
            let rest = class.strip_prefix(name)?;
            let rest = rest.strip_prefix('-').or_else(|| {
                rest.starts_with(|c: char| c.is_ascii_digit())
                    .then_some(rest)
            })?;
            Some((*properties, rest))
        })
        .max_by_key(|(_, rest)| usize::MAX - rest.len())
        .map_or((None, ""), |(properties, rest)| (Some(properties), rest));
    if let Some(properties) = name
        && let Some(length) = length(value)
    {
        let sign = if negative && length != "auto" {
            "-"
        } else {
            ""
        };
        let mut out = String::new();
        for property in properties.split(' ') {
            let _ = write!(out, "{property}:{sign}{length};");
        }
        return Some(out);
    }
    numbered(class, negative)
}

/// Classes with one meaning.
#[rustfmt::skip]
const FIXED: &[(&str, &str)] = &[
    ("absolute", "position:absolute;"), ("relative", "position:relative;"),
    ("abs-tl", "position:absolute;top:0;left:0;"), ("abs-tr", "position:absolute;top:0;right:0;"),
    ("abs-bl", "position:absolute;bottom:0;left:0;"), ("abs-br", "position:absolute;bottom:0;right:0;"),
    ("abs-t", "position:absolute;top:0;left:0;right:0;"), ("abs-b", "position:absolute;bottom:0;left:0;right:0;"),
    ("abs-l", "position:absolute;top:0;bottom:0;left:0;"), ("abs-r", "position:absolute;top:0;bottom:0;right:0;"),
    ("block", "display:block;"), ("inline", "display:inline;"), ("inline-block", "display:inline-block;"),
    ("hidden", "display:none;"), ("contents", "display:contents;"), ("invisible", "visibility:hidden;"),
    ("flex", "display:flex;"), ("inline-flex", "display:inline-flex;"),
    ("flex-row", "flex-direction:row;"), ("flex-col", "flex-direction:column;"), ("flex-wrap", "flex-wrap:wrap;"),
    ("flex-1", "flex:1 1 0%;"), ("flex-auto", "flex:1 1 auto;"), ("flex-none", "flex:none;"),
    ("flex-grow", "flex-grow:1;"), ("grow", "flex-grow:1;"), ("flex-shrink", "flex-shrink:1;"), ("shrink", "flex-shrink:1;"),
    ("shrink-0", "flex-shrink:0;"), ("flex-shrink-0", "flex-shrink:0;"),
    ("items-start", "align-items:flex-start;"), ("items-center", "align-items:center;"), ("items-end", "align-items:flex-end;"),
    ("items-baseline", "align-items:baseline;"), ("items-stretch", "align-items:stretch;"),
    ("justify-start", "justify-content:flex-start;"), ("justify-center", "justify-content:center;"),
    ("justify-end", "justify-content:flex-end;"), ("justify-between", "justify-content:space-between;"),
    ("justify-around", "justify-content:space-around;"), ("justify-evenly", "justify-content:space-evenly;"),
    ("justify-items-center", "justify-items:center;"), ("justify-self-center", "justify-self:center;"),
    ("self-start", "align-self:flex-start;"), ("self-center", "align-self:center;"), ("self-end", "align-self:flex-end;"),
    ("content-center", "align-content:center;"), ("place-content-center", "place-content:center;"),
    ("place-items-center", "place-items:center;"), ("grid", "display:grid;"),
    ("text-left", "text-align:left;"), ("text-center", "text-align:center;"), ("text-right", "text-align:right;"),
    ("text-justify", "text-align:justify;"),
    ("text-xs", "font-size:max(0.75em,var(--least));"), ("text-sm", "font-size:max(0.85em,var(--least));"),
    ("text-base", "font-size:1em;"), ("text-lg", "font-size:1.08em;"), ("text-xl", "font-size:1.15em;"),
    ("text-2xl", "font-size:1.25em;"), ("text-3xl", "font-size:1.4em;"), ("text-4xl", "font-size:1.6em;"),
    ("text-5xl", "font-size:1.9em;"), ("text-6xl", "font-size:2.3em;"), ("text-7xl", "font-size:2.8em;"),
    ("text-8xl", "font-size:3.4em;"), ("text-9xl", "font-size:4em;"),
    ("font-thin", "font-weight:200;"), ("font-light", "font-weight:300;"), ("font-normal", "font-weight:400;"),
    ("font-medium", "font-weight:500;"), ("font-semibold", "font-weight:600;"), ("font-bold", "font-weight:700;"),
    ("font-extrabold", "font-weight:800;"), ("font-black", "font-weight:900;"),
    ("font-mono", "font-family:var(--deck-font-code),monospace;"), ("italic", "font-style:italic;"),
    ("not-italic", "font-style:normal;"), ("underline", "text-decoration:underline;"), ("no-underline", "text-decoration:none;"),
    ("line-through", "text-decoration:line-through;"), ("uppercase", "text-transform:uppercase;"),
    ("lowercase", "text-transform:lowercase;"), ("capitalize", "text-transform:capitalize;"),
    ("leading-none", "line-height:1;"), ("leading-tight", "line-height:1.25;"), ("leading-snug", "line-height:1.375;"),
    ("leading-normal", "line-height:1.5;"), ("leading-relaxed", "line-height:1.625;"), ("leading-loose", "line-height:2;"),
    ("tracking-tight", "letter-spacing:-0.025em;"), ("tracking-wide", "letter-spacing:0.025em;"),
    ("tracking-wider", "letter-spacing:0.05em;"), ("tracking-widest", "letter-spacing:0.1em;"),
    ("whitespace-nowrap", "white-space:nowrap;"), ("whitespace-pre", "white-space:pre;"), ("break-all", "word-break:break-all;"),
    ("ma", "margin:auto;"), ("mxa", "margin-left:auto;margin-right:auto;"), ("mya", "margin-top:auto;margin-bottom:auto;"),
    ("rounded", "border-radius:5px;"), ("rounded-sm", "border-radius:3px;"), ("rounded-md", "border-radius:8px;"),
    ("rounded-lg", "border-radius:10px;"), ("rounded-xl", "border-radius:16px;"), ("rounded-2xl", "border-radius:21px;"),
    ("rounded-full", "border-radius:9999px;"), ("rounded-none", "border-radius:0;"),
    ("border", "border:1px solid var(--line);"), ("border-2", "border:2px solid var(--line);"), ("border-none", "border:none;"),
    ("border-t", "border-top:1px solid var(--line);"), ("border-b", "border-bottom:1px solid var(--line);"),
    ("border-l", "border-left:1px solid var(--line);"), ("border-r", "border-right:1px solid var(--line);"),
    ("shadow", "box-shadow:0 1px 4px #0003;"), ("shadow-md", "box-shadow:0 4px 8px #0003;"),
    ("shadow-lg", "box-shadow:0 10px 20px #0003;"), ("shadow-xl", "box-shadow:0 20px 32px #0003;"),
    ("overflow-hidden", "overflow:hidden;"), ("overflow-auto", "overflow:auto;"), ("overflow-visible", "overflow:visible;"),
    ("object-cover", "object-fit:cover;"), ("object-contain", "object-fit:contain;"), ("list-none", "list-style:none;"),
    ("align-middle", "vertical-align:middle;"), ("float-left", "float:left;"), ("float-right", "float:right;"),
];

/// Classes that a length follows, and the properties they set.
#[rustfmt::skip]
const LENGTHS: &[(&str, &str)] = &[
    ("m", "margin"), ("mx", "margin-left margin-right"), ("my", "margin-top margin-bottom"),
    ("mt", "margin-top"), ("mr", "margin-right"), ("mb", "margin-bottom"), ("ml", "margin-left"),
    ("ms", "margin-inline-start"), ("me", "margin-inline-end"),
    ("p", "padding"), ("px", "padding-left padding-right"), ("py", "padding-top padding-bottom"),
    ("pt", "padding-top"), ("pr", "padding-right"), ("pb", "padding-bottom"), ("pl", "padding-left"),
    ("w", "width"), ("h", "height"), ("size", "width height"), ("min-w", "min-width"), ("max-w", "max-width"),
    ("min-h", "min-height"), ("max-h", "max-height"), ("top", "top"), ("right", "right"), ("bottom", "bottom"), ("left", "left"),
    ("inset", "inset"), ("inset-x", "left right"), ("inset-y", "top bottom"),
    ("gap", "gap"), ("gap-x", "column-gap"), ("gap-y", "row-gap"), ("space-x", "column-gap"), ("space-y", "row-gap"),
];

/// Classes with a number that is no length, and colours.
fn numbered(class: &str, negative: bool) -> Option<String> {
    let (name, value) = class.rsplit_once('-').or_else(|| {
        let digits = class.len() - class.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        class
            .split_at_checked(class.len() - digits)
            .filter(|_| digits > 0)
    })?;
    let sign = if negative { "-" } else { "" };
    let is_number = is_number(value);
    Some(match name {
        "op" | "opacity" if is_number => format!("opacity:{value}%;"),
        "grid-cols" | "cols" if is_number => {
            format!("grid-template-columns:repeat({value},minmax(0,1fr));")
        }
        "grid-rows" | "rows" if is_number => {
            format!("grid-template-rows:repeat({value},minmax(0,1fr));")
        }
        "grid-cols" | "cols" => format!("grid-template-columns:{};", arbitrary(value)?),
        "grid-rows" | "rows" => format!("grid-template-rows:{};", arbitrary(value)?),
        "col-span" | "grid-col-span" if is_number => {
            format!("grid-column:span {value}/span {value};")
        }
        "row-span" | "grid-row-span" if is_number => format!("grid-row:span {value}/span {value};"),
        "z" if is_number => format!("z-index:{sign}{value};"),
        "rotate" if is_number => format!("rotate:{sign}{value}deg;"),
        "scale" if is_number => format!("scale:{value}%;"),
        "font" if is_number => format!("font-weight:{value};"),
        // What is high enough for Slidev's type may be too low for ours.
        "leading" if is_number => format!(
            "line-height:max({}px,1.25em);",
            hundredths(scaled(thousandths(value)? * 4))
        ),
        "text" => match arbitrary(value) {
            Some(size) if size.starts_with(|c: char| c.is_ascii_digit()) => {
                format!("font-size:{size};")
            }
            Some(color) => format!("color:{color};"),
            None => format!("color:{};", color(class.strip_prefix("text-")?)?),
        },
        "bg" => match arbitrary(value) {
            Some(color) => format!("background-color:{color};"),
            None => format!("background-color:{};", color(class.strip_prefix("bg-")?)?),
        },
        _ if class.starts_with("text-") => {
            format!("color:{};", color(class.strip_prefix("text-")?)?)
        }
        _ if class.starts_with("bg-") => {
            format!("background-color:{};", color(class.strip_prefix("bg-")?)?)
        }
        _ => return None,
    })
}

/// `4`, `0.5`, `1/2`, `full`, `auto`, `[3px]`, `200px`, `50%` as CSS.
fn length(value: &str) -> Option<String> {
    match value {
        "auto" | "a" => return Some("auto".to_owned()),
        "full" | "screen" => return Some("100%".to_owned()),
        "min" => return Some("min-content".to_owned()),
        "max" => return Some("max-content".to_owned()),
        "fit" => return Some("fit-content".to_owned()),
        "px" => return Some("1px".to_owned()),
        "0" => return Some("0px".to_owned()),
        _ => {}
    }
    if let Some(inner) = arbitrary(value) {
        return with_unit(&inner).or(Some(inner));
    }
    if let Some((part, whole)) = value.split_once('/') {
        let (part, whole) = (thousandths(part)?, thousandths(whole)?);
        return Some(format!(
            "{}%",
            hundredths(
                part.checked_mul(100)?
                    .checked_mul(100)?
                    .checked_div(whole)?
            )
        ));
    }
    if is_number(value) {
        return Some(format!("{}px", hundredths(scaled(thousandths(value)? * 4))));
    }
    with_unit(value)
}

/// A length with its unit; pixels and `rem` are those of Slidev's canvas.
fn with_unit(value: &str) -> Option<String> {
    let digits = value.len()
        - value
            .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
            .len();
    let (number, unit) = value.split_at(digits);
    let number_in_thousandths = thousandths(number)?;
    match unit {
        "px" => Some(format!("{}px", hundredths(scaled(number_in_thousandths)))),
        "rem" => Some(format!(
            "{}px",
            hundredths(scaled(number_in_thousandths * 16))
        )),
        "%" | "em" | "ch" | "fr" => Some(value.to_owned()),
        "vw" | "vh" => Some(format!("{number}%")),
        _ => None,
    }
}

/// Pixels of Slidev's canvas in thousandths as pixels of ours in hundredths.
fn scaled(pixels: u32) -> u32 {
    u32::try_from(u64::from(pixels) * 1_280 / 9_800).unwrap_or(u32::MAX)
}

/// What stands in brackets; `_` is a blank there.
fn arbitrary(value: &str) -> Option<String> {
    let inner = value.strip_prefix('[')?.strip_suffix(']')?;
    let is_plain = inner.chars().all(|c| {
        c.is_ascii_alphanumeric()
            || matches!(
                c,
                '_' | '.' | '%' | '#' | '(' | ')' | ',' | '-' | '/' | '+' | '*'
            )
    });
    is_plain.then(|| inner.replace('_', " ").trim().to_owned())
}

/// `blue-400`, `white`, `black/50`.
fn color(name: &str) -> Option<String> {
    let (name, part) = name.split_once('/').unwrap_or((name, ""));
    let (base, shade) = name
        .rsplit_once('-')
        .filter(|(_, shade)| is_number(shade))
        .unwrap_or((name, "500"));
    let pure = match base {
        "white" | "black" | "transparent" => base,
        "primary" => "var(--accent)",
        "gray" | "grey" | "slate" | "zinc" | "neutral" | "stone" => "#6b7280",
        "red" => "#ef4444",
        "orange" => "#f97316",
        "amber" => "#f59e0b",
        "yellow" => "#eab308",
        "lime" => "#84cc16",
        "green" => "#22c55e",
        "emerald" => "#10b981",
        "teal" => "#14b8a6",
        "cyan" => "#06b6d4",
        "sky" => "#0ea5e9",
        "blue" => "#3b82f6",
        "indigo" => "#6366f1",
        "violet" => "#8b5cf6",
        "purple" => "#a855f7",
        "fuchsia" => "#d946ef",
        "pink" => "#ec4899",
        "rose" => "#f43f5e",
        _ => return None,
    };
    let shade = shade.parse::<u32>().ok()?.min(1_000);
    let mut color = match shade {
        500 => pure.to_owned(),
        0..500 => format!("color-mix(in oklab,{pure} {}%,white)", 10 + shade * 9 / 50),
        _ => format!(
            "color-mix(in oklab,{pure} {}%,black)",
            100 - (shade - 500) / 7
        ),
    };
    if is_number(part) {
        color = format!("color-mix(in oklab,{color} {part}%,transparent)");
    }
    Some(color)
}

/// Whether this is digits, with a point at most.
pub(super) fn is_number(text: &str) -> bool {
    thousandths(text).is_some()
}

/// A number such as `2` or `0.85`; further decimals do not count.
pub(super) fn thousandths(written: &str) -> Option<u32> {
    let (whole, decimals) = written.split_once('.').unwrap_or((written, "0"));
    let is_plain =
        |digits: &str| digits.len() < 6 && digits.bytes().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() && decimals.is_empty()
        || !is_plain(whole)
        || !is_plain(decimals)
        || written.is_empty()
    {
        return None;
    }
    let whole: u32 = if whole.is_empty() {
        0
    } else {
        whole.parse().ok()?
    };
    let decimals: u32 = format!("{decimals:0<3}").get(..3)?.parse().ok()?;
    whole.checked_mul(1_000)?.checked_add(decimals)
}

fn hundredths(number: u32) -> String {
    match number % 100 {
        0 => format!("{}", number / 100),
        rest => format!("{}.{rest:02}", number / 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_say_what_they_say_in_slidev() {
        for (class, expected) in [
            ("mt-4", "margin-top:20.89px;"),
            ("-mt-10", "margin-top:-52.24px;"),
            ("ml4", "margin-left:20.89px;"),
            ("mx-auto", "margin-left:auto;margin-right:auto;"),
            ("gap-x-4", "column-gap:20.89px;"),
            ("w-1/2", "width:50%;"),
            ("w-full", "width:100%;"),
            ("h-[98px]", "height:128px;"),
            ("max-h-10", "max-height:52.24px;"),
            ("inset-0", "inset:0px;"),
            (
                "grid-cols-2",
                "grid-template-columns:repeat(2,minmax(0,1fr));",
            ),
            ("grid-cols-[1fr_2fr]", "grid-template-columns:1fr 2fr;"),
            ("op50", "opacity:50%;"),
            ("opacity-75", "opacity:75%;"),
            ("!border-none", "border:none;"),
            ("text-blue-500", "color:#3b82f6;"),
            ("text-[#2B90B6]", "color:#2B90B6;"),
            (
                "bg-black/50",
                "background-color:color-mix(in oklab,black 50%,transparent);",
            ),
            ("leading-8", "line-height:max(41.79px,1.25em);"),
            ("-rotate-10", "rotate:-10deg;"),
            ("text-center", "text-align:center;"),
        ] {
            assert_eq!(declarations(class).as_deref(), Some(expected), "{class}");
        }
        for class in [
            "",
            "foo",
            "hover:opacity-100",
            "slidev-icon-btn",
            "m-",
            "text-",
            "-",
            "mt-x",
            "bg-main",
        ] {
            assert_eq!(declarations(class), None, "{class}");
        }
    }
}
