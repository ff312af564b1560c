// Follows the page that is shown: loads it again when it changes, exchanges its style sheet, tells what is wrong.
"use strict";
(() => {
  const mark = document.currentScript;
  const home = new URL(".", mark.src);
  const { page, editor } = mark.dataset;
  let shown = mark.dataset.shown;
  let events = null;
  const part = (name) => import(new URL(name, home));

  const exchange = ({ old, new: href, shown: now }) => {
    shown = now;
    for (const link of document.querySelectorAll('link[rel~="stylesheet"], link[rel="preload"][as="style"]')) {
      if (link.getAttribute("href") !== old) continue;
      if (link.rel === "preload") { link.href = href; continue; }
      const next = link.cloneNode();
      next.addEventListener("load", () => link.remove(), { once: true });
      next.setAttribute("href", href);
      link.after(next);
    }
  };

  const listen = () => {
    const query = new URLSearchParams({ page, shown });
    events = new EventSource(new URL(`events?${query}`, home));
    events.addEventListener("reload", () => { events.close(); location.reload(); });
    events.addEventListener("style", (event) => exchange(JSON.parse(event.data)));
    events.addEventListener("problems", async (event) => {
      const problems = JSON.parse(event.data);
      (await part("overlay.js")).show(problems, editor);
    });
    events.addEventListener("notes", async (event) => {
      const notes = JSON.parse(event.data);
      (await part("toolbar.js")).show(notes, editor);
    });
  };

  // A browser has six connections to a server at most: pages in the background give theirs back, and catch up later.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { events?.close(); events = null; } else if (!events) listen();
  });
  // A page that comes back from the browser's memory may be old.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  if (!document.hidden) listen();
})();
