import { z } from "zod";
import {
  collection,
  type Definition,
  json,
  map,
  merged,
  object,
  open,
  permanent,
  type Request,
  singleton,
  standing,
  unset,
  type Values,
  wire,
} from "../../src/definition";
import { check, create, diff, read, UNKNOWN, undeclared, update } from "../../src/engine";
import { tenantThat } from "./gadget";

const sample = collection({
  type: "Sample",
  description: "A sample.",
  scope: "samples",
  path: "/samples",
  id: "id",
  inputs: object({
    name: z.string(),
    callbacks: unset([], z.array(z.string())).optional(),
    flags: merged(
      object({ enableSso: unset(true, z.boolean()).optional(), old: permanent(z.boolean()).optional() }),
    ).optional(),
    quota: merged(object({ most: z.int().nullish() })).optional(),
    metadata: merged(map(z.string())).optional(),
    refresh: object({ rotation: z.string(), leeway: z.int().optional() }).nullish(),
    options: standing(
      open({
        signIn: wire("signInEndpoint", z.string()).optional(),
        gateway: object({ method: z.string(), subject: z.string().optional() }).optional(),
        document: json().meta({ document: true }).optional(),
      }),
    ).nullish(),
  }),
});

/** A tenant with one object, of which an update changes what it names. */
function tenantWith(live: Values) {
  return tenantThat(({ method, body }: Request) =>
    method === "GET" ? { id: "s1", ...live } : { id: "s1", ...live, ...(body as Values) },
  );
}

const before = (olds: Values): Values => ({ __tenant: "acme.eu.auth0.com", __parts: true, ...olds });

/** The bodies of the writes of an update, on an object that lives like this. */
async function written(olds: Values, news: Values, live: Values = {}, definition: Definition = sample) {
  const { tenant, requests } = tenantWith(live);
  await update(definition, "s1", before(olds), news, tenant);
  return requests.filter(({ method }) => method !== "GET").map(({ body }) => body);
}

const name = "a";

describe("a create holds what is declared and what is in `extra`", () => {
  test.each([
    ["a property that nobody knows", {}, { new: 1 }, { new: 1 }],
    [
      "a part of a declared object",
      { flags: { enableSso: true } },
      { flags: { new_flag: true } },
      { flags: { enable_sso: true, new_flag: true } },
    ],
    ["a key of a declared map", { metadata: { a: "1" } }, { metadata: { b: "2" } }, { metadata: { a: "1", b: "2" } }],
    [
      "a part at any depth, under a name of the API's own",
      { options: { gateway: { method: "m" } } },
      { options: { signInEndpoint: "https://a", gateway: { realm: "r", deep: { er: 1 } } } },
      { options: { signInEndpoint: "https://a", gateway: { method: "m", realm: "r", deep: { er: 1 } } } },
    ],
    [
      "a list, which is one value",
      { flags: { enableSso: true } },
      { callbacks: ["https://a"], flags: { list: [{ one_item: 1 }] } },
      { callbacks: ["https://a"], flags: { enable_sso: true, list: [{ one_item: 1 }] } },
    ],
  ])("%s", async (_, typed, extra, body) => {
    const { tenant, requests } = tenantWith({});
    expect(check(sample, { name, ...typed, extra })).toEqual([]);
    await create(sample, { name, ...typed, extra }, tenant);
    expect(requests.map((request) => request.body)).toEqual([{ name, ...body }]);
  });
});

describe("an update changes what changed in `extra`, and what is declared beside it stays", () => {
  const [flags, quota] = [{ enableSso: true }, { most: 5 }];
  test.each<[string, Values, Values, Values, unknown]>([
    [
      "of an object that is merged",
      { flags },
      { flags: { a: 1, b: 2 } },
      { flags: { a: 9, b: 2 } },
      { flags: { a: 9 } },
    ],
    ["removed from one", { quota }, { quota: { a: 1, b: 2 } }, { quota: { a: 1 } }, { quota: { b: null } }],
    ["removed altogether", { quota }, { quota: { a: 1 } }, {}, { quota: { a: null } }],
    [
      "removed where nothing takes null",
      { flags },
      { flags: { a: 1, b: 2 }, new: 1 },
      { flags: { a: 1 } },
      { new: null },
    ],
    ["a key of a map", { metadata: { x: "1" } }, { metadata: { a: "1" } }, {}, { metadata: { a: null } }],
    [
      "a known property goes back to its default",
      {},
      { callbacks: ["a"], flags: { enable_sso: false } },
      {},
      { callbacks: [], flags: { enable_sso: true } },
    ],
    ["a property that nobody knows", {}, { new: 1, other: 2 }, { new: 3 }, { new: 3, other: null }],
  ])("%s", async (_, typed, olds, news, body) => {
    expect(await written({ name, ...typed, extra: olds }, { name, ...typed, extra: news })).toEqual([body]);
  });

  test("what cannot be taken back is told", () => {
    const olds = { name, flags, extra: { flags: { a: 1, old: true }, quota: { b: 1 }, metadata: { c: "1" }, new: 1 } };
    const said = (news: Values) =>
      undeclared(sample, olds, { name, ...news }).map(({ property, stays }) => ({ [property]: stays }));
    expect(said({ flags })).toEqual([{ "extra.flags.a": true }, { "extra.flags.old": true }]);
    expect(said({})).toEqual([{ "extra.flags.a": true }, { "extra.flags.old": true }]);
    expect(said({ flags, extra: { flags: { a: 2, old: true } } })).toEqual([]);
  });

  test("of an object that is replaced whole the rest goes back as it is live", async () => {
    const typed = { name, refresh: { rotation: "yes" }, options: { gateway: { method: "m" } } };
    const live = {
      refresh: { rotation: "yes", leeway: 3, new: 1, elsewhere: "kept" },
      options: { other: 1, gateway: { method: "m", realm: "r", elsewhere: "kept" } },
    };
    const extra = { refresh: { new: 1 }, options: { gateway: { realm: "r" } } };
    expect(await written({ ...typed, extra }, { ...typed, extra: { ...extra, refresh: { new: 2 } } }, live)).toEqual([
      { refresh: { ...live.refresh, new: 2 } },
    ]);
    expect(await written({ ...typed, extra }, typed, live)).toEqual([
      {
        refresh: { rotation: "yes", leeway: 3, elsewhere: "kept" },
        options: { other: 1, gateway: { method: "m", elsewhere: "kept" } },
      },
    ]);
    expect(await written({ ...typed, extra }, { ...typed, refresh: { rotation: "no" }, extra }, live)).toEqual([
      { refresh: { ...live.refresh, rotation: "no" } },
    ]);
  });

  test("of an object that nobody knows the rest goes back, and null says that a part goes", async () => {
    const live = { new: { a: 1, b: { c: 1, d: 1 }, elsewhere: "kept" } };
    const olds = { name, extra: { new: { a: 1, b: { c: 1, d: 1 } } } };
    expect(await written(olds, { name, extra: { new: { b: { d: 2 } } } }, live)).toEqual([
      { new: { a: null, b: { c: null, d: 2 }, elsewhere: "kept" } },
    ]);
  });

  test("an object that is written whole holds all of it", async () => {
    const settings = singleton({
      ...{ type: "Settings", description: "Settings.", scope: "settings", path: "/settings", id: "settings" },
      ...{ method: "PUT" as const, deletion: "Keeps them.", holds: ["one"] },
      inputs: object({ one: z.string(), two: object({ three: z.string() }).optional() }),
    });
    const typed = { one: "1", two: { three: "3" } };
    const live = { ...typed, two: { three: "3", four: 4 }, new: 1 };
    const [olds, news] = [4, 5].map((four) => ({ ...typed, extra: { new: 1, two: { four } } }));
    expect(await written(olds!, news!, live, settings)).toEqual([{ ...live, two: { three: "3", four: 5 } }]);
  });
});

test("a refresh finds the drift of the parts that are in `extra`, and of nothing else", async () => {
  const inputs = { name, flags: { enableSso: true }, extra: { flags: { a: 1, b: { c: 1 } } } };
  const live = { name, flags: { enable_sso: true, a: 2, b: { c: 1, d: 4 }, other: true }, more: {} };
  const { tenant } = tenantWith(live);
  const found = await read(sample, "s1", before(inputs), tenant);
  expect(found?.inputs).toEqual({ ...inputs, extra: { flags: { a: 2, b: { c: 1 } } } });
  expect(diff(sample, found!.state, inputs)).toMatchObject({ changes: true, replaces: [] });
  const { state } = (await read(
    sample,
    "s1",
    before(inputs),
    tenantWith({ ...live, flags: { ...live.flags, a: 1 } }).tenant,
  ))!;
  expect(diff(sample, state, inputs).changes).toBe(false);
});

describe("what is declared twice is refused, with both places", () => {
  test.each<[Values, string, string]>([
    [{ callbacks: ["a"], extra: { callbacks: ["a"] } }, "extra.callbacks", "callbacks"],
    [
      { flags: { enableSso: true }, extra: { flags: { enable_sso: true } } },
      "extra.flags.enable_sso",
      "flags.enableSso",
    ],
    [{ flags: { enableSso: true }, extra: { flags: null } }, "extra.flags", "flags"],
    [{ metadata: { a: "1" }, extra: { metadata: { a: "1" } } }, "extra.metadata.a", "metadata.a"],
    [
      { options: { signIn: "a" }, extra: { options: { signInEndpoint: "b" } } },
      "extra.options.signInEndpoint",
      "options.signIn",
    ],
    [
      { options: { unknown: { a: 1 } }, extra: { options: { unknown: { a: 2 } } } },
      "extra.options.unknown.a",
      "options.unknown.a",
    ],
    [
      { options: { document: { a: 1 } }, extra: { options: { document: { b: 1 } } } },
      "extra.options.document",
      "options.document",
    ],
    [{ refresh: null, extra: { refresh: { new: 1 } } }, "extra.refresh", "refresh"],
  ])("%j", (inputs, property, typed) => {
    expect(check(sample, { name, ...inputs })).toContainEqual({
      property,
      reason: `is declared as \`${typed}\` as well; declare it in one of the two places`,
    });
  });

  test("parts of one object are not the same, and what is not known yet is not judged", () => {
    const inputs = {
      name,
      flags: { enableSso: true },
      metadata: { a: "1" },
      extra: { flags: { b: 1 }, metadata: { b: "1" } },
    };
    expect(check(sample, inputs)).toEqual([]);
    expect(check(sample, { ...inputs, flags: UNKNOWN })).toEqual([]);
  });
});

describe("a state of an earlier version, which owned an object in `extra` as a whole", () => {
  const state = {
    __tenant: "acme.eu.auth0.com",
    name,
    flags: { enableSso: true },
    extra: { new: 1, flags: { mine: true, enable_sso: true, theirs: true } },
  };
  const inputs = { name, flags: { enableSso: true }, extra: { new: 1, flags: { mine: true } } };

  test("takes nothing away that a refresh has put into it", async () => {
    expect(diff(sample, state, inputs).changes).toBe(false);
    const { tenant, requests } = tenantWith({});
    const next = await update(sample, "s1", state, { ...inputs, extra: { new: 2, flags: { mine: false } } }, tenant);
    expect(requests.map(({ body }) => body)).toEqual([{ new: 2, flags: { mine: false } }]);
    expect(next["extra"]).toEqual({ new: 2, flags: { mine: false } });
    await update(sample, "s1", next, { ...inputs, extra: {} }, tenant);
    expect(requests.at(-1)?.body).toEqual({ new: null });
  });

  test("forgets the object when it is no longer declared", async () => {
    const { tenant, requests } = tenantWith({});
    await update(sample, "s1", state, { name, flags: { enableSso: true } }, tenant);
    expect(requests.map(({ body }) => body)).toEqual([{ new: null }]);
  });
});
