// Sets formulas: LaTeX becomes MathML, in a font that is fetched with the first of them.

import stix from "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2";
import { drop, fetched, module } from "./module.js";
import "./selection.js";

export const selector = ".math:not([data-set])";

/** Knows what the formulas of a slide, and those before it, define for one another. */
let formulas;

let font;

/** Ready when formulas have got their font, or will not. Faces of a shadow root are ignored, so it is the document's. */
export function settled() {
  if (!font) {
    const face = new FontFace("STIX Two Math", `url("${new URL(stix, import.meta.url)}")`);
    document.fonts.add(face);
    font = face.load().catch(() => {});
  }
  return font;
}

export async function typeset(elements, files) {
  const troubles = [];
  for (const [index, element] of elements.entries()) {
    if (!module) await fetched(files);
    // Also after the module has broken down.
    if (index === 0 || !formulas) begin(element);
    troubles.push(...set(element));
  }
  return troubles;
}

/** Nothing is known but what slides before this one define. */
function begin(element) {
  formulas ??= new module.Formulas();
  formulas.begin(element.closest("[data-definitions]")?.dataset.definitions ?? "");
}

function set(element) {
  const source = element.textContent;
  element.dataset.set = "";
  try {
    const markup = formulas.set(source, element.dataset.display === "block");
    // It is MathML that draws and nothing else: crates/lectern-typeset/src/formula/markup.rs.
    element.innerHTML = markup;
    element.hidden = markup === "";
    if (element.hidden) hideAround(element);
    return [];
  } catch (error) {
    element.dataset.set = "not";
    if (typeof error !== "string") {
      // The module has broken down, and must not take the next formula with it.
      drop();
      formulas = undefined;
    }
    return [
      {
        code: "formula",
        message: `A formula cannot be set. ${error}`,
        hint: "Its source is shown instead. Write it in LaTeX for mathematics, and define your own commands before they are used.",
        source,
      },
    ];
  }
}

/** A paragraph with nothing in it takes no room. */
function hideAround({ parentElement: paragraph }) {
  const isEmpty = (node) => node.hidden || (node instanceof Text && node.data.trim() === "");
  if (paragraph.matches("p") && [...paragraph.childNodes].every(isEmpty)) paragraph.hidden = true;
}
