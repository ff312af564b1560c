// What overlay and toolbar are made of. Texts are set as texts: nothing of a finding is ever read as HTML.

export const element = (name, properties = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made && key !== "role") made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
};

// A place of its own in the page, which neither takes the shop's styles nor gives any.
export const room = async (name) => {
  const host = element(name, { lang: "en", dir: "ltr" });
  const shadow = host.attachShadow({ mode: "open" });
  const response = await fetch(new URL("serve.css", import.meta.url));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  shadow.adoptedStyleSheets = [sheet];
  host.dataset.side = getComputedStyle(document.documentElement).direction === "rtl" ? "right" : "left";
  document.body.append(host);
  return shadow;
};

const SAFE = /^(?!javascript:|data:|vbscript:)[a-z][a-z0-9+.-]*:/i;

// file:line, to copy; and a link into the editor where one is known.
export const place = ({ path, line, file }, editor) => {
  const text = line ? `${path}:${line}` : path;
  const copy = element("button", { type: "button", className: "place", title: "Copy" }, text);
  copy.setAttribute("aria-label", `Copy ${text}`);
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(copy);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
    copy.dataset.copied = "";
    setTimeout(() => delete copy.dataset.copied, 1500);
  });
  const address = file && editor
    ? editor.replaceAll("{path}", encodeURI(file).replaceAll("?", "%3F").replaceAll("#", "%23")).replaceAll("{line}", String(line || 1))
    : "";
  if (!SAFE.test(address)) return element("p", { className: "where" }, copy);
  const open = element("a", { href: address, className: "open" }, "Open");
  open.setAttribute("aria-label", `Open ${text} in the editor`);
  return element("p", { className: "where" }, copy, open);
};
