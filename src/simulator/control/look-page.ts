import { documentPolicy } from "../sketch/document";
import { lookScript } from "./look-script";
import { lookStyle } from "./look-style";
import { hash } from "./page";

/**
 * The page may run its own script. What frames show has no more rights than the page that holds them, so that it
 * allows what documents may load as well.
 */
export const lookHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": [
    ...documentPolicy.map((directive) => directive.join(" ")),
    `script-src ${hash(lookScript)}`,
    "connect-src 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
};

const group = (name: string, none: string): string => `<section data-group="${name}" aria-label="${name}">
    <h2>${name}</h2><p class="none dim" hidden>${none}</p><div class="group"></div></section>`;

/** The page of what the users of a tenant see. */
export const lookPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pages and messages of a simulated Auth0 tenant</title>
<link rel="icon" href="data:,">
<style>${lookStyle}</style>
<header>
  <h1>Pages and messages</h1>
  <select id="tenants" aria-label="Tenant"></select>
  <label>Language <select id="languages"></select></label>
  <label><input id="only" type="checkbox"> Only what changed</label>
  <button id="compare">Compare from now on</button>
  <span class="grow"></span>
  <span id="connection" class="dim" role="status">connecting…</span>
  <a id="tenant" href="/">Objects and requests</a>
</header>
<main>
  <p class="note">This is a sketch, not Auth0's page: colors, texts and templates are those of this tenant, filled with
    sample data; the arrangement is the simulator's. Where the tenant has no text of its own, English words stand in.</p>
  <div id="problem" role="alert"></div>
  <details id="differences"><summary id="count"></summary><div class="scroll" tabindex="0" role="region" aria-label="Changes">
    <table><thead><tr><th>Where<th>Before<th>Now</tr></thead><tbody id="rows"></tbody></table></div></details>
  ${group("Brand", "Nothing of it changed.")}
  ${group("Pages", "None of them changed.")}
  ${group("Emails", "The tenant has no email templates, or none of them changed.")}
  ${group("Phone messages", "The tenant has no templates of phone messages, or none of them changed.")}
</main>
<script>${lookScript}</script>
</html>
`;
