import { z } from "zod";
import {
  collection,
  immutable,
  type Listing,
  object,
  type Request,
  reference,
  type Values,
} from "../../src/definition";
import { Creations, create, read, remove, type Tenant, update } from "../../src/engine";

/** Something that is listed, created and looked for below an object of another kind. */
const toy = collection({
  type: "Toy",
  description: "A toy.",
  path: "/children/{childId}/toys",
  list: { key: "toys", by: "page" },
  id: "id",
  scope: "toys",
  naturalKey: ["childId", "name"],
  inputs: object({
    childId: immutable(reference("Child", z.string().min(1))).describe("Child that it belongs to."),
    name: z.string().describe("What it is called."),
    colour: z.string().optional().describe("Its colour."),
  }),
});

interface Toy extends Values {
  readonly id: string;
}

/** A tenant with the toys of some children. */
function nursery(
  toys: Record<string, Toy[]>,
  answerTo: (request: Request, done: unknown) => unknown = (_, done) => done,
) {
  const requests: string[] = [];
  const tenant: Tenant = {
    domain: "acme.eu.auth0.com",
    clientId: "own",
    collect: async ({ path }: Listing) => {
      requests.push(`GET ${path}`);
      return toys[path.split("/")[2]!]!;
    },
    listed: async ({ path, id: key }, id) => {
      requests.push(`list ${path}`);
      return toys[path.split("/")[2]!]!.find((one) => one[key] === id);
    },
    request: async (request) => {
      requests.push(`${request.method} ${request.path}`);
      const [, , child = "", , id] = request.path.split("/");
      const own = toys[child]!;
      const found = own.find((one) => one.id === id);
      const done = () => {
        if (request.method === "POST") own.push({ id: `t${own.length}`, ...(request.body as Values) });
        if (request.method === "PATCH") Object.assign(found!, request.body);
        if (request.method === "DELETE") own.splice(own.indexOf(found!), 1);
        return request.method === "POST" ? own.at(-1) : found;
      };
      const answer = answerTo(request, done());
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { tenant, requests };
}

const inputs = { childId: "c/1", name: "bear" };
const creations = () => new Creations(undefined, async () => {});

test("it lives below its parent: created, read out of the list, changed and deleted", async () => {
  const { tenant, requests } = nursery({ "c%2F1": [] });
  const { id, state } = await create(toy, inputs, tenant, creations());
  expect(state).toMatchObject({ childId: "c/1", name: "bear" });
  expect((await read(toy, id, state, tenant))?.inputs).toEqual(inputs);
  const changed = await update(toy, id, state, { ...inputs, colour: "brown" }, tenant);
  await remove(toy, id, changed, tenant);
  expect(requests).toEqual([
    "GET /children/c%2F1/toys",
    "POST /children/c%2F1/toys",
    "list /children/c%2F1/toys",
    "PATCH /children/c%2F1/toys/t0",
    "DELETE /children/c%2F1/toys/t0",
  ]);
});

test("the one with the same natural key is looked for among those of the same parent", async () => {
  const toys = { "c%2F1": [{ id: "t7", name: "bear" }], c2: [{ id: "t8", name: "bear" }] };
  const { tenant, requests } = nursery(toys);
  const { id } = await create(toy, { ...inputs, adopt: "ifExists" }, tenant, creations());
  expect(id).toBe("t7");
  expect(requests).toEqual(["GET /children/c%2F1/toys", "GET /children/c%2F1/toys/t7"]);
});

test("after a lost answer the object is found below its parent", async () => {
  const lost = Object.assign(new Error("lost"), { isUncertain: true });
  const { tenant } = nursery({ "c%2F1": [{ id: "t7", name: "ball" }], c2: [] }, ({ method }, done) =>
    method === "POST" ? lost : done,
  );
  const { id, state } = await create(toy, inputs, tenant, creations());
  expect(id).toBe("t1");
  expect(state).toMatchObject(inputs);
});
