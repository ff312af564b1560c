"use strict";
// Filters: what does not fit the choices is hidden; a rule without findings that fit, too.
const form = document.querySelector(".filters");
const rules = [...document.querySelectorAll(".rule")];
function apply() {
  const want = Object.fromEntries(new FormData(form));
  const page = (want.page || "").trim().toLowerCase();
  const filtered = Boolean(want.severity || want.family || want.language || page);
  let left = 0;
  for (const rule of rules) {
    let here = 0;
    for (const item of rule.querySelectorAll("li")) {
      const fits = (!want.severity || item.dataset.severity === want.severity)
        && (!want.family || rule.dataset.family === want.family)
        && (!want.language || item.dataset.language.split(" ").includes(want.language))
        && (!page || item.dataset.page.toLowerCase().includes(page));
      item.hidden = !fits;
      here += fits ? 1 : 0;
    }
    rule.hidden = here === 0;
    if (filtered && here) for (const rest of rule.querySelectorAll(".rest")) rest.open = true;
    left += here;
  }
  form.querySelector(".left").textContent = filtered ? `${left} things to mend fit.` : "";
}
if (form) {
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
}
