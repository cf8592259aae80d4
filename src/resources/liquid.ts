import type { Constraint } from "../definition";

/** As much of the library as is used here. */
interface Library {
  readonly Liquid: new () => {
    parse(text: string): unknown;
    registerTag(name: string, tag: { parse?(): void; render(): void }): void;
  };
}

/** Tags that Auth0 has beyond the language: what a mail can show, and the parts of a page. */
const ownTags = ["debug", "auth0"];

let parse: ((text: string) => unknown) | undefined;

/** The parser, loaded where there is a template to parse, which most programs have none of. */
function parser(): (text: string) => unknown {
  if (parse) return parse;
  const { Liquid } = require("liquidjs") as Library;
  const liquid = new Liquid();
  for (const name of ownTags) liquid.registerTag(name, { render: () => undefined });
  parse = (text) => liquid.parse(text);
  return parse;
}

/** What is wrong with a text as a Liquid template; undefined for nothing. */
export function liquidErrorIn(text: string): string | undefined {
  if (!/\{[{%]/.test(text)) return undefined;
  try {
    parser()(text);
    return undefined;
  } catch (error) {
    const [, reason, line, column] = /^(.*), line:(\d+), col:(\d+)/s.exec((error as Error).message) ?? [];
    if (reason === undefined) throw error;
    return `does not parse as Liquid: ${reason} in line ${line}, column ${column}`;
  }
}

/** A template that does not parse would be saved, and fail when it is used: Auth0 takes it. */
export const liquid = <Name extends string>(name: Name): Constraint<Name> => ({
  properties: [name],
  broken: ({ [name]: text }) => (typeof text === "string" ? liquidErrorIn(text) : undefined),
});
