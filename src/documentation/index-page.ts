import type { Definition, Query } from "../definition";
import { kebabCase } from "./names";

const firstSentence = (text: string): string => /^.*?[.](?= |$)/.exec(text)?.[0] ?? text;

const entry = (folder: string, name: string, description: string): string =>
  `| [${name}](${folder}/${kebabCase(name)}.md) | ${firstSentence(description)} |`;

const kinds: Readonly<Record<Definition["kind"], string>> = {
  collection: "Objects",
  singleton: "Settings that every tenant has once",
  association: "Members of another object",
  action: "Things that are done once",
};

/** The page that leads to all others, in Markdown. */
export function indexPage(definitions: readonly Definition[], queries: readonly Query[]): string {
  const sections = Object.entries(kinds).flatMap(([kind, title]) => {
    const entries = definitions.filter((one) => one.kind === kind);
    if (entries.length === 0) return [];
    const rows = entries.map(({ type, description }) => entry("resources", type, description));
    return [`### ${title}\n\n| Resource | What it is |\n| --- | --- |\n${rows.join("\n")}`];
  });
  const asked = queries.map(({ name, description }) => entry("queries", name, description));
  return [
    "# Reference",
    "These pages are written by `npm run docs` from the definitions in `src/resources` and `src/queries`.",
    "[Provider](provider.md): which tenant, and how to log in to it.",
    "[Import](import.md): how an existing tenant, or an object of it, comes under Pulumi.",
    "[Security](security.md): what is a secret, what messages and logs show, and what is never deleted.",
    "[Load](load.md): stacks of thousands of resources.",
    "## Resources",
    ...sections,
    "## Queries",
    "A query reads from the tenant while the program runs.",
    `| Query | What it answers |\n| --- | --- |\n${asked.join("\n")}`,
  ].join("\n\n");
}
