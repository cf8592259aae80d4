import { visible } from "./lines";
import { pageStyle } from "./page-style";

/** A page for a browser that loads nothing. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
<main>
${body}
</main>
</html>
`;

/** How bad something is. */
export const badge = (severity: string | undefined): string =>
  severity ? `<b class="${severity}">${severity}</b> ` : "";

/** A sentence, in which what is between backticks is code. */
export const paragraph = (sentence: string): string =>
  `<p>${escaped(sentence).replace(/`([^`]+)`/g, "<code>$1</code>")}</p>`;

/** A text of a tenant, as text of a page. */
export const escaped = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
