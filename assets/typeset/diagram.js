// Draws diagrams of mermaid. They are shown as pictures, in which nothing runs, loads or leads anywhere.

export const selector = ".code:has(> pre > code.language-mermaid), .mermaid";

/** Pictures by source and look, as promises. */
const known = new Map();

export async function typeset(elements) {
  const troubles = await Promise.all(elements.map(show));
  return troubles.flat();
}

async function show(element) {
  const code = element.querySelector("code") ?? element;
  const source = code.textContent;
  const look = lookOf(element);
  const key = JSON.stringify([source, look]);
  if (!known.has(key)) known.set(key, paint(source, look));
  try {
    const { address, width, height, description } = await known.get(key);
    const scale = scaleFor(element);
    const picture = new Image(width * scale, height * scale);
    picture.className = "diagram";
    picture.src = address;
    picture.alt = description;
    await picture.decode();
    (element.querySelector("pre") ?? element).replaceWith(picture);
    return [];
  } catch (error) {
    // The parser goes on with all that might have stood there instead.
    const [message] = String(error.message ?? error).split("Expecting");
    // The network may be back the next time.
    known.delete(key);
    return [
      {
        code: "diagram",
        message: `A diagram cannot be drawn. ${message.trim()}`,
        hint: "Its source is shown instead. The editor at mermaid.live shows what is wrong as one types.",
        source,
      },
    ];
  }
}

async function paint(source, look) {
  const { draw } = await easel();
  const { svg, width, height, description } = await draw(source, look);
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  return { address, width, height, description: description || `Diagram: ${source.trim().split("\n", 1)}` };
}

let coming;

/** The window of `easel.html`. */
function easel() {
  coming ??= hang().catch((error) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

/** Loads `easel.html` out of sight. */
async function hang() {
  const frame = document.createElement("iframe");
  const page = new URL("./easel.html", import.meta.url);
  // In a talk that is one file: a frame at such an address would be a stranger to the page.
  if (page.protocol === "blob:") frame.srcdoc = await fetch(page).then((response) => response.text());
  else frame.src = page;
  frame.title = "Where diagrams are drawn";
  frame.inert = true;
  frame.ariaHidden = "true";
  frame.tabIndex = -1;
  frame.style = "position: fixed; inset: 0 auto auto -4000px; width: 1920px; height: 1080px; border: 0; visibility: hidden";
  await new Promise((loaded) => {
    frame.addEventListener("load", loaded);
    document.body.append(frame);
  });
  if (!frame.contentWindow.draw) throw new Error("What draws it has not come.");
  return frame.contentWindow;
}

/** Words of a diagram are a little smaller than those round it; mermaid writes them in 16 pixels. */
function scaleFor(element) {
  const slide = element.closest(".slide") ?? element;
  return (Number.parseFloat(getComputedStyle(slide).fontSize) * 0.72) / 16;
}

/** Colours and face of the slide, for mermaid. */
function lookOf(element) {
  const style = getComputedStyle(element);
  const probe = document.createElement("span");
  element.append(probe);
  const color = (value) => {
    probe.style.color = value;
    return plain(getComputedStyle(probe).color);
  };
  const [paper, ink, accent, surface, muted] = ["paper", "ink", "accent", "surface", "muted"].map((name) =>
    color(`var(--${name})`),
  );
  const tint = (share) => color(`color-mix(in oklab, var(--accent) ${share}%, var(--paper))`);
  const fontFamily = style.getPropertyValue("--deck-font-text") + ", sans-serif";
  const look = {
    fontFamily,
    themeVariables: {
      fontFamily,
      darkMode: brightness(paper) < brightness(ink),
      background: paper,
      mainBkg: surface,
      primaryColor: surface,
      primaryTextColor: ink,
      primaryBorderColor: accent,
      secondaryColor: tint(18),
      secondaryTextColor: ink,
      tertiaryColor: tint(8),
      tertiaryTextColor: ink,
      lineColor: muted,
      textColor: ink,
      titleColor: ink,
      noteBkgColor: tint(18),
      noteTextColor: ink,
      noteBorderColor: accent,
      edgeLabelBackground: paper,
    },
  };
  probe.remove();
  return look;
}

/** mermaid reads hexadecimal colours only; browsers give them in many forms. */
function plain(color) {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function brightness(color) {
  const number = Number.parseInt(color.slice(1), 16);
  return (number >> 16) * 3 + ((number >> 8) & 255) * 6 + (number & 255);
}
