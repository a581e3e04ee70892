// Keeps the app and the talk that is shown for when there is no network, once the page is at rest, and offers newer versions of the app:
// see docs/offline.md. The panel (`src/pages/attendee/offline`) hears how things stand by `lectern:offline` and asks by `lectern:offline-ask`.

const app = new URL(".", import.meta.url).href;
// Frames that are shut off throw where they are asked for their workers.
const workers = self === top ? navigator.serviceWorker : undefined;
const { locks, storage, connection } = navigator;
const root = document.documentElement;

/** How things stand, as the panel is told. */
const state = { obstacle: "", app: null, talk: null, all: null, update: "", used: 0, room: 0 };

function tell(news = {}) {
  Object.assign(state, news);
  dispatchEvent(new CustomEvent("lectern:offline", { detail: { ...state } }));
}

const rest = () => new Promise((done) => (self.requestIdleCallback ?? setTimeout)(done));

/** Why nothing is kept; empty where it is. */
function obstacle() {
  if (!location.protocol.startsWith("http")) return "file";
  if (self !== top || "embed" in root.dataset) return "frame";
  // What is being written changes all the time.
  if (document.querySelector("script[src^='_lectern/'], script[src^='/__dev/']")) return "live";
  if (!isSecureContext) return "insecure";
  return workers && self.caches ? "" : "absent";
}

// --- the app

let registration;

/** The worker once it is in charge; nothing where not all that the app needs could be fetched. */
function inCharge({ active, waiting, installing }) {
  const worker = active ?? waiting ?? installing;
  return new Promise((done) => {
    const look = () => {
      if (worker.state === "activated") done(worker);
      if (worker.state === "redundant") done();
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** Asks a worker, and waits for the answer. */
function ask(worker, what) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage(what, [port2]);
  });
}

async function measure(worker) {
  const { usage = 0, quota = 0 } = (await storage?.estimate?.()) ?? {};
  tell({ app: await ask(worker, "count"), used: usage, room: quota });
}

async function start({ isWanted = false } = {}) {
  tell({ obstacle: obstacle() });
  if (state.obstacle) return;
  if (connection?.saveData && !isWanted && !(await workers.getRegistration(app))) {
    tell({ obstacle: "saving" });
    return;
  }
  await rest();
  try {
    registration = await workers.register(new URL("sw.js", app), { updateViaCache: "none" });
  } catch (error) {
    console.warn(error);
    tell({ obstacle: "refused" });
    return;
  }
  offerUpdates();
  const worker = await inCharge(registration);
  if (!worker) {
    tell({ obstacle: "incomplete" });
    return;
  }
  await measure(worker);
  if (state.app[1] === 0) {
    // It is there to take itself away.
    tell({ obstacle: "refused" });
    return;
  }
  keepShown();
  await ask(worker, "take later");
  await measure(worker);
}

// --- newer versions: offered, and never before an audience

const PRESENTING = `lectern presenting ${app}`;
let leaveTheRoom;
let isOffered = false;

const isPresenting = () => ["present", "stage"].includes(root.dataset.view);

/** Other windows know by a lock that somebody presents. */
function mindTheRoom() {
  if (isPresenting() && !leaveTheRoom) {
    const left = new Promise((done) => (leaveTheRoom = done));
    locks?.request(PRESENTING, { mode: "shared" }, () => left);
  } else if (!isPresenting()) {
    leaveTheRoom?.();
    leaveTheRoom = undefined;
  }
  offer();
}

async function offer() {
  const { waiting, active } = registration ?? {};
  if (!waiting || !active) return;
  // One without files is no newer version, and nothing to ask about: it takes all away.
  const [, nFiles] = await ask(waiting, "count");
  if (nFiles === 0) {
    await update();
    return;
  }
  if (!state.update) tell({ update: "there" });
  if (isOffered || isPresenting() || root.dataset.view === "print" || root.dataset.lectern !== "ready") return;
  isOffered = true;
  dispatchEvent(new CustomEvent("lectern:ask", { detail: "update" }));
}

function offerUpdates() {
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
}

let isAccepted = false;

async function update() {
  const { held = [] } = (await locks?.query()) ?? {};
  if (held.some(({ name }) => name === PRESENTING)) {
    tell({ update: "presenting" });
    return;
  }
  isAccepted = true;
  registration?.waiting?.postMessage("take over");
}

let isControlled = Boolean(workers?.controller);

workers?.addEventListener("controllerchange", () => {
  // All windows go along, each at its place, so that none meets files of another version.
  if ((isControlled || isAccepted) && !isPresenting()) location.reload();
  isControlled = true;
});

// --- talks

const running = {};
let shown;

/** Has a worker keep a talk, or all of them, and tells how far it has come as `talk` or `all`. */
function keep(what, setting) {
  running[what]?.terminate();
  const { searchJs: js, searchWasm: wasm } = document.getElementById("boot").dataset;
  const worker = new Worker(new URL("keeper.js", app), { type: "module" });
  running[what] = worker;
  let hosts = "";
  try {
    hosts = localStorage.getItem("lectern.hosts") ?? "";
  } catch {
    // A browser that stores nothing has allowed no host for long.
  }
  const done = (report) => {
    tell({ [what]: { ...state[what], ...report } });
    if (!report.state) return;
    worker.terminate();
    measure(registration.active);
  };
  worker.addEventListener("message", ({ data: { missing, ...report } }) =>
    done({ ...report, missing: missing.map((address) => decodeURI(address.startsWith(app) ? address.slice(app.length) : address)) }),
  );
  worker.addEventListener("error", () => done({ state: "failed" }));
  worker.postMessage({ js, wasm, app, talks: `lectern talks ${app}`, hosts: hosts.split(/\s+/), ...setting });
}

/** The page that one has come by and what it was made of, where it is one of `lectern build` that the app has taken over. */
function pageOfTalk() {
  const [began] = performance.getEntriesByType("navigation");
  const folder = `${app}talks/`;
  if (!began?.name.startsWith(folder)) return [];
  const parts = performance.getEntriesByType("resource").filter(({ initiatorType }) => ["link", "script", "other"].includes(initiatorType));
  return [began, ...parts].map(({ name }) => name).filter((name) => name.startsWith(folder));
}

/** Keeps the talk that is shown, if it is one of the web. */
async function keepShown() {
  const asked = new URLSearchParams(location.search);
  const name = asked.get("deck");
  const deck = name && !name.startsWith("device:") ? new URL(name, document.baseURI) : null;
  if (deck?.href === shown) return;
  shown = deck?.href;
  tell({ talk: null });
  if (!deck) return;
  await rest();
  deck.hash = "";
  keep("talk", { deck: deck.href, dialect: asked.get("dialect") ?? "", page: pageOfTalk() });
}

function visited() {
  if (state.app && !state.obstacle) keepShown();
}

// --- what the panel asks

const asked = {
  state: () => tell(),
  start: () => start({ isWanted: true }),
  update,
  all() {
    tell({ all: { state: "" } });
    // The browser may ask the reader; the answer changes nothing now.
    storage?.persist?.().catch(() => {});
    keep("all", {});
  },
  cancel() {
    running.all?.terminate();
    tell({ all: { ...state.all, state: "cancelled" } });
  },
};

addEventListener("lectern:offline-ask", ({ detail }) => asked[detail]?.());
addEventListener("lectern:drawn", visited);
addEventListener("lectern:load", visited);
new MutationObserver(mindTheRoom).observe(root, { attributeFilter: ["data-view", "data-lectern"] });
mindTheRoom();
// The room's window leaves the network to the console.
if (root.dataset.view !== "stage") start();
