// Sets formulas: LaTeX becomes MathML, in a font that is fetched with the first of them.

import stix from "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2";
import { drop, fetched, module } from "./module.js";

export const selector = ".math:not([data-set])";

/** Keeps what formulas define for one another. */
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
  for (const element of elements) {
    if (!module) await fetched(files);
    formulas ??= new module.Formulas();
    troubles.push(...set(element));
  }
  return troubles;
}

function set(element) {
  const source = element.textContent;
  element.dataset.set = "";
  try {
    const markup = formulas.set(source, element.dataset.display === "block");
    // It is MathML that draws and nothing else: crates/lectern-typeset/src/formula/markup.rs.
    element.innerHTML = markup;
    element.hidden = markup === "";
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
        hint: "Its source is shown instead. Write it in LaTeX for mathematics, and define your own commands on the slide.",
        source,
      },
    ];
  }
}
