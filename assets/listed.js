// Finds the list of talks for workers.

const LISTS = ["talks.json", "decks/talks.json"];

/** The talks of the first list that is there, with the address of the list; `app` is an address in the app's folder. */
export async function listed(app) {
  for (const name of LISTS) {
    const base = new URL(name, app);
    const response = await fetch(base, { cache: "no-cache" });
    // Some hosts answer with their start page where there is no file.
    if (!response.ok || response.headers.get("content-type")?.startsWith("text/html")) continue;
    const { talks } = await response.json();
    return { base, talks: Array.isArray(talks) ? talks : [] };
  }
  return { talks: [] };
}
