import {
  type Definition,
  isObject,
  type Listing,
  type Property,
  propertiesOf,
  type Request,
  type Values,
  type Wire,
} from "../../src/definition";
import { create, PartialCreation, read, type Tenant, update } from "../../src/engine";
import { collect } from "../../src/management";
import { type Case, cases, fewest, scenariosFor } from "./cases";
import { changeableProperty } from "./ordinary";
import { sample } from "./sample";
import { simulatedTenant } from "./simulated-tenant";

const tenant = simulatedTenant();

/** Each definition with outputs, once. Those of a whole set are what its list shows of the items. */
const subjects = cases.filter(
  ({ definition, varying }) =>
    !varying &&
    definition.operations.read &&
    definition.set?.part !== "whole" &&
    // Its outputs are made of a list, of which each item is one.
    definition.type !== "ConnectionKeys" &&
    propertiesOf(definition.outputs).length > 0,
);

/** The tenant as a token sees it to which outputs are not shown; with null in their place, one that has none. */
function without({ outputs }: Definition, instead?: null): Tenant {
  const { elsewhere } = tenant();
  const wires = propertiesOf(outputs).map(({ wire }) => wire);
  const stripped = (answer: unknown): unknown => {
    if (Array.isArray(answer)) return answer.map(stripped);
    if (!isObject(answer)) return answer;
    const shown = Object.entries(answer).filter(([key]) => !wires.includes(key));
    return Object.fromEntries([...shown, ...(instead === null ? wires.map((wire) => [wire, null]) : [])]);
  };
  return {
    ...{ domain: elsewhere.domain, clientId: elsewhere.clientId },
    request: async (one: Request) => stripped(await elsewhere.request(one)),
    collect: async (listing: Listing) =>
      (await collect<Wire>(elsewhere, listing)).map((item) => stripped(item) as Wire),
  };
}

const outputsIn = ({ outputs }: Definition, state: Values): Values =>
  Object.fromEntries(propertiesOf(outputs).flatMap(({ name }) => (name in state ? [[name, state[name]]] : [])));

const samplesOf = (properties: readonly Property[]): Values =>
  Object.fromEntries(properties.map((property) => [property.name, sample(property, 0)]));

async function created(subject: Case) {
  const { definition, decided } = subject;
  const [scenario] = scenariosFor(subject);
  const inputs = fewest(definition, { ...decided, ...(await scenario!.given?.(tenant())) });
  return { ...(await create(definition, inputs, tenant().elsewhere)), inputs };
}

test("there are such definitions", () => {
  expect(subjects.length).toBeGreaterThan(5);
});

describe.each(subjects.map((subject) => ({ name: subject.definition.type, subject })))("$name", ({ subject }) => {
  const { definition } = subject;
  const outputs = propertiesOf(definition.outputs);
  const known = samplesOf(outputs);
  const lasting = samplesOf(outputs.filter(({ alwaysAnswered }) => !alwaysAnswered));

  test("what a refresh and an update are not shown of the outputs keeps its value", async () => {
    const { id, state, inputs } = await created(subject);
    const before = { ...state, ...known };
    const refreshed = await read(definition, id, before, without(definition));
    expect(outputsIn(definition, refreshed!.state)).toEqual(lasting);
    // What is waited for has to be shown.
    const property = changeableProperty(subject);
    if (!definition.operations.update || definition.finish || !property) return;
    const changed = { ...inputs, [property.name]: sample(property, 1) };
    const updated = await update(definition, id, before, changed, without(definition));
    expect(outputsIn(definition, updated)).toEqual(lasting);
    expect(outputsIn(definition, await update(definition, id, before, inputs, without(definition)))).toEqual(known);
  });

  test("what is null in an answer is gone", async () => {
    const { id, state } = await created(subject);
    const refreshed = await read(definition, id, { ...state, ...known }, without(definition, null));
    expect(Object.values(outputsIn(definition, refreshed!.state)).filter((value) => value !== null)).toEqual([]);
  });
});

test("a creation that is not completed keeps the outputs that its first answer had", async () => {
  const [subject] = subjects.filter(({ definition }) => definition.type === "Client");
  const { definition } = subject!;
  const { elsewhere } = tenant();
  const request = async (one: Request) => {
    if (one.method === "PATCH") throw new Error("refused");
    return elsewhere.request(one);
  };
  const inputs = { name: "shop", clientSecret: "Secret-of-our-own-1" };
  const failed = await create(definition, inputs, { ...elsewhere, domain: "x", clientId: undefined, request }).catch(
    (error) => error,
  );
  expect(failed).toBeInstanceOf(PartialCreation);
  expect(failed.properties.clientSecret).toEqual(expect.any(String));
});
