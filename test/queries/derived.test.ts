import {
  type Definition,
  isObject,
  parametersOf,
  propertiesOf,
  type Query,
  schemaFor,
  secretTexts,
  type Values,
} from "../../src/definition";
import { cases, fewest, scenariosFor } from "../definitions/cases";
import { simulatedTenant } from "../definitions/simulated-tenant";
import { Subject } from "../definitions/subject";
import { type QueriedTenant, type QueryName, queries } from "./queried-tenant";

const tenant = simulatedTenant();
const derived = [...queries].filter(([, { of }]) => of !== undefined);
const subjects = cases.filter(({ definition }) => derived.some(([, { of }]) => of === definition.type));

describe.each(subjects)("the queries of $name answer what a program has declared", (subject) => {
  const { definition, decided } = subject;
  const own = derived.filter(([, { of }]) => of === definition.type);

  test.each(own)("%s", async (name, query) => {
    const [scenario] = scenariosFor(subject);
    const inputs = fewest(definition, { ...decided, ...(await scenario!.given?.(tenant())) });
    const resource = new Subject(definition, tenant());
    await resource.create(inputs);
    const expected = expect.objectContaining(answeredOf(definition, query, inputs));
    for (const args of argumentsFor(query, resource, inputs)) {
      const answer = await ask(name, args);
      expect(answer).toEqual(query.one ? expected : expect.arrayContaining([expected]));
    }
  });
});

/** By its id and by its key; or all of them, of the object that has them. */
function argumentsFor(query: Query, { id, definition: { idName, naturalKey } }: Subject, inputs: Values): Values[] {
  if (!query.one) return [Object.fromEntries(above(query).map((name) => [name, inputs[name]]))];
  const [key, ...more] = naturalKey;
  const [path] = [query.one.path].flat();
  const byId = parametersOf(path!).map((name) => [name, name === idName ? id : inputs[name]]);
  return [Object.fromEntries(byId), ...(key !== undefined && more.length === 0 ? [{ [key]: inputs[key] }] : [])];
}

/** Names of what tells the object whose list is asked for. */
const above = ({ list }: Query): string[] => parametersOf(String(list?.path ?? ""));

const answeredOf = ({ inputs: schema }: Definition, query: Query, inputs: Values): Values =>
  Object.fromEntries(
    propertiesOf(schema)
      .filter(({ name, local, writeOnly }) => name in inputs && !local && !writeOnly)
      .filter(({ name }) => secretTexts(schemaFor(schema, inputs), { [name]: inputs[name] }).length === 0)
      .filter(({ name }) => !above(query).includes(name))
      .map(({ name }) => [name, holding(inputs[name])]),
  );

/** Auth0 may add to an object. */
const holding = (value: unknown): unknown => (isObject(value) ? expect.objectContaining(value) : value);

async function ask(name: QueryName, args: Values): Promise<unknown> {
  const { url, clientId, clientSecret } = tenant().simulator;
  Object.assign(process.env, { AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret });
  const { promiseOf } = require("../../src/program/query") as typeof import("../../src/program/query");
  return promiseOf(() => queries.get(name)!)(args) as Promise<QueriedTenant>;
}
