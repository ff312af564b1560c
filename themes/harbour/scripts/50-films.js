/* A film or a map of another site: its frame takes the place of the still when somebody asks for it, and not before. */
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-player]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    var frame = document.createElement("iframe");
    frame.className = "player-frame";
    frame.title = link.dataset.title;
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.src = link.dataset.player;
    link.replaceWith(frame);
    frame.focus();
  });
})();
