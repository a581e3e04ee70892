// Reads a large deck in a worker, so that the page stays awake. One message in, one out.

addEventListener("message", async ({ data: { js, wasm, text, dialect } }) => {
  try {
    const app = await import(js);
    await app.default({ module_or_path: wasm });
    const read = app.read_any_deck ?? app.read_deck;
    postMessage(read(text, dialect));
  } catch (error) {
    postMessage(String(error));
  }
});
