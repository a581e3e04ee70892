// Gathers the files that a deck takes in, in a worker: those beside a deck on the web, or among those that were opened on this device.

const MOST_BYTES = 8 << 20;
// All files together; the page stops waiting some seconds later.
const PATIENCE_MS = 15_000;

/**
 * A reader (`src/bin/deck_reader`) that has been given what it wanted, or told why not. `base` is the address of a deck on the web. One
 * from this device has none, but `files`: a path and an address on two lines each.
 */
export async function gathered(DeckReader, { text, dialect, base, files }) {
  const reader = new DeckReader(text, dialect, base.split(/[?#]/)[0].split("/").pop());
  const find = base ? beside(new URL(base)) : among(files.split("\n"));
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
  for (let wanted; (wanted = reader.wants()).length; ) {
    await Promise.all(
      wanted.map(async (path) => {
        try {
          reader.give(path, await load(find(path), abort.signal));
        } catch (why) {
          reader.refuse(path, typeof why === "string" ? why : "unreachable");
        }
      }),
    );
  }
  clearTimeout(timer);
  return reader;
}

/** Finds files on the host of the deck, and on no other. */
function beside(base) {
  return (path) => {
    const url = new URL(path, base);
    if (url.origin !== base.origin) throw "elsewhere";
    return url.href;
  };
}

/** Finds files among those that were opened together, where `..` above the folder leads nowhere. */
function among(lines) {
  const addresses = new Map();
  for (let at = 0; at + 1 < lines.length; at += 2) addresses.set(lines[at], lines[at + 1]);
  return (path) => {
    const address = addresses.get(path.replace(/^(\.\.\/)+/, ""));
    if (!address) throw /^\w+:|^\/\//.test(path) ? "elsewhere" : "missing";
    return address;
  };
}

async function load(address, signal) {
  const response = await fetch(address, { signal, cache: "no-cache", redirect: "error" });
  if (!response.ok) throw "missing";
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > MOST_BYTES) throw "too-large";
  return bytes;
}
