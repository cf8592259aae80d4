import { type ListApi, listingOf, type ObjectList, parametersOf, type Wire } from "../../src/definition";
import { ask } from "../../src/engine";
import { collect } from "../../src/management";
import { definitions } from "../definitions/cases";
import { queries } from "./queried-tenant";

const count = 250;

/** The keys under which objects have their ids. */
const ids = ["id", "user_id", "log_id", "permission_name", "connection_id", "action_id", "kid", "screen"];

/** A tenant in which an object is deleted while its list is read, and each answer shows something new of all others. */
function changingTenant(key: string) {
  let requests = 0;
  const identified = (index: number) => Object.fromEntries(ids.map((id) => [id, `i${index}`]));
  const request: ListApi["request"] = async ({ query = {} }) => {
    requests += 1;
    const all = Array.from({ length: count }, (_, index) => ({ ...identified(index), logins_count: requests }));
    const left = all.filter((_, index) => requests === 1 || index !== 50);
    const [page, take] = [Number(query["page"]), Number(query["per_page"])];
    return { total: left.length, [key]: left.slice(page * take, (page + 1) * take) };
  };
  const api: ListApi = { clientId: "c", request, collect: (listing, limit) => collect(api, listing, limit) };
  return { ...api, domain: "acme.eu.auth0.com" };
}

/** All that stayed is there, once. */
function expectWhole(found: readonly Wire[], id: string) {
  const missing = Array.from({ length: count }, (_, index) => `i${index}`).filter((one) => one !== "i50");
  expect(found.map((item) => item[id]).filter((one) => one !== "i50")).toEqual(missing);
}

const lists = definitions.flatMap(({ type, list, search }) =>
  [list, search].flatMap((one): [string, ObjectList][] =>
    typeof one === "object" && one.by === "page" ? [[type, one]] : [],
  ),
);

test.each(lists)("the list of a %s is read whole while it changes", async (_, list) => {
  const tenant = changingTenant(list.key);
  const listing = listingOf(list, {});
  const found = await (list.read ? list.read(listing, undefined, tenant) : tenant.collect(listing));
  expectWhole(found as Wire[], ids.find((id) => id === list.id || list.keys?.includes(id)) ?? "user_id");
});

const paged = [...queries.values()].filter(({ list, only }) => list?.by === "page" && !only);

test.each(paged.map((query) => [query.name, query] as const))("%s reads all while they change", async (_, query) => {
  const tenant = changingTenant(query.list!.key!);
  const above = parametersOf(String(query.list!.path)).map((name) => [name, "of-this-one"]);
  const found = (await ask(query, Object.fromEntries(above), tenant)) as Wire[];
  const id = Object.keys(found[0]!).find((name) => found[0]![name] === "i0")!;
  expectWhole(found, id);
});
