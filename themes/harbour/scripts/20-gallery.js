/* Small pictures move the large one without moving the page; the one in view is marked. */
(function () {
  "use strict";
  var gallery = document.querySelector("[data-gallery]");
  if (!gallery) return;
  var stage = gallery.querySelector(".gallery-stage");
  var slides = Array.from(stage.children);
  var thumbs = Array.from(gallery.querySelectorAll(".gallery-thumbs a"));

  function show(index) {
    var slide = slides[index];
    if (!slide) return;
    var delta = slide.getBoundingClientRect().left - stage.getBoundingClientRect().left;
    stage.scrollTo({ left: stage.scrollLeft + delta, behavior: "auto" });
  }
  function mark(index) {
    thumbs.forEach(function (thumb, at) {
      if (at === index) thumb.setAttribute("aria-current", "true");
      else thumb.removeAttribute("aria-current");
    });
  }
  thumbs.forEach(function (thumb, index) {
    thumb.addEventListener("click", function (event) {
      event.preventDefault();
      show(index);
    });
  });
  if ("IntersectionObserver" in window) {
    var seen = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting) mark(slides.indexOf(entry.target));
      });
    }, { root: stage, threshold: 0.6 });
    slides.forEach(function (slide) { seen.observe(slide); });
  }
  document.addEventListener("offer:chosen", function (event) { show(event.detail); });
})();
