import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  type Definition,
  discriminatorOf,
  kindsOf,
  object,
  type Property,
  pathParameters,
  propertiesOf,
} from "../../src/definition";
import { type Dialect, plainDialect } from "../../src/generate/dialect";
import { Interfaces } from "../../src/generate/interfaces";
import { hasRequired, varyingOf } from "../../src/generate/variant-types";
import * as definitions from "../../src/resources";
import { resourceSampleOf } from "../samples";
import { complaintsIn, programOf, project } from "./compile";

/** The SDK's type of a request by which a resource is created or updated, where it has one. */
function requestOf(type: string, kind: Kind): string | undefined {
  const { sdk } = resourceSampleOf(type);
  return typeof sdk === "string" ? undefined : sdk[kind];
}

const credentials =
  "credentials are given by content or by id; what is sent is made of them, by a request for each that is new";

const client = {
  delegation: "the SDK knows no device binding by `asn` here, which the API's own document has",
  clientAuthenticationMethods: credentials,
  credentials,
  tokenVaultPrivilegedAccess: credentials,
};

const connection = {
  authParams: "the API takes an object for some strategies and JSON text for others",
  clientProtocol: "the SDK lacks `oauth2`, which published SAML connections use",
  oidcMetadata: "a discovery document passes through as it is; the check asks for the same keys as the SDK",
  signatureMethod: "the SDK has `RSA-SHA1` alone",
};

const secretMap = "secrets are declared by name, and sent as a list: see test/resources/actions/actions.test.ts";

const tree = "kinds of the future are taken as they are, and the SDK knows those of today alone";

/** Properties that we take in a wider sense than the SDK, by resource. */
const wider: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ Client: client, Connection: connection },
  PhoneProviderProtection: { type: "the SDK lacks `none`, which the API's own document has" },
  EventStreamRedelivery: { eventId: "it is in the path" },
  Hook: { secrets: "they have requests of their own" },
  Action: { secrets: secretMap, supportedTriggers: "triggers of the future are taken as they are" },
  ActionModule: { secrets: secretMap },
  ...{ Flow: { actions: tree }, Form: { nodes: tree } },
};

/** Of these, what a create has to have. */
const required: Readonly<Record<string, string>> = { Action: "supported_triggers", PhoneProviderProtection: "type" };

/** Strategies that the SDK has in its general type of a connection only. */
const general: readonly string[] = [
  ...["asana", "atlassian", "cloudflare-mcp", "gitlab", "hubspot-mcp", "linear-mcp", "notion-mcp", "sentry-mcp"],
  "slack",
];

/** Strategies of which the SDK's own type asks for more than Auth0 does. */
const stricter: Readonly<Record<string, string>> = {
  "google-apps": "connections without a `client_id` were created on real tenants",
};

type Kind = "create" | "update";

/** An update can remove values by null; in a create there are none to remove. */
const dialectOf = (type: string, kind: Kind): Dialect => ({
  ...plainDialect,
  name: ({ wire }) => wire,
  ...(kind === "create" && { place: (text: string) => text }),
  includes: ({ name, local, immutable, createOnly, updateOnly }) =>
    !local && !wider[type]?.[name] && !(kind === "create" ? updateOnly : immutable || createOnly),
});

/** The properties of a request's body: some are in the path, and no SDK can know what `extra` holds. */
function bodyOf({ inputs, operations }: Definition, kind: Kind): z.core.$ZodLooseShape {
  const operation = operations[kind] ?? operations.create;
  const without = ["extra", ...pathParameters(operation)];
  return Object.fromEntries(Object.entries(inputs.shape).filter(([name]) => !without.includes(name)));
}

interface Check {
  readonly name: string;
  readonly text: string;
}

const checkOf = (name: string, type: string, kind: Kind, shape: z.core.$ZodLooseShape, theirs: string): Check => {
  const interfaces = new Interfaces(dialectOf(type, kind));
  interfaces.declare("Ours", object(shape), []);
  // Only the shape of a type alias, unlike that of an interface, fits a type with an index signature.
  const types = interfaces.printed.join("\n").replace(/export interface (\w+) \{/g, "type $1 = {");
  const request = required[type] ? `Omit<Management.${theirs}, "${required[type]}">` : `Management.${theirs}`;
  const check = `export const check = (ours: Ours): ${request} => ours;`;
  return { name: `${name} ${kind}`, text: `import type { Management } from "auth0";\n${types}\n${check}\n` };
};

const sdk = readFileSync(path.join(project, "node_modules/auth0/dist/cjs/management/api/types/types.d.ts"), "utf8");

/** The SDK's own types of the connections that it can create, by strategy. */
const byStrategy = new Map(
  [
    ...sdk.matchAll(
      /declare namespace (CreateConnectionRequestContent\w+) \{\s+const Strategy: \{\s+readonly \w+: "([^"]+)"/g,
    ),
  ].map(([, name, strategy]) => [strategy!, name!]),
);

function checksOf(definition: Definition, kind: Kind): Check[] {
  const { type } = definition;
  const theirs = requestOf(type, kind);
  if (!theirs) return [];
  const shape = bodyOf(definition, kind);
  const united = propertiesOf(object(shape)).find(({ schema }) => discriminatorOf(schema));
  if (united) return kindsIn(definition, kind, shape, united, theirs);
  const varying = varyingOf(definition);
  if (!varying?.variants) return [checkOf(type, type, kind, shape, theirs)];
  const { on, cases } = varying.variants;
  return Object.entries(cases).map(([value, schema]) => {
    const decided = z.literal(value).meta({ ...(shape[on] as z.ZodType).meta() });
    const variant = {
      ...shape,
      [on]: decided,
      [varying.name]: varying.optional && !hasRequired(schema) ? schema.optional() : schema,
    };
    const isExact = type === "Connection" && kind === "create" && !stricter[value];
    const exact = isExact ? byStrategy.get(value) : undefined;
    return checkOf(`${type} ${value}`, type, kind, variant, exact ?? theirs);
  });
}

/** One for each object of a union, with what tells it apart; an update has no word for what cannot change. */
function kindsIn(
  { type }: Definition,
  kind: Kind,
  shape: z.core.$ZodLooseShape,
  { name, schema }: Property,
  theirs: string,
): Check[] {
  const on = discriminatorOf(schema)!;
  const options = (schema as z.ZodUnion).options as z.ZodObject[];
  const sent = options.filter(
    (option) => kind === "create" || propertiesOf(option).some(({ immutable }) => !immutable),
  );
  return sent.map((option) => {
    const [value] = kindsOf(option, on) as [string];
    const whole = option.extend({ [on]: z.literal(value) });
    return checkOf(`${type} ${value}`, type, kind, { ...shape, [name]: whole }, theirs);
  });
}

describe("what we send is what Auth0's own SDK takes", () => {
  const all = Object.values(definitions);
  const checks = all.flatMap((definition) => [...checksOf(definition, "create"), ...checksOf(definition, "update")]);
  const fileOf = (name: string) => path.join(project, `${name.replaceAll(" ", "-")}.ts`);
  const program = programOf([], new Map(checks.map(({ name, text }) => [fileOf(name), text])));

  it.each(checks.map(({ name }) => name))("%s", (name) => {
    expect(complaintsIn(program, fileOf(name))).toEqual([]);
  });

  it("with a type of its own for nearly every strategy", () => {
    const strategies = Object.keys(varyingOf(definitions.connection)!.variants!.cases);
    expect(strategies.filter((strategy) => !byStrategy.has(strategy))).toEqual(general);
  });
});
