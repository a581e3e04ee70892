// Copies what is selected with its formulas as LaTeX: the text of what is drawn says nothing.

/** Elements in whose shadow roots slides are. */
const HOSTS = "[data-slide]";

/** What the view has put there, and what nobody sees. */
const NOT_TEXT = ".code-copy, .visually-hidden, [hidden]";

/** The element of this scope in which a node is, the node itself where it is one of it; nothing where it is outside. */
function retarget(scope, node) {
  let found = node;
  while (found && found.getRootNode() !== scope) found = found.getRootNode().host;
  return found;
}

/** What of a document or shadow root is selected. Formulas are whole. */
function rangeWithin(scope, { startContainer, startOffset, endContainer, endOffset }) {
  const range = document.createRange();
  range.selectNodeContents(scope);
  const start = retarget(scope, startContainer);
  if (start === startContainer) range.setStart(start, startOffset);
  else if (start) range.setStartBefore(start);
  const end = retarget(scope, endContainer);
  if (end === endContainer) range.setEnd(end, endOffset);
  else if (end) range.setEndAfter(end);
  const formulaAt = (node) => (node.closest ? node : node.parentElement)?.closest(".math");
  const [first, last] = [range.startContainer, range.endContainer].map(formulaAt);
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return range;
}

/** A copy of what is selected, with what is in shadow roots in the place of their hosts' content. */
function copyOf(scope, selected) {
  const range = rangeWithin(scope, selected);
  const copy = range.cloneContents();
  const hosts = range.commonAncestorContainer.querySelectorAll?.(HOSTS) ?? [];
  const touched = [...hosts].filter((host) => range.intersectsNode(host));
  copy.querySelectorAll(HOSTS).forEach((place, index) => {
    const root = touched[index]?.shadowRoot;
    if (!root) return;
    const slide = copyOf(root, selected);
    // What the page puts into the slide, such as a title.
    slide.querySelector("slot")?.replaceWith(...place.childNodes);
    place.replaceWith(slide);
  });
  return copy;
}

function writeAsLatex(formula) {
  const source = (formula.querySelector("annotation") ?? formula).textContent.trim();
  const isBlock = formula.dataset.display === "block";
  const written = document.createElement(isBlock ? "div" : "span");
  written.textContent = isBlock ? `$$${source}$$` : `$${source}$`;
  formula.replaceWith(written);
}

/** Text with its line breaks, as the browser would copy it. */
function textOf(copy) {
  // The page's looks are not the text's: what it leaves undrawn outside of the window would be no text.
  for (const element of copy.querySelectorAll("[class], [style]")) {
    element.removeAttribute("class");
    element.removeAttribute("style");
  }
  const box = document.createElement("div");
  box.style.cssText = "position: fixed; inset-inline-start: -100vw; inline-size: 50vw";
  box.append(copy);
  document.body.append(box);
  const text = box.innerText;
  box.remove();
  return text.trim();
}

function htmlOf(copy) {
  for (const element of copy.querySelectorAll("[src]")) element.setAttribute("src", element.src);
  for (const element of copy.querySelectorAll("a[href]")) element.setAttribute("href", element.href);
  const box = document.createElement("div");
  box.append(copy.cloneNode(true));
  return box.innerHTML;
}

addEventListener("copy", (event) => {
  if (event.defaultPrevented || event.composedPath()[0].matches?.("input, textarea")) return;
  const shadowRoots = [...document.querySelectorAll(HOSTS)].map((host) => host.shadowRoot).filter(Boolean);
  // Older browsers do not tell what is selected in a slide, and copy what is drawn.
  const [selected] = getSelection()?.getComposedRanges?.({ shadowRoots }) ?? [];
  if (!selected || selected.collapsed) return;
  const copy = copyOf(document, selected);
  copy.querySelectorAll(NOT_TEXT).forEach((element) => element.remove());
  const formulas = copy.querySelectorAll(".math");
  if (formulas.length === 0) return;
  event.clipboardData.setData("text/html", htmlOf(copy));
  formulas.forEach(writeAsLatex);
  event.clipboardData.setData("text/plain", textOf(copy));
  event.preventDefault();
});
