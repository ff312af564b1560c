/* Makes pickers of the rows of variants. Nothing is chosen beforehand, so nobody orders by mistake. */
(function () {
  "use strict";
  var box = document.querySelector("[data-offers]");
  var template = document.getElementById("pickers");
  if (!box || !template) return;
  var rows = Array.from(box.querySelectorAll(".offer"));
  var price = document.querySelector("[data-price] .price");
  var from = price && price.cloneNode(true);
  box.insertBefore(template.content.cloneNode(true), box.querySelector("ul"));
  var hint = box.querySelector(".picker-hint");
  var ask = hint.textContent;
  var groups = Array.from(box.querySelectorAll(".picker"));

  function optionsOf(row) { return row.dataset.options.split(";"); }
  function chosen() {
    return groups.map(function (group) {
      var input = group.querySelector("input:checked");
      return input && input.value;
    });
  }
  function matching(wanted) {
    return rows.find(function (row) {
      var own = optionsOf(row);
      return wanted.every(function (value) { return own.indexOf(value) >= 0; });
    });
  }
  /* Values that the other choices rule out, or that are sold out with them, are struck. */
  function strike(wanted) {
    groups.forEach(function (group, at) {
      group.querySelectorAll("input").forEach(function (input) {
        var tried = wanted.map(function (value, index) { return index === at ? input.value : value; });
        var can = rows.some(function (row) {
          var own = optionsOf(row);
          return !row.classList.contains("offer--gone") && tried.every(function (value) {
            return !value || own.indexOf(value) >= 0;
          });
        });
        input.parentNode.classList.toggle("picker-gone", !can);
      });
    });
  }
  function update() {
    var wanted = chosen();
    var all = wanted.every(Boolean);
    var row = all ? matching(wanted) : null;
    rows.forEach(function (one) { one.hidden = one !== row; });
    box.querySelector("ul").hidden = !row;
    strike(wanted);
    if (price) {
      var shown = row ? row.querySelector(".price") : from;
      price.className = shown.className;
      price.replaceChildren.apply(price, Array.from(shown.cloneNode(true).childNodes));
    }
    hint.textContent = !all ? ask : !row ? hint.dataset.none : [".offer-name", ".offer-price bdi", ".availability"]
      .map(function (part) { return row.querySelector(part); })
      .filter(Boolean).map(function (part) { return part.textContent.trim(); }).join(" – ");
    hint.classList.toggle("visually-hidden", !!row);
    if (row && +row.dataset.picture >= 0) {
      document.dispatchEvent(new CustomEvent("offer:chosen", { detail: +row.dataset.picture }));
    }
  }
  /* An address such as #sku-… (from a feed or a result) has chosen already. */
  function fromAddress() {
    var row = rows.find(function (one) { return one.id && "#" + encodeURIComponent(one.id) === location.hash; });
    if (!row) return;
    var own = optionsOf(row);
    box.querySelectorAll("input").forEach(function (input) { input.checked = own.indexOf(input.value) >= 0; });
  }
  box.classList.add("offers--picked");
  box.querySelector(".offers-title").hidden = true;
  box.addEventListener("change", update);
  window.addEventListener("hashchange", function () { fromAddress(); update(); });
  fromAddress();
  update();
})();
