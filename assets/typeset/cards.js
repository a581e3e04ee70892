// Cards of films that are played by their host: a button loads the player into the card, another one takes it away again.
// Nothing of the host is asked for before that.

import { follow, frame, playerOf } from "./player.js";

const words = {
  en: {
    play: (host) => `Play here, from ${host}`,
    stop: "Stop, back to the slide",
    offline: "There is no network now.",
    silent: "The player does not answer. It may be blocked here; the film is on its page.",
  },
  ko: {
    play: (host) => `여기서 재생 (${host})`,
    stop: "멈추고 슬라이드로",
    offline: "지금은 네트워크에 연결되어 있지 않습니다.",
    silent: "플레이어가 응답하지 않습니다. 이곳에서 차단되었을 수 있으니 원래 페이지에서 보세요.",
  },
  ja: {
    play: (host) => `ここで再生(${host})`,
    stop: "止めてスライドに戻る",
    offline: "現在ネットワークに接続されていません。",
    silent: "プレーヤーが応答しません。ブロックされている可能性があります。元のページでご覧ください。",
  },
};
const say = () => words[document.documentElement.dataset.lang] ?? words.en;

/** So long a player may take to say that it is there. */
const SILENCE_MS = 10_000;

/** What ends the film of a card that plays. */
const playing = new WeakMap();

/** Offers to play a card where that `isOffered`, and ends what plays where it is not. */
export function tendCard(card, isOffered) {
  const address = playerOf(card.querySelector("a[href]"));
  if (!address) return;
  if (!isOffered) {
    playing.get(card)?.();
    card.querySelector("button")?.remove();
  } else if (!card.querySelector("button")) {
    offer(card, address);
  }
}

function offer(card, address) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say().play(address.hostname);
  button.onclick = () => play(card, address, button);
  card.prepend(button);
  return button;
}

function note(card, text) {
  let place = card.querySelector("[role=status]");
  if (!place) {
    place = document.createElement("span");
    place.role = "status";
    card.append(place);
  }
  place.textContent = text;
}

function play(card, address, button) {
  if (!navigator.onLine) {
    note(card, say().offline);
    return;
  }
  const begun = new URL(address);
  begun.searchParams.set("autoplay", "1");
  const player = frame(begun, card.querySelector("strong")?.textContent ?? address.hostname);
  note(card, "");
  button.before(player);
  card.dataset.playing = "";
  const silence = setTimeout(() => note(card, say().silent), SILENCE_MS);
  const followed = follow(player, () => {
    clearTimeout(silence);
    note(card, "");
  });

  const end = () => {
    clearTimeout(silence);
    followed.end();
    playing.delete(card);
    player.remove();
    button.remove();
    delete card.dataset.playing;
    card.onkeydown = null;
    note(card, "");
    return offer(card, address);
  };
  playing.set(card, end);
  button.textContent = say().stop;
  button.onclick = () => end().focus();
  // Keys are for the deck until somebody goes into the player, and again when the button has them back.
  button.focus();
  card.onkeydown = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    end().focus();
  };
}
