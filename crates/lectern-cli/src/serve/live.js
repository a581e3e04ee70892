// Served by `lectern serve` alone: reads the deck anew when a file of its folder was changed. Slide, step and view are in the address.

let shown = null;
const changes = new EventSource(new URL("_lectern/changes", document.baseURI));
changes.addEventListener("change", ({ data }) => {
  if (shown !== null && data !== shown) location.reload();
  shown = data;
});
