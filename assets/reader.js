// Reads a deck in a worker, so that the page stays awake, with the files that it takes in. One message in, one out.

import { gathered } from "./gather.js";

addEventListener("message", async ({ data: { js, wasm, ...deck } }) => {
  try {
    const app = await import(js);
    await app.default({ module_or_path: wasm });
    postMessage(app.read(await gathered(app.DeckReader, deck)));
  } catch (error) {
    postMessage(String(error));
  }
});
