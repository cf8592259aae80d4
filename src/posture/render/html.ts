import { severities } from "../../definition";
import { badge, escaped, page, paragraph } from "../../review";
import { type Posture, type PostureFinding, severityOf } from "../judge";
import { nameOf, nothing, sentenceOf, titleOf, unjudgedOf } from "./words";

/** The report for a browser: one page that loads nothing. */
export function html(posture: Posture): string {
  const { findings } = posture;
  const sections = [...severities].reverse().map((severity) => {
    const entries = findings.filter((finding) => severityOf(finding) === severity);
    return entries.length > 0
      ? `<section><h2>${severity} <small>${entries.length}</small></h2>\n${entries.map(entryHtml).join("\n")}\n</section>`
      : "";
  });
  const title = titleOf(posture);
  const header = `<header><h1>${escaped(title)}</h1>${findings.length > 0 ? "" : paragraph(nothing)}</header>`;
  const notes = unjudgedOf(posture).map(paragraph).join("\n");
  return page(title, [header, ...sections, notes].filter(Boolean).join("\n"));
}

function entryHtml(finding: PostureFinding): string {
  const { rule, fix } = finding;
  return `<article class="${severityOf(finding)}">
<h3>${badge(severityOf(finding))}${escaped(nameOf(finding))} <span><a href="${escaped(rule.source)}">${escaped(rule.name)}</a></span></h3>
${paragraph(`${sentenceOf(finding)}. ${rule.remedy}.`)}${fix ? `<pre><span>${escaped(fix)}</span></pre>` : ""}
</article>`;
}
