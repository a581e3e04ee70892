//! Days in words, and the name of the time zone here.

use js_sys::{Array, Date, Function, Intl, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::fields::{field, object};

/// A day in words of a language (a BCP 47 tag), such as `Saturday, 14 November`; none where the browser cannot tell.
pub fn day_in_words(language: &str, (year, month, day): (u16, u8, u8)) -> Option<String> {
    let noon = Date::utc(year.into(), f64::from(month) - 1.0);
    let date = Date::new(&noon.into());
    date.set_utc_date(day.into());
    let options = object(&[
        ("weekday", &"long".into()),
        ("month", &"long".into()),
        ("day", &"numeric".into()),
        ("timeZone", &"UTC".into()),
    ]);
    let words = date.to_locale_date_string(language, &options.ok()?);
    words.as_string()
}

/// The name of the time zone that the clock here is set to, such as `Asia/Seoul`.
pub fn time_zone() -> Option<String> {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    let resolve: Function = field(&format, "resolvedOptions")?.dyn_into().ok()?;
    let options: JsValue = resolve.call0(&format).ok()?;
    field(&options, "timeZone")?.as_string()
}
