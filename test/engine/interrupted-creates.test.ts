import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { collection, object } from "../../src/definition";
import { Creations, create, type Tenant } from "../../src/engine";
import { Journal } from "../../src/journal";
import { refusal } from "./gadget";

/** Objects without a mark and without a key: what was there before alone tells which of them a create has made. */
const slip = collection({
  type: "Slip",
  description: "A slip of paper.",
  path: "/slips",
  list: { key: "slips", by: "page" },
  id: "id",
  scope: "slips",
  source: "https://auth0.com/docs",
  inputs: object({ text: z.string() }),
});

interface Slip {
  readonly id: string;
  readonly text: string;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "interrupted-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A tenant whose lists are as they are told to be, and which loses the answers to creates if it is told to. */
function desk() {
  const slips: Slip[] = [];
  const sent: string[] = [];
  const told = { lists: [] as (() => unknown)[], isLosing: false };
  const tenant: Tenant = {
    domain: "acme.eu.auth0.com",
    clientId: "own",
    collect: async () => {
      sent.push("list");
      return (told.lists.shift()?.() ?? [...slips]) as never;
    },
    request: async ({ method, path: asked, body }) => {
      sent.push(method);
      if (method === "GET") return slips.find(({ id }) => asked.endsWith(id));
      const made = { id: `s${slips.length + 1}`, ...(body as { text: string }) };
      slips.push(made);
      if (told.isLosing) throw Object.assign(new Error("the connection was reset"), { isUncertain: true });
      return made;
    },
  };
  return { tenant, slips, sent, told };
}

/** An up of the same resource, in a process of its own. */
const up = (tenant: Tenant) =>
  create(slip, { text: "hello" }, tenant, new Creations(new Journal(folder), async () => {}), { key: "slip" });

const lose = () => {
  throw refusal(401, "Invalid token");
};

test("a login that fails is no refusal of the list that tells what was there before: nothing is created", async () => {
  const { tenant, slips, sent, told } = desk();
  told.lists = [lose];
  await expect(up(tenant)).rejects.toThrow("Invalid token");
  expect(sent).toEqual(["list"]);
  await up(tenant);
  expect(slips).toHaveLength(1);
});

test("a list that may not be read tells nothing, and the object is created all the same", async () => {
  const { tenant, slips, told } = desk();
  told.lists = [
    () => {
      throw refusal(403, "Insufficient scope");
    },
  ];
  await up(tenant);
  expect(slips).toHaveLength(1);
});

test("what an interrupted create has made is found, although one list lacks it", async () => {
  const { tenant, slips, sent, told } = desk();
  told.isLosing = true;
  told.lists = [() => [], ...Array(5).fill(() => [])];
  await expect(up(tenant)).rejects.toThrow("it is not certain whether it was created");
  told.isLosing = false;
  told.lists = [() => []];
  sent.length = 0;
  expect(await up(tenant)).toMatchObject({ id: "s1" });
  expect(sent).toEqual(["list", "list", "GET"]);
  expect(slips).toHaveLength(1);
});
