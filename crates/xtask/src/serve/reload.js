// Of the development server only: reloads the page after a build and says when one failed.

const banner = document.createElement("div");
banner.setAttribute("role", "status");
banner.textContent = "The last build failed; this page is the one before. The terminal says why.";
banner.style.cssText =
  "position:fixed;inset:auto 0 0 0;z-index:2147483647;padding:.5em 1em;background:#8c1d18;color:#fff;font:14px system-ui";

let shown = null;
const builds = new EventSource("/__dev/builds");
builds.addEventListener("good", ({ data }) => {
  banner.remove();
  if (shown !== null && data !== shown) location.reload();
  shown = data;
});
builds.addEventListener("failed", ({ data }) => {
  shown ??= data;
  document.documentElement.append(banner);
});
