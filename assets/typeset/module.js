// The part of typesetting that is Rust, fetched when a slide needs it.

let nStarted = 0;
let coming;

/** The module, if it is there already: what it does can then be seen at once. */
export let module;

/** Fetches the module; a second try is made where a first one failed. */
export function fetched({ js, wasm }) {
  // A module starts once; under another fragment it is another module, from the same file.
  nStarted += 1;
  coming ??= import(`${js}#${nStarted}`)
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

/** Lets go of a module that has broken down. */
export function drop() {
  coming = undefined;
  module = undefined;
}
