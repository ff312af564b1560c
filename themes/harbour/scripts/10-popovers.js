/* Menu and switcher close on Escape, and on a click or a focus elsewhere. Without this they close by their button. */
(function () {
  "use strict";
  var all = document.querySelectorAll("details[data-popover]");
  function closeOthers(target) {
    all.forEach(function (one) {
      if (one.open && !one.contains(target)) one.open = false;
    });
  }
  document.addEventListener("click", function (event) { closeOthers(event.target); });
  document.addEventListener("focusin", function (event) { closeOthers(event.target); });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    all.forEach(function (one) {
      if (!one.open) return;
      var inside = one.contains(document.activeElement);
      one.open = false;
      if (inside) one.querySelector("summary").focus();
    });
  });
})();
