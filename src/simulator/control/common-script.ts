/** What the scripts of all pages begin with; each has a `state` with the tenant that it shows. */
export const commonScript = `
"use strict";
const at = (id) => document.getElementById(id);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

const address = (path, query) =>
  path + "?" + new URLSearchParams({ ...(state.tenant && { tenant: state.tenant }), ...query });

async function ask(method, path, body, query) {
  const headers = body === undefined ? {} : { "content-type": "application/json" };
  const answer = await fetch(address(path, query), { method, headers, body: body && JSON.stringify(body) });
  const result = answer.status === 204 ? undefined : await answer.json();
  at("problem").textContent = answer.ok ? "" : result.message;
  return result;
}

/** Shows the tenant that the address names, or else the first. */
function startWith(follow) {
  ask("GET", "/tenants").then((domains) => {
    const wanted = new URLSearchParams(location.search).get("tenant");
    const first = domains.includes(wanted) ? wanted : domains[0];
    at("tenants").replaceChildren(...domains.map((domain) => element("option", { selected: domain === first }, domain)));
    follow(first);
  });
}
`;
