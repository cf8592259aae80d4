import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { markKey, propertiesOf, type Values, type Wire } from "../../src/definition";
import { Creations, create, findRemains, read, update } from "../../src/engine";
import { isUnique } from "../../src/engine/create/natural-key";
import { namesAbove } from "../../src/engine/create/ownership";
import { markPlace } from "../../src/engine/values/mark";
import { Journal } from "../../src/journal";
import { type ManagedTenant, managed } from "../../src/pulumi/connection";
import { added } from "./added";
import { type Case, cases, fewest, scenariosFor } from "./cases";
import { simulatedTenant } from "./simulated-tenant";

const tenant = simulatedTenant();

/** What is created by a POST that cannot be sent twice. */
const subjects = cases.filter(
  ({ varying, definition: { kind, operations } }) =>
    !varying &&
    operations.create.method === "POST" &&
    !operations.create.repeatable &&
    kind !== "action" &&
    kind !== "singleton",
);

/** Whether the API refuses a second object like it: of device credentials it takes one for each device. */
const isRefused = ({ definition }: Case) => isUnique(definition) || definition.type === "DeviceCredential";

const marked = subjects.filter(({ definition }) => markPlace(definition));

/** A process of the provider on this machine, which has notes of the processes before it alone. */
const process = (): ManagedTenant => managed(tenant().elsewhere);

/** One on another machine, whose notes nobody here sees. */
const foreign = (): ManagedTenant => ({ ...process(), creations: new Creations() });

const folder = () => Journal.of(tenant().simulator.domain).folder;

beforeEach(() => rmSync(folder(), { recursive: true, force: true }));

/** Declares the same in each of several stacks. */
async function declaredBy({ definition, decided, ...subject }: Case): Promise<(by: ManagedTenant) => Promise<string>> {
  const [scenario] = scenariosFor({ definition, decided, ...subject });
  const inputs = fewest(definition, { ...decided, ...(await scenario!.given?.(tenant())) });
  return async (by) =>
    (await create(definition, inputs, by, by.creations, { key: "ours", urn: `urn:${definition.type}` })).id;
}

/** What becomes of a create: the id, or what is said. */
const outcome = (creating: Promise<string>) =>
  creating.then(
    (id) => ({ id, failure: "" }),
    ({ message }: Error) => ({ id: undefined, failure: message }),
  );

/** A process whose first create gets an answer that tells nothing, after something else has happened. */
function unanswered(meanwhile: () => Promise<unknown> = async () => {}, by = process()): ManagedTenant {
  let isFirst = true;
  return {
    ...by,
    request: async (request) => {
      if (request.method !== "POST" || !isFirst) return by.request(request);
      isFirst = false;
      await meanwhile();
      throw Object.assign(new Error("503 Service Unavailable"), { status: 503, isUncertain: true });
    },
  };
}

const objects = () => tenant().simulator.snapshot().objects;

describe.each(subjects)("an equal $name that was there before", (subject) => {
  test("is not taken over after an answer was lost, and the user is told of it", async () => {
    const declare = await declaredBy(subject);
    const theirs = await declare(foreign());
    const before = objects();
    const { id, failure } = await outcome(declare(unanswered()));
    expect(id).toBeUndefined();
    if (isUnique(subject.definition)) expect(failure).toContain(`set \`adopt: "${theirs}"\``);
    else expect(failure).toContain("not certain whether it was created");
    expect(added(before, objects())).toEqual([]);

    const again = await outcome(declare(process()));
    expect(again.id === undefined).toBe(isRefused(subject));
    expect(again.id).not.toBe(theirs);
  });
});

describe.each(marked)("an equal $name that another machine has made at the same time", (subject) => {
  test("is not taken over after an answer was lost", async () => {
    const declare = await declaredBy(subject);
    let theirs: string | undefined;
    const racing = unanswered(async () => {
      theirs = await declare(foreign());
    });
    const { id, failure } = await outcome(declare(racing));
    expect(theirs).toBeDefined();
    expect(id).toBeUndefined();
    expect(failure).toContain(isUnique(subject.definition) ? `set \`adopt: "${theirs}"\`` : "not certain");
    expect((await outcome(declare(process()))).id).not.toBe(theirs);
  });
});

/** What may happen to the notes of a process that was killed. */
const damages: Readonly<Record<string, (file: string) => void>> = {
  emptied: (file) => truncateSync(file),
  "cut off": (file) => writeFileSync(file, readFileSync(file).subarray(0, 40)),
  "of another machine": (file) => {
    const { note } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ note, mac: "another" }));
  },
  "of an earlier version": (file) => {
    const { note } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...note, query: {} }));
  },
};

/** What stands in the way of a note: also the superuser cannot read a link to itself. */
const covers: Readonly<Record<string, () => string[]>> = {
  "the note": () => readdirSync(folder()).map((file) => path.join(folder(), file)),
  "its folder": () => [folder()],
  "the key": () => [path.join(path.dirname(folder()), "key")],
};

function cover(file: string): () => void {
  renameSync(file, `${file}.kept`);
  symlinkSync(file, file);
  return () => {
    rmSync(file);
    renameSync(`${file}.kept`, file);
  };
}

/** A member of a set that was there before is refused before anything is sent, so that no note of it is left open. */
const sent = subjects.filter(({ definition }) => !definition.set);

/** So is what the API would take for a change of what was there before. */
const beside = sent.filter(({ definition }) => !definition.upserts);

describe.each(beside)("a note about a create of $name, beside an equal object,", (subject) => {
  test.each(Object.keys(damages))("that is %s lets nothing be taken, and this is told once", async (damage) => {
    const declare = await declaredBy(subject);
    const theirs = await declare(foreign());
    await interrupted(declare);
    for (const file of readdirSync(folder())) damages[damage]!(path.join(folder(), file));
    const before = objects();
    const { id, failure } = await outcome(declare(process()));
    expect(id).toBeUndefined();
    expect(failure).toContain("its note cannot be read");
    expect(added(before, objects())).toEqual([]);
    const next = await outcome(declare(process()));
    expect(next.failure).not.toContain("its note cannot be read");
    expect(next.id).not.toBe(theirs);
    expect(next.id === undefined).toBe(isRefused(subject));
  });

  test("without what was there before lets nothing be taken", async () => {
    const declare = await declaredBy(subject);
    const theirs = await declare(foreign());
    await interrupted(declare);
    for (const file of readdirSync(folder())) if (file.startsWith("note-")) truncateSync(path.join(folder(), file));
    expect((await outcome(declare(process()))).id).not.toBe(theirs);
  });
});

describe.each(sent)("a note about a create of $name", (subject) => {
  test.each(Object.keys(covers))(
    "that the system does not let be read (%s) is believed once it does",
    async (which) => {
      const declare = await declaredBy(subject);
      await interrupted(declare);
      const before = objects();
      const uncover = covers[which]!().map(cover);
      for (let time = 0; time < 2; time++) {
        const { failure } = await outcome(declare(process()));
        expect(failure).toMatch(/nothing was created.* cannot be read: ELOOP: .*XDG_STATE_HOME/s);
      }
      expect(objects()).toEqual(before);
      for (const back of uncover) back();
      expect(await outcome(declare(process()))).toEqual({ id: expect.any(String), failure: "" });
    },
  );

  test("holds nothing of what is declared in clear", async () => {
    const { definition, decided } = subject;
    const [scenario] = scenariosFor(subject);
    const inputs = fewest(definition, { ...decided, ...(await scenario!.given?.(tenant())) });
    const by = process();
    const { id } = await create(definition, inputs, by, by.creations, { key: "ours", urn: `urn:${definition.type}` });
    const above = namesAbove(definition).map((name) => inputs[name]);
    const texts = textsIn(inputs).filter((text) => text.length > 5 && !id.includes(text) && !above.includes(text));
    const notes = readdirSync(folder()).map((file) => readFileSync(path.join(folder(), file), "utf8"));
    expect(notes.length).toBeGreaterThan(0);
    // Names of properties are in a note.
    const told = notes.flatMap((note) => textsIn(JSON.parse(note))).join();
    for (const text of texts) expect(told).not.toContain(text);
  });
});

/** Creates in a process that is killed while it waits for what has become of the create. */
const interrupted = (declare: (by: ManagedTenant) => Promise<string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const asleep = () => new Promise<never>(() => resolve());
    const creations = new Creations(Journal.of(tenant().simulator.domain), asleep);
    declare(unanswered(undefined, { ...process(), creations })).catch(reject);
  });

const textsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value ? Object.values(value).flatMap(textsIn) : [];

describe.each(marked)("the mark in a $name", (subject) => {
  const { definition, decided } = subject;
  const place = markPlace(definition)!;

  async function made(more: Values = {}) {
    const [scenario] = scenariosFor(subject);
    const inputs = { ...fewest(definition, { ...decided, ...(await scenario!.given?.(tenant())) }), ...more };
    const by = process();
    const created = await create(definition, inputs, by, by.creations, { key: "ours", urn: `urn:${definition.type}` });
    return { ...created, by, inputs };
  }

  const live = async (id: string) => {
    const path = String(definition.operations.read!.path).replace("{id}", encodeURIComponent(id));
    return (await tenant().elsewhere.request({ method: "GET", path })) as Wire;
  };

  test("is in the object, and in no state and no refresh", async () => {
    const { id, state, by, inputs } = await made();
    expect((await live(id))[place]).toEqual({ [markKey]: expect.any(String) });
    const found = await read(definition, id, state, by);
    expect(found!.inputs).toEqual(inputs);
    expect(JSON.stringify([state, found])).not.toContain(markKey);
  });

  test("is no drift of a map that is declared in `extra`", async () => {
    const declared = { extra: { [place]: { own: "value" } } };
    const { id, state, by } = await made(declared);
    expect((await live(id))[place]).toEqual({ own: "value", [markKey]: expect.any(String) });
    expect((await read(definition, id, state, by))!.inputs).toMatchObject(declared);
  });

  test("goes with the next update of the map", async () => {
    const name = propertiesOf(definition.inputs).find(({ wire }) => wire === place)!.name;
    const { id, state, by, inputs } = await made();
    const next = await update(definition, id, state, { ...inputs, [name]: { own: "value" } }, by);
    expect((await live(id))[place]).toEqual({ own: "value" });
    expect(next).not.toHaveProperty("__marked");
  });
});

/** As many keys as a map of the API takes leave no room for a mark. */
const full = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`key${index}`, "value"]));

test("a Client without room for a mark is not believed to be ours, and the user is told how to go on", async () => {
  const { definition } = marked.find(({ name }) => name === "Client")!;
  const inputs = { name: "Full", clientMetadata: full };
  const declare = (by: ManagedTenant) =>
    create(definition, inputs, by, by.creations, { key: "ours", urn: "urn:Client" });
  const { id: other } = await declare(foreign());
  const first = await outcome(declare(unanswered()).then(({ id }) => id));
  const second = await outcome(declare(process()).then(({ id }) => id));
  for (const { failure } of [first, second]) {
    expect(failure).toContain(`${other} has what was sent, and nothing tells whether this create has made it.`);
    expect(failure).toContain(`set \`adopt\` to its id. If not, delete ${path.join(folder(), "ours.json")}`);
  }
  rmSync(path.join(folder(), "ours.json"));
  const { id } = await declare(process());
  expect(id).not.toBe(other);
});

test("a create that ends leaves its id to creates of its kind that are still open", async () => {
  const { definition } = subjects.find(({ name }) => name === "Rule")!;
  const declare = (key: string, by: ManagedTenant) =>
    create(definition, { name: "same", script: "s" }, by, by.creations, { key, urn: `urn:${key}` });
  await interrupted((by) => declare("first", by).then(({ id }) => id));
  const second = process();
  const { id } = await declare("second", second);
  second.creations.close();
  await expect(declare("first", process())).rejects.toThrow(`set \`adopt: "${id}"\``);
  const last = process();
  last.creations.inventory.know("Rule", id);
  last.creations.close();
  expect(readdirSync(folder())).toEqual([]);
});

test("what a command was told last is taken over by the next one when the engine has not saved it", async () => {
  const { definition } = subjects.find(({ name }) => name === "Client")!;
  const declare = (by: ManagedTenant) => create(definition, { name: "Six" }, by, by.creations, { key: "ours" });
  const stopped = process();
  const { id } = await declare(stopped);
  stopped.creations.close();
  expect(process().creations.abandoned("")).toEqual([]);
  expect((await declare(process())).id).toBe(id);
});

test("what was there before is not guessed: a list that fails for a while keeps the create from being sent", async () => {
  const { definition } = subjects.find(({ name }) => name === "Rule")!;
  const before = objects();
  tenant().simulator.faults.add("GET /rules type=text/html nth=1 times=1");
  const by = process();
  const declare = () => create(definition, { name: "rule", script: "s" }, by, by.creations, { key: "ours" });
  await expect(declare()).rejects.toThrow();
  expect(added(before, objects())).toEqual([]);
  tenant().simulator.faults.clear();
  expect((await declare()).id).toBeDefined();
});

test("a create that is refused leaves what an earlier try of it has made to be found", async () => {
  const { definition } = subjects.find(({ name }) => name === "Client")!;
  const { faults } = tenant().simulator;
  const declare = (by: ManagedTenant) => create(definition, { name: "Late" }, by, by.creations, { key: "ours" });
  const unseen = { ...process(), collect: async () => [] };
  faults.add("POST /clients 503 effect=kept nth=1 times=1");
  await expect(declare(unseen)).rejects.toThrow("not certain whether it was created");
  faults.clear();
  faults.add("POST /clients 403 times=1");
  await expect(declare({ ...process(), collect: async () => [] })).rejects.toThrow("403");
  faults.clear();
  const found = await declare(process());
  expect(objects()["clients"]![found.id]).toMatchObject({ name: "Late" });
  expect(Object.values(objects()["clients"]!).filter((client) => (client as Wire)["name"] === "Late")).toHaveLength(1);
});

describe("a create that is sent again, since nothing was to be seen of what it had made", () => {
  const { definition } = subjects.find(({ name }) => name === "Client")!;
  const urn = "urn:pulumi:dev::p::t::late";
  const blind = () => ({ ...process(), collect: async () => [] });
  const declare = (by: ManagedTenant) =>
    create(definition, { name: "Twice" }, by, by.creations, { key: "ours", urn }).then(({ id }) => id);
  const made = () =>
    Object.entries(objects()["clients"]!).flatMap(([id, client]) => ((client as Wire)["name"] === "Twice" ? [id] : []));

  /** What a later command tells of: everything but the object of the resource. */
  const told = async (id: string) => {
    const by = process();
    by.creations.inventory.know("Client", id);
    const interrupted = by.creations.abandoned("urn:pulumi:dev").filter(({ intent }) => !intent.isOver);
    const left = interrupted.map(({ intent }) => findRemains(definition, intent, by, by.creations));
    expect(by.creations.notes.keyOf(urn)).toBe("ours");
    return (await Promise.all(left)).flat();
  };

  test.each([
    ["arrives", 1],
    ["is lost as well", 2],
  ])("takes one object over and tells of the other when the second answer %s", async (_, lost) => {
    const { faults } = tenant().simulator;
    faults.add(`POST /clients 503 effect=kept times=${lost}`);
    await expect(declare(blind())).rejects.toThrow("not certain");
    const second = declare(blind());
    if (lost > 1) await expect(second).rejects.toThrow("not certain");
    const id = lost > 1 ? await declare(process()) : await second;
    faults.clear();
    expect(made()).toHaveLength(2);
    expect(await told(id)).toEqual(made().filter((other) => other !== id));
  });

  test("has one object when it was sent once more without effect", async () => {
    const { faults } = tenant().simulator;
    faults.add("POST /clients 503 effect=kept times=1");
    await expect(declare(blind())).rejects.toThrow("not certain");
    faults.clear();
    faults.add("POST /clients 403 times=1");
    await expect(declare(blind())).rejects.toThrow("403");
    faults.clear();
    const id = await declare(process());
    expect(made()).toEqual([id]);
    expect(await told(id)).toEqual([]);
  });
});
