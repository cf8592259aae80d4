import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { dynamic } from "@pulumi/pulumi";
import type { Definition, Values } from "../../src/definition";
import { logOf } from "../../src/pulumi/command-log";
import { type ManagedTenant, managed } from "../../src/pulumi/connection";
import { Holdings } from "../../src/pulumi/holdings";
import { Provider } from "../../src/pulumi/provider";
import { type Case, cases, fewest, most, scenariosFor } from "../definitions/cases";
import { simulatedTenant } from "../definitions/simulated-tenant";

const urns = new AsyncLocalStorage<string>();

// The plugin tells the URNs; here there is none.
jest.mock("../../src/pulumi/plugin", () => ({
  ...jest.requireActual<object>("../../src/pulumi/plugin"),
  urnOf: () => urns.getStore(),
}));

const tenant = simulatedTenant();

beforeAll(() => {
  jest.spyOn(console, "warn").mockImplementation(() => {});
});

/** A process that serves one type of resource in a command. */
class Process {
  readonly #provider: Provider;
  readonly #tenant: ManagedTenant;

  constructor(
    readonly definition: Definition,
    holdings = new Holdings(),
  ) {
    this.#tenant = managed(tenant().elsewhere, undefined, holdings);
    this.#provider = new Provider(definition, () => this.#tenant);
    void this.#provider.configure({ config: { get: () => "set" } as unknown as dynamic.Config });
  }

  #call<T>(name: string, work: (provider: Provider) => Promise<T>): Promise<T> {
    return urns.run(urnOf(this.definition, name), () => work(this.#provider));
  }

  /** The engine registers a resource that is in the state. */
  async registered(name: string, { id, inputs, state }: Made, news = inputs): Promise<void> {
    await this.#call(name, (provider) => provider.check(inputs, news));
    await this.#call(name, (provider) => provider.diff(id, state, news));
  }

  check = (name: string, inputs: Values) => this.#call(name, (provider) => provider.check({}, inputs));

  async create(name: string, inputs: Values): Promise<Made> {
    const checked = await this.check(name, inputs);
    const { id, outs } = await this.#call(name, (provider) => provider.create(checked.inputs as Values));
    return { id, inputs: checked.inputs as Values, state: outs as Values };
  }

  /** The engine has saved everything. */
  end(): void {
    this.#tenant.creations.close();
  }

  delete = (name: string, { id, state }: Made) => this.#call(name, (provider) => provider.delete(id, state));

  read = (name: string, { id, state }: Made) => this.#call(name, (provider) => provider.read(id, state));
}

interface Made {
  readonly id: string;
  readonly inputs: Values;
  readonly state: Values;
}

const urnOf = ({ type }: Definition, name: string) => `urn:pulumi:test::program::auth0:${type}::${name}`;

/** The requests that have changed something since the last time. */
function writes(): string[] {
  const { simulator } = tenant();
  const sent = simulator
    .requests()
    .filter(({ method, path, status }) => method !== "GET" && path !== "/oauth/token" && status !== 404);
  simulator.clearRequests();
  return sent.map(({ method, route }) => `${method} ${route}`);
}

async function inputsOf(subject: Case): Promise<Values> {
  const { definition, decided } = subject;
  const [scenario] = scenariosFor(subject);
  const given = { ...decided, ...(await scenario!.given?.(tenant())) };
  // Of settings a delete sets back what is declared.
  return definition.operations.delete?.isReset ? most(definition, given, scenario!) : fewest(definition, given);
}

/** An object that an earlier command has made as that of the resource `one`. */
async function made({ definition, ...subject }: Case): Promise<Made> {
  return command(definition, await inputsOf({ definition, ...subject }));
}

/** Makes the object of the resource `one` in a command of its own. */
async function command(definition: Definition, inputs: Values): Promise<Made> {
  const process = new Process(definition);
  const object = await process.create("one", inputs);
  process.end();
  writes();
  return object;
}

const subjects = cases.filter(
  ({ varying, definition: { kind, operations } }) => !varying && kind !== "action" && operations.delete !== undefined,
);

/** Whether an object can become that of another resource: a device credential holds a value that Auth0 never shows. */
const isTakeable = ({ definition: { type } }: Case) => type !== "DeviceCredential";

/** Whether the id is told by what is declared. */
const isFixed = ({ definition: { kind } }: Case) => kind !== "collection";

/** What a program declares so that its new resource has the object. */
const adopting = ({ definition }: Case, { id, inputs }: Made): Values =>
  "adopt" in definition.inputs.shape ? { ...inputs, adopt: id } : inputs;

/** Two processes of one command. */
function processes(definition: Definition): [Process, Process] {
  const address = randomUUID();
  return [new Process(definition, new Holdings(logOf(address))), new Process(definition, new Holdings(logOf(address)))];
}

describe.each(subjects)("$name", (subject) => {
  const { definition } = subject;

  test("is deleted once when it is not in the program any more", async () => {
    const object = await made(subject);
    await new Process(definition).delete("one", object);
    expect(writes()).toHaveLength(1);
  });

  test("is deleted first where it is replaced so, also after a renaming with an alias", async () => {
    const object = await made(subject);
    const process = new Process(definition);
    await process.registered("two", object);
    await process.check("two", object.inputs);
    await process.delete("two", object);
    expect(writes()).toHaveLength(1);
    await process.create("two", object.inputs);
    expect(writes().length).toBeGreaterThan(0);
  });

  test("is not deleted when it has become that of another resource, in whichever process", async () => {
    const object = await made(subject);
    const [stack, provider] = processes(definition);
    const become = provider.create("two", adopting(subject, object));
    if (isTakeable(subject)) await become;
    else await expect(become).rejects.toThrow("cannot be adopted");
    writes();
    await stack.delete("one", object);
    expect(writes()).toEqual([]);
  });

  test("is not deleted as that of a resource which is about to be another's", async () => {
    const object = await made(subject);
    const [stack, provider] = processes(definition);
    await provider.check("two", adopting(subject, object));
    await stack.delete("one", object);
    expect(writes()).toEqual([]);
  });

  test("is not deleted for a replacement of long ago while its resource keeps it", async () => {
    const object = await made(subject);
    const process = new Process(definition);
    await process.registered("one", object);
    await process.delete("one", object);
    expect(writes()).toEqual([]);
  });

  test("cannot be that of two resources, of which the error names both", async () => {
    const object = await made(subject);
    const both = new RegExp(`${urnOf(definition, "(one|two)")} and as ${urnOf(definition, "(one|two)")}\\.`);
    const [stack, provider] = processes(definition);
    await stack.registered("one", object);
    await expect(provider.check("two", adopting(subject, object))).rejects.toThrow(both);
    const [first, second] = processes(definition);
    await first.check("two", adopting(subject, object));
    await expect(second.registered("one", object)).rejects.toThrow(both);
    expect(writes()).toEqual([]);
  });

  test("can be that of another resource when the first is not in the program, whatever a refresh says", async () => {
    const object = await made(subject);
    const process = new Process(definition);
    await process.read("one", object);
    await process.check("two", adopting(subject, object));
  });
});

describe.each(subjects.filter(isFixed))("$name, whose id is told by what is declared", (subject) => {
  const { definition } = subject;
  // A member that is there cannot be added once more.
  const knowledge = definition.kind === "singleton" ? ["known", "not known"] : ["known"];

  test.each(knowledge)("is written and not deleted when the engine replaces it, %s before", async (how) => {
    const object = await made(subject);
    const process = new Process(definition);
    if (how === "known") await process.registered("one", object);
    const { id } = await process.create("one", object.inputs);
    expect(id).toBe(object.id);
    writes();
    await process.delete("one", object);
    expect(writes()).toEqual([]);
  });

  test("cannot be declared by two new resources", async () => {
    const inputs = await inputsOf(subject);
    const process = new Process(definition);
    await process.check("one", inputs);
    await expect(process.check("two", inputs)).rejects.toThrow("twice");
  });
});

describe.each(subjects.filter((subject) => !isFixed(subject) && isTakeable(subject)))(
  "$name, which was taken over",
  (subject) => {
    const { definition } = subject;

    test("is deleted and made anew by a replacement, also when the run was interrupted in between", async () => {
      const object = await made(subject);
      const taken = await command(definition, adopting(subject, object));
      const process = new Process(definition);
      await process.registered("one", taken);
      await process.check("one", taken.inputs);
      await process.delete("one", taken);
      expect(writes()).toHaveLength(1);
      const next = new Process(definition);
      await next.registered("one", taken);
      const { id } = await next.create("one", taken.inputs);
      expect(id).not.toBe(taken.id);
    });

    test("stays when the engine replaces it and does not say so before", async () => {
      const object = await made(subject);
      const taken = await command(definition, adopting(subject, object));
      const process = new Process(definition);
      const { id } = await process.create("one", taken.inputs);
      expect(id).toBe(object.id);
      writes();
      await process.delete("one", taken);
      expect(writes()).toEqual([]);
    });
  },
);

describe("a set is declared as a whole or member by member, and not both", () => {
  const byType = (type: string) => cases.find(({ definition }) => definition.type === type)!;

  test.each([
    ["RolePermission", "RolePermissions"],
    ["RolePermissions", "RolePermission"],
    ["UserRole", "UserRoles"],
    ["UserPermissions", "UserPermission"],
  ])("%s and then %s", async (one, other) => {
    const [first, second] = [byType(one), byType(other)];
    const holdings = new Holdings();
    const inputs = await inputsOf(first);
    await new Process(first.definition, holdings).check("one", inputs);
    await new Process(first.definition, holdings).check("one", inputs);
    const sameSet = { ...fewest(second.definition, {}), ...inputs };
    const names = Object.keys(second.definition.inputs.shape);
    const others = Object.fromEntries(Object.entries(sameSet).filter(([name]) => names.includes(name)));
    const refused = new Process(second.definition, holdings).check("two", others);
    await expect(refused).rejects.toThrow("both as a whole, as ");
    await expect(refused).rejects.toThrow(urnOf(first.definition, "one"));
    await expect(refused).rejects.toThrow(urnOf(second.definition, "two"));
  });
});
