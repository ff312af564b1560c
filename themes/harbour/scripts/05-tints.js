/* Each picture's own colour in its place, where the browser's styles cannot read it from the attribute. */
(function () {
  "use strict";
  if (window.CSS && CSS.supports("color", "attr(a type(<color>))")) return;
  document.querySelectorAll("img[data-tint]").forEach(function (img) { img.style.backgroundColor = img.dataset.tint; });
})();
