// Keeps the files of talks for when there is no network, in a worker (docs/offline.md). One message in, which says of what talks; many
// out, each with how far that has come. Ending the worker stops it, and loses nothing of what is kept.

import { gathered } from "./gather.js";
import { listed } from "./listed.js";

/** How many files are fetched at a time. */
const AT_A_TIME = 4;
/** How long one may take; a host that says nothing does not hold up the others for ever. */
const LONGEST_MS = 120_000;
/** Of those that are missing, how many are named. */
const MOST_NAMED = 20;

/** The text of a deck; the app knows more encodings, which decks hardly ever have. */
function decoded(bytes) {
  const [first, second] = new Uint8Array(bytes);
  const utf16 = { 0xfeff: "utf-16be", 0xfffe: "utf-16le" }[(first << 8) | second];
  return new TextDecoder(utf16).decode(bytes);
}

class Keeper {
  /** `app` is the address of the page, `hosts` are those that decks may be loaded from, `cache` is where talks are kept. */
  constructor({ app, hosts, cache, module }, tell) {
    Object.assign(this, { app, hosts, cache, module, tell });
    this.report = { kept: 0, of: 0, bytes: 0, missing: [], films: 0, isFull: false };
    this.met = new Set();
  }

  /** Tells how far it has come. */
  say(more = {}) {
    Object.assign(this.report, more);
    this.tell({ ...this.report });
  }

  /** The address of a file that may be loaded for a deck, without its fragment. */
  address(written, base, deck) {
    try {
      const url = new URL(written, base);
      url.hash = "";
      const isOurs = [new URL(this.app).origin, new URL(deck).origin].includes(url.origin);
      return url.protocol.startsWith("http") && (isOurs || this.hosts.includes(url.host)) ? url.href : null;
    } catch {
      return null;
    }
  }

  /** Keeps a file and gives it, or nothing where it cannot be had. A file that is `fresh` is fetched even if it is kept. */
  async keep(address, fresh = false) {
    this.report.of += 1;
    const kept = await this.cache.match(address, { ignoreVary: true });
    const file = kept && !fresh ? kept : ((await this.load(address)) ?? kept);
    if (file) {
      this.report.kept += 1;
      const blob = await file.blob();
      this.report.bytes += blob.size;
      this.say();
      return blob;
    }
    if (this.report.missing.length < MOST_NAMED) this.report.missing.push(address);
    this.say();
  }

  async load(address) {
    try {
      const response = await fetch(address, { cache: "no-cache", signal: AbortSignal.timeout(LONGEST_MS) });
      if (response.status !== 200) return;
      const copy = response.clone();
      try {
        await this.cache.put(address, copy);
      } catch (error) {
        this.report.isFull ||= error.name === "QuotaExceededError";
        return;
      }
      return response;
    } catch {
      // The missing are named.
    }
  }

  /** Keeps all that a deck needs, as long as there is room. */
  async keepDeck(deck, dialect = "") {
    const source = this.met.has(deck) ? undefined : await this.keep(deck, true);
    this.met.add(deck);
    if (!source) return;
    const { DeckReader, DeckFiles } = await this.module;
    const parts = [];
    // What it takes in has been met once it is read.
    class Listening extends DeckReader {
      give(path, bytes) {
        parts.push(path);
        super.give(path, bytes);
      }
    }
    const text = decoded(await source.arrayBuffer());
    const reader = await gathered(Listening, { text, dialect, base: deck, files: "" });
    const files = DeckFiles.of_deck(reader);
    const wanted = [...parts, ...files.others()].map((written) => this.address(written, deck, deck));
    for (const written of files.sheets()) {
      const sheet = this.address(written, deck, deck);
      const css = sheet && !this.met.has(sheet) && (await this.keep(sheet));
      this.met.add(sheet);
      if (!css) continue;
      const named = DeckFiles.of_sheet(await css.text()).others();
      wanted.push(...named.map((written) => this.address(written, sheet, deck)));
    }
    this.report.films += files.films().length;
    await this.keepAll(wanted);
  }

  async keepAll(addresses) {
    const queue = addresses.filter((address) => address && !this.met.has(address) && this.met.add(address)).values();
    const keepNext = async () => {
      for (const address of queue) {
        if (this.report.isFull) return;
        await this.keep(address);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, keepNext));
  }

  /** Keeps the captions and chapters that the list of talks names for a talk. */
  async keepRecording({ video }, base) {
    const beside = [...Object.values(video?.captions ?? {}), video?.chapters].filter((written) => typeof written === "string");
    await this.keepAll(beside.map((written) => this.address(written, base, base)));
  }

  /** Keeps all talks of the list, with their translations. */
  async keepTalks() {
    const { base, talks } = await listed(this.app);
    const decks = talks.filter((talk) => typeof talk?.deck === "string");
    this.say({ talks: decks.length, done: 0 });
    for (const [index, talk] of decks.entries()) {
      for (const written of [talk.deck, ...Object.values(talk.translations ?? {})]) {
        const deck = this.address(written, base, base);
        if (deck) await this.keepDeck(deck);
      }
      await this.keepRecording(talk, base);
      if (this.report.isFull) return;
      this.say({ done: index + 1 });
    }
  }

  /** Keeps one talk, whose deck was opened, and the page that led to it. */
  async keepTalk(deck, dialect, page) {
    const { base, talks } = await listed(this.app).catch(() => ({ talks: [] }));
    await this.keepDeck(deck, dialect);
    await this.keepAll(page.map((written) => this.address(written, this.app, deck)));
    const talk = talks.find((talk) => typeof talk?.deck === "string" && new URL(talk.deck, base).href === deck);
    if (talk) await this.keepRecording(talk, base);
  }
}

addEventListener("message", async ({ data: { js, wasm, talks, deck, dialect, page, ...setting } }) => {
  const module = import(js).then(async (app) => {
    await app.default({ module_or_path: wasm });
    return app;
  });
  // It is waited for where it is needed.
  module.catch(() => {});
  const keeper = new Keeper({ ...setting, module, cache: await caches.open(talks) }, (report) => postMessage(report));
  try {
    await (deck ? keeper.keepTalk(deck, dialect, page) : keeper.keepTalks());
    keeper.say({ state: "done" });
  } catch (error) {
    console.warn(error);
    keeper.say({ state: "failed" });
  }
});
