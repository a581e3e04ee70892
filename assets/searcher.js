// Searches decks in a worker that stays. Each message is a question with a port for its answer: bytes, or a text that says why not.

import { gathered } from "./gather.js";

const NOTHING = new Uint8Array();

let loading;

/** The module and its index, loaded with the first question. */
async function load(js, wasm) {
  const app = await import(js);
  await app.default({ module_or_path: wasm });
  return { app, index: new app.SearchIndex() };
}

const answers = {
  /** Takes a deck, by a name of its own; `audience` is `speaker` or anyone. */
  async put({ app, index }, { name, audience, ...deck }) {
    index.put(name, await gathered(app.DeckReader, deck), audience === "speaker");
    return NOTHING;
  },
  remove({ index }, { name }) {
    index.remove(name);
    return NOTHING;
  },
  search({ index }, { typed, most }) {
    return index.search(typed, Number(most));
  },
};

addEventListener("message", async ({ data: { js, wasm, ask, ...question }, ports: [port] }) => {
  try {
    loading ??= load(js, wasm);
    port.postMessage(await answers[ask](await loading, question));
  } catch (error) {
    port.postMessage(String(error));
  }
});
