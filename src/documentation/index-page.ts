import type { Definition, Query } from "../definition";
import { kebabCase } from "../generate/names";

const firstSentence = (text: string): string => /^.*?[.](?= |$)/.exec(text)?.[0] ?? text;

const entry = (folder: string, name: string, description: string): string =>
  `| [${name}](${folder}/${kebabCase(name)}.md) | ${firstSentence(description)} |`;

const kinds: Readonly<Record<Definition["kind"], string>> = {
  collection: "Objects",
  singleton: "Settings that every tenant has once",
  association: "Members of another object",
  action: "Things that are done once",
};

const guides = `| Page | What it is about |
| --- | --- |
| [Provider](provider.md) | Which tenant, and how to log in to it. |
| [Import](import.md) | How an existing tenant, or an object of it, comes under Pulumi. |
| [Environments](environments.md) | Many tenants from one program. |
| [Rules to actions](rules-to-actions.md) | How rules and hooks become actions. |
| [Organizations](organizations.md) | A product for companies: each with its own login, members and look. |
| [Pages and messages](branding.md) | Colors, words, pages, emails and the domain of the login, and the classic pages. |
| [Actions](actions.md) | Code that runs in logins: drafts, builds, deployments, and the order of a trigger. |
| [Rotation](rotation.md) | How secrets and keys are exchanged while everybody goes on working. |
| [Reviews](reviews.md) | What a change, drift or another stack means, and what of it matters for security. |
| [Policy](policy.md) | Rules that stop a change before it is made. |
| [Testing](testing.md) | Tests of programs, without a tenant. |
| [Simulator](simulator.md) | The Management API on your machine. |
| [Security](security.md) | What is a secret, what messages and logs show, and what is never deleted. |
| [Reliability](reliability.md) | What happens when answers are lost, and after a crash. |
| [Performance](performance.md) | Requests, time and memory, measured. |
| [Load](load.md) | Stacks of thousands of resources. |
| [API report](api-report.md) | Everything that a program can import, with its signature. |
| [Architecture](architecture.md) | How the package is built, for those who change it. |
| [Decisions](decisions/README.md) | What a newcomer would question, and why it is so. |`;

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
    "The pages on resources and queries are written by `npm run docs` from their definitions in `src/resources`.",
    "## Guides",
    guides,
    "## Resources",
    ...sections,
    "## Queries",
    "A query reads from the tenant while the program runs.",
    `| Query | What it answers |\n| --- | --- |\n${asked.join("\n")}`,
  ].join("\n\n");
}
