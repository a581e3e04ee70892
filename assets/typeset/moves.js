// Moves the lines that two versions of code share from their old place to the new one, when a step shows the other version.

export const selector = ".moves:not([data-watched])";

const DURATION_MS = 350;

/** Longer code is exchanged at once. */
const MOST_LINES = 200;

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** The version that is seen. */
function shownIn(stack) {
  return [...stack.children].find(({ dataset }) => dataset.state !== "coming" && dataset.state !== "gone");
}

function watch(stack) {
  stack.dataset.watched = "";
  let shown;
  const observer = new MutationObserver(() => {
    const before = shown;
    shown = shownIn(stack);
    const { host } = stack.getRootNode();
    const mayMove = host?.dataset.render === "full" && !still.matches;
    if (mayMove && before && shown && before !== shown) move(stack, before, shown);
  });
  // The slide is put at its step right after it was drawn; that is no move.
  requestAnimationFrame(() => {
    shown = shownIn(stack);
    observer.observe(stack, { subtree: true, attributeFilter: ["data-state"] });
  });
}

/** The lines of code, each in an element of its own. */
function linesOf(version) {
  const code = version.querySelector("code");
  if (!code) return [];
  if (!code.querySelector(".line")) {
    const lines = [];
    for (const piece of [...code.childNodes]) {
      for (const text of piece.textContent.match(/[^\n]*\n|[^\n]+/g) ?? []) {
        if (lines.length === 0 || lines.at(-1).textContent.endsWith("\n")) {
          const line = document.createElement("span");
          line.className = "line";
          lines.push(line);
        }
        const part = piece.cloneNode();
        part.textContent = text;
        lines.at(-1).append(part);
      }
    }
    code.replaceChildren(...lines);
  }
  return [...code.querySelectorAll(".line")];
}

/** The longest sequence of lines that both have, as pairs. */
function shared(before, after) {
  const key = (line) => line.textContent.trim();
  const [old, fresh] = [before.map(key), after.map(key)];
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      lengths[i][j] =
        old[i] === fresh[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const pairs = new Map();
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    if (old[i] === fresh[j]) {
      pairs.set(after[j], before[i]);
      i += 1;
      j += 1;
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return pairs;
}

async function move(stack, before, after) {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  if (Math.max(old.length, fresh.length) > MOST_LINES) return;
  const pairs = shared(old, fresh);
  const staying = new Set(pairs.values());
  const scale = stack.getBoundingClientRect().width / stack.offsetWidth || 1;
  const timing = { duration: DURATION_MS, easing: "ease-in-out" };
  const hold = (element, style) => element.animate([style, style], timing);
  const places = fresh.map((line) => {
    const from = pairs.get(line)?.getBoundingClientRect();
    const to = line.getBoundingClientRect();
    return from && { x: (from.x - to.x) / scale, y: (from.y - to.y) / scale };
  });
  stack.dataset.moving = "";
  const moves = fresh.map((line, index) => {
    const place = places[index];
    return line.animate(
      place ? { transform: [`translate(${place.x}px, ${place.y}px)`, "none"] } : { opacity: [0, 0, 1] },
      timing,
    );
  });
  // The version that goes stays over the other one, without its ground, until its own lines have faded.
  hold(before, { opacity: 1, visibility: "visible", zIndex: 1 });
  hold(before.querySelector("pre"), { backgroundColor: "transparent" });
  for (const beside of before.querySelectorAll("figcaption, .code-copy")) hold(beside, { opacity: 0 });
  for (const line of old) {
    if (staying.has(line)) hold(line, { opacity: 0 });
    else line.animate({ opacity: [1, 0, 0] }, timing);
  }
  await Promise.allSettled(moves.map(({ finished }) => finished));
  delete stack.dataset.moving;
}

export async function typeset(stacks) {
  stacks.forEach(watch);
  return [];
}
