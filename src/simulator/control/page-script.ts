import { commonScript } from "./common-script";

/** Script of the page of objects and requests. What tenants hold is only ever set as text. */
export const pageScript = `${commonScript}
const shownRequests = 200;
const presets = [
  ["Everything is slow", "latency=1000"],
  ["Unavailable", "503"],
  ["Throttled", "429"],
  ["One in ten fails", "500 probability=0.1 seed=7"],
  ["Lost after a create", "POST reset=after"],
  ["Writes are seen late", "visibility=3000"],
  ["Bodies break off", "GET body=truncated"],
  ["HTML for JSON", "type=text/html"],
  ["Tokens have expired", "GET /** token=expired"],
];

const state = { tenant: undefined, kind: undefined, start: 0, events: undefined, overview: undefined };

const labelOf = ({ id, object }) => object.name || object.email || object.identifier || object.description || id;

async function showObjects(more) {
  const kind = state.kind;
  if (kind === undefined) return at("list").replaceChildren();
  state.start = more ? state.start + 100 : 0;
  const query = { search: at("search").value, start: state.start };
  const result = await ask("GET", "/objects/" + encodeURIComponent(kind), undefined, query);
  if (!result || kind !== state.kind) return;
  const open = new Set([...at("list").querySelectorAll("details[open]")].map((one) => one.dataset.id));
  const shown = result.objects.map((one) =>
    element("details", { "data-id": one.id, open: open.has(one.id) },
      element("summary", {}, String(labelOf(one)), element("span", { class: "dim mono" }, "  " + one.id)),
      element("pre", {}, JSON.stringify(one.object, null, 2))));
  const end = state.start + result.objects.length;
  if (end < result.total)
    shown.push(element("button", { onclick: (event) => { event.target.remove(); showObjects(true); } },
      "More (" + (result.total - end) + ")"));
  if (result.total === 0) shown.push(element("div", { class: "empty" }, "Nothing here."));
  if (more) at("list").append(...shown);
  else at("list").replaceChildren(...shown);
}

function showKinds(collections) {
  const names = collections.map(([name]) => name).sort();
  if (!names.includes(state.kind)) state.kind = names.includes("clients") ? "clients" : names[0];
  const counts = Object.fromEntries(collections);
  at("kinds").replaceChildren(...names.map((name) =>
    element("button", { "aria-current": String(name === state.kind), onclick: () => choose(name) }, name,
      element("span", { class: "dim" }, String(counts[name])))));
}

function choose(kind) {
  state.kind = kind;
  showKinds(state.overview.collections);
  showObjects();
}

function requestRow({ time, method, path, query, status, duration, faults, body, refusal }) {
  const asked = new URLSearchParams(query).toString();
  const row = element("tr", { class: "row" },
    element("td", { class: "dim" }, new Date(time).toLocaleTimeString([], { hour12: false })),
    element("td", {}, method),
    element("td", { class: "path" }, path, element("span", { class: "dim" }, asked && "?" + asked)),
    element("td", { class: "s" + Math.floor(status / 100) }, status === 0 ? "reset" : String(status)),
    element("td", { class: "number" }, duration.toFixed(1)),
    element("td", {}, ...faults.map((rule) => element("span", { class: "tag" }, rule))));
  const details = element("pre", {}, body === undefined ? "no body" : JSON.stringify(body, null, 2));
  const told = refusal ? [element("div", { class: "told" }, refusal)] : [];
  const under = element("tr", { hidden: true }, element("td", { colspan: 6 }, ...told, details));
  row.addEventListener("click", () => { under.hidden = !under.hidden; });
  return [under, row];
}

function showRequests(entries) {
  if (at("pause").checked) return;
  at("requests").prepend(...entries.flatMap(requestRow).reverse());
  while (at("requests").children.length > 2 * shownRequests) at("requests").lastChild.remove();
}

function rateText(rate) {
  const units = [["second", 1], ["minute", 60], ["day", 86400]];
  const [unit, seconds] = units.find(([, seconds]) => rate * seconds >= 1) || units[2];
  return Number((rate * seconds).toFixed(2)) + " a " + unit;
}

function showBuckets(buckets) {
  at("buckets").replaceChildren(...buckets.map(({ name, rate, burst, remaining }) => {
    const unlimited = burst >= 1e6;
    const rest = unlimited ? "no limit" : remaining + " of " + burst + ", " + rateText(rate);
    return element("div", { class: "bucket" },
      element("div", {}, element("span", { class: "mono" }, name), element("span", { class: "dim" }, rest)),
      element("meter", { max: burst, low: burst * 0.2, optimum: burst, value: remaining, "aria-label": name }));
  }));
}

function showFaults(faults) {
  const isOn = (text) => faults.find((fault) => fault.text === text);
  const flip = (text) => async () => {
    const on = isOn(text);
    await (on ? ask("DELETE", "/faults/" + on.id) : ask("POST", "/faults", { rule: text }));
  };
  at("switches").replaceChildren(...presets.map(([label, text]) =>
    element("label", { class: "fault" },
      element("input", { type: "checkbox", role: "switch", checked: Boolean(isOn(text)), onchange: flip(text) }),
      label, element("code", { class: "dim" }, text))));
  const own = faults.filter((fault) => !presets.some(([, text]) => text === fault.text));
  at("faults").replaceChildren(...own.map((fault) =>
    element("div", { class: "fault" },
      element("code", { class: "grow" }, fault.text),
      element("span", { class: "dim" }, fault.fired + " of " + fault.seen),
      element("button", { onclick: () => ask("DELETE", "/faults/" + fault.id) }, "Remove"))));
}

function show({ entries, overview }) {
  const before = state.overview;
  state.overview = overview;
  showRequests(entries);
  at("client").textContent = "client id " + overview.clientId;
  at("total").textContent = overview.requests + " in all";
  showBuckets(overview.buckets);
  if (JSON.stringify(before?.faults) !== JSON.stringify(overview.faults)) showFaults(overview.faults);
  const written = before?.changes !== overview.changes;
  if (written) showKinds(overview.collections);
  if (written && state.start === 0) showObjects();
}

function follow(tenant) {
  state.events?.close();
  Object.assign(state, { tenant, overview: undefined });
  at("requests").replaceChildren();
  at("snapshot").href = address("/snapshot");
  at("look").href = address("/look");
  const events = new EventSource(address("/events"));
  state.events = events;
  events.onopen = () => { at("requests").replaceChildren(); at("connection").textContent = "live"; };
  events.onerror = () => { at("connection").textContent = "disconnected"; };
  events.onmessage = ({ data }) => show(JSON.parse(data));
}

at("search").addEventListener("input", () => showObjects());
at("clear").addEventListener("click", async () => { await ask("DELETE", "/requests"); at("requests").replaceChildren(); });
at("expire").addEventListener("click", () => ask("POST", "/expire-tokens"));
at("reset").addEventListener("click", () => { if (confirm("Reset the tenant?")) ask("POST", "/reset"); });
at("tenants").addEventListener("change", () => follow(at("tenants").value));
at("add").addEventListener("submit", async (event) => {
  event.preventDefault();
  const rule = at("rule").value.trim();
  if (rule && (await ask("POST", "/faults", { rule })).id) at("rule").value = "";
});

startWith(follow);
`;
