// Puts the app in the place of the page of a talk, at the slide that is seen. Until it shows that slide, the page stays as it is; and where something
// does not come or does not run, it stays for good.

const home = new URL("../", import.meta.url);

/** A file of the site, which then is in the browser's cache. */
async function get(file) {
  const response = await fetch(new URL(file, home), { priority: "low" });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}

/** Adds a style sheet; ready when it is there. */
function dress(link) {
  return new Promise((ready, fail) => {
    link.addEventListener("load", ready);
    link.addEventListener("error", fail);
    document.head.append(link);
  });
}

/** Whether the app has painted its first slide, or has failed. */
function outcome() {
  return new Promise((decide) => {
    const observer = new PerformanceObserver((marks) => {
      if (marks.getEntriesByName("lectern:first-slide").length > 0) decide(true);
    });
    observer.observe({ type: "mark", buffered: true });
    const root = document.documentElement;
    new MutationObserver(() => root.dataset.lectern === "failed" && decide(false)).observe(root, { attributeFilter: ["data-lectern"] });
  });
}

const frame = () => new Promise(requestAnimationFrame);

/** `shows` says whether slides are seen and not their text, `place` which. */
export async function takeOver(shows, place) {
  if (!shows()) return;
  const root = document.documentElement;
  const app = new DOMParser().parseFromString(await (await get("")).text(), "text/html");
  const boot = app.getElementById("boot");
  const sheets = [...app.querySelectorAll("link[rel=stylesheet]")].map((link) => document.importNode(link));
  // In full: Firefox may count from the address that the page has now.
  for (const link of sheets) link.href = new URL(link.getAttribute("href"), home);
  const { deck } = root.dataset;
  const { js, wasm } = boot.dataset;
  // All comes before anything is changed: the page has it from the cache then.
  const files = [boot.getAttribute("src"), js, wasm, deck, ...sheets.map((link) => link.getAttribute("href"))];
  await Promise.all(files.map(async (file) => (await get(file)).arrayBuffer()));
  if (!shows()) return;

  const before = [...document.body.children, ...document.head.querySelectorAll("link[rel=stylesheet], link[rel=preload]")];
  const address = location.href;
  // Addresses of files count from the address of the page: from here on from that of the app.
  history.replaceState(history.state, "", `${home}?deck=${deck}${place()}`);
  const layer = document.createElement("div");
  layer.id = "app";
  const script = document.createElement("script");
  for (const { name, value } of boot.attributes) script.setAttribute(name, value);
  const ended = outcome();
  let isThere = false;
  try {
    await Promise.all(sheets.map(dress));
    root.dataset.lectern = "loading";
    document.body.append(layer, script);
    isThere = await ended;
  } finally {
    if (isThere) {
      // A key may have turned slides since the app looked where it is.
      dispatchEvent(new PopStateEvent("popstate"));
      await frame();
      await frame();
      before.forEach((node) => node.remove());
    } else {
      [layer, script, ...sheets].forEach((node) => node.remove());
      delete root.dataset.lectern;
      history.replaceState(history.state, "", address);
    }
  }
}
