import "../contract/every-answer";
import type { Definition, Values } from "../../src/definition";
import { check, create, diff, read, remove, type Tenant, update } from "../../src/engine";
import { collect, connect, type Management } from "../../src/management";
import { type Simulator, startSimulator } from "../../src/simulator";
import { withoutMarks } from "../marks";

/** A simulated tenant and one resource after the other in it, as a program would have them. */
export class TenantUnderTest {
  /** What the user was warned of. */
  readonly warnings: string[] = [];

  /** The tenant as the engine works on it. */
  readonly #tenant: Tenant;

  private constructor(
    readonly simulator: Simulator,
    readonly management: Management,
  ) {
    const { domain, clientId } = management;
    this.#tenant = {
      domain,
      clientId,
      request: (request) => management.request(request),
      collect: (listing, limit) => collect(management, listing, limit),
      warn: (text) => void this.warnings.push(text),
    };
  }

  static async start(): Promise<TenantUnderTest> {
    const simulator = await startSimulator();
    const { url: domain, clientId, clientSecret } = simulator;
    return new TenantUnderTest(simulator, connect({ domain, clientId, clientSecret }));
  }

  async close(): Promise<void> {
    await this.management.close();
    await this.simulator.close();
  }

  /** Sends a request of the test's own and forgets it. */
  async given(method: "GET" | "POST", path: string, body?: unknown): Promise<Values> {
    const answer = await this.management.request<Values>({ method, path, body });
    this.simulator.clearRequests();
    return answer;
  }

  /** A database named `people`, and users in it. */
  async people(...names: string[]): Promise<{ connection: string; users: string[] }> {
    const enabled_clients = [this.management.clientId];
    const { id } = await this.given("POST", "/connections", { name: "people", strategy: "auth0", enabled_clients });
    const users: string[] = [];
    for (const name of names) {
      const user = { connection: "people", email: `${name}@example.com`, password: "Sample-password-1" };
      users.push(String((await this.given("POST", "/users", user))["user_id"]));
    }
    return { connection: String(id), users };
  }

  /** What was sent, but for logins: method, path and query, with the body, without marks. */
  sent(): unknown[] {
    const requests = this.simulator.requests().filter(({ path }) => !path.startsWith("/oauth"));
    this.simulator.clearRequests();
    return requests.map(({ method, path, query, body }) => {
      const search = new URLSearchParams(query).toString();
      const line = `${method} ${path}${search && `?${search}`}`;
      return body === undefined ? line : [line, withoutMarks(body)];
    });
  }

  async up(definition: Definition, inputs: Values): Promise<{ id: string; state: Values }> {
    expect(check(definition, inputs)).toEqual([]);
    return create(definition, inputs, this.#tenant);
  }

  async change(definition: Definition, { id, state }: { id: string; state: Values }, inputs: Values): Promise<Values> {
    expect(diff(definition, state, inputs)).toMatchObject({ changes: true, replaces: [] });
    return update(definition, id, state, inputs, this.#tenant);
  }

  /** A refresh finds nothing that is not as declared. */
  async settled(definition: Definition, { id, state }: { id: string; state: Values }, inputs: Values): Promise<void> {
    expect((await read(definition, id, state, this.#tenant))?.inputs).toEqual(inputs);
  }

  async down(definition: Definition, { id, state }: { id: string; state: Values }): Promise<void> {
    await remove(definition, id, state, this.#tenant);
  }

  /** The resource after a refresh. */
  async refreshed(definition: Definition, { id, state }: { id: string; state: Values }) {
    return { id, ...(await read(definition, id, state, this.#tenant))! };
  }

  async isGone(definition: Definition, { id, state }: { id: string; state: Values }): Promise<boolean> {
    return (await read(definition, id, state, this.#tenant)) === undefined;
  }
}
