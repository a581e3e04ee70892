// Players of YouTube and Vimeo, each in a frame of its own: their addresses, and the messages to and from them.

const YOUTUBE = "https://www.youtube-nocookie.com";
const VIMEO = "https://player.vimeo.com";

const NAME = /^[\w-]{4,64}$/;
const named = (text) => (text && NAME.test(text) ? text : null);

/** Seconds of `90`, `90s` or `1m30s`. */
function seconds(text) {
  const [, hours, minutes, rest] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text ?? "") ?? [];
  return 3600 * (hours ?? 0) + 60 * (minutes ?? 0) + Number(rest ?? 0);
}

function onYoutube({ hostname, pathname, search }) {
  const searchParams = new URLSearchParams(search);
  const parts = pathname.split("/").slice(1);
  const id = hostname === "youtu.be" ? parts[0] : (searchParams.get("v") ?? parts[1]);
  const list = named(searchParams.get("list"));
  const isList = id === "videoseries" || parts[0] === "playlist";
  if (isList ? !list : !named(id)) return null;
  const player = new URL(`${YOUTUBE}/embed/${isList ? "videoseries" : id}`);
  if (list) player.searchParams.set("list", list);
  const start = seconds(searchParams.get("t") ?? searchParams.get("start"));
  if (start) player.searchParams.set("start", start);
  player.searchParams.set("enablejsapi", "1");
  player.searchParams.set("origin", location.origin);
  return player;
}

function onVimeo({ pathname, search, hash }) {
  const [, id, secret] = /(?:^|\/)(\d+)(?:\/(\w+))?$/.exec(pathname) ?? [];
  if (!id) return null;
  const player = new URL(`${VIMEO}/video/${id}`);
  const key = named(new URLSearchParams(search).get("h")) ?? named(secret);
  if (key) player.searchParams.set("h", key);
  player.searchParams.set("dnt", "1");
  if (/^#t=\w+$/.test(hash)) player.hash = hash;
  return player;
}

/** The address of the player for a link to a film's page; nothing where it names no film. */
export function playerOf(link) {
  const host = link.hostname.replace(/^(www|m)\./, "");
  if (host === "youtube.com" || host === "youtu.be" || host === "youtube-nocookie.com") return onYoutube(link);
  return host === "vimeo.com" || host === "player.vimeo.com" ? onVimeo(link) : null;
}

/** A frame for a player. It can do what a player needs, and opens pages in tabs of their own only. */
export function frame(address, title) {
  const made = document.createElement("iframe");
  made.title = title;
  made.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  made.sandbox = "allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox";
  // YouTube plays nothing for pages that do not name themselves; the page's own address and the deck's stay here.
  made.referrerPolicy = "strict-origin";
  made.src = address;
  return made;
}

/** How often a player is asked whether it is there. */
const ASK_MS = 500;

/**
 * Follows the player in a frame that is in the page. `onTime` is told of its time in seconds, whether it plays and how long the film is,
 * as it says so; the first call means that it is there.
 */
export function follow(made, onTime) {
  const { origin } = new URL(made.src);
  const say = (message) => made.contentWindow?.postMessage(JSON.stringify(message), origin);
  const isYoutube = origin === YOUTUBE;
  let time = 0;
  let isPlaying = false;
  let length = 0;

  const hear = ({ source, origin: from, data }) => {
    if (source !== made.contentWindow || from !== origin) return;
    let message;
    try {
      message = typeof data === "string" ? JSON.parse(data) : data;
    } catch {
      return;
    }
    clearInterval(asking);
    const { event, info, data: said } = message ?? {};
    if (isYoutube) {
      time = info?.currentTime ?? time;
      length = info?.duration ?? length;
      isPlaying = info?.playerState === undefined ? isPlaying : info.playerState === 1;
    } else {
      if (event === "ready") {
        for (const value of ["timeupdate", "play", "pause", "seeked"]) say({ method: "addEventListener", value });
      }
      time = said?.seconds ?? time;
      length = said?.duration ?? length;
      isPlaying = event === "play" || (event !== "pause" && isPlaying);
    }
    onTime(time, isPlaying, length);
  };
  addEventListener("message", hear);
  const ask = () => say(isYoutube ? { event: "listening", id: 1, channel: "widget" } : { method: "ping" });
  const asking = setInterval(ask, ASK_MS);

  const command = (func, method, value) =>
    say(isYoutube ? { event: "command", func, args: value === undefined ? [] : [value, true] } : { method, value });
  return {
    seek: (to) => command("seekTo", "setCurrentTime", to),
    play: () => command("playVideo", "play"),
    pause: () => command("pauseVideo", "pause"),
    rate: (rate) => command("setPlaybackRate", "setPlaybackRate", rate),
    end() {
      clearInterval(asking);
      removeEventListener("message", hear);
    },
  };
}
