// Whether a picture moves: formats that may are also used for pictures that do not.

const SHORT = 64;

/** Looks for more than one frame in a file, by the signs of each format. */
function hasFrames(bytes) {
  const text = new TextDecoder("latin1").decode(bytes);
  const head = text.slice(0, SHORT);
  // A GIF has a control block before each frame, a WebP or AVIF says so in its head, a PNG before its first frame.
  if (head.startsWith("GIF")) return text.split("!\xf9\x04").length > 2;
  if (head.startsWith("RIFF")) return head.includes("ANIM");
  if (head.includes("PNG")) return text.slice(0, text.indexOf("IDAT")).includes("acTL");
  return head.includes("avis");
}

const answers = new Map();

async function ask({ currentSrc, dataset: { moving } }) {
  try {
    // The page's policy lets scripts read no others.
    if (!/^https?:/.test(currentSrc)) throw new TypeError("not on a host");
    const response = await fetch(currentSrc, { cache: "force-cache" });
    return hasFrames(await response.arrayBuffer());
  } catch {
    // It cannot be read: most of these formats' pictures move.
    return moving === "gif" || moving === "apng";
  }
}

/** Whether an `<img data-moving="gif">` moves. */
export function isAnimated(image) {
  const address = image.currentSrc;
  if (!answers.has(address)) answers.set(address, ask(image));
  return answers.get(address);
}
