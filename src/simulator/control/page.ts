import { createHash } from "node:crypto";
import { pageScript } from "./page-script";
import { pageStyle } from "./page-style";

/** What a policy names a script or a style sheet by. */
export const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The page may run its own script, and nothing that a tenant's objects bring along. */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": [
    "default-src 'none'",
    `script-src ${hash(pageScript)}`,
    `style-src ${hash(pageStyle)}`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
};

/** The page of objects and requests. */
export const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Simulated Auth0 tenant</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
<header>
  <h1>Simulated Auth0 tenant</h1>
  <select id="tenants" aria-label="Tenant"></select>
  <code id="client" class="dim"></code>
  <span class="grow"></span>
  <span id="connection" class="dim" role="status">connecting…</span>
  <a id="look" href="/look">Pages and messages</a>
  <a id="snapshot" download="tenant.json">Snapshot</a>
  <button id="expire">Expire tokens</button>
  <button id="reset">Reset tenant</button>
</header>
<main>
  <section aria-label="Objects">
    <div class="bar"><h2>Objects</h2><span class="grow"></span>
      <input id="search" type="search" placeholder="Search" aria-label="Search objects"></div>
    <div id="objects"><nav id="kinds" class="scroll" tabindex="0" aria-label="Collections"></nav>
      <div id="list" class="scroll" tabindex="0"></div></div>
  </section>
  <div class="column right">
    <section aria-label="Requests">
      <div class="bar"><h2>Requests</h2><span id="total" class="dim"></span><span class="grow"></span>
        <label class="dim"><input id="pause" type="checkbox"> Pause</label><button id="clear">Clear</button></div>
      <div class="scroll" tabindex="0"><table><thead><tr><th>Time<th>Method<th>Path<th>Status<th>ms<th>Fault</tr></thead>
        <tbody id="requests"></tbody></table></div>
    </section>
    <div class="under">
      <section aria-label="Limits"><div class="bar"><h2>Limits</h2></div><div id="buckets" class="scroll" tabindex="0"></div></section>
      <section aria-label="Faults">
        <form id="add" class="bar"><h2>Faults</h2><input id="rule" class="grow mono" aria-label="New rule"
          placeholder="POST /clients 503 nth=3"><button>Add</button></form>
        <div id="problem" role="alert"></div>
        <div class="scroll" tabindex="0"><div id="faults"></div><div id="switches"></div></div>
      </section>
    </div>
  </div>
</main>
<script>${pageScript}</script>
</html>
`;
