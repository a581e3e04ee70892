// Finds the languages of a deck in the list of talks, in a worker. One message in, one out: for each language a line with its tag, its
// name in itself and the address of its deck, parted by tabs; and a line `recording` where the talk has one.

import { listed } from "./listed.js";

function nameOf(tag) {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  } catch {
    return tag;
  }
}

/** Decks are named as the library names them: from the app's folder on, or in full. */
function addressOf({ href }, app) {
  const folder = new URL(".", app).href;
  return href.startsWith(folder) ? decodeURI(href.slice(folder.length)) : href;
}

async function find(app, deck) {
  const { base, talks } = await listed(app);
  const own = new URL(deck, app).href;
  for (const talk of talks) {
    if (typeof talk?.deck !== "string") continue;
    const decks = Object.entries({ [talk.language]: talk.deck, ...talk.translations }).map(([tag, address]) => [
      tag,
      new URL(address, base),
    ]);
    if (!decks.some(([, { href }]) => href === own)) continue;
    const named = talk.language && decks.length > 1 ? decks : [];
    const lines = named.map(([tag, url]) => [tag, nameOf(tag), url.href === own ? deck : addressOf(url, app)].join("\t"));
    return talk.video ? [...lines, "recording"] : lines;
  }
  return [];
}

addEventListener("message", async ({ data: { app, deck } }) => {
  try {
    postMessage(new TextEncoder().encode((await find(app, deck)).join("\n")));
  } catch (error) {
    postMessage(String(error));
  }
});
