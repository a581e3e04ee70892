//! The list of talks of a folder: what its `talks.json` says, filled up with what the decks say of themselves.

mod names;

use std::collections::{BTreeMap, HashMap};

use anyhow::{Result, bail};
use lectern_deck::resource::plain_path;
use serde_json::{Map, Value, json};

use crate::deck::Shelved;

/// The file beside the app that lists the talks.
pub(crate) const FILE: &str = "talks.json";

/// A list of talks.
#[derive(Debug)]
pub(crate) struct TalkList {
    /// What the file says besides the talks: the event, when it was changed, …
    head: Map<String, Value>,
    pub(crate) talks: Vec<Listed>,
}

/// An entry of the list.
#[derive(Debug)]
pub(crate) enum Listed {
    /// A talk whose deck is in the folder.
    Here(Talk),
    /// Any other, as it was written.
    Elsewhere(Value),
}

/// A talk whose deck is in the folder.
#[derive(Debug)]
pub(crate) struct Talk {
    /// What addresses call it; may be a name of a folder.
    pub(crate) id: String,
    /// The path of its deck in the folder.
    pub(crate) deck: String,
    /// The paths of its decks in other languages that are in the folder, by their tags.
    pub(crate) translations: BTreeMap<String, String>,
    /// All fields of its entry.
    pub(crate) fields: Map<String, Value>,
}

impl TalkList {
    /// The list of the decks of a folder, after what its file says.
    pub(crate) fn of(text: Option<&str>, shelf: &[Shelved]) -> Result<Self> {
        let (head, entries) = match text {
            Some(text) => read(text)?,
            None => (Map::new(), Vec::new()),
        };
        let mut decks: BTreeMap<&str, &Shelved> = BTreeMap::new();
        for deck in shelf {
            decks.insert(&deck.path, deck);
        }
        let is_deck = |path: &str| shelf.iter().any(|deck| deck.path == path);
        let siblings = names::translations(decks.keys().copied());
        let mut list = Self {
            head,
            talks: Vec::new(),
        };
        let mut listed: Vec<String> = Vec::new();
        for entry in entries {
            let path = entry.get("deck").and_then(Value::as_str).map(plain_path);
            match (path.and_then(|path| decks.get(path.as_str())), entry) {
                (Some(deck), Value::Object(fields)) => {
                    let talk = Talk::of(deck, fields, &siblings, is_deck);
                    listed.push(talk.deck.clone());
                    listed.extend(talk.translations.values().cloned());
                    list.talks.push(Listed::Here(talk));
                }
                (_, entry) => list.talks.push(Listed::Elsewhere(entry)),
            }
        }
        let is_translation = |path: &str| siblings.values().flatten().any(|(_, it)| it == path);
        for (path, deck) in decks {
            if !listed.iter().any(|it| it == path) && !is_translation(path) {
                let talk = Talk::of(deck, Map::new(), &siblings, is_deck);
                list.talks.push(Listed::Here(talk));
            }
        }
        list.give_ids();
        Ok(list)
    }

    /// The talks whose decks are in the folder.
    pub(crate) fn here(&self) -> impl Iterator<Item = &Talk> {
        self.talks.iter().filter_map(|talk| match talk {
            Listed::Here(talk) => Some(talk),
            Listed::Elsewhere(_) => None,
        })
    }

    /// Takes the talk of that id out.
    pub(crate) fn leave_out(&mut self, id: &str) {
        self.talks
            .retain(|talk| !matches!(talk, Listed::Here(talk) if talk.id == id));
    }

    /// When the list was last changed, as it says.
    pub(crate) fn updated(&self) -> Option<&str> {
        self.head.get("updated").and_then(Value::as_str)
    }

    /// What the event is called.
    pub(crate) fn name(&self) -> &str {
        let name = self.head.get("event").and_then(|event| event.get("name"));
        name.and_then(Value::as_str).unwrap_or("Talks")
    }

    /// The list as a file, with each deck where `place` says that it is.
    pub(crate) fn to_json(&self, place: impl Fn(&Talk, &str) -> String) -> String {
        let talks = self.talks.iter().map(|talk| match talk {
            Listed::Here(talk) => {
                let mut fields = talk.fields.clone();
                fields.insert("deck".to_owned(), place(talk, &talk.deck).into());
                if !talk.translations.is_empty() {
                    let all = talk.translations.iter();
                    let all = all.map(|(tag, path)| (tag.clone(), place(talk, path).into()));
                    let mut told = match fields.remove("translations") {
                        Some(Value::Object(told)) => told,
                        _ => Map::new(),
                    };
                    told.extend(all);
                    fields.insert("translations".to_owned(), Value::Object(told));
                }
                Value::Object(fields)
            }
            Listed::Elsewhere(entry) => entry.clone(),
        });
        let talks: Vec<Value> = talks.collect();
        let mut file = self.head.clone();
        file.insert("talks".to_owned(), talks.into());
        file.entry("version").or_insert(json!(1));
        format!("{:#}\n", Value::Object(file))
    }

    /// Gives each talk an id that no other has and that may be the name of a folder.
    fn give_ids(&mut self) {
        let mut known: HashMap<String, usize> = HashMap::new();
        for talk in &mut self.talks {
            if let Listed::Here(talk) = talk {
                let wanted = names::folder_of(&talk.id);
                let mut id = wanted.clone();
                // Some systems take `A` and `a` for the same.
                while known.contains_key(&id.to_lowercase()) {
                    let n = known.entry(wanted.to_lowercase()).or_insert(1);
                    *n += 1;
                    id = format!("{wanted}-{n}");
                }
                known.insert(id.to_lowercase(), 1);
                talk.fields.insert("id".to_owned(), id.clone().into());
                talk.id = id;
            }
        }
    }
}

impl Talk {
    fn of(
        deck: &Shelved,
        mut fields: Map<String, Value>,
        siblings: &BTreeMap<String, Vec<(String, String)>>,
        is_deck: impl Fn(&str) -> bool,
    ) -> Self {
        let meta = &deck.opened.deck.meta;
        let mut say = |name: &str, value: Value| {
            let is_there = fields.get(name).is_some_and(|it| *it != Value::Null);
            if !is_there {
                fields.insert(name.to_owned(), value);
            }
        };
        let title = Some(&meta.title).filter(|title| !title.trim().is_empty());
        say("title", title.unwrap_or(&deck.path).as_str().into());
        if !meta.authors.is_empty() {
            let names = meta.authors.iter().map(|name| json!({ "name": name }));
            say("speakers", names.collect());
        }
        if let Some(language) = &meta.language {
            say("language", language.as_str().into());
        }
        if let Some(seconds) = meta.planned_seconds.filter(|seconds| *seconds >= 60) {
            say("minutes", (seconds / 60).into());
        }
        let found = siblings.get(&deck.path).into_iter().flatten().cloned();
        let mut translations: BTreeMap<String, String> = found.collect();
        if let Some(Value::Object(told)) = fields.get("translations") {
            let told = told.iter().filter_map(|(tag, path)| {
                let path = plain_path(path.as_str()?);
                is_deck(&path).then(|| (tag.clone(), path))
            });
            translations.extend(told);
        }
        let id = fields.get("id").and_then(Value::as_str);
        Self {
            id: id.map_or_else(|| names::id_of(&deck.path), str::to_owned),
            deck: deck.path.clone(),
            translations,
            fields,
        }
    }

    /// A field that is a text.
    pub(crate) fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field).and_then(Value::as_str)
    }

    /// The names of those who give it.
    pub(crate) fn speakers(&self) -> Vec<&str> {
        let all = self.fields.get("speakers").and_then(Value::as_array);
        all.into_iter()
            .flatten()
            .filter_map(|speaker| speaker.as_str().or_else(|| speaker.get("name")?.as_str()))
            .collect()
    }
}

/// What a file says besides its talks, and the talks.
fn read(text: &str) -> Result<(Map<String, Value>, Vec<Value>)> {
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text)?;
    let Value::Object(mut head) = value else {
        bail!("it is not an object `{{\"talks\": […]}}`");
    };
    match head.remove("talks") {
        Some(Value::Array(talks)) => Ok((head, talks)),
        _ => bail!("there is no list `talks` in it"),
    }
}
