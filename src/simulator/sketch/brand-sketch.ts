import { type Answers, paths } from "./answers";
import { documentOf, escaped } from "./document";
import { lookOf } from "./look";
import type { Part } from "./part";
import { companyOf } from "./sample-data";

const style = `body { margin: 0; padding: 12px; background: #fff; color: #1e212a; font: 13px/1.4 system-ui, sans-serif; }
ul { display: flex; flex-wrap: wrap; gap: 8px 16px; margin: 0; padding: 0; list-style: none; }
li { display: flex; gap: 6px; align-items: center; }
i { width: 20px; height: 20px; border: 1px solid #65676e; border-radius: 4px; }
.pictures { display: flex; gap: 16px; align-items: center; margin: 0 0 12px; }
.pictures img { max-height: 52px; max-width: 240px; }`;

/** An address to be read: one that holds the picture itself is long. */
const shortened = (address?: string): string | undefined =>
  address && address.length > 200 ? `${address.slice(0, 60)}…` : address;

/** Logo, favicon and colors at one look. */
export function brandIn(answers: Answers, language: string): Part {
  const { logo, favicon, colors, font, background } = lookOf(answers);
  const { displayName } = answers[paths.theme] ?? {};
  const picture = (name: string, address: string | undefined) =>
    address ? `<img src="${escaped(address)}" alt="${name}">` : `<span>No ${name.toLowerCase()} of its own.</span>`;
  const swatches = Object.entries(colors).map(
    ([name, color]) => `<li><i style="background: ${escaped(color)}"></i>${escaped(name)} ${escaped(color)}</li>`,
  );
  const facts: [string, string | undefined][] = [
    ["Name", companyOf(answers)],
    ["Theme", answers[paths.theme] ? String(displayName ?? "without a name") : "none of its own"],
    ["Logo", shortened(logo)],
    ["Favicon", shortened(favicon)],
    ["Font", shortened(font)],
    ["Page background", background],
  ];
  return {
    ...{ id: "brand", group: "Brand", title: "Logo and colors", problems: [] },
    facts: facts.filter((fact): fact is [string, string] => fact[1] !== undefined),
    document: documentOf(
      language,
      "Brand",
      `<style>${style}</style><main><div class="pictures">${picture("Logo", logo)}
${picture("Favicon", favicon)}</div><ul>${swatches.join("")}</ul></main>`,
    ),
  };
}
