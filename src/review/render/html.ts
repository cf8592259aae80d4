import type { PropertyChange, Report } from "../change";
import { type Entry, type Section, sectionsOf } from "../sections";
import { linesOf } from "./lines";
import { badge, escaped, page, paragraph } from "./page";
import { countsOf, isEmpty } from "./words";

/** The report for a browser: one page that loads nothing. */
export function html(report: Report): string {
  const { title, nothing, notes, sides } = report;
  const { kinds, severities } = countsOf(report);
  const summary = isEmpty(report)
    ? paragraph(nothing)
    : `<p>${escaped(kinds)}${severities && ` — ${severities}`}. <del>−</del> is ${escaped(sides[0])}, <ins>+</ins> is ${escaped(sides[1])}.</p>`;
  return page(
    title,
    `<header><h1>${escaped(title)}</h1>${summary}${notes.map(paragraph).join("")}</header>
${sectionsOf(report)
  .map((section) => sectionHtml(report, section))
  .join("\n")}
${othersHtml(report)}`,
  );
}

function sectionHtml(report: Report, { title, isFolded, entries }: Section): string {
  const body = entries.map((entry) => entryHtml(report, entry)).join("\n");
  const heading = `<h2>${escaped(title)} <small>${entries.length}</small></h2>`;
  return isFolded
    ? `<details><summary>${heading}</summary>\n${body}\n</details>`
    : `<section>${heading}\n${body}\n</section>`;
}

function entryHtml({ words }: Report, { change, severity, isWhole, properties }: Entry): string {
  const { kind, type, name, why, id } = change;
  return `<article class="${severity ?? "plain"}">
<h3>${badge(severity)}${escaped(type)} <code>${escaped(name)}</code> <span>${escaped(words[kind])}</span>${id ? `<code class="id">${escaped(id)}</code>` : ""}</h3>
${isWhole && why ? paragraph(why) : ""}${properties.map(propertyHtml).join("\n")}
</article>`;
}

function propertyHtml(change: PropertyChange): string {
  const { path, severity, why, replaces } = change;
  const lines = linesOf(change).map(
    ({ sign, text }) => `<span class="${names[sign]}">${shown[sign]} ${escaped(text)}</span>`,
  );
  return `<div class="property"><h4><code>${escaped(path)}</code> ${badge(severity)}${replaces ? "<em>forces the replacement</em>" : ""}</h4>
${why ? paragraph(why) : ""}<pre>${lines.join("")}</pre></div>`;
}

function othersHtml({ others }: Report): string {
  if (others.length === 0) return "";
  const items = others.map(({ kind, key }) => `<li>${escaped(kind)} <code>${escaped(key)}</code></li>`);
  return `<section><h2>Other packages <small>${others.length}</small></h2><ul>${items.join("")}</ul></section>`;
}

const names = { "-": "gone", "+": "come", " ": "same", "@": "place" } as const;
const shown = { "-": "−", "+": "+", " ": " ", "@": "⋯" } as const;
