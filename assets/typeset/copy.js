// Puts a button on each block of code that copies it, where the view has words for it: never on a stage.

export const selector = ".code:not(:has(> .code-copy))";

/** How long the button says that it has copied. */
const SAYS_SO_MS = 2000;

/** The code as it is written, or as it is after its changes. */
function textOf(block) {
  const code = block.querySelector("code");
  const lines = [...code.querySelectorAll(".line")];
  if (lines.length === 0 || code.classList.contains("language-diff")) return code.textContent;
  return lines.filter((line) => !line.classList.contains("removed")).map((line) => line.textContent).join("");
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages that came by plain http have no clipboard of their own.
    const put = (event) => {
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    };
    document.addEventListener("copy", put, { once: true });
    const isDone = document.execCommand("copy");
    document.removeEventListener("copy", put);
    if (!isDone) throw new Error("the browser does not let this page copy");
  }
}

function add(block, { codeCopy, codeCopied }) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "code-copy";
  button.setAttribute("aria-live", "polite");
  button.textContent = codeCopy;
  button.addEventListener("click", async () => {
    await copy(textOf(block));
    button.textContent = codeCopied;
    setTimeout(() => (button.textContent = codeCopy), SAYS_SO_MS);
  });
  block.append(button);
}

export async function typeset(blocks) {
  const words = blocks[0].getRootNode().host.dataset;
  if (words.codeCopy) for (const block of blocks) add(block, words);
  return [];
}
