// Loads the app. Inline scripts are forbidden by the page's policy, so this is a file of its own.
// Whatever goes wrong before the app can speak for itself is said here.

const words = {
  en: {
    title: "Lectern could not start",
    hint: "This browser may be too old for WebAssembly, or something on the way blocks it.",
    deck: "Read the talk as plain text",
    again: "Try again",
    part: "This could not be loaded. Is there a network?",
  },
  ko: {
    title: "Lectern을 시작하지 못했습니다",
    hint: "브라우저가 오래되어 WebAssembly를 쓸 수 없거나, 중간에서 무언가가 막고 있을 수 있습니다.",
    deck: "발표 자료를 텍스트로 읽기",
    again: "다시 시도",
    part: "불러오지 못했습니다. 네트워크를 확인하세요.",
  },
  ja: {
    title: "Lectern を起動できませんでした",
    hint: "ブラウザーが古く WebAssembly が使えないか、途中で何かがブロックしている可能性があります。",
    deck: "発表資料をテキストで読む",
    again: "もう一度試す",
    part: "読み込めませんでした。ネットワークを確認してください。",
  },
};

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function deckAsked() {
  return new URLSearchParams(location.search).get("deck");
}

/** The deck's own address, if it is one that a link may lead to. */
function deckAddress() {
  const deck = deckAsked();
  if (!deck) return null;
  try {
    const url = new URL(deck, location.href);
    return ["http:", "https:", "file:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function languageOfReader() {
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in words) ?? "en";
}

function fail(error) {
  console.error(error);
  const language = languageOfReader();
  const say = words[language];
  const page = document.createElement("main");
  page.className = "failure";
  page.lang = language;
  page.append(element("h1", say.title), element("p", say.hint), element("pre", String(error)));
  const deck = deckAddress();
  if (deck) {
    const link = element("a", say.deck);
    link.href = deck;
    page.append(link);
  }
  const again = element("button", say.again);
  again.addEventListener("click", () => location.reload());
  page.append(again);
  document.getElementById("app").replaceChildren(page);
  document.documentElement.dataset.lectern = "failed";
}

// What comes `after` is fetched in idle time: it must not wait for a network that has gone by then.
const apps = {
  read: { js: "read.js", wasm: "read_bg.wasm", styles: ["read.css", "keep.css"], after: "talk" },
  talk: { ...document.getElementById("boot").dataset, styles: [], after: "present" },
  present: { js: "present.js", wasm: "present_bg.wasm", styles: ["console.css", "stage.css"] },
  watch: { js: "watch.js", wasm: "watch_bg.wasm", styles: ["watch.css"], script: "typeset/tapes.js" },
  print: { js: "print.js", wasm: "print_bg.wasm", styles: ["print.css"] },
  library: { js: "library.js", wasm: "library_bg.wasm", styles: ["library.css", "talks.css", "programme.css", "chair.css"], after: "talk" },
};

// In a talk that is one file (`onefile/start.js`) its files have addresses of their own.
const absolute = (file) => globalThis.lecternFile?.(file) ?? new URL(file, document.baseURI).href;

// What workers read and search decks with; the app finds it there.
Object.assign(document.getElementById("boot").dataset, {
  readingJs: absolute("reading.js"),
  readingWasm: absolute("reading_bg.wasm"),
  searchJs: absolute("search.js"),
  searchWasm: absolute("search_bg.wasm"),
});

/** Windows in which a deck is read unless the address says otherwise; `src/route.rs` has the same. */
const PHONE = "(orientation: portrait) and (max-width: 40rem)";

function appAsked() {
  if (!deckAsked()) return "library";
  const view = new URLSearchParams(location.search).get("view");
  if (view === "print" || view === "watch") return view;
  if (view === "present" || view === "stage") return "present";
  return view === "read" || (!view && matchMedia(PHONE).matches) ? "read" : "talk";
}

/** Has a file fetched before the script that needs it is there. */
function preload(href) {
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = absolute(href);
  document.head.append(link);
}

/** Adds a style sheet; ready when it is there, or is known not to come. */
function style(href) {
  const address = absolute(href);
  if (document.querySelector(`link[rel="stylesheet"][href="${address}"]`)) return Promise.resolve();
  return new Promise((ready) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", ready);
    link.addEventListener("error", ready);
    document.head.append(link);
  });
}

/** Puts the files of an app into the browser's cache. (`rel=prefetch` would do, but some browsers take it for a breach of the page's policy.) */
function prefetch({ js, wasm, styles }) {
  for (const href of [js, wasm, ...styles]) {
    // Read whole, or the service worker would hold it out for ever.
    fetch(absolute(href), { priority: "low" }).then((file) => file.blob()).catch(() => {});
  }
}

// What slides say in languages of their own is typeset when the first slide is there: nothing of it may hold that up.
const OWN_LANGUAGES = ".math, .mermaid, .qr, pre";
const typesetting = {
  js: absolute("typeset.js"),
  wasm: absolute("typeset_bg.wasm"),
  css: absolute("typeset/typeset.css"),
};
let typesetter;
const drawn = new Set();

/** The frame after the next one begins when the slide is painted. */
function afterPaint(load) {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(load)));
}

async function loadTypesetter() {
  try {
    const { start, typeset } = await import(absolute("typeset/main.js"));
    start(typesetting);
    typesetter = typeset;
    drawn.forEach(typeset);
  } catch (error) {
    // Sources can be read as they are.
    console.warn(error);
  }
  drawn.clear();
}

addEventListener("lectern:drawn", ({ target: host }) => {
  if (!host.shadowRoot?.querySelector(OWN_LANGUAGES)) return;
  if (typesetter) {
    typesetter(host);
    return;
  }
  if (drawn.size === 0) afterPaint(loadTypesetter);
  drawn.add(host);
});

/** Loads a script after the first slide that needs it; it finds for itself what was drawn before it came. */
function loadOnNeed(file, isNeeded) {
  addEventListener("lectern:drawn", function seek({ target: host }) {
    if (!host.shadowRoot || !isNeeded(host.shadowRoot)) return;
    removeEventListener("lectern:drawn", seek);
    afterPaint(() => import(absolute(file)).catch(console.warn));
  });
}

// Films, sound, moving pictures, players of other hosts, pictures behind slides; fonts of the deck's own.
loadOnNeed("typeset/media.js", (root) => root.querySelector("video, audio, [data-moving], .embed, .backdrop-image"));
loadOnNeed("typeset/faces.js", ({ adoptedStyleSheets }) =>
  adoptedStyleSheets?.some(({ cssRules }) => [...cssRules].some((rule) => rule instanceof CSSFontFaceRule)),
);

// Keeps app and talk for when there is no network.
loadOnNeed("offline.js", () => location.protocol.startsWith("http"));

// In a frame of another page a deck is shown without what is around it, whatever the frame's shape.
const asked = new URLSearchParams(location.search);
if (asked.has("embed") && asked.has("deck")) {
  if (!asked.has("view")) history.replaceState(null, "", `${location.search}&view=show${location.hash}`);
  if (appAsked() === "talk") {
    document.documentElement.dataset.embed = "";
    style("embed.css");
    import(absolute("embed.js")).catch(console.warn);
  }
}

// What an attendee does beside a deck (`src/app/attendee.rs`) is loaded when it is first asked for; then it listens for itself.
let attendee;

async function loadAttendee() {
  try {
    const [app] = await Promise.all([import(absolute("attendee.js")), style("attendee.css"), style("keep.css")]);
    await app.default({ module_or_path: absolute("attendee_bg.wasm") });
  } catch (error) {
    console.error(error);
    attendee = undefined;
    const notice = element("p", words[languageOfReader()].part);
    notice.className = "notice";
    notice.role = "alert";
    notice.style.cssText = "position: fixed; z-index: 9; inset: auto 1rem 1rem";
    document.body.append(notice);
    setTimeout(() => notice.remove(), 6000);
  }
}

addEventListener("lectern:ask", ({ detail }) => {
  document.getElementById("boot").dataset.asked = detail;
  attendee ??= loadAttendee();
});

let nLoads = 0;

async function load() {
  nLoads += 1;
  const { js, wasm, styles, script, after } = apps[appAsked()];
  preload(wasm);
  const dressed = styles.map(style);
  try {
    // A module starts once; under another fragment it is another module, from the same file.
    const app = await import(`${absolute(js)}#${nLoads}`);
    await Promise.all([...dressed, script && import(absolute(script))]);
    await app.default({ module_or_path: absolute(wasm) });
    if (after) prefetch(apps[after]);
    if (!deckAsked()) import(absolute("offline.js")).catch(console.warn);
  } catch (error) {
    // A panic shows its own page, with the slide on it.
    if (document.documentElement.dataset.lectern !== "failed") fail(error);
  }
}

// One app hands over to another within the page. A fresh element takes its listeners along.
addEventListener("lectern:load", () => {
  const fresh = document.createElement("div");
  fresh.id = "app";
  document.getElementById("app").replaceWith(fresh);
  document.documentElement.dataset.lectern = "loading";
  load();
});

load();
