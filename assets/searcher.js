// Searches decks in a worker that stays. Each message is a question with a port for its answer: bytes, or a text that says why not.

import { gathered } from "./gather.js";

const bytes = (text) => new TextEncoder().encode(text);

let loading;

/** The module and its index, loaded with the first question. */
async function load(js, wasm) {
  const app = await import(js);
  await app.default({ module_or_path: wasm });
  return { app, index: new app.SearchIndex() };
}

const answers = {
  /** Takes a deck, by a name of its own, and answers with its title; `audience` is `speaker` or anyone. */
  async put({ app, index }, { name, audience, ...deck }) {
    return bytes(index.put(name, await gathered(app.DeckReader, deck), audience === "speaker"));
  },
  remove({ index }, { name }) {
    index.remove(name);
    return bytes("");
  },
  /** Looks in the deck of the name `within`, or in all where that is empty. */
  search({ index }, { typed, within, most }) {
    return index.search(typed, within, Number(most));
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
