// Starts a talk that is one file, which `lectern export` makes: the app and the deck are in blocks of the page. `boot.js` does the rest, and finds its
// files by `lecternFile`.

const words = {
  en: {
    old: "This browser is too old for this talk. A current Chrome, Edge, Firefox or Safari shows it.",
    inside: "This talk is one file, in which that is not included.",
  },
  ko: {
    old: "이 브라우저는 오래되어 이 발표를 보여 줄 수 없습니다. 최신 Chrome, Edge, Firefox, Safari에서 열어 주세요.",
    inside: "이 발표는 파일 하나로 되어 있어 그 기능은 들어 있지 않습니다.",
  },
  ja: {
    old: "このブラウザーは古いため、この発表を表示できません。最新の Chrome、Edge、Firefox、Safari で開いてください。",
    inside: "この発表は 1 つのファイルで、その機能は含まれていません。",
  },
};

function say(what) {
  const tags = [document.documentElement.dataset.lang, ...navigator.languages].filter(Boolean).map((tag) => tag.slice(0, 2));
  const lang = tags.find((tag) => tag in words) ?? "en";
  return Object.assign(document.createElement("p"), { lang, textContent: words[lang][what] });
}

// Blocks

function bytesIn(block) {
  const letters = atob(block.textContent);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

async function unpacked(block) {
  const stream = new Blob([bytesIn(block)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const decode = (bytes) => new TextDecoder().decode(bytes);

/** Names and contents of the app's files: names and lengths are in the first line of the block, the contents follow. */
async function filesOfApp() {
  const all = await unpacked(document.getElementById("app-files"));
  let at = all.indexOf(10) + 1;
  const list = JSON.parse(decode(all.subarray(0, at)));
  return new Map(list.map(([name, length]) => [name, all.subarray(at, (at += length))]));
}

// Files of the app, under addresses that exist in this window alone

const TYPES = { css: "text/css", html: "text/html", js: "text/javascript", wasm: "application/wasm" };

/** What a script imports when it needs it, and what else it names beside itself. */
const IMPORTS = /\bimport\((["'`])(\.{1,2}\/[\w./-]+)\1\)/g;
const NAMES = /(["'`])(\.{1,2}\/[\w./-]+)\1/g;

const addresses = new Map();
let files;

function address(name) {
  if (!addresses.has(name) && files.has(name)) {
    const ending = name.split(".").at(-1);
    const isText = ending === "js" || ending === "html";
    const content = isText ? withAddresses(decode(files.get(name)), name) : files.get(name);
    addresses.set(name, URL.createObjectURL(new Blob([content], { type: TYPES[ending] ?? "" })));
  }
  return addresses.get(name);
}

/** What is in no folder cannot name what is beside it. Imports that wait are looked up when they are due, in the frame for diagrams too. */
function withAddresses(text, name) {
  const path = (beside) => new URL(beside, `https://file.invalid/${name}`).pathname.slice(1);
  return text
    .replace(IMPORTS, (_, quote, beside) => `import((self.lecternFile ?? parent.lecternFile)("${path(beside)}"))`)
    .replace(NAMES, (whole, quote, beside) => {
      const there = address(path(beside));
      return there ? quote + there + quote : whole;
    });
}

// A release asks for its files by their content too: `present.js?3f9a`.
globalThis.lecternFile = (name) => address(name.split("?", 1)[0]);

// The deck

const { key, text, title } = document.getElementById("boot").dataset;

/** Gives the app the deck as one that was opened from this device and is held by this window. */
function holdDeck() {
  const blocks = [...document.querySelectorAll("script[data-path]")];
  const files = blocks.map((block) => ({
    path: block.dataset.path,
    blob: new Blob([bytesIn(block)], { type: block.dataset.type }),
  }));
  const about = String(new URLSearchParams({ title, text }));
  globalThis.lecternHeld = new Map([[key, { key, about, files }]]);
}

/** Answers for the worker that reads decks of other tools: this one was read when the file was made. Other workers there are none. */
async function answerForWorkers() {
  const block = document.getElementById("deck-read");
  const deck = block && (await unpacked(block));
  globalThis.Worker = class {
    #answer;

    constructor(script) {
      this.#answer = deck && script.endsWith("reader.js") ? new MessageEvent("message", { data: deck }) : new Event("error");
    }

    postMessage() {
      const { type } = this.#answer;
      queueMicrotask(() => this[`on${type}`]?.(this.#answer));
    }

    addEventListener(type, listener) {
      this[`on${type}`] = listener;
    }

    terminate() {
      this.onmessage = this.onerror = null;
    }
  };
}

// The address

const VIEWS = ["show", "present", "stage"];

/** Has the address name this deck, in a view that is in the file; says whether it asked for another one. */
function settleAddress() {
  const asked = new URLSearchParams(location.search);
  const view = asked.get("view");
  asked.set("deck", `device:${key}`);
  if (!VIEWS.includes(view)) asked.set("view", VIEWS[0]);
  history.replaceState(null, "", `?${asked}${location.hash}`);
  return view !== null && !VIEWS.includes(view);
}

// What is not here

/** Says for a while that something is not in the file. */
function sayNotInside() {
  document.querySelector(".not-inside")?.remove();
  const notice = say("inside");
  notice.className = "notice not-inside";
  notice.role = "status";
  document.body.append(notice);
  setTimeout(() => notice.remove(), 6000);
}

addEventListener("lectern:load", () => {
  if (settleAddress()) sayNotInside();
});
addEventListener("lectern:ask", (event) => {
  event.stopImmediatePropagation();
  sayNotInside();
});

try {
  files = await filesOfApp();
  await answerForWorkers();
  holdDeck();
  settleAddress();
  await import(address("boot.js"));
} catch (error) {
  console.error(error);
  document.getElementById("app").replaceChildren(say("old"));
}
