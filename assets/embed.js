// A deck in a frame of another page: what the two say to each other, and what the frame leaves alone. `docs/embed.md` is the manual.

const address = new URLSearchParams(location.search);

/** The only origin that is spoken with, where the address names one; otherwise whichever page is around. */
const partner = originNamed(address.get("embed"));

/** A deck from this device is nobody's business but the reader's. */
const isPrivate = address.get("deck")?.startsWith("device:");

function originNamed(text) {
  if (!text) return "*";
  try {
    return new URL(text).origin;
  } catch {
    // A name that is misspelt must not open the door to everybody.
    return location.origin;
  }
}

function say(word, more) {
  if (window.parent === window || isPrivate) return;
  window.parent.postMessage({ lectern: word, version: 1, ...more }, partner);
}

/** Where the show is, from the hooks of the page. */
function place() {
  const host = document.querySelector("[data-slide][aria-current=true]");
  if (!host) return null;
  const { slide, slideId, step, steps } = host.dataset;
  const heading = host.shadowRoot?.querySelector("h1, h2, h3, h4, h5, h6");
  return {
    slide: Number(slide),
    slides: Number(document.querySelector("[data-slides]")?.dataset.slides),
    id: slideId,
    step: Number(step),
    steps: Number(steps),
    title: heading?.textContent.trim() ?? "",
  };
}

let last = "";

function tellPlace() {
  const here = place();
  const text = JSON.stringify(here);
  if (!here || text === last) return;
  const word = last ? "slide" : "ready";
  last = text;
  say(word, here);
}

const click = (command) => document.querySelector(`[data-command=${command}]`)?.click();

/** To a slide by its number or id, with a step or without. */
function go(fragment) {
  history.replaceState(null, "", `#${encodeURI(fragment)}`);
  dispatchEvent(new PopStateEvent("popstate"));
}

const commands = {
  next: () => click("next"),
  previous: () => click("previous"),
  first: () => go("1"),
  last: () => go(String(place()?.slides ?? 1)),
  go: ({ to }) => (["string", "number"].includes(typeof to) ? go(String(to)) : null),
  state: () => {
    const here = place();
    if (here) say("slide", here);
  },
};

addEventListener("message", ({ source, origin, data }) => {
  const isPartner = source === window.parent && source !== window && (partner === "*" || origin === partner);
  const word = data?.lectern;
  if (isPartner && !isPrivate && Object.hasOwn(commands, word)) commands[word](data);
});

// The app marks each painting of a slide.
new PerformanceObserver(tellPlace).observe({ type: "mark", buffered: true });

new MutationObserver(() => {
  if (document.documentElement.dataset.lectern !== "failed") return;
  say("failed", { reason: document.querySelector("[data-failure]")?.dataset.failure ?? "" });
}).observe(document.documentElement, { attributeFilter: ["data-lectern"] });

// Of the keys only those that turn slides and fill the screen; the rest would open what has no room in a frame.
const KEYS = new Set(["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", " ", "Enter", "Escape", "f", "F"]);
addEventListener("keydown", (event) => KEYS.has(event.key) || event.stopImmediatePropagation(), true);

// Frame and page share one history: the reader's way back must not lead through slides.
history.pushState = history.replaceState;
