//! Which files colour code in which languages. The script that fetches them knows: `"python py":()=>import("./python-X.js")`.

use std::collections::BTreeSet;

/// Languages that stand within code of others, as `assets/typeset/languages.js` has them.
const GUESTS: [&str; 7] = [
    "bash",
    "css",
    "graphql",
    "javascript",
    "python",
    "ruby",
    "xml",
];

/// The names of the files for these languages, and for what may stand within them.
pub(super) fn of<'a>(script: &'a str, languages: &BTreeSet<String>) -> BTreeSet<&'a str> {
    let is_wanted = |name: &str| languages.contains(name) || GUESTS.contains(&name);
    let known = known(script).filter(|(names, _)| names.split(' ').any(is_wanted));
    let known = known.map(|(_, file)| file);
    if languages.is_empty() {
        BTreeSet::new()
    } else {
        known.collect()
    }
}

/// The names of languages, with a space between them, and the file for each.
fn known(script: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut before = "";
    script.split("import(\"./").filter_map(move |after| {
        let names = names(before);
        before = after;
        Some((names?, after.split('"').next()?))
    })
}

/// The key at the end of a part of the script: `"python py":()=>` or `ada: () => `.
fn names(script: &str) -> Option<&str> {
    let key = script.trim_end().strip_suffix("=>")?.trim_end();
    let key = key
        .strip_suffix("()")?
        .trim_end()
        .strip_suffix(':')?
        .trim_end();
    match key.strip_suffix('"') {
        Some(key) => key.rsplit('"').next(),
        None => key.rsplit(|it: char| !it.is_ascii_alphanumeric()).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_coloured_by_any_name_of_its_language() {
        let script = r#"var k={ada:()=>import("./ada-A.js"),"python py":()=>import("./python-B.js"),"rust rs": () => import("./rust-C.js")};import("./x.js")"#;
        for (language, files) in [
            ("ada", vec!["ada-A.js", "python-B.js"]),
            ("rs", vec!["python-B.js", "rust-C.js"]),
        ] {
            let languages = BTreeSet::from([language.to_owned()]);
            assert_eq!(
                of(script, &languages).into_iter().collect::<Vec<_>>(),
                files
            );
        }
        assert!(of(script, &BTreeSet::new()).is_empty());
    }
}
