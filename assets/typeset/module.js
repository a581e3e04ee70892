// The part of typesetting that is Rust, fetched when a slide needs it.

let coming;

/** The module, if it is there already: what it does can then be seen at once. */
export let module;

/** Fetches the module; a second try is made where a first one failed. */
export function fetched({ js, wasm }) {
  coming ??= import(js)
    .then(async (loaded) => {
      await loaded.default({ module_or_path: wasm });
      module = loaded;
    })
    .catch((error) => {
      coming = undefined;
      throw error;
    });
  return coming;
}
