import { commonScript } from "./common-script";

/**
 * Script of the page of what users see. What tenants hold is set as text, or shown as a document in a frame without
 * any rights: no script, no form, no origin.
 */
export const lookScript = `${commonScript}
const state = { tenant: undefined, events: undefined, changes: undefined, shown: undefined, asking: false, again: false };

/** JSON of the part that an article shows. */
const jsonOf = new WeakMap();

function facts(part) {
  if (part.facts.length === 0) return [];
  const lines = part.facts.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)]);
  return [element("dl", {}, ...lines)];
}

function frame(part, title) {
  if (part.document === undefined) return [];
  const kind = part.group.split(" ")[0].toLowerCase();
  return [element("iframe", { class: kind, title, sandbox: "", referrerpolicy: "no-referrer", srcdoc: part.document })];
}

const content = (part, title) => [
  ...part.problems.map((problem) => element("p", { class: "problem", role: "alert" }, problem)),
  ...facts(part),
  ...frame(part, title),
];

const side = (name, part) =>
  element("div", {}, element("h4", {}, name), ...content(part, part.title + ", " + name.toLowerCase()));

function article(part) {
  const { change, before, title } = part;
  const tag = change ? [element("span", { class: "tag" }, change)] : [];
  const shown = before
    ? [element("div", { class: "sides" }, side("Before", before), side("Now", part))]
    : content(part, title);
  const made = element("article", { class: change, "data-id": part.id },
    element("div", { class: "bar" }, element("h3", {}, title), element("span", { class: "grow" }), ...tag), ...shown);
  jsonOf.set(made, JSON.stringify(part));
  return made;
}

/** Replaces what differs, so that the frames of the rest stay as they are. */
function fill(list, parts) {
  parts.forEach((part, index) => {
    const old = list.children[index];
    if (old && jsonOf.get(old) === JSON.stringify(part)) return;
    if (old) old.replaceWith(article(part));
    else list.append(article(part));
  });
  while (list.children.length > parts.length) list.lastChild.remove();
}

function showParts(parts) {
  const shown = at("only").checked ? parts.filter((part) => part.change) : parts;
  for (const section of document.querySelectorAll("section[data-group]")) {
    const own = shown.filter((part) => part.group === section.dataset.group);
    fill(section.querySelector(".group"), own);
    section.querySelector(".none").hidden = own.length > 0;
  }
}

function showDifferences({ since, differences }) {
  const time = new Date(since).toLocaleTimeString([], { hour12: false });
  at("count").textContent = (differences.length || "Nothing") + " changed since " + time;
  at("rows").replaceChildren(...differences.map(({ where, before, now }) =>
    element("tr", {}, element("td", {}, where), element("td", {}, before ?? "—"), element("td", {}, now ?? "—"))));
}

function showLanguages({ languages, language, differences }) {
  const changed = (one) => differences.some(({ where }) => where.split(" ")[0].endsWith("/custom-text/" + one));
  at("languages").replaceChildren(...languages.map((one) =>
    element("option", { value: one, selected: one === language }, one + (changed(one) ? " (changed)" : ""))));
}

function show(sketch) {
  if (JSON.stringify(sketch) === JSON.stringify(state.shown)) return;
  state.shown = sketch;
  showLanguages(sketch);
  showDifferences(sketch);
  showParts(sketch.parts);
}

/** Asks for the sketch, and once more when something changed meanwhile. */
async function update() {
  state.again = state.asking;
  if (state.asking) return;
  state.asking = true;
  const sketch = await ask("GET", "/sketch", undefined, { language: at("languages").value }).finally(() => { state.asking = false; });
  if (sketch && sketch.parts) show(sketch);
  if (state.again) await update();
}

function follow(tenant) {
  state.events?.close();
  Object.assign(state, { tenant, changes: undefined, shown: undefined });
  at("tenant").href = address("/");
  const events = new EventSource(address("/events"));
  state.events = events;
  events.onopen = () => { at("connection").textContent = "live"; };
  events.onerror = () => { at("connection").textContent = "disconnected"; };
  events.onmessage = ({ data }) => {
    const { changes } = JSON.parse(data).overview;
    if (changes !== state.changes) update();
    state.changes = changes;
  };
}

at("languages").addEventListener("change", update);
at("only").addEventListener("change", () => state.shown && showParts(state.shown.parts));
at("compare").addEventListener("click", async () => { await ask("POST", "/sketch/before"); await update(); });
at("tenants").addEventListener("change", () => follow(at("tenants").value));
startWith(follow);
`;
