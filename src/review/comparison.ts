import { type Definition, worstOf } from "../definition";
import { byKey, type OtherChange, type Report, type ResourceChange } from "./change";
import { secretsIn } from "./engine-values";
import { folding } from "./folding";
import { propertyChanges } from "./properties";
import type { Stack, StackResource } from "./stack";

/** Shorter ones are ordinary words, which would be hidden all over the report. */
const shortestSecret = 8;

/** What differs between two stacks of a project, resource by resource. */
export function comparison(first: Stack, second: Stack): Report {
  const [foldFirst, foldSecond] = [folding(first), folding(second)];
  const secrets = [...first.resources.values(), ...second.resources.values()].flatMap(({ inputs }) =>
    secretsIn(inputs),
  );
  const texts = secrets.map((secret) => secret.reveal()).filter((value) => typeof value === "string");
  const telling = texts.filter((value) => value.length >= shortestSecret);
  const only = (kind: "deleted" | "created", one: Stack, other: Stack): ResourceChange[] =>
    [...one.resources.values()]
      .filter(({ key }) => !other.resources.has(key))
      .map((resource) => ({ kind, ...identityOf(resource), properties: [] }));
  const both = [...first.resources.values()].flatMap((resource): ResourceChange[] => {
    const other = second.resources.get(resource.key);
    if (!other) return [];
    const declarations = { before: foldFirst(resource), after: foldSecond(other), secrets: telling };
    const properties = propertyChanges(resource.definition, declarations);
    const severity = worstOf(properties.map((property) => property.severity));
    return properties.length > 0
      ? [{ kind: "changed", ...identityOf(resource), ...(severity && { severity }), properties }]
      : [];
  });
  const untold = secrets.filter((secret) => secret.reveal() === undefined).length;
  return {
    title: `${first.name} and ${second.name}`,
    nothing: `${first.name} and ${second.name} declare the same.`,
    sides: [first.name, second.name],
    words: {
      deleted: `only in ${first.name}`,
      created: `only in ${second.name}`,
      ...{ replaced: "replaced", changed: "differs" },
    },
    first: { title: "In one stack only", kinds: ["deleted", "created"] },
    rest: { title: "Other differences", isFolded: false },
    changes: [...only("deleted", first, second), ...only("created", second, first), ...both],
    others: othersOf(first, second),
    notes: untold > 0 ? ["Secrets were not compared, since they could not be decrypted."] : [],
  };
}

const identityOf = ({ definition, key, name }: StackResource & { definition: Definition }) => ({
  ...{ type: definition.type, name, key },
});

function othersOf(first: Stack, second: Stack): OtherChange[] {
  const only = ({ others, name }: Stack, other: Stack) =>
    [...others].filter((key) => !other.others.has(key)).map((key) => ({ kind: `only in ${name}`, key }));
  return [...only(first, second), ...only(second, first)].sort(byKey);
}
