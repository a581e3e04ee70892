// What turns the slides of a page that somebody has written by hand.
const slides = [...document.querySelectorAll("section")];
let current = 0;
addEventListener("keydown", ({ key }) => {
  if (key !== "ArrowRight") return;
  slides[current].hidden = true;
  current = Math.min(slides.length - 1, current + 1);
  slides[current].hidden = false;
});
