// Keeps the app and the talks of a site for when there is no network: a service worker, see docs/offline.md.
//
// Files of the app are kept by what they hold, so that an update takes what is new beside what is there, and takes over when all of it
// has come. Files of talks come from the network as long as there is one, else as they were last seen.

// Filled in by `cargo xtask`: the names of the app's files with the hashes of what they hold. Without them this worker takes itself away.
const APP = null;

const SCOPE = registration.scope;
const APP_CACHE = `lectern app ${SCOPE}`;
const TALKS_CACHE = `lectern talks ${SCOPE}`;
const PAGE = "index.html";
const HASHES = new Map([...Object.entries(APP?.needed ?? {}), ...Object.entries(APP?.later ?? {})]);

/** How long a network may keep somebody waiting for what is kept as well, and how long one that did is not waited for again. */
const PATIENCE_MS = 3000;
const REST_MS = 30_000;

// --- the app

/** Where a file of the app is kept; what it holds is part of the address. */
const keyOf = (name) => `${SCOPE}${name}?${encodeURIComponent(HASHES.get(name))}`;

/** Fetches a file of the app unless it is kept. */
async function take(name) {
  const cache = await caches.open(APP_CACHE);
  if (await cache.match(keyOf(name))) return;
  // Hosts may lead from the page's file to its folder, and add to pages what they like; nothing else may come from another build.
  const integrity = name.endsWith(".html") ? "" : `sha256-${HASHES.get(name)}`;
  const response = await fetch(SCOPE + (name === PAGE ? "" : name), { cache: "no-cache", integrity });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  await cache.put(keyOf(name), response.redirected ? new Response(response.body, response) : response);
}

async function install() {
  await Promise.all(Object.keys(APP.needed).map(take));
}

/** Forgets what only earlier versions had. */
async function takeOver() {
  const cache = await caches.open(APP_CACHE);
  const wanted = new Set([...HASHES.keys()].map(keyOf));
  for (const { url } of await cache.keys()) {
    if (!wanted.has(url)) await cache.delete(url);
  }
  await clients.claim();
}

/** Fetches what the app can do without, one after the other; what does not come now comes with the next visit. */
async function takeLater() {
  for (const name of Object.keys(APP?.later ?? {})) {
    try {
      await take(name);
    } catch (error) {
      if (error.name === "QuotaExceededError") return;
    }
  }
}

/** How many files of the app are kept, and how many there are. */
async function count() {
  // To open a cache makes one, which would have to be taken away again.
  if (!APP) return [0, 0];
  // Opening a cache would make it.
  if (!APP) return [0, 0];
  const cache = await caches.open(APP_CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return [[...HASHES.keys()].filter((name) => kept.has(keyOf(name))).length, HASHES.size];
}

async function ofApp(name, request) {
  const cache = await caches.open(APP_CACHE);
  const kept = () => cache.match(keyOf(name));
  // Where the disk is full it is not kept.
  return (await kept()) ?? (await take(name).then(kept, () => {})) ?? fetch(request);
}

// --- talks

let restsUntil = 0;

const isPage = (response) => (response.headers.get("content-type") ?? "").startsWith("text/html");

/** Networks in hotels answer everything with a page. */
const isAnswer = ({ mode, url }, response) =>
  response.status < 500 && (mode === "navigate" || !isPage(response) || /\.html?$/.test(new URL(url).pathname));

function isKept(request, response) {
  const isFilm = /^(video|audio)\//.test(response.headers.get("content-type"));
  return response.status === 200 && request.url.startsWith(SCOPE) && !request.headers.has("range") && !isFilm && isAnswer(request, response);
}

async function fromNetwork(event) {
  const { request } = event;
  const response = await fetch(request);
  if (isKept(request, response)) {
    const copy = response.clone();
    const kept = caches.open(TALKS_CACHE).then((cache) => cache.put(request.url, copy));
    // The disk may be full.
    event.waitUntil(kept.catch(() => {}));
  }
  return response;
}

/** The network's answer if it comes in time and is one, else nothing. */
async function inTime(request, coming) {
  const rests = Date.now() < restsUntil;
  const late = new Promise((done) => setTimeout(done, rests ? 0 : PATIENCE_MS, "late"));
  const first = await Promise.race([coming, late]).catch(() => undefined);
  if (first === "late") {
    if (!rests) restsUntil = Date.now() + REST_MS;
    return undefined;
  }
  restsUntil = 0;
  return first && isAnswer(request, first) ? first : undefined;
}

async function ofTalk(request, coming) {
  const cache = await caches.open(TALKS_CACHE);
  const kept = await cache.match(request.url, { ignoreVary: true });
  if (kept) return (await inTime(request, coming)) ?? part(kept, request.headers.get("range"));
  if (request.mode !== "navigate") return coming;
  return coming.catch((error) => {
    // The page of a talk that was never opened: the app knows the talk.
    const talk = /^talks\/([^/]+)\/(index\.html)?$/.exec(request.url.slice(SCOPE.length).split(/[?#]/)[0]);
    if (!talk) throw error;
    return Response.redirect(`${SCOPE}?talk=${talk[1]}`);
  });
}

/** The part of a file that a range asks for. */
async function part(kept, range) {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? "");
  if (!asked) return kept;
  const whole = await kept.blob();
  const [, first, last] = asked;
  const begin = first ? Number(first) : Math.max(0, whole.size - Number(last));
  const end = first && last ? Math.min(Number(last) + 1, whole.size) : whole.size;
  if (begin >= end) return new Response(null, { status: 416, headers: { "content-range": `bytes */${whole.size}` } });
  const headers = { "content-type": whole.type, "content-range": `bytes ${begin}-${end - 1}/${whole.size}` };
  return new Response(whole.slice(begin, end), { status: 206, headers });
}

// --- what the browser and pages ask

function answer(event) {
  const { request } = event;
  const isOwn = request.url.startsWith(SCOPE);
  if (request.method !== "GET" || !request.url.startsWith("http")) return;
  // Films are not kept, and players of other hosts are none of our business.
  if (["video", "audio"].includes(request.destination)) return;
  if (!isOwn && !["", "image", "style", "font"].includes(request.destination)) return;
  const name = isOwn && (request.url.slice(SCOPE.length).split(/[?#]/)[0] || PAGE);
  if (name && HASHES.has(name)) {
    event.respondWith(ofApp(name, request));
    return;
  }
  const coming = fromNetwork(event);
  event.waitUntil(coming.catch(() => {}));
  event.respondWith(ofTalk(request, coming));
}

// Without files it answers nothing, not even by looking.
if (APP) addEventListener("fetch", answer);

addEventListener("install", (event) => event.waitUntil(APP ? install() : skipWaiting()));

addEventListener("activate", (event) => event.waitUntil(APP ? takeOver() : leave()));

addEventListener("message", (event) => {
  const task = { "take over": skipWaiting, "take later": takeLater, count }[event.data];
  if (task) event.waitUntil(task().then((said) => event.ports[0]?.postMessage(said)));
});

/** Takes itself away with all that was kept. Windows that are open go on, and have from the network what they fetch from now on. */
async function leave() {
  await Promise.all([caches.delete(APP_CACHE), caches.delete(TALKS_CACHE), registration.unregister()]);
}
