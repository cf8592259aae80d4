import { exampleOf } from "../generate/examples";
import { kebabCase } from "../generate/names";
import * as definitions from "../resources";
import * as queries from "../resources/queries";
import { indexPage } from "./index-page";
import { policyPage } from "./policy-page";
import { providerPage } from "./provider-page";
import { queryPage } from "./query-page";
import { resourcePage } from "./resource-page";

const named = <T>(name: (one: T) => string, all: readonly T[]): T[] =>
  [...all].sort((one, other) => (name(one) < name(other) ? -1 : 1));

/** Every page of the documentation that is derived, by its path below `docs`. */
export function pages(): Map<string, string> {
  const resources = named(({ type }) => type, Object.values(definitions));
  const asked = named(({ name }) => name, Object.values(queries));
  const types = new Set(resources.map(({ type }) => type));
  const written: [string, string][] = [
    ["README.md", indexPage(resources, asked)],
    ["policy.md", policyPage()],
    ["provider.md", providerPage()],
    ...resources.map((definition): [string, string] => {
      const file = kebabCase(definition.type);
      return [`resources/${file}.md`, resourcePage(definition, types, exampleOf("resources", file))];
    }),
    ...asked.map((query): [string, string] => {
      const file = kebabCase(query.name);
      return [`queries/${file}.md`, queryPage(query, exampleOf("queries", file))];
    }),
  ];
  return new Map(written.map(([file, text]) => [file, `${text}\n`]));
}
