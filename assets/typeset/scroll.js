// Code that scrolls takes the keys when it was reached by Tab, not when it was clicked: a clicker still turns the slides.

export const selector = "pre:not([data-tabbed])";

function leave({ currentTarget: code }) {
  if (!code.matches(":focus-visible")) code.blur();
}

export async function typeset(blocks) {
  for (const code of blocks) {
    code.dataset.tabbed = "";
    code.addEventListener("focus", leave);
  }
  return [];
}
