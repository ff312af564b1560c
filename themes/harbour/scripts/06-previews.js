/* A soft likeness of each picture until it is loaded. Gradients, because the site's policy allows no data: pictures. */
(function () {
  "use strict";
  function drawn(colours) {
    return colours.match(/[0-9a-f]{6}/g).map(function (colour, i) {
      var place = (i % 4) * 25 + 12.5 + "% " + (Math.floor(i / 4) * 25 + 12.5) + "%";
      return "radial-gradient(38% 38% at " + place + ",#" + colour + ",#" + colour + "00)";
    }).join();
  }
  document.querySelectorAll("img[data-preview]").forEach(function (img) {
    if (img.complete) return;
    img.style.backgroundImage = drawn(img.dataset.preview);
    img.addEventListener("load", function () { img.style.backgroundImage = ""; }, { once: true });
  });
})();
