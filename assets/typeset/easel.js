// Draws diagrams in a document of its own, `easel.html`: mermaid puts style elements into its drawings and measures texts
// by them, which the page's policy forbids in the page.

import mermaid from "mermaid";

let nDrawn = 0;

/** The drawing as a text, and what says what it shows. `look` is of the slide it is for. */
window.draw = async (source, look) => {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    maxTextSize: 50_000,
    theme: "base",
    // The other one is larger than all the rest together.
    layout: "dagre",
    ...look,
  });
  nDrawn += 1;
  const { svg } = await mermaid.render(`diagram-${nDrawn}`, source);
  const drawing = new DOMParser().parseFromString(svg, "text/html").querySelector("svg");
  const { width, height } = drawing.viewBox.baseVal;
  // A picture has a size of its own.
  drawing.setAttribute("width", width);
  drawing.setAttribute("height", height);
  drawing.style.maxWidth = "";
  const words = ["title", "desc"].map((name) => drawing.querySelector(`:scope > ${name}`)?.textContent.trim());
  return {
    svg: new XMLSerializer().serializeToString(drawing),
    width,
    height,
    description: words.filter(Boolean).join(": "),
  };
};
