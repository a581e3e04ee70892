// Tells the test's server what goes wrong on a page. Synchronously, so that all of it has arrived by
// the time a story looks, also from pages that are left right after.
(() => {
  const record = (kind, text) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/__test/record", false);
    request.send(JSON.stringify({ kind, text: String(text), page: location.href }));
  };
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) => {
    record("policy", `${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
  });
  // Without a message it is a resource that failed to load: the story knows whether that matters.
  addEventListener("error", ({ message }) => message && record("error", message));
  addEventListener("unhandledrejection", ({ reason }) => record("error", reason?.stack ?? reason));
  const { error } = console;
  console.error = (...parts) => {
    record("error", parts.join(" "));
    error.apply(console, parts);
  };
  // The app has dialogs of its own. These are what scripts of hostile decks call.
  for (const name of ["alert", "confirm", "prompt", "print"]) {
    window[name] = (...parts) => record("dialog", `${name}(${parts.join(", ")})`);
  }
  // A note must not be in a stage for a moment, so every change is looked at before it is painted.
  const watch = new MutationObserver(() => {
    const found = findSecret();
    if (!found) return;
    watch.disconnect();
    record("secret", found);
  });
  const everything = { attributes: true, characterData: true, childList: true, subtree: true };
  watch.observe(document, everything);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watch.observe(root, everything);
    return root;
  };
})();
