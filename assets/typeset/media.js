// What moves in slides: films and sound begin and end with their slide, and pictures move only where something may.
// Cards of films of other hosts are played where somebody asks for it.
// `boot.js` loads this once a slide with such a thing is there; until then nothing has begun.

import { isAnimated } from "./animated.js";
import { tendBackdrop } from "./backdrop.js";
import { tendCard } from "./cards.js";

const words = {
  en: { play: "Play", stop: "Stop" },
  ko: { play: "재생", stop: "정지" },
  ja: { play: "再生", stop: "停止" },
};
const say = () => words[document.documentElement.dataset.lang] ?? words.en;

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const UNSEEN = "[data-state=coming], [data-state=gone]:not([data-step-style])";
const COVERED = '[data-cover]:not([data-cover=none], [data-cover=""]), [data-screen]:not([data-screen=live])';

/** Slides of a document are all there to be looked at. */
const isShown = (host) => host.matches("[aria-current=true], [data-reading]");
const mayMove = (host) => isShown(host) && host.dataset.render === "full" && !calm.matches;

/** The speaker's copy of what the room hears is silent, and so are the slides of an overview. */
const mayPlay = (host) => isShown(host) && !host.closest("[data-pane]");

// Films and sound

/** Players that were begun for their slide: that happens once, so that who stops one is obeyed. */
const begun = new WeakSet();
/** Players that go on when the slide is no longer covered. */
const held = new WeakSet();

function tendPlayer(player, host) {
  const isSeen = mayPlay(host) && !player.closest(UNSEEN);
  player.controls = mayPlay(host);
  if (!isSeen || host.closest(COVERED)) {
    if (isSeen && !player.paused) held.add(player);
    if (!isSeen) begun.delete(player);
    player.pause();
    return;
  }
  const begins = "autoplay" in player.dataset && mayMove(host) && !begun.has(player);
  if (begins) {
    begun.add(player);
    player.muted = true;
  }
  // A browser that lets nothing begin by itself leaves it to the controls.
  if (held.delete(player) || begins) player.play().catch(() => {});
}

/** So long a player may take to look at its first file; until then it has none. */
const LOOKING_MS = 1000;

/** Puts a box with its name in the place of a player whose file is not there. */
function boxIfMissing(player) {
  const isMissing = player.error !== null || player.networkState === HTMLMediaElement.NETWORK_NO_SOURCE;
  if (!isMissing || player.hidden) return;
  const box = document.createElement("span");
  box.className = "image-missing";
  box.role = "img";
  box.textContent = box.ariaLabel = player.ariaLabel ?? player.title;
  player.after(box);
  player.hidden = true;
  const again = () => {
    box.remove();
    player.hidden = false;
    player.load();
  };
  addEventListener("online", again, { once: true });
}

// Pictures

/** The first frame of a picture, for as long as the picture itself is hidden. */
const frames = new WeakMap();
/** Pictures that somebody has started. */
const started = new WeakSet();

async function tendPicture(image, host) {
  if (mayMove(host) || started.has(image)) {
    release(image);
  } else if (!image.complete) {
    image.addEventListener("load", schedule, { once: true });
  } else if (!frames.has(image) && image.naturalWidth > 0 && (await isAnimated(image)) && !frames.has(image)) {
    hold(image, mayPlay(host));
  }
}

function release(image) {
  const frame = frames.get(image);
  if (!frame) return;
  const hadFocus = image.getRootNode().activeElement === frame;
  frames.delete(image);
  frame.remove();
  image.hidden = false;
  if (hadFocus) image.focus();
}

/** Shows the first frame, with a way to start the picture where `isOffered`. */
function hold(image, isOffered) {
  const frame = document.createElement("canvas");
  frame.width = image.naturalWidth;
  frame.height = image.naturalHeight;
  const pen = frame.getContext("2d");
  pen.drawImage(image, 0, 0);
  // Everything that says how and when the picture shows.
  for (const { name, value } of image.attributes) {
    if (/^(class|style|title|data-st.*)$/.test(name)) frame.setAttribute(name, value);
  }
  for (const side of ["width", "height"]) {
    if (image.hasAttribute(side)) frame.style[side] ||= `${image[side]}px`;
  }
  frame.role = "img";
  frame.ariaLabel = image.alt;
  if (isOffered) {
    drawSign(pen, frame);
    offer(frame, `${say().play}: ${image.alt}`, () => {
      started.add(image);
      release(image);
    });
    offer(image, `${say().stop}: ${image.alt}`, () => {
      if (!started.delete(image)) return;
      hold(image, true);
      frames.get(image).focus();
    });
  }
  frames.set(image, frame);
  image.before(frame);
  image.hidden = true;
}

/** Makes a button of an element. */
function offer(element, label, onChosen) {
  element.role = "button";
  element.tabIndex = 0;
  element.ariaLabel = label;
  element.onclick = onChosen;
  element.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onChosen();
  };
}

/** A triangle on a disc: this can be started. */
function drawSign(pen, { width, height }) {
  const radius = Math.min(width, height) / 7;
  pen.translate(width / 2, height / 2);
  pen.fillStyle = "rgb(0 0 0 / 65%)";
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = "white";
  pen.beginPath();
  pen.moveTo(radius * 0.6, 0);
  pen.lineTo(radius * -0.35, radius * -0.5);
  pen.lineTo(radius * -0.35, radius * 0.5);
  pen.fill();
}

// When

const met = new WeakSet();

function tend(host) {
  for (const player of host.shadowRoot?.querySelectorAll("video, audio") ?? []) {
    if (!met.has(player)) {
      met.add(player);
      // Errors of its sources pass by here on their way down.
      player.addEventListener("error", () => setTimeout(() => boxIfMissing(player)), { capture: true });
      // They may have passed before.
      setTimeout(() => boxIfMissing(player), LOOKING_MS);
    }
    tendPlayer(player, host);
  }
  for (const image of host.shadowRoot?.querySelectorAll("img[data-moving]") ?? []) tendPicture(image, host);
  if (isShown(host)) host.shadowRoot?.querySelectorAll(".backdrop-image").forEach(tendBackdrop);
  for (const card of host.shadowRoot?.querySelectorAll(".embed") ?? []) {
    tendCard(card, mayPlay(host) && !host.closest(COVERED) && !card.closest(UNSEEN));
  }
}

let isScheduled = false;

/** Once the slide is as it is to be: steps are marked after a slide is drawn. */
function schedule() {
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(() => {
    isScheduled = false;
    document.querySelectorAll("[data-slide]").forEach(tend);
  });
}

addEventListener("lectern:drawn", schedule);
calm.addEventListener("change", schedule);
new MutationObserver(schedule).observe(document.body, {
  subtree: true,
  attributes: true,
  attributeFilter: ["aria-current", "data-cover", "data-render", "data-screen", "data-step"],
});
schedule();
