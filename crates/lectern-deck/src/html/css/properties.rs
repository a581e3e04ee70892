//! Which properties and functions deck CSS may use.

/// Properties that deck CSS may set, each with all that begin with its name and a hyphen.
///
/// Absent on purpose: `contain` (holds a slide in its box), `all`, `view-transition-name` and
/// `anchor-name` (names seen outside the slide), `behavior`, `-moz-binding` (scripts).
#[rustfmt::skip]
const FAMILIES: &[&str] = &[
    "accent-color", "align", "animation", "aspect-ratio", "backdrop-filter",
    "backface-visibility", "background", "block-size", "border", "bottom", "box", "break",
    "caption-side", "caret-color", "clear", "clip-path", "color", "column", "columns",
    "container", "content", "counter", "cursor", "direction", "display", "empty-cells", "fill",
    "filter", "flex", "float", "font", "forced-color-adjust", "gap", "grid",
    "hanging-punctuation", "height", "hyphenate", "hyphens", "image", "initial-letter",
    "inline-size", "inset", "isolation", "justify", "left", "letter-spacing", "line",
    "list-style", "margin", "mask", "math", "max", "min", "mix-blend-mode", "object", "offset",
    "opacity", "order", "orphans", "outline", "overflow", "overscroll-behavior", "padding",
    "page-break", "paint-order", "perspective", "place", "pointer-events", "position",
    "print-color-adjust", "quotes", "right", "rotate", "row-gap", "ruby", "scale", "scroll",
    "scrollbar", "shape", "stroke", "tab-size", "table-layout", "text", "top", "transform",
    "transition", "translate", "unicode-bidi", "user-select", "vertical-align", "visibility",
    "white-space", "widows", "width", "word", "writing-mode", "z-index", "zoom",
];

/// What `@font-face` may say beside the `font` family.
const FONT_FACE: &[&str] = &[
    "ascent-override",
    "descent-override",
    "line-gap-override",
    "size-adjust",
    "src",
    "unicode-range",
];

/// Properties whose value may name a picture, each with all that begin with its name and a hyphen.
const PICTURES: &[&str] = &[
    "background",
    "border-image",
    "content",
    "list-style",
    "mask",
    "shape-outside",
];

/// Functions that may stand in a value; those that name a file are not among them.
#[rustfmt::skip]
const FUNCTIONS: &[&str] = &[
    "abs", "acos", "asin", "atan", "atan2", "attr", "blur", "brightness", "calc", "circle",
    "clamp", "color", "color-mix", "conic-gradient", "contrast", "cos", "counter", "counters",
    "cubic-bezier", "drop-shadow", "ellipse", "env", "exp", "fit-content", "format",
    "grayscale", "hsl", "hsla", "hue-rotate", "hwb", "hypot", "inset", "invert", "lab", "lch",
    "light-dark", "linear", "linear-gradient", "local", "log", "matrix", "matrix3d", "max",
    "min", "minmax", "mod", "oklab", "oklch", "opacity", "path", "perspective", "polygon",
    "pow", "radial-gradient", "ray", "rect", "rem", "repeat", "repeating-conic-gradient",
    "repeating-linear-gradient", "repeating-radial-gradient", "rgb", "rgba", "rotate",
    "rotate3d", "rotatex", "rotatey", "rotatez", "round", "saturate", "scale", "scale3d",
    "scalex", "scaley", "scalez", "scroll", "sepia", "sign", "sin", "skew", "skewx", "skewy",
    "sqrt", "steps", "symbols", "tan", "tech", "translate", "translate3d", "translatex",
    "translatey", "translatez", "var", "view", "xywh",
];

/// Where a declaration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a rule, a keyframe or a `style` attribute.
    Rule,
    /// In `@font-face`.
    FontFace,
}

/// Tells whether deck CSS may set the property, its name in lower case unless it is a custom one.
pub(super) fn is_allowed(name: &str, place: Place) -> bool {
    if place == Place::FontFace {
        return FONT_FACE.contains(&name) || is_of("font", name);
    }
    let name = standard(name);
    name.starts_with("--") || FAMILIES.iter().any(|family| is_of(family, name))
}

/// Tells whether the value of the property may name a picture or, in `@font-face`, a font.
pub(super) fn may_name_files(name: &str, place: Place) -> bool {
    let name = standard(name);
    match place {
        Place::FontFace => name == "src",
        Place::Rule => name.starts_with("--") || PICTURES.iter().any(|family| is_of(family, name)),
    }
}

/// Tells whether the function may stand in a value; its name in lower case.
pub(super) fn is_function(name: &str) -> bool {
    FUNCTIONS.binary_search(&standard(name)).is_ok()
}

/// The name without the prefix it had in some browsers before it was a standard.
fn standard(name: &str) -> &str {
    name.strip_prefix("-webkit-").unwrap_or(name)
}

fn is_of(family: &str, name: &str) -> bool {
    name.strip_prefix(family)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_functions_can_be_searched() {
        assert!(FUNCTIONS.is_sorted());
    }

    #[test]
    fn properties_are_known_by_family() {
        for (name, place, allowed) in [
            ("color", Place::Rule, true),
            ("border-top-left-radius", Place::Rule, true),
            ("-webkit-text-stroke", Place::Rule, true),
            ("--deck-accent", Place::Rule, true),
            ("src", Place::FontFace, true),
            ("src", Place::Rule, false),
            ("-moz-binding", Place::Rule, false),
            ("behavior", Place::Rule, false),
            ("contain", Place::Rule, false),
            ("all", Place::Rule, false),
            ("view-transition-name", Place::Rule, false),
            ("colorful", Place::Rule, false),
        ] {
            assert_eq!(is_allowed(name, place), allowed, "{name}");
        }
        assert!(may_name_files("background-image", Place::Rule));
        assert!(!may_name_files("cursor", Place::Rule));
    }
}
