import { z } from "zod";
import {
  collection,
  merged,
  object,
  open,
  permanent,
  type Request,
  singleton,
  standing,
  unset,
  type Values,
} from "../../src/definition";
import { diff, read, update } from "../../src/engine";
import { tenantThat } from "./gadget";

const common = { type: "Sample", description: "A sample.", scope: "samples" };

const sample = collection({
  ...common,
  path: "/samples",
  id: "id",
  inputs: object({
    name: z.string(),
    flags: merged(
      object({ old: permanent(z.boolean()).optional(), own: unset(false, z.boolean()).optional() }),
    ).optional(),
    options: standing(
      open({
        gateway: object({ method: z.string(), subject: z.string().optional() }).optional(),
        pkce: unset({ mode: "auto" }, object({ mode: z.string().optional() })).optional(),
        scripts: open({ login: z.string().optional(), verify: z.string().optional() }).optional(),
      }),
    ).nullish(),
  }),
});

/** The bodies of the writes of an update, on an object that lives like this. */
async function written(olds: Values, news: Values, live: Values = {}, definition = sample) {
  const answer = ({ method, body }: Request) => ({ ...(method === "GET" ? live : (body as Values)), id: "s1" });
  const { tenant, requests } = tenantThat(answer);
  await update(definition, "s1", { __tenant: tenant.domain, ...olds }, news, tenant);
  return requests.filter(({ method }) => method !== "GET").map(({ body }) => body);
}

test("an option that is no longer declared goes with all that the API keeps within it", async () => {
  const live = { options: { gateway: { method: "bearer", subject: "s", realm: "r" }, other: 1 } };
  const before = { name: "a", options: { gateway: { method: "bearer" } } };
  expect(await written(before, { name: "a" }, live)).toEqual([{ options: { other: 1 } }]);
});

test("an option within one that is still declared goes alone", async () => {
  const live = { options: { scripts: { login: "l", verify: "v", elsewhere: "e" } } };
  const before = { name: "a", options: { scripts: { login: "l", verify: "v" } } };
  expect(await written(before, { name: "a", options: { scripts: { login: "l" } } }, live)).toEqual([
    { options: { scripts: { login: "l", elsewhere: "e" } } },
  ]);
});

test("an option whose default the API does not take up by itself is told it", async () => {
  const live = { options: { pkce: { mode: "plain" } } };
  const before = { name: "a", options: { pkce: { mode: "plain" } } };
  expect(await written(before, { name: "a" }, live)).toEqual([{ options: { pkce: { mode: "auto" } } }]);
});

test("a switch that stays as it is asks for no request", async () => {
  const before = { name: "a", flags: { old: true, own: true } };
  expect(await written(before, { name: "a", flags: { own: true } })).toEqual([]);
  expect(await written(before, { name: "a", flags: { old: true } })).toEqual([{ flags: { own: false } }]);
  expect(await written(before, { name: "a" })).toEqual([{ flags: { own: false } }]);
});

test("settings that are sent whole are emptied by a program that declares none of them any more", async () => {
  const settings = singleton({
    ...common,
    path: "/settings",
    id: "settings",
    method: "PUT",
    holds: [],
    deletion: "Keeps them.",
    inputs: object({ from: z.string().nullish(), sid: z.string().nullish() }),
    outputs: object({ id: z.string().optional() }),
  });
  expect(await written({ from: "f", sid: "s" }, { sid: "s" }, { from: "f", sid: "s" }, settings)).toEqual([
    { sid: "s" },
  ]);
  expect(await written({ from: "f" }, {}, { from: "f" }, settings)).toEqual([{}]);
  expect(await written({ from: "f" }, { from: "f" }, {}, settings)).toEqual([]);
});

test("an object that is gone is no longer declared after a refresh, one that is empty is", async () => {
  const state = { name: "a", options: { gateway: { method: "bearer" } } };
  const found = async (options: Values) => {
    const { tenant } = tenantThat(() => ({ id: "s1", name: "a", options }));
    return (await read(sample, "s1", state, tenant))!.inputs;
  };
  expect(await found({ other: 1 })).toEqual({ name: "a", options: {} });
  expect(await found({ gateway: {} })).toEqual({ name: "a", options: { gateway: {} } });
  expect(diff(sample, await found({ other: 1 }), state).changes).toBe(true);
});
