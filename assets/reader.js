// Reads a large deck in a worker, so that the page stays awake. One message in, one out.

addEventListener("message", async ({ data: { js, wasm, text, dialect } }) => {
  try {
    const app = await import(js);
    await app.default({ module_or_path: wasm });
    postMessage(app.read_deck(text, dialect));
  } catch (error) {
    postMessage(String(error));
  }
});
