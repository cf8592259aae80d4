const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML shows it, in elements and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

/**
 * What documents may load: pictures, fonts and style sheets, which a brand has elsewhere. They run nothing and send
 * nothing.
 */
export const documentPolicy = [
  ["default-src", "'none'"],
  ["style-src", "'unsafe-inline' https:"],
  ["img-src", "https: data:"],
  ["font-src", "https: data:"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
];

const policy = documentPolicy.map((directive) => directive.join(" ")).join("; ");

/** What every document begins with. A template may bring tags of its own for the page and its head: they are one head. */
const beginning = (language: string, title: string): string =>
  `<!doctype html><html lang="${escaped(language)}"><meta charset="utf-8">` +
  `<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">` +
  `<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>`;

/** A document to be shown in a frame of its own: what a template made, or what is ours. */
export const documentOf = (language: string, title: string, html: string): string => beginning(language, title) + html;
