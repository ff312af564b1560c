/* Filters the index as one types. Accents, case, kana and Arabic vowel signs make no difference. */
(function () {
  "use strict";
  var box = document.querySelector("[data-search]");
  if (!box) return;
  var input = box.querySelector("input[type=search]");
  var list = box.querySelector(".results");
  var shelf = box.querySelector(".found");
  var status = box.querySelector(".search-status");
  var all = box.querySelector(".search-all");
  var template = document.getElementById("result");
  var entries = null;
  /* Products that the page shows anyway come back as their cards, the rest as lines. */
  var cards = new Map(Array.from(all.querySelectorAll(".card")).map(function (card) {
    return [card.querySelector("a").getAttribute("href"), card];
  }));

  function folded(text) {
    return text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase()
      .replace(/ß/g, "ss").replace(/ø/g, "o").replace(/ł/g, "l").replace(/æ/g, "ae").replace(/œ/g, "oe")
      .replace(/ى/g, "ي").replace(/ة/g, "ه")
      .replace(/[\u30a1-\u30f6]/g, function (kana) { return String.fromCharCode(kana.charCodeAt(0) - 96); });
  }
  function ready(found) {
    entries = found.map(function (one) {
      return { shown: one, title: folded(one.title), text: folded([one.title, one.summary, one.text].join(" ")) };
    });
    search();
  }
  function rank(entry, words) {
    return words.filter(function (word) { return entry.title.indexOf(word) >= 0; }).length;
  }
  function item(one) {
    var node = template.content.cloneNode(true);
    var link = node.querySelector("a");
    link.textContent = one.title;
    link.href = one.href;
    node.querySelector(".result-summary").textContent = one.summary || "";
    node.querySelector(".result-price bdi").textContent = one.price || "";
    return node;
  }
  function search() {
    var query = input.value.trim();
    history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
    var words = folded(query).split(/\s+/).filter(Boolean);
    list.replaceChildren();
    shelf.replaceChildren();
    list.hidden = shelf.hidden = true;
    all.hidden = words.length > 0 && entries !== null;
    status.textContent = "";
    if (!words.length || !entries) return;
    var found = entries.filter(function (entry) {
      return words.every(function (word) { return entry.text.indexOf(word) >= 0; });
    }).sort(function (a, b) { return rank(b, words) - rank(a, words); });
    found.slice(0, 60).forEach(function (entry) {
      var card = cards.get(entry.shown.href);
      if (card) shelf.appendChild(card.cloneNode(true));
      else list.appendChild(item(entry.shown));
    });
    list.hidden = !list.children.length;
    shelf.hidden = !shelf.children.length;
    all.hidden = found.length > 0;
    status.textContent = found.length ? status.dataset.one.replace("#", found.length) : status.dataset.none;
  }
  input.value = new URLSearchParams(location.search).get("q") || "";
  box.querySelector("form").addEventListener("submit", function (event) { event.preventDefault(); search(); });
  input.addEventListener("input", search);
  fetch(box.dataset.search).then(function (answer) {
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }).then(ready).catch(function () { status.textContent = status.dataset.failed; });
})();
