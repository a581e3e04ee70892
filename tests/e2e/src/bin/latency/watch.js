// Runs first in every window: tells the others of what it has painted, by a channel of its own.
(() => {
  const watch = new BroadcastChannel("latency");
  const { mark } = Performance.prototype;
  Performance.prototype.mark = function (name, ...rest) {
    if (name === "lectern:slide") watch.postMessage(location.href);
    return mark.call(this, name, ...rest);
  };
  // The time from a key in this window to the word of another that it has painted, by the clock of this one.
  window.press = (other) => new Promise((done) => {
    let pressed;
    watch.onmessage = ({ data }) => {
      if (!data.includes(other)) return;
      watch.onmessage = null;
      done(performance.now() - pressed);
    };
    // Anywhere within a frame, and not so soon that a worn clicker could be meant.
    setTimeout(() => {
      pressed = performance.now();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", code: "ArrowRight", bubbles: true }));
    }, 90 + Math.random() * 40);
  });
})();
