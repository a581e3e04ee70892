// Two elements that the app drives as it drives a `<video>`: they have what it asks of the interface of media elements.
// `<film-player href>` is the player of another host, in a frame; `<talk-clock length>` is a clock, for chapters without a film.

import { follow, frame, playerOf } from "./player.js";

const tell = (element, ...names) => names.forEach((name) => element.dispatchEvent(new Event(name)));

/** So long a player may take to say that it is there. */
const SILENCE_MS = 10_000;

class FilmPlayer extends HTMLElement {
  #player;
  #silence;
  #time = 0;
  #rate = 1;
  #isPlaying = false;
  /** Where to go once the player is there. */
  #wanted = 0;
  duration = NaN;

  connectedCallback() {
    const address = playerOf(new URL(this.getAttribute("href"), location.href));
    if (!address || !navigator.onLine) {
      // Nobody listens yet.
      setTimeout(() => tell(this, "error"));
      return;
    }
    address.searchParams.set("autoplay", "1");
    const made = frame(address, this.title);
    this.replaceChildren(made);
    // The button that asked for it is gone; keys stay with the app until somebody goes into the player.
    this.tabIndex = -1;
    this.focus();
    this.#silence = setTimeout(() => tell(this, "error"), SILENCE_MS);
    let isThere = false;
    this.#player = follow(made, (time, isPlaying, duration) => {
      if (!isThere) {
        isThere = true;
        clearTimeout(this.#silence);
        tell(this, "loadedmetadata");
        if (this.#wanted) this.#player.seek(this.#wanted);
      }
      this.#hear(time, isPlaying, duration);
    });
  }

  disconnectedCallback() {
    clearTimeout(this.#silence);
    this.#player?.end();
    this.replaceChildren();
  }

  #hear(time, isPlaying, duration) {
    this.#time = time;
    if (duration && duration !== this.duration) {
      this.duration = duration;
      tell(this, "durationchange");
    }
    if (isPlaying !== this.#isPlaying) {
      this.#isPlaying = isPlaying;
      tell(this, isPlaying ? "play" : "pause");
    }
    tell(this, "timeupdate");
  }

  get paused() {
    return !this.#isPlaying;
  }

  get currentTime() {
    return this.#time;
  }

  set currentTime(time) {
    this.#time = this.#wanted = time;
    this.#player?.seek(time);
    tell(this, "timeupdate");
  }

  get playbackRate() {
    return this.#rate;
  }

  set playbackRate(rate) {
    this.#rate = rate;
    this.#player?.rate(rate);
    tell(this, "ratechange");
  }

  async play() {
    this.#player?.play();
  }

  pause() {
    this.#player?.pause();
  }
}

/** How often a clock says what time it is. */
const TICK_MS = 200;

class TalkClock extends HTMLElement {
  #time = 0;
  #rate = 1;
  /** When it was started or set, as the page counts time; none while it stands. */
  #since = null;
  #ticking;

  static observedAttributes = ["length"];

  attributeChangedCallback() {
    tell(this, "durationchange");
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
  }

  get duration() {
    return Number(this.getAttribute("length"));
  }

  get paused() {
    return this.#since === null;
  }

  get currentTime() {
    const run = this.paused ? 0 : ((performance.now() - this.#since) / 1000) * this.#rate;
    return Math.min(this.#time + run, this.duration);
  }

  set currentTime(time) {
    this.#set(time);
    tell(this, "timeupdate");
  }

  get playbackRate() {
    return this.#rate;
  }

  set playbackRate(rate) {
    this.#set(this.currentTime);
    this.#rate = rate;
    tell(this, "ratechange");
  }

  #set(time) {
    this.#time = Math.max(0, time);
    if (!this.paused) this.#since = performance.now();
  }

  async play() {
    if (!this.paused) return;
    if (this.#time >= this.duration) this.#time = 0;
    this.#since = performance.now();
    this.#ticking = setInterval(() => {
      if (this.currentTime >= this.duration) this.pause();
      else tell(this, "timeupdate");
    }, TICK_MS);
    tell(this, "play");
  }

  pause() {
    if (this.paused) return;
    this.#time = this.currentTime;
    this.#since = null;
    clearInterval(this.#ticking);
    tell(this, "pause", "timeupdate");
  }
}

customElements.define("film-player", FilmPlayer);
customElements.define("talk-clock", TalkClock);
