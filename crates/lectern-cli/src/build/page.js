// Keys on the page of a talk, at once: the app takes over when it is there (take_over.js), and without it they go on.
(() => {
  const root = document.documentElement;
  const LEVELS = 5;
  const turns = {
    ArrowRight: 1, ArrowDown: 1, " ": 1, PageDown: 1, Enter: 1, n: 1, j: 1,
    ArrowLeft: -1, ArrowUp: -1, Backspace: -1, PageUp: -1, p: -1, k: -1,
    Home: -Infinity, End: Infinity,
  };

  /** Whether slides are seen, not their text: `page.css` decides. */
  const shows = () => getComputedStyle(root).getPropertyValue("--frame").trim() === "block";
  const slides = () => document.querySelectorAll("main > article");
  const index = () => Math.min(slides().length - 1, Math.round(scrollY / innerHeight));

  /** The slide that is seen with all its steps, as the app writes it into addresses. */
  function place() {
    const { id, dataset } = slides()[index()];
    return dataset.steps === "0" ? `#${id}` : `#${id}.${dataset.steps}`;
  }

  /** Makes code and then text smaller until all of a slide is seen, as the app does (use_shadow_slide/fit.rs). */
  function fit(article) {
    const host = article.querySelector(".host");
    const slide = host.shadowRoot?.querySelector(".slide");
    if (!slide || host.dataset.shrink) return;
    const blocks = [...slide.querySelectorAll("pre")];
    for (const block of blocks) {
      for (let level = 1; level <= LEVELS && block.scrollWidth > block.clientWidth + 1; level += 1) block.dataset.shrink = level;
    }
    let [text, code] = [0, 0];
    host.dataset.shrink = 0;
    while (slide.scrollHeight > slide.clientHeight + 1 && text < LEVELS) {
      if (code < 3 && blocks.length > 0) code += 1;
      else text += 1;
      host.dataset.shrink = text;
      for (const block of blocks) block.dataset.shrink = Math.max(code, block.dataset.shrink ?? 0);
    }
  }

  function fitWhatIsSeen() {
    if (shows()) fit(slides()[index()]);
  }

  addEventListener("keydown", (event) => {
    const by = turns[event.key.length > 1 ? event.key : event.key.toLowerCase()];
    const isForUs = by && !event.defaultPrevented && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (!isForUs || root.dataset.lectern === "ready" || event.target.closest("a, input") || !shows()) return;
    event.preventDefault();
    const all = slides();
    const next = all[Math.max(0, Math.min(all.length - 1, index() + by))];
    fit(next);
    next.scrollIntoView({ behavior: "instant" });
    history.replaceState(history.state, "", place());
  });

  addEventListener("scrollend", fitWhatIsSeen);
  addEventListener("load", async () => {
    fitWhatIsSeen();
    try {
      const { takeOver } = await import("./take_over.js");
      await takeOver(shows, place);
    } catch (error) {
      // The page goes on as it is.
      console.info(error);
    }
  });
})();
