// Fonts that a deck brings along: browsers ignore `@font-face` in a shadow root, so its faces are made the document's, under names
// that nothing else has. `boot.js` loads this once a deck with such a rule is there; a face is fetched when a slide has letters in it.

/** Faces that one deck may bring: four styles of six families. */
const MOST_FACES = 24;

const FILE = /^(blob:|[^?#]*\.(woff2?|ttf|otf)([?#]|$))/i;

/** Descriptors of a rule, and their names for scripts. */
const DESCRIPTORS = {
  "ascent-override": "ascentOverride",
  "descent-override": "descentOverride",
  "font-feature-settings": "featureSettings",
  "font-stretch": "stretch",
  "font-style": "style",
  "font-weight": "weight",
  "line-gap-override": "lineGapOverride",
  "unicode-range": "unicodeRange",
};

/** Style sheets that were seen to. */
const met = new WeakSet();
/** Names in the deck, and the names that stand for them here. */
const names = new Map();
/** Faces of the document that are a deck's, and their files. */
const faces = new Map();

const unquoted = (name) => name.trim().replace(/^(["'])(.*)\1$/, "$2");

/** The parts of `src` that are fonts of files or of the system. */
function sources(src) {
  const parts = src.match(/(url|local)\((?:"[^"]*"|'[^']*'|[^)"']*)\)(\s*(format|tech)\([^)]*\))*/g) ?? [];
  return parts.filter((part) => {
    const [, address] = /^url\(\s*["']?(.*?)["']?\s*\)/.exec(part) ?? [];
    return address === undefined || FILE.test(address);
  });
}

function lift({ style }) {
  const family = unquoted(style.getPropertyValue("font-family"));
  const src = sources(style.getPropertyValue("src"));
  if (!family || src.length === 0 || faces.size >= MOST_FACES) return;
  if (!names.has(family)) names.set(family, `deck ${names.size} ${family.replace(/["\\]/g, "")}`);
  const said = { display: "swap" };
  for (const [name, key] of Object.entries(DESCRIPTORS)) {
    const value = style.getPropertyValue(name);
    if (value) said[key] = value;
  }
  const face = new FontFace(names.get(family), src.join(", "), said);
  faces.set(face, src[0]);
  document.fonts.add(face);
}

/** Puts the new names in the place of the old ones. */
function rename(style) {
  for (const property of [...style]) {
    if (property !== "font-family" && !property.startsWith("--")) continue;
    const value = style.getPropertyValue(property);
    const parts = value.split(",").map((part) => {
      const name = names.get(unquoted(part));
      return name ? `"${name}"` : part;
    });
    const renamed = parts.join(",");
    if (renamed !== value) style.setProperty(property, renamed, style.getPropertyPriority(property));
  }
}

function walk(rules, visit) {
  for (const rule of rules) {
    visit(rule);
    if (rule.cssRules) walk(rule.cssRules, visit);
  }
}

function tend(host) {
  const root = host.shadowRoot;
  const fresh = (root?.adoptedStyleSheets ?? []).filter((sheet) => !met.has(sheet));
  for (const sheet of fresh) {
    met.add(sheet);
    walk(sheet.cssRules, (rule) => rule instanceof CSSFontFaceRule && lift(rule));
  }
  if (names.size === 0) return;
  for (const sheet of fresh) walk(sheet.cssRules, (rule) => rule instanceof CSSStyleRule && rename(rule.style));
  for (const { style } of root?.querySelectorAll("[style*=font]") ?? []) rename(style);
}

/** Tells the app that sizes have changed, and which files did not come. */
function say(troubles) {
  const records = troubles.map((face) => {
    const message = `A font of the deck did not come: ${faces.get(face)}`;
    const hint = "Put the file where the style sheet says it is; it is to be WOFF2, WOFF, TTF or OTF.";
    return ["font-not-loaded", message, hint, "font"].join("\x1f") + "\x1e";
  });
  document.querySelectorAll("[data-slide]").forEach((host) => {
    host.dispatchEvent(new CustomEvent("lectern:typeset", { detail: records.join("") }));
  });
}

const ours = ({ fontfaces }) => fontfaces.filter((face) => faces.has(face));
document.fonts.addEventListener("loadingdone", (event) => ours(event).length > 0 && say([]));
document.fonts.addEventListener("loadingerror", (event) => ours(event).length > 0 && say(ours(event)));
addEventListener("lectern:drawn", ({ target }) => tend(target));
document.querySelectorAll("[data-slide]").forEach(tend);

// Another app of this page may show another deck.
addEventListener("lectern:load", () => {
  faces.forEach((_, face) => document.fonts.delete(face));
  faces.clear();
});
