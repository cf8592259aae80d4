import { z } from "zod";
import { hasProperties, itemsOf, type Property, propertiesOf } from "../../src/definition";
import { leaves } from "../../src/engine";
import { sensitivityOf } from "../../src/review/judgement";
import { definitions } from "./cases";

/** Names of properties that nearly always matter for security. */
const telling =
  /callback|logout|origin|grant|^alg$|Alg$|algorithm|lifetime|leeway|^mfa|bruteForce|breach|scope|secret|password|signing|^cert$|thumbprint|jwks|issuer|pkce|rotation|expiration|redirect|(^s|S)cripts?$|credential|token|allow|trust|verified|enforce|required?$/i;

/** Names that sound like it and are not; each with the reason. */
const harmless: Readonly<Record<string, string>> = {
  "Connection.options.driveScripts": "a permission to ask for: Google's name of a service",
  "Connection.options.useOauthSpecScope": "spaces or commas in a variable of the login page",
};

/** The properties below a schema with their paths, and whether they are secret; lists count as a whole. */
function everyPath(schema: z.ZodType, above: readonly string[] = []): { path: string[]; property: Property }[] {
  if (schema instanceof z.ZodArray) return everyPath(itemsOf(schema).schema, above);
  return propertiesOf(schema).flatMap((property) => {
    const path = [...above, property.name];
    const shapes = [property.schema, ...Object.values(property.variants?.cases ?? {})];
    const below = shapes.filter((shape) => !(shape instanceof z.ZodArray)).flatMap((shape) => everyPath(shape, path));
    return [{ path, property }, ...below];
  });
}

/** Secrets count as sensitive by themselves, and objects by what is in them. */
const isJudged = ({ secret, local, schema }: Property): boolean => !secret && !local && !hasProperties(schema);

describe.each(definitions.map((definition) => ({ name: definition.type, definition })))("$name", ({ definition }) => {
  const { type, inputs, security, kind } = definition;
  const paths = everyPath(inputs);

  test("says what matters for security", () => {
    expect(Object.keys(security.properties ?? {}).length + (security.creation ? 1 : 0)).toBeGreaterThan(0);
    const reasons = [security.creation?.why, ...Object.values(security.properties ?? {}).map(({ why }) => why)];
    expect(reasons.filter((why) => why !== undefined && !/^[A-Z].*\.$/.test(why))).toEqual([]);
  });

  test("speaks of properties that it has", () => {
    const known = new Set(paths.map(({ path }) => path.join(".")));
    expect(Object.keys(security.properties ?? {}).filter((path) => !known.has(path))).toEqual([]);
  });

  test("judges every property whose name tells that it matters", () => {
    if (kind === "action") return;
    const unmarked = paths
      .filter(({ path, property }) => telling.test(path.at(-1)!) && isJudged(property))
      .filter(({ path }) => !sensitivityOf(definition, path) && !(`${type}.${path.join(".")}` in harmless));
    expect([...new Set(unmarked.map(({ path }) => path.join(".")))]).toEqual([]);
  });
});

test("what is said of a property holds for what is below it", () => {
  const client = definitions.find(({ type }) => type === "Client")!;
  const [leaf] = leaves(client.inputs, { sessionTransfer: { delegation: { allowDelegatedAccess: true } } });
  expect(sensitivityOf(client, leaf!.path)?.why).toBe("Staff can act in the name of users.");
});
