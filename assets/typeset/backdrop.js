// Pictures behind slides, which are of style sheets and say nothing when they do not come.

/**
 * Puts a picture that is not seen into a layer, from the same address. When it does not come the app does with it what it does
 * with any other: a box with words in its place, more tries, a count of what is missing.
 */
export function tendBackdrop(layer) {
  const address = layer.style.backgroundImage.match(/^url\("(.+)"\)$/)?.[1];
  if (!address || address.startsWith("data:") || layer.querySelector("img")) return;
  const probe = document.createElement("img");
  probe.alt = layer.ariaLabel ?? "";
  probe.addEventListener("error", () => probe.addEventListener("load", () => showAgain(layer), { once: true }), { once: true });
  probe.setAttribute("src", address);
  layer.append(probe);
}

/** A browser does not ask again for what a style names. */
function showAgain(layer) {
  const { backgroundImage } = layer.style;
  layer.style.backgroundImage = "none";
  layer.getBoundingClientRect();
  layer.style.backgroundImage = backgroundImage;
}
