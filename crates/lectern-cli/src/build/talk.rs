//! Publishes a talk: its page, its decks without private notes, and the files that those refer to.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use lectern_deck::Deck;
use lectern_deck::programme::Video;
use serde_json::Value;

use super::assets::{Assets, Met};
use super::page::Page;
use super::place;
use super::privacy::Public;
use super::record::{TalkRecord, hash};
use super::site::Site;
use crate::deck::{Folder, Shelved};
use crate::talks::Talk;

/// A talk that is being published.
pub(super) struct Publication<'a> {
    talk: &'a Talk,
    /// The folder that is published, as the system knows it.
    root: &'a Path,
    /// The address of the site, which ends with `/`.
    url: Option<&'a str>,
    /// What the app's page may do.
    policy: &'a str,
    site: &'a mut Site,
    record: TalkRecord,
    /// Files that no other talk has put into the site before.
    own_files: Vec<String>,
}

impl<'a> Publication<'a> {
    /// Begins with a talk of the folder `root`.
    pub(super) fn new(
        talk: &'a Talk,
        root: &'a Path,
        url: Option<&'a str>,
        policy: &'a str,
        site: &'a mut Site,
    ) -> Self {
        let told = (
            env!("LECTERN_MAKER"),
            &Value::Object(talk.fields.clone()),
            &talk.translations,
            url,
            policy,
        );
        let told = serde_json::to_vec(&told).unwrap_or_default();
        Self {
            talk,
            root,
            url,
            policy,
            site,
            record: TalkRecord {
                told: hash(&told),
                ..TalkRecord::default()
            },
            own_files: Vec::new(),
        }
    }

    /// Publishes the talk with its `decks`, the main one first, and says whether anything had to be made. Where that fails nothing of it
    /// is in the site.
    pub(super) fn run(mut self, decks: Vec<Shelved>) -> Result<bool> {
        let id = &self.talk.id;
        if decks.is_empty() {
            bail!("{}: is the deck of another talk already", self.talk.deck);
        }
        if self.site.keep(id, &self.record.told, self.root)? {
            return Ok(false);
        }
        if let Err(error) = self.publish(decks) {
            self.site.withdraw(&self.own_files);
            return Err(error);
        }
        self.record.files.sort();
        self.record.files.dedup();
        self.site.remember(id, self.record);
        Ok(true)
    }

    fn publish(&mut self, decks: Vec<Shelved>) -> Result<()> {
        for (index, deck) in decks.into_iter().enumerate() {
            let place = place::deck(&self.talk.id, &self.talk.deck, &deck.path);
            let name = deck.path.clone();
            let (public, folder) = self.publish_deck(deck, &place).context(name)?;
            if index == 0 {
                self.publish_page(&public.deck, &place, &Assets::new(&folder, "../../"))?;
                self.publish_recording(&folder)?;
            }
        }
        Ok(())
    }

    fn publish_page(&mut self, deck: &Deck, place: &str, assets: &Assets<'_>) -> Result<()> {
        let page = Page {
            talk: self.talk,
            deck,
            place,
            url: self.url,
            policy: self.policy,
        };
        let folder = place::folder_of_talk(&self.talk.id);
        self.put(
            &format!("{folder}/index.html"),
            page.html(assets).as_bytes(),
        )?;
        for (name, css) in page.sheets(assets) {
            self.put(&format!("{folder}/{name}"), css.as_bytes())?;
        }
        match page.card() {
            Some(card) => self.put(&format!("{folder}/oembed.json"), card.as_bytes()),
            None => Ok(()),
        }
    }

    fn publish_deck(&mut self, deck: Shelved, place: &str) -> Result<(Public, Folder)> {
        self.take(&deck.file.path);
        let folder = deck.opened.folder.clone();
        for part in &deck.opened.parts {
            self.take(&folder.join(&part.path));
        }
        let name = deck.file.path.file_name().unwrap_or_default();
        let public = Public::of(deck.opened, &name.to_string_lossy())?;
        self.put(place, public.text.as_bytes())?;
        let base = place.rsplit_once('/').map_or("", |(base, _)| base);
        for (path, content) in &public.parts {
            if let Some(place) = place::file(base, path) {
                self.put(&place, content)?;
            }
        }
        let met = Assets::new(&folder, "").of(&public.deck);
        self.publish_met(met, &folder, base)?;
        Ok((public, folder))
    }

    /// Publishes the files of the recording that the list names; its addresses count from there.
    fn publish_recording(&mut self, folder: &Folder) -> Result<()> {
        let written = self.talk.fields.get("video");
        let Some(Ok(recording)) = written.map(Video::of) else {
            return Ok(());
        };
        let assets = Assets::new(folder, "");
        assets.meet_recording(&recording, "/");
        self.publish_met(assets.take(), folder, "")
    }

    /// Publishes files that were met, and remembers those that are missing; `base` is the folder of the deck in the site.
    fn publish_met(&mut self, met: Met, folder: &Folder, base: &str) -> Result<()> {
        let (addresses, missing) = met;
        for path in missing {
            let path = path.trim_start_matches('/');
            self.take(&folder.join(path));
            self.take(&self.root.join(path));
        }
        for path in addresses {
            let inside = folder
                .file(&path)
                .and_then(|file| fs::canonicalize(file).ok())
                .filter(|file| file.starts_with(self.root));
            let place = place::file(base, &path);
            let (file, place) = inside.zip(place).with_context(|| {
                format!("`{path}` is outside the folder that is published; put it beside the deck")
            })?;
            let content = fs::read(&file).with_context(|| file.display().to_string())?;
            self.take(&file);
            self.put(&place, &content)?;
        }
        Ok(())
    }

    /// Remembers that the talk is made of a file, or would be if it were there.
    fn take(&mut self, file: &Path) {
        let path = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
        let path = path.strip_prefix(self.root).unwrap_or(&path).to_owned();
        let known = fs::read(file).map(|bytes| hash(&bytes)).unwrap_or_default();
        let inputs: &mut BTreeMap<_, _> = &mut self.record.inputs;
        inputs.insert(path.to_string_lossy().replace('\\', "/"), known);
    }

    fn put(&mut self, path: &str, content: &[u8]) -> Result<()> {
        if self.site.put(path, content)? {
            self.own_files.push(path.to_owned());
        }
        self.record.files.push(path.to_owned());
        Ok(())
    }
}
