// What is wrong with the newest state, over the last good one.
import { element, place, room } from "./parts.js";

let dialog = null;
let told = "";

const excerpt = (lines) => {
  if (!lines.length) return null;
  const rows = lines.flatMap(({ number, text, wrong }) => {
    const row = `${String(number).padStart(5)}  ${text}`;
    return [wrong ? element("mark", {}, row) : row, "\n"];
  });
  return element("pre", { tabIndex: 0 }, ...rows);
};

const problem = (one, editor) => element(
  "li", {},
  one.path ? place(one, editor) : null,
  element("p", {}, element("strong", {}, one.message)),
  excerpt(one.excerpt),
  one.help ? element("p", { className: "help" }, one.help) : null,
);

export const show = async (problems, editor) => {
  told = JSON.stringify(problems);
  const now = told;
  if (!dialog) {
    if (!problems.length) return;
    const shadow = await room("scaffold-overlay");
    dialog = element("dialog", { className: "box" });
    dialog.setAttribute("aria-labelledby", "title");
    shadow.append(dialog);
  }
  if (now !== told) return;
  if (!problems.length) { dialog.close(); return; }
  const title = element("h1", { id: "title", tabIndex: -1 }, problems.length === 1 ? "One error" : "Errors");
  const away = element("button", { type: "button", className: "away" }, "Show the last good page");
  away.addEventListener("click", () => dialog.close());
  dialog.replaceChildren(
    title,
    element("p", {}, "The page behind this is the last good one. The new one comes by itself as soon as this is mended and saved."),
    element("ol", {}, ...problems.map((one) => problem(one, editor))),
    away,
  );
  if (!dialog.open) dialog.showModal();
  title.focus();
};
