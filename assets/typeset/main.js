// Typesets what a slide says in a language of its own. `boot.js` loads this once the first slide is there, and only for
// decks that have such a thing. Each part has a file; what it needs is fetched when a slide needs it.
//
// A part has a `selector`, and `typeset(elements, files)`: it changes the elements in place and returns its troubles,
// `{code, message, hint, source}` each. What it has shown before it shows again at once, without waiting. Where sizes change
// once more afterwards, `settled()` is a promise of that.

import * as code from "./code.js";
import * as copy from "./copy.js";
import * as diagram from "./diagram.js";
import * as formula from "./formula.js";
import * as moves from "./moves.js";
import * as qr from "./qr.js";
import * as scroll from "./scroll.js";

const parts = [formula, qr, diagram, code, copy, moves, scroll];

let files;
let sheet;

/** `where` the files are that this needs: `js` and `wasm` of the module, `css`. */
export function start(where) {
  files = where;
  // Where it does not come, slides are as readable as they were.
  sheet = fetch(files.css)
    .then((response) => (response.ok ? response.text() : ""))
    .then((css) => new CSSStyleSheet().replace(css))
    .catch(() => null);
}

/** Typesets what is in the shadow root of a slide's host; what takes longer holds up nothing else. */
export function typeset(host) {
  const root = host.shadowRoot;
  const runs = [];
  for (const part of parts) {
    const elements = [...root.querySelectorAll(part.selector)];
    if (elements.length > 0) runs.push(run(part, elements, host));
  }
  // Who prints waits for this.
  host.removeAttribute("data-typeset");
  Promise.allSettled(runs).then(() => host.setAttribute("data-typeset", ""));
}

async function run(part, elements, host) {
  const [css, { value: troubles, reason }] = await Promise.allSettled([sheet, part.typeset(elements, files)]);
  const sheets = host.shadowRoot.adoptedStyleSheets;
  if (css.value && !sheets.includes(css.value)) sheets.push(css.value);
  // A part that fails leaves the source as it is, which can be read.
  if (reason) console.warn(reason);
  say(host, troubles ?? []);
  if (part.settled) {
    await part.settled();
    say(host, []);
  }
}

/** Tells the app that sizes have changed, and what could not be done. */
function say(host, troubles) {
  const records = troubles.map(({ code, message, hint, source }) => [code, message, hint, source].join("\x1f") + "\x1e");
  host.dispatchEvent(new CustomEvent("lectern:typeset", { detail: records.join("") }));
}
