//! Sites of `lectern build` on hosts as people have them, with the rules that the site brings for them, below a path.
//!
//! A host whose program is not on this machine is skipped, and the test says so; `cargo xtask setup` installs all.

#![expect(clippy::unwrap_used, reason = "a test may panic")]
#![expect(clippy::print_stdout, reason = "it says what it skips")]
#![allow(
    unreachable_pub,
    dead_code,
    reason = "tests share a module, of which each needs a part"
)]

mod server;
#[path = "../shell/mod.rs"]
mod shell;

use std::fs;
use std::path::{Path, PathBuf};

use server::{Host, Server};
use shell::{folder, run, text, write};

/// Where the site is on its host.
const BELOW: &str = "/2026/talks/";

/// Builds a site and gives the root of the host that it lies on.
fn host_root(name: &str) -> PathBuf {
    let long = "A slide that says much.\n\n".repeat(100);
    let deck =
        format!("---\nlang: ko\n---\n\n# 발표\n\n{long}\n\n![](dot.svg)\n\n[films](film.vtt)\n");
    let drawing = format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- {long} --></svg>");
    let root = folder(
        name,
        &[
            ("talks/gil/deck.md", &deck),
            ("talks/gil/dot.svg", &drawing),
            ("talks/gil/film.vtt", "WEBVTT\n"),
        ],
    );
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/app");
    for file in ["index.html", "boot.js"] {
        write(
            &root,
            &format!("app/{file}"),
            fs::read(fixture.join(file)).unwrap(),
        );
    }
    write(
        &root,
        "app/talk_bg.wasm",
        [b"\0asm\x01\0\0\0".as_slice(), &[0; 2048]].concat(),
    );
    let site = format!("www{BELOW}");
    let told = run(&root, &["build", "talks", "-o", &site, "--app", "app"]);
    assert!(told.status.success(), "{}", text(&told.stderr));
    root
}

/// What a host is asked for below the site, with which encodings, and what its answer says: its status and parts of its head.
const QUESTIONS: [(&str, &str, &str, &[&str]); 13] = [
    (
        "",
        "",
        "200",
        &[
            "content-type: text/html",
            "cache-control: no-cache",
            "x-content-type-options: nosniff",
        ],
    ),
    ("talks/gil/", "", "200", &["content-type: text/html"]),
    (
        "talks/gil/",
        "gzip",
        "200",
        &[
            "content-encoding: gzip",
            "content-type: text/html",
            "cache-control: no-cache",
        ],
    ),
    (
        "talks/gil/",
        "br",
        "200",
        &["content-encoding: br", "content-type: text/html"],
    ),
    (
        "talk_bg.wasm",
        "gzip, br",
        "200",
        &["content-encoding: br", "content-type: application/wasm"],
    ),
    (
        "talk_bg.wasm",
        "gzip",
        "200",
        &["content-encoding: gzip", "content-type: application/wasm"],
    ),
    (
        "talk_bg.wasm",
        "",
        "200",
        &["content-type: application/wasm"],
    ),
    (
        "boot.js",
        "",
        "200",
        &["content-type: text/javascript|content-type: application/javascript"],
    ),
    (
        "manifest.webmanifest",
        "",
        "200",
        &["content-type: application/manifest+json"],
    ),
    (
        "talks/gil/deck.md",
        "gzip",
        "200",
        &[
            "content-encoding: gzip",
            "content-type: text/markdown; charset=utf-8",
            "cache-control: no-cache",
        ],
    ),
    ("talks/gil/film.vtt", "", "200", &["content-type: text/vtt"]),
    (
        "talks/gil/dot.svg",
        "br",
        "200",
        &[
            "content-encoding: br",
            "content-type: image/svg+xml",
            "content-security-policy: default-src 'none'",
            "sandbox",
            "x-content-type-options: nosniff",
        ],
    ),
    ("talks/none.png", "", "404", &[]),
];

fn answers(server: &Server, host: Host) {
    for (path, encodings, status, parts) in QUESTIONS {
        let place = format!("{BELOW}{path}");
        let (head, _) = server.get(&place, encodings);
        let place = format!("{host:?} {place} {encodings}");
        assert!(
            head.starts_with(&format!("http/1.1 {status}")),
            "{place}: {head}"
        );
        for part in parts {
            assert!(
                part.split('|').any(|part| head.contains(part)),
                "{place}: no {part} in {head}"
            );
        }
        if encodings.is_empty() {
            assert!(!head.contains("content-encoding"), "{place}: {head}");
        } else {
            assert!(head.contains("vary: accept-encoding"), "{place}: {head}");
        }
    }
    // Films are gone through by pieces.
    let (head, body) = server.ask(
        &format!("{BELOW}talks/gil/film.vtt"),
        "Range: bytes=3-5\r\n",
    );
    assert!(head.starts_with("http/1.1 206"), "{host:?}: {head}");
    assert_eq!(body, b"VTT", "{host:?}");
}

#[test]
fn a_site_is_handed_out_as_it_should_be() {
    for host in [Host::Nginx, Host::Caddy] {
        let root = host_root(&format!("host-{host:?}").to_lowercase());
        match Server::start(host, &root, BELOW) {
            Some(server) => answers(&server, host),
            None => println!("skipped: {host:?} is not installed; `cargo xtask setup` does it"),
        }
    }
}
