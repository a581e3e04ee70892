// Two windows and nothing between them but a channel: what a key can be shown by at best.
const wire = new BroadcastChannel("bare");
let shown = 0;
document.addEventListener("keydown", () => wire.postMessage((shown += 1)));
wire.onmessage = ({ data }) => {
  document.querySelector("h1").textContent = data;
  // A frame's callbacks run before its paint, a task queued by one of them runs after it.
  requestAnimationFrame(() => setTimeout(() => performance.mark("lectern:slide")));
};
