import type { Definition, Values } from "../../src/definition";
import { Provider } from "../../src/pulumi/provider";
import { client, clientGrant, connection, resourceServer, rule, user } from "../../src/resources";
import { type Simulator, startSimulator } from "../../src/simulator";

jest.setTimeout(60_000);

/** Objects of each kind. */
const n = 300;
/** Objects of them that an update changes. */
const k = 30;

/** One kind of resources as Pulumi runs them: several at a time, in an order of its own. */
class Stack {
  readonly #provider: Provider;
  /** What the state holds. */
  resources: { id: string; state: Values }[] = [];

  constructor(
    simulator: Simulator,
    definition: Definition,
    readonly parallel = 16,
  ) {
    const settings: Record<string, string> = {
      "auth0:domain": simulator.url,
      "auth0:clientId": simulator.clientId,
      "auth0:clientSecret": simulator.clientSecret,
    };
    this.#provider = new Provider(definition);
    void this.#provider.configure({ config: { get: (key: string) => settings[key] } as never });
  }

  async up(count: number, inputs: (index: number) => Values): Promise<void> {
    await this.#each(indexes(count), async (index) => {
      const { id, outs } = await this.#provider.create(inputs(index));
      this.resources[index] = { id, state: outs };
    });
  }

  /** Reads everything, and returns the ids of what is gone or not as the state has it. */
  async refresh(): Promise<string[]> {
    const drifted: string[] = [];
    await this.#each(shuffled(indexes(this.resources.length)), async (index) => {
      const { id, state } = this.resources[index]!;
      const read = await this.#provider.read(id, state);
      if (!read.id || (await this.#isDrifted(id, state, read.inputs!))) drifted.push(id);
      this.resources[index] = { id, state: read.props! };
    });
    return drifted.sort();
  }

  /** Whether the refresh shows a change of a declared property. */
  async #isDrifted(id: string, state: Values, inputs: Values): Promise<boolean> {
    return (await this.#provider.diff(id, state, inputs)).changes !== false;
  }

  async change(count: number, inputs: (index: number) => Values): Promise<void> {
    await this.#each(indexes(this.resources.length), async (index) => {
      const { id, state } = this.resources[index]!;
      const { changes } = await this.#provider.diff(id, state, inputs(index));
      expect(changes).toBe(index < count ? undefined : false);
      if (changes === false) return;
      const { outs } = await this.#provider.update(id, state, inputs(index));
      this.resources[index] = { id, state: outs };
    });
  }

  async destroy(): Promise<void> {
    await this.#each(this.resources, ({ id, state }) => this.#provider.delete(id, state));
    this.resources = [];
  }

  async #each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const rest = [...items];
    const worker = async () => {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
    };
    await Promise.all(Array.from({ length: this.parallel }, worker));
  }
}

const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The same order every time, and not the one of creation. */
const shuffled = (items: number[]) => items.map((item) => [(item * 7919) % items.length, item]).sort(([a], [b]) => a! - b!).map(([, item]) => item!);

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator();
});
afterEach(() => simulator.close());

/** How many requests were sent since the last time. */
function requests(): number {
  const { length } = simulator.requests();
  simulator.clearRequests();
  return length;
}

interface Kind {
  definition: Definition;
  inputs: (index: number) => Values;
  changed: Values;
  /** Requests that an update of one takes. */
  perUpdate?: number;
}

const issuer = "https://login.example.com";
const kinds: Kind[] = [
  {
    definition: client,
    inputs: (index) => ({ name: `App ${index}`, callbacks: ["https://a.example.com"], appType: "spa" }),
    changed: { callbacks: ["https://b.example.com"] },
  },
  {
    definition: connection,
    inputs: (index) => ({ name: `c-${index}`, strategy: "auth0", options: { disableSignup: false } }),
    changed: { options: { disableSignup: true } },
    perUpdate: 2,
  },
  {
    definition: user,
    inputs: (index) => ({
      connection: "Username-Password-Authentication",
      email: `user-${index}@example.com`,
      password: "Sample-password-1",
    }),
    changed: { nickname: "new" },
  },
  {
    definition: resourceServer,
    inputs: (index) => ({ identifier: `${issuer}/${index}`, scopes: [{ value: "read" }] }),
    changed: { tokenLifetime: 100 },
  },
  {
    definition: rule,
    inputs: (index) => ({ name: `Rule ${index}`, script: "function (u, c, cb) { cb(null, u, c); }" }),
    changed: { enabled: false },
  },
];

async function runThrough({ definition, inputs, changed, perUpdate = 1 }: Kind): Promise<Record<string, number>> {
  const stack = new Stack(simulator, definition);
  const counts: Record<string, number> = {};
  await stack.up(n, inputs);
  counts["up"] = requests();
  simulator.expireTokens();
  const next = (index: number) => ({ ...inputs(index), ...(index < k && changed) });
  await stack.change(0, inputs);
  counts["no-op"] = requests();
  expect(await stack.refresh()).toEqual([]);
  counts["refresh"] = requests();
  await stack.change(k, next);
  counts["update"] = requests();
  await stack.destroy();
  counts["destroy"] = requests();
  expect(counts["up"]).toBeLessThanOrEqual(n + 2);
  expect(counts["no-op"]).toBe(0);
  expect(counts["refresh"]).toBeLessThanOrEqual(n / 100 + 3 + 16);
  expect(counts["update"]).toBeLessThanOrEqual(perUpdate * k + 1);
  expect(counts["destroy"]).toBeLessThanOrEqual(n + 1);
  return counts;
}

test.each(kinds.map((kind) => [kind.definition.type, kind] as const))("%s", async (type, kind) => {
  console.log(type, JSON.stringify(await runThrough(kind)));
});
