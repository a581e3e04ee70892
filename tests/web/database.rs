//! Decks that survive a reload.

use lectern::platform::Support;
use lectern::platform::database::{Database, DatabaseError, Record, support};
use lectern::platform::files::OpenedFile;
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::support::run;

fn record(key: &str, text: &str) -> Record {
    Record {
        key: key.to_owned(),
        about: r#"{"title":"GIL"}"#.to_owned(),
        files: vec![
            OpenedFile::from_text("gil/deck.md", text).unwrap(),
            OpenedFile::from_text("gil/img/lock.svg", "<svg/>").unwrap(),
        ],
    }
}

#[test]
async fn what_was_put_is_there_after_opening_again() {
    assert_eq!(support(), Support::Yes);
    let database = Database::open().await.unwrap();
    database.put(&record("a", "# 하나")).await.unwrap();
    database.put(&record("b", "old")).await.unwrap();
    database.put(&record("b", "# 二")).await.unwrap();
    drop(database);

    let database = Database::open().await.unwrap();
    let keys: Vec<_> = database
        .list()
        .await
        .unwrap()
        .into_iter()
        .map(|one| one.key)
        .collect();
    assert_eq!(keys, ["a", "b"]);
    let found = database.get("b").await.unwrap().unwrap();
    assert_eq!(found.about, r#"{"title":"GIL"}"#);
    let paths: Vec<_> = found.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["gil/deck.md", "gil/img/lock.svg"]);
    assert_eq!(found.files[0].bytes().await.unwrap(), "# 二".as_bytes());

    database.delete("a").await.unwrap();
    database.delete("b").await.unwrap();
    database.delete("never there").await.unwrap();
    assert_eq!(database.get("a").await, Ok(None));
    assert_eq!(database.list().await, Ok(Vec::new()));
}

#[test]
async fn a_database_of_a_newer_version_is_told_from_a_broken_one() {
    run("const open = indexedDB.open('lectern', 99);
         open.onsuccess = () => { open.result.close(); done(); };")
    .await;
    assert_eq!(Database::open().await.unwrap_err(), DatabaseError::Newer);
    run("indexedDB.deleteDatabase('lectern').onsuccess = done;").await;
    assert!(Database::open().await.is_ok());
}
