//! The three ways to other windows, each against a window that answers at once.

use lectern::platform::channel::{Broadcast, Channel, Opener, StorageEvents};
use lectern::platform::object_url::ObjectUrl;
use lectern::platform::window::{self, Bounds, Handle};
use lectern::platform::{PlatformError, storage, timer};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::{Blob, BlobPropertyBag};

use crate::support::{Heard, run, wait_until};

const KEY: &str = "talk-1";

#[test]
async fn a_broadcast_reaches_the_windows_of_the_same_talk() {
    run("window.peer = new BroadcastChannel('talk-1');
         peer.onmessage = ({ data }) => peer.postMessage('heard ' + data);
         window.other = new BroadcastChannel('talk-2');
         other.postMessage('of another talk');
         done();")
    .await;
    let heard = Heard::nothing();
    let channel = Broadcast::open(KEY, heard.note()).unwrap();
    channel.send("1").unwrap();
    channel.send("둘").unwrap();
    assert_eq!(heard.wait_for(2).await, ["heard 1", "heard 둘"]);
    drop(channel);
    run("other.postMessage({}); peer.close(); other.close(); done();").await;
}

#[test]
async fn a_browser_without_broadcasts_says_so() {
    run("window.kept = BroadcastChannel; delete window.BroadcastChannel; done();").await;
    let opened = Broadcast::open(KEY, |_| {});
    run("window.BroadcastChannel = kept; done();").await;
    assert_eq!(
        opened.unwrap_err(),
        PlatformError::Absent("BroadcastChannel")
    );
}

#[test]
async fn a_storage_event_reaches_the_windows_of_the_same_talk() {
    run("window.peer = document.createElement('iframe');
         document.body.append(peer);
         peer.contentWindow.addEventListener('storage', ({ key, newValue }) => {
             if (key !== 'talk-1' || newValue === null) return;
             const storage = peer.contentWindow.localStorage;
             storage.setItem('talk-2', 'of another talk');
             storage.setItem(key, 'heard ' + newValue);
             storage.clear();
         });
         done();")
    .await;
    let heard = Heard::nothing();
    let channel = StorageEvents::open(KEY, heard.note()).unwrap();
    channel.send("1").unwrap();
    assert_eq!(heard.wait_for(1).await, ["heard 1"]);
    channel.send("1").unwrap();
    assert_eq!(heard.wait_for(2).await[1], "heard 1");
    assert_eq!(storage::get(KEY), Ok(None));
    run("peer.remove(); done();").await;
}

#[test]
async fn an_opened_window_hears_and_answers() {
    let heard = Heard::nothing();
    let channel = Opener::open(KEY, heard.note()).unwrap();
    assert!(matches!(channel.send("1"), Err(PlatformError::Absent(_))));
    let stage = Stage::open("");
    channel.add(&stage.handle);
    channel.add(&stage.handle);
    assert_eq!(channel.reached().len(), 1);
    // What is sent before its page has loaded is lost.
    while heard.all().is_empty() {
        channel.send("1").unwrap();
        timer::pause(10).await;
    }
    assert_eq!(heard.all()[0], "heard 1");
    stage.handle.close().unwrap();
    wait_until(|| channel.reached().is_empty()).await;
}

#[test]
async fn a_window_is_known_by_what_it_sends() {
    let heard = Heard::nothing();
    let channel = Opener::open(KEY, heard.note()).unwrap();
    let stage = Stage::open(
        "opener.postMessage({ key: 'talk-2', text: 'of another talk' });
         opener.postMessage({ key: 'talk-1', text: 'hello' });",
    );
    assert_eq!(heard.wait_for(1).await, ["hello"]);
    assert_eq!(channel.reached(), std::slice::from_ref(&stage.handle));
    channel.send("1").unwrap();
    assert_eq!(heard.wait_for(2).await[1], "heard 1");
    stage.handle.close().unwrap();
}

#[test]
async fn strangers_and_nonsense_are_not_heard() {
    let heard = Heard::nothing();
    let channel = Opener::open(KEY, heard.note()).unwrap();
    run("const stranger = document.createElement('iframe');
         stranger.sandbox = 'allow-scripts';
         stranger.srcdoc = `<script>
             parent.postMessage({ key: 'talk-1', text: 'go to slide 99' }, '*');
             parent.postMessage('end', '*');
         <\\/script>`;
         document.body.append(stranger);
         addEventListener('message', ({ data }) => {
             if (data === 'end') { stranger.remove(); done(); }
         });")
    .await;
    run("const nonsense = [null, 1, 'talk-1', [], {}, { key: 'talk-1' }, { key: 'talk-1', text: 2 },
             { key: 1, text: 'x' }, 'end'];
         addEventListener('message', ({ data }) => { if (data === 'end') done(); });
         for (const message of nonsense) postMessage(message);")
    .await;
    assert_eq!(heard.all(), [""; 0]);
    assert!(channel.reached().is_empty());
}

/// A window that answers what it hears, in plain script.
struct Stage {
    handle: Handle,
    _page: ObjectUrl,
}

impl Stage {
    fn open(script: &str) -> Self {
        let page = format!(
            "<!doctype html><title>stage</title><script>
             addEventListener('message', ({{ data, source }}) =>
                 source.postMessage({{ key: data.key, text: 'heard ' + data.text }}, origin));
             {script}
             </script>"
        );
        let kind = BlobPropertyBag::new();
        kind.set_type("text/html");
        let parts = js_sys::Array::of1(&page.into());
        let page = Blob::new_with_str_sequence_and_options(&parts, &kind).unwrap();
        let page = ObjectUrl::new(&page).unwrap();
        let bounds = Bounds {
            left: 0,
            top: 0,
            width: 500,
            height: 400,
        };
        let handle = window::open(page.address(), "", bounds).unwrap();
        Self {
            handle,
            _page: page,
        }
    }
}
