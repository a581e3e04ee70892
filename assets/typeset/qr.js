// Draws the code above an address, for phones.

import { fetched, module } from "./module.js";

export const selector = ".qr:not(:has(svg))";

const SVG = "http://www.w3.org/2000/svg";

export async function typeset(elements, files) {
  if (!module) await fetched(files);
  return elements.flatMap(draw);
}

function draw(element) {
  const text = element.textContent.trim();
  const code = module.qr_code(text);
  if (!code) {
    return [
      {
        code: "qr-code",
        message: "This text is too long for a QR code.",
        hint: "Put it at an address, and have the code lead there.",
        source: text,
      },
    ];
  }
  const [viewBox, dark] = code;
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", viewBox);
  // The address is read out from its text.
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", dark);
  picture.append(path);
  element.prepend(picture);
  return [];
}
