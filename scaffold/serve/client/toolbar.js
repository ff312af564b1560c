// The linter's findings on the page that is shown.
import { element, place, room } from "./parts.js";

const KEY = "scaffold-toolbar-open";
let bar = null;
let button = null;
let panel = null;

const remembered = () => { try { return sessionStorage.getItem(KEY) === "yes"; } catch { return false; } };
const remember = (open) => { try { sessionStorage.setItem(KEY, open ? "yes" : "no"); } catch { /* private windows */ } };

// Where the shop has something fixed at the foot of the window, such as the choice of cookies, the bar goes to its head.
const makeRoom = () => {
  const host = bar.getRootNode().host;
  bar.classList.remove("above");
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const covered = [[left, top], [right, top], [left, bottom], [right, bottom]].some(([x, y]) =>
    document.elementsFromPoint(x, y).some((one) => {
      for (let at = one; at && at !== host && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).position === "fixed") return true;
      }
      return false;
    }));
  bar.classList.toggle("above", covered);
};

const open = (is) => {
  panel.hidden = !is;
  button.setAttribute("aria-expanded", String(is));
  remember(is);
};

const make = async () => {
  const shadow = await room("scaffold-toolbar");
  button = element("button", { type: "button", className: "count" });
  button.setAttribute("aria-controls", "notes");
  panel = element("div", { id: "notes", className: "notes", tabIndex: 0 });
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", "Findings");
  bar = element("section", { className: "bar" }, panel, button);
  bar.setAttribute("aria-label", "Scaffold: checks of this page");
  button.addEventListener("click", () => open(panel.hidden));
  bar.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    open(false);
    button.focus();
  });
  shadow.append(bar);
  open(remembered());
  addEventListener("resize", makeRoom);
  new MutationObserver(makeRoom).observe(document.body, { attributes: true, attributeFilter: ["open", "hidden"], subtree: true });
};

const note = (one, editor) => element(
  "li", { className: one.severity },
  element("p", {}, element("span", { className: "level" }, one.severity), " ", element("strong", {}, one.message)),
  one.help ? element("p", { className: "help" }, one.help) : null,
  place(one, editor),
  element("p", { className: "rule" }, `${one.rule} ${one.name}`),
);

const counted = (notes) => {
  if (!notes.length) return "No findings";
  const levels = ["error", "warning", "info"].map((level) => [level, notes.filter((one) => one.severity === level).length]);
  return levels.filter(([, count]) => count).map(([level, count]) =>
    `${count} ${level === "info" ? (count === 1 ? "note" : "notes") : level + (count === 1 ? "" : "s")}`).join(", ");
};

let turn = Promise.resolve();

export const show = (notes, editor) => {
  turn = turn.then(async () => {
    if (!bar) await make();
    const worst = ["error", "warning", "info"].find((level) => notes.some((one) => one.severity === level)) ?? "clean";
    bar.dataset.worst = worst;
    button.textContent = counted(notes);
    panel.replaceChildren(notes.length
      ? element("ul", {}, ...notes.map((one) => note(one, editor)))
      : element("p", {}, "The rules that look at one page find nothing here. For the whole site: scaffold lint"));
    makeRoom();
  });
  return turn;
};
