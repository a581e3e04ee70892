//! The folder of the site: writes what has changed, and takes away what is no longer.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::record::{self, Record, TalkRecord, hash};
use super::squeeze;
use crate::progress::Progress;

/// A site that is being built.
#[derive(Debug)]
pub(super) struct Site {
    root: PathBuf,
    old: Record,
    new: Record,
    /// Files that were written and have no smaller forms yet.
    unsqueezed: BTreeSet<String>,
    /// Something was written, so that the old record does not hold any more.
    is_under_way: bool,
}

impl Site {
    /// Begins a site in a folder that is empty, is not there, or holds an earlier one.
    pub(super) fn open(root: &Path) -> Result<Self> {
        let name = || root.display().to_string();
        fs::create_dir_all(root).with_context(name)?;
        let old = match fs::read(root.join(record::FILE)) {
            Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_default(),
            Err(_) if fs::read_dir(root).with_context(name)?.next().is_none() => Record::default(),
            Err(_) => bail!(
                "{}: holds other files, which stay as they are; name an empty folder by `-o`",
                name()
            ),
        };
        let lectern = env!("CARGO_PKG_VERSION").to_owned();
        Ok(Self {
            root: root.to_owned(),
            old,
            new: Record {
                lectern,
                ..Record::default()
            },
            unsqueezed: BTreeSet::new(),
            is_under_way: false,
        })
    }

    /// Puts a file into the site; says whether it was not there yet in this build.
    pub(super) fn put(&mut self, path: &str, content: &[u8]) -> Result<bool> {
        let hash = hash(content);
        let is_as_before = self.old.files.get(path) == Some(&hash) && self.has(path, content);
        match self.new.files.insert(path.to_owned(), hash.clone()) {
            Some(known) if known == hash => return Ok(false),
            Some(_) => bail!("`{path}` of the site would be two different files; rename one"),
            None if is_as_before => return Ok(true),
            None => {}
        }
        self.begin()?;
        let file = self.root.join(path);
        let name = || file.display().to_string();
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(name)?;
        }
        fs::write(&file, content).with_context(name)?;
        for ending in squeeze::ENDINGS {
            // Those of what was there before; mostly there are none.
            let _ = fs::remove_file(self.root.join(format!("{path}{ending}")));
        }
        if squeeze::helps(path, content) {
            self.unsqueezed.insert(path.to_owned());
        }
        Ok(true)
    }

    /// Writes down that the site is no longer what the old record says: a build that is broken off is made up for by the next one, which
    /// trusts no file then.
    fn begin(&mut self) -> Result<()> {
        if !self.is_under_way {
            let names = self.old.files.keys().cloned();
            self.write_record(&Record {
                lectern: self.new.lectern.clone(),
                files: names.map(|name| (name, String::new())).collect(),
                ..Record::default()
            })?;
            self.is_under_way = true;
        }
        Ok(())
    }

    /// Writes smaller forms of the files that are new.
    fn squeeze(&self) -> Result<()> {
        let progress = Progress::new("smaller form", self.unsqueezed.len());
        for path in &self.unsqueezed {
            progress.next(path);
            let file = self.root.join(path);
            let name = || file.display().to_string();
            let content = fs::read(&file).with_context(name)?;
            for (ending, smaller) in squeeze::forms(path, &content)? {
                fs::write(self.root.join(format!("{path}{ending}")), smaller).with_context(name)?;
            }
        }
        Ok(())
    }

    /// Keeps what an earlier build made of a talk, if it was made of the same and is all there.
    pub(super) fn keep(&mut self, id: &str, told: &str, root: &Path) -> Result<bool> {
        let Some(talk) = self.old.talks.get(id) else {
            return Ok(false);
        };
        let is_same = |(path, known): (&String, &String)| {
            let now = fs::read(root.join(path)).map(|bytes| hash(&bytes));
            now.unwrap_or_default() == *known
        };
        let is_there = |path: &String| self.root.join(path).is_file();
        let is_as_before =
            talk.told == told && talk.inputs.iter().all(is_same) && talk.files.iter().all(is_there);
        if is_as_before {
            let talk = talk.clone();
            for path in &talk.files {
                let hash = self.old.files.get(path).cloned().unwrap_or_default();
                match self.new.files.insert(path.clone(), hash.clone()) {
                    Some(known) if known != hash => {
                        bail!("`{path}` of the site would be two different files; rename one")
                    }
                    _ => {}
                }
            }
            self.new.talks.insert(id.to_owned(), talk);
        }
        Ok(is_as_before)
    }

    /// Remembers what a talk was made of.
    pub(super) fn remember(&mut self, id: &str, talk: TalkRecord) {
        self.new.talks.insert(id.to_owned(), talk);
    }

    /// How many files are in the site by now.
    pub(super) fn n_files(&self) -> usize {
        self.new.files.len()
    }

    /// Makes smaller forms, takes away what is no longer in the site, and writes down what is.
    pub(super) fn finish(self) -> Result<()> {
        self.squeeze()?;
        let gone = self.old.files.keys();
        for path in gone.filter(|path| !self.new.files.contains_key(*path)) {
            self.remove(path);
        }
        self.write_record(&self.new)
    }

    fn write_record(&self, record: &Record) -> Result<()> {
        let text = serde_json::to_string_pretty(record)? + "\n";
        let file = self.root.join(record::FILE);
        fs::write(&file, text).with_context(|| file.display().to_string())
    }

    /// Takes away files that were put in.
    pub(super) fn withdraw(&mut self, paths: &[String]) {
        for path in paths {
            self.new.files.remove(path);
            self.unsqueezed.remove(path);
            self.remove(path);
        }
    }

    fn remove(&self, path: &str) {
        for ending in [""].iter().chain(&squeeze::ENDINGS) {
            // What somebody else has removed already need not be removed.
            let _ = fs::remove_file(self.root.join(format!("{path}{ending}")));
        }
        let folders = Path::new(path).ancestors().skip(1);
        for folder in folders.filter(|folder| *folder != Path::new("")) {
            // Fails as long as something is in it, as it should.
            let _ = fs::remove_dir(self.root.join(folder));
        }
    }

    fn has(&self, path: &str, content: &[u8]) -> bool {
        let length = fs::metadata(self.root.join(path)).map(|it| it.len());
        length.is_ok_and(|length| length == content.len() as u64)
            && (!squeeze::helps(path, content)
                || squeeze::ENDINGS
                    .iter()
                    .all(|ending| self.root.join(format!("{path}{ending}")).is_file()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_build_makes_up_for_one_that_was_broken_off() {
        let root = std::env::temp_dir().join(format!("lectern-site-{}", std::process::id()));
        let page = |letter: &str| letter.repeat(2000);
        for (letter, is_broken_off) in [
            ("a", true),
            ("b", false),
            ("c", true),
            // As before what was broken off, and as long.
            ("b", false),
        ] {
            let mut site = Site::open(&root).unwrap();
            site.put("a.html", page(letter).as_bytes()).unwrap();
            let is_there = |name: &str| root.join(name).is_file();
            if is_broken_off {
                drop(site);
                assert!(!is_there("a.html.br"), "of what was there before");
            } else {
                site.finish().unwrap();
                assert!(is_there("a.html.br") && is_there("a.html.gz"));
            }
            assert_eq!(
                fs::read_to_string(root.join("a.html")).unwrap(),
                page(letter)
            );
        }
        fs::remove_dir_all(root).unwrap();
    }
}
