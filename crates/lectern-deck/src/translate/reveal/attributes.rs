//! Attributes of a slide: `<!-- .slide: data-background="#123" class="wide" -->`.

use crate::parse::settings::css_image;
use crate::text::attributes;
use crate::translate::Rewrite;
use crate::translate::draft::Draft;
use crate::translate::ground;

/// What the attributes of a slide say beyond its settings.
#[derive(Debug, Default)]
pub(super) struct SlideAttributes {
    image: Option<String>,
    size: Option<String>,
    opacity: Option<String>,
    /// What the speaker says, and on which line.
    pub(super) notes: Vec<(u32, String)>,
}

impl SlideAttributes {
    /// Takes attributes as they are written, on line `number`.
    pub(super) fn take(
        &mut self,
        written: &str,
        number: u32,
        draft: &mut Draft,
        rewrite: &mut Rewrite,
    ) {
        let mut style = None;
        for (name, value) in attributes::parse(written).pairs {
            match name.as_str() {
                "class" => value
                    .split_whitespace()
                    .for_each(|class| draft.add_class(class)),
                "data-state" => draft.add_class(&value),
                "id" => draft.set("id", &value),
                "lang" => draft.set("lang", &value),
                "style" => style = Some(value),
                "background" | "data-background" if ground::is_picture(&value) => {
                    self.image = Some(value);
                }
                "background" | "data-background" => {
                    draft.set("background", &value);
                    draft.stand_on(&value);
                }
                "data-background-color" => {
                    draft.set("backgroundColor", &value);
                    draft.stand_on(&value);
                }
                "data-background-gradient" => draft.set("backgroundImage", &value),
                "data-background-image" => self.image = Some(value),
                "data-background-size" => self.size = Some(value),
                "data-background-opacity" => self.opacity = Some(value),
                "data-background-position" => draft.set("backgroundPosition", &value),
                "data-background-repeat" => draft.set("backgroundRepeat", &value),
                "data-transition" => {
                    draft.set("transition", value.split(' ').next().unwrap_or_default());
                }
                "data-timing" => {
                    if let Ok(seconds) = value.parse::<u32>() {
                        draft.set("minutes", &minutes(seconds));
                    }
                }
                "data-visibility" if value == "uncounted" => draft.set("paginate", "skip"),
                "data-notes" => self.notes.push((number, value)),
                "data-background-video" | "data-background-iframe" => rewrite.loss(
                    number,
                    "no-moving-background",
                    format!("`{value}` cannot lie behind a slide"),
                    "Put a picture there, or the film into the slide",
                ),
                "data-autoslide" => rewrite.loss(
                    number,
                    "no-auto-slide",
                    "Slides do not go on by themselves",
                    "Go on by hand",
                ),
                "data-auto-animate" => rewrite.loss(
                    number,
                    "no-auto-animate",
                    "What changes between slides does not move there",
                    "Set a transition",
                ),
                _ => {}
            }
        }
        if let Some(style) = style {
            take_style(&style, number, draft, rewrite);
        }
    }

    /// Sets what needs several attributes.
    pub(super) fn finish(&self, draft: &mut Draft) {
        let Some(image) = &self.image else {
            if let Some(size) = &self.size {
                draft.set("backgroundSize", size);
            }
            return;
        };
        if let Some(opacity) = self.opacity.as_ref().filter(|opacity| *opacity != "1") {
            let size = self.size.as_deref().unwrap_or("cover");
            draft.lay_behind(image, size, opacity);
            return;
        }
        let images = if image.starts_with("data:") {
            vec![css_image(image)]
        } else {
            image.split(',').map(|one| css_image(one.trim())).collect()
        };
        draft.set("backgroundImage", &images.join(", "));
        if let Some(size) = &self.size {
            draft.set("backgroundSize", size);
        }
    }
}

/// Takes from a `style` what slides have settings for.
fn take_style(style: &str, number: u32, draft: &mut Draft, rewrite: &mut Rewrite) {
    for declaration in style.split(';') {
        let Some((property, value)) = declaration.split_once(':') else {
            continue;
        };
        let (property, value) = (property.trim(), value.trim());
        match (property, value) {
            ("color", _) => draft.set("color", value),
            ("background-color", _) => draft.set("backgroundColor", value),
            ("background", _) => draft.set("background", value),
            ("text-align", "left" | "center" | "right") => draft.add_class(value),
            _ => rewrite.loss(
                number,
                "style-of-slide",
                format!("A slide cannot have the style `{property}`"),
                "Give the slide a class, and the class a rule in a `<style>` of the deck",
            ),
        }
    }
}

fn minutes(seconds: u32) -> String {
    format!("{}.{:03}", seconds / 60, seconds % 60 * 1_000 / 60)
}
