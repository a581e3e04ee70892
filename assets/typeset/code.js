// Colours code, by the grammars of highlight.js. Its text stays as it is: nodes are built from it, never from markup.

import hljs from "highlight.js/lib/core";
import { find, within } from "./languages.js";

export const selector = ".code code[class^=language-]:not([data-coloured])";

/** Longer code is left plain: nobody reads it from a slide, and colouring it would hold up the talk. */
const MOST_CHARACTERS = 60_000;

/** What a theme has a colour for, and the scopes of the grammars that are so coloured. */
const kinds = {
  keyword: "keyword name selector-tag section template-tag variable.language",
  string: "string regexp char code link template-variable",
  number: "number literal symbol bullet",
  comment: "comment quote",
  function: "title meta selector-id selector-class",
  type: "type built_in title.class class attr attribute selector-attr selector-pseudo",
  added: "addition",
  removed: "deletion",
};
const kindOfScope = new Map(
  Object.entries(kinds).flatMap(([kind, scopes]) => scopes.split(" ").map((scope) => [scope, kind])),
);

/** The kind of `title.class.inherited` is that of `title.class`. */
function kindOf(scope) {
  for (let rest = scope; rest; rest = rest.slice(0, Math.max(rest.lastIndexOf("."), 0))) {
    const kind = kindOfScope.get(rest);
    if (kind) return kind;
  }
}

/** Takes what highlight.js finds as a list of texts, each with its kind. */
class Pieces {
  pieces = [];
  #open = [undefined];

  startScope(scope) {
    this.#open.push(kindOf(scope) ?? this.#open.at(-1));
  }

  endScope() {
    this.#open.pop();
  }

  addText(text) {
    this.pieces.push({ text, kind: this.#open.at(-1) });
  }

  __addSublanguage({ pieces }) {
    for (const { text, kind } of pieces) this.pieces.push({ text, kind: kind ?? this.#open.at(-1) });
  }

  openNode(scope) {
    this.startScope(scope);
  }

  closeNode() {
    this.endScope();
  }

  finalize() {}

  toHTML() {
    return "";
  }
}

hljs.configure({ __emitter: Pieces });

/** Fetches the grammars that code needs; quick when they are there. */
async function learn({ id, load }, text) {
  const missing = [{ id, load }, ...within(id, text)].filter((language) => !hljs.getLanguage(language.id));
  const grammars = await Promise.all(missing.map((language) => language.load()));
  missing.forEach((language, index) => hljs.registerLanguage(language.id, grammars[index].default));
}

function node({ text, kind }) {
  if (!kind) return document.createTextNode(text);
  const span = document.createElement("span");
  span.className = `code-${kind}`;
  span.textContent = text;
  return span;
}

/** The pieces of each line, with the line break that ends it. */
function byLine(pieces) {
  const lines = [[]];
  for (const { text, kind } of pieces) {
    for (const part of text.match(/[^\n]*\n|[^\n]+/g) ?? []) {
      lines.at(-1).push({ text: part, kind });
      if (part.endsWith("\n")) lines.push([]);
    }
  }
  return lines;
}

async function colour(element) {
  element.dataset.coloured = "";
  const language = find(element.className.split(" ")[0].slice("language-".length));
  const text = element.textContent;
  if (!language || text.length > MOST_CHARACTERS) return;
  await learn(language, text);
  const { pieces } = hljs.highlight(text, { language: language.id, ignoreIllegals: true })._emitter;
  const isWhole = pieces.map((piece) => piece.text).join("") === text;
  // Meanwhile another slide may have come.
  if (!isWhole || element.textContent !== text) return;
  const lines = element.querySelectorAll(".line");
  if (lines.length > 0) {
    const found = byLine(pieces);
    lines.forEach((line, index) => line.replaceChildren(...found[index].map(node)));
  } else {
    element.replaceChildren(...pieces.map(node));
  }
}

export async function typeset(elements) {
  // What cannot be fetched leaves its code plain.
  await Promise.allSettled(elements.map(colour));
  return [];
}
