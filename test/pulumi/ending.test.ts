import { readdirSync, rmSync } from "node:fs";
import type { Values } from "../../src/definition";
import { create } from "../../src/engine";
import { Journal } from "../../src/journal";
import { managed } from "../../src/pulumi/connection";
import { tellOfAbandoned } from "../../src/pulumi/ending";
import { cases, fewest, scenariosFor } from "../definitions/cases";
import { simulatedTenant } from "../definitions/simulated-tenant";

const tenant = simulatedTenant();
const stack = "urn:pulumi:test::program::";
const told: string[] = [];

beforeAll(() => {
  jest.spyOn(console, "warn").mockImplementation((text) => void told.push(String(text)));
});

beforeEach(() => rmSync(Journal.of(tenant().simulator.domain).folder, { recursive: true, force: true }));

/** A process of the provider, which has notes of the processes before it alone. */
const process = () => managed(tenant().elsewhere);

/** What the end of a command tells. */
async function ending(changed: Partial<ReturnType<typeof process>> = {}): Promise<string> {
  told.length = 0;
  await tellOfAbandoned({ ...process(), ...changed }, stack);
  return told.join("\n");
}

/** What a create makes that cannot be sent twice. */
const subjects = cases.filter(
  ({ varying, definition: { kind, operations } }) =>
    !varying &&
    operations.create.method === "POST" &&
    !operations.create.repeatable &&
    kind !== "action" &&
    kind !== "singleton",
);

/** A create after which the process was gone. Resolves to the id. */
async function interrupted({ definition, decided, ...subject }: (typeof subjects)[number]): Promise<string> {
  const [scenario] = scenariosFor({ definition, decided, ...subject });
  const inputs = fewest(definition, { ...decided, ...(await scenario!.given?.(tenant())) });
  const { type } = definition;
  const gone = process();
  const { id } = await create(definition, inputs, gone, gone.creations, {
    key: type,
    urn: `${stack}auth0:${type}::lost`,
  });
  return id;
}

/** Changes every note. */
function rewrite(changes: object): void {
  const { creations } = process();
  for (const { key, intent } of creations.abandoned(stack)) creations.begin(key, { ...intent, ...changes });
}

const escaped = (text: string) => text.replace(/[^\w]/g, "\\$&");

describe.each(subjects)("an interrupted create of $name", (subject) => {
  test("is told in every command until its object is gone, once where nobody can tell", async () => {
    const { type, kind } = subject.definition;
    const id = await interrupted(subject);
    const first = await ending();
    expect(first).toContain(`${stack}auth0:${type}::lost: the creation of this ${type}`);
    if (kind === "association") {
      expect(first).toContain("It may be there");
      return expect(await ending()).toBe("");
    }
    expect(first).toContain(`${type} ${id} is there, and the state does not know it.`);
    expect(await ending()).toBe(first);
    rewrite({ id: undefined });
    expect(await ending()).toMatch(new RegExp(`${escaped(id)} (is there|may be it)`));
    tenant().simulator.reset();
    expect(await ending()).toBe("");
    // Of long ago, so that what it is about would be seen by now.
    rewrite({ since: 0 });
    expect(await ending()).toBe("");
    expect(process().creations.abandoned(stack)).toEqual([]);
  });
});

const [client] = subjects.filter(({ name }) => name === "Client");

test("a look that fails is told once, and a later one that does not tells what is there", async () => {
  const id = await interrupted(client!);
  const failing = { request: () => Promise.reject(new Error("GET /clients/{id}: 403 insufficient scope.")) };
  expect(await ending(failing)).toMatch(/It may be there, .*GET .* 403 insufficient scope\. .* This is said once\./);
  expect(await ending(failing)).toBe("");
  expect(await ending()).toContain(`Client ${id} is there`);
});

test("what was to replace an object that its resource keeps is told, and not to be put back", async () => {
  told.length = 0;
  const id = await interrupted(client!);
  const keeping = process();
  keeping.creations.inventory.declare("Client");
  keeping.creations.inventory.keep("Client");
  await tellOfAbandoned(keeping, stack);
  expect(told.join()).toMatch(
    new RegExp(
      `Client ${id} is there, .* It was to replace the object that the resource still has: delete it in Auth0,`,
    ),
  );
});

test("nothing is told of another stack, of a resource that the program has, nor of an object that is managed", async () => {
  const id = await interrupted(client!);
  await tellOfAbandoned(process(), "urn:pulumi:other::program::");
  const having = process();
  having.creations.inventory.declare("Client");
  await tellOfAbandoned(having, stack);
  const managing = process();
  managing.creations.inventory.know("Client", id);
  told.length = 0;
  await tellOfAbandoned(managing, stack);
  expect(told).toEqual([]);
});

describe("applications that one process was creating when it was killed, before any answer came,", () => {
  const urnOf = (name: string) => `${stack}auth0:Client::${name}`;
  const less = { name: "Shop" };
  const more = { ...less, description: "Sells", callbacks: ["https://shop.example.com"] };

  /** Creates them, and forgets the answers. Resolves to the ids. */
  async function unanswered(programs: Readonly<Record<string, Values>>): Promise<string[]> {
    const gone = process();
    const { definition } = client!;
    const ids: string[] = [];
    for (const [key, inputs] of Object.entries(programs))
      ids.push((await create(definition, inputs, gone, gone.creations, { key, urn: urnOf(key) })).id);
    for (const { id: _, ...intent } of gone.creations.notes.all())
      process().creations.begin(intent.urn!.slice(urnOf("").length), intent);
    return ids;
  }

  beforeEach(() => {
    for (const { key } of process().creations.abandoned(stack)) process().creations.fail(key);
  });

  /** Creates both in a process, at once. */
  const creating = (by: ReturnType<typeof process>) =>
    Object.entries({ less, more }).map(([key, inputs]) =>
      create(client!.definition, inputs, by, by.creations, { key, urn: urnOf(key) }),
    );

  test("are told apart by what was sent", async () => {
    const [first, second] = await unanswered({ less, more });
    const text = await ending();
    expect(text).toMatch(new RegExp(`::less: .* Client ${first} is there`));
    expect(text).toMatch(new RegExp(`::more: .* Client ${second} is there`));
  });

  test("are told apart by their marks as well where they are equal", async () => {
    const [one, other] = await unanswered({ one: less, other: less });
    const text = await ending();
    expect(text).toMatch(new RegExp(`::one: .* Client ${one} is there`));
    expect(text).toMatch(new RegExp(`::other: .* Client ${other} is there`));
  });

  test("are taken over by the next command, of which no note is left once the engine has named them", async () => {
    const ids = await unanswered({ less, more });
    const next = process();
    const taken = await Promise.all(creating(next));
    expect(taken.map(({ id }) => id)).toEqual(ids);
    expect(
      tenant()
        .simulator.tenant.all("clients")
        .filter(({ name }) => name === "Shop"),
    ).toHaveLength(2);
    next.creations.close();
    const later = process();
    for (const id of ids) later.creations.inventory.know("Client", id);
    later.creations.close();
    expect(readdirSync(Journal.of(tenant().simulator.domain).folder)).toEqual([]);
  });

  test("do not share the one object that was created", async () => {
    const [first] = await unanswered({ less, more });
    tenant().simulator.tenant.delete("clients", first!);
    const taken = await Promise.all(creating(process()));
    expect(new Set(taken.map(({ id }) => id)).size).toBe(2);
    expect(
      tenant()
        .simulator.tenant.all("clients")
        .filter(({ name }) => name === "Shop"),
    ).toHaveLength(2);
  });

  test("leave the object of one that is under way to it", async () => {
    const { faults } = tenant().simulator;
    const both = process();
    await create(client!.definition, { name: "Before" }, both, both.creations, { key: "before" });
    faults.add("POST /clients reset=before nth=1 times=1");
    faults.add("POST /clients slow=300 nth=2 times=1");
    const [one, other] = await Promise.allSettled(creating(both));
    faults.clear();
    expect(one).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining("not certain") } });
    expect(other).toMatchObject({ status: "fulfilled" });
  });
});
