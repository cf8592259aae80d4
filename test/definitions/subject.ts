import type { dynamic } from "@pulumi/pulumi";
import { type Definition, isObject, type Operation, type Values, type Wire } from "../../src/definition";
import type { PartialCreation } from "../../src/engine";
import { withMembers } from "../../src/engine/requests/members";
import { declaredIn } from "../../src/engine/state/metadata";
import { unmarked } from "../../src/engine/values/mark";
import type { ReadableTenant } from "../../src/import";
import { collect, type Management } from "../../src/management";
import { Provider } from "../../src/pulumi/provider";
import type { LedgerEntry, Simulator } from "../../src/simulator";
import { violations } from "../contract/contract";
import type { Target } from "./cases";
import { expectOnlyChanges } from "./changes";
import { bodyElsewhere, endpointElsewhere } from "./elsewhere";

/** The tenant that a resource is in: a program reaches it by its provider, another session by raw requests. */
export interface Tenant {
  readonly simulator: Simulator;
  readonly elsewhere: Management;
}

/** The provider of a definition, configured for a simulated tenant as Pulumi's plugin does it. */
export function providerFor(
  definition: Definition,
  { url, clientId, clientSecret }: Pick<Simulator, "url" | "clientId" | "clientSecret">,
  more: Readonly<Record<string, string>> = {},
): Provider {
  const settings: Record<string, string> = {
    "auth0:domain": url,
    "auth0:clientId": clientId,
    "auth0:clientSecret": clientSecret,
    ...more,
  };
  const provider = new Provider(definition);
  void provider.configure({ config: { get: (key: string) => settings[key] } as unknown as dynamic.Config });
  return provider;
}

/** One resource of a program, and what becomes of it. */
export class Subject {
  id = "";
  state: Values = {};
  inputs: Values = {};
  readonly #provider: Provider;

  constructor(
    readonly definition: Definition,
    readonly tenant: Tenant,
    settings: Readonly<Record<string, string>> = {},
  ) {
    this.#provider = providerFor(definition, tenant.simulator, settings);
  }

  /** Creates it and returns the requests that it took. */
  async create(inputs: Values): Promise<LedgerEntry[]> {
    const checked = await this.#check(inputs);
    return this.#requests(async () => {
      const { id, outs } = await this.#provider.create(checked);
      Object.assign(this, { id, inputs, state: outs as Values });
    });
  }

  /** The engine keeps an object that was created and not completed. */
  keep({ id, properties }: PartialCreation): void {
    Object.assign(this, { id, state: properties, inputs: declaredIn(this.definition, properties) });
  }

  /** What an update to these inputs would do. */
  async preview(inputs: Values): Promise<dynamic.DiffResult> {
    return this.#provider.diff(this.id, this.state, inputs);
  }

  /** Updates it, whatever else goes on at the same time. */
  async change(inputs: Values): Promise<void> {
    this.state = (await this.#provider.update(this.id, this.state, await this.#check(inputs))).outs as Values;
    this.inputs = inputs;
  }

  /**
   * Updates it and returns the requests that it took: one write to the object, of what changed alone; of a whole set one
   * that adds and one that removes.
   */
  async update(inputs: Values): Promise<LedgerEntry[]> {
    const before = this.inputs;
    const requests = await this.#requests(async () => {
      this.state = (await this.#provider.update(this.id, this.state, await this.#check(inputs))).outs as Values;
      this.inputs = inputs;
    });
    const operation = this.definition.operations.update!;
    const newer = this.pathOf(operation);
    const older = operation.olderTwin?.request({ method: "GET", path: newer }).path;
    const own = requests.some(({ path }) => path === older) ? older! : newer;
    const writes = requests.filter(({ method, path }) => method !== "GET" && path === own);
    const isSet = this.definition.set !== undefined;
    expect(writes.length).toBeLessThanOrEqual(isSet ? 2 : 1);
    // What changes in the path alone is sent without a body.
    for (const { body } of isSet ? [] : writes)
      if (isObject(body)) expectOnlyChanges(this.definition, before, inputs, body);
    expect(requests.filter(({ method, path }) => method !== "GET" && !path.startsWith(own))).toEqual([]);
    return requests;
  }

  /** What a refresh finds, taken over into the state as the engine does it. */
  async refresh(): Promise<Values> {
    const { id, inputs = {}, props = {} } = await this.#provider.read(this.id, this.state);
    if (id) this.state = props;
    return id ? inputs : { gone: true };
  }

  /** Nothing changes, neither at once nor after a refresh. */
  async expectSettled(): Promise<void> {
    expect(await this.preview(this.inputs)).toMatchObject({ changes: false, replaces: [] });
    expect(await this.refresh()).toEqual(this.inputs);
    expect(await this.preview(this.inputs)).toMatchObject({ changes: false, replaces: [] });
  }

  async delete(): Promise<void> {
    await this.#requests(() => this.#provider.delete(this.id, this.state));
  }

  /** The tenant as another session asks it. */
  get #api(): ReadableTenant {
    const { elsewhere } = this.tenant;
    return {
      domain: elsewhere.domain,
      clientId: elsewhere.clientId,
      request: (sent) => elsewhere.request(sent),
      collect: (listing, limit) => collect<Wire>(elsewhere, listing, limit),
    };
  }

  /** What the tenant has, with the members of its sets, wherever it keeps them. */
  async whole(): Promise<Wire> {
    return withMembers(this.definition, this.id, await this.live(), this.inputs, this.#api);
  }

  /** The object as the API answers it, without the mark of its create. */
  async live(): Promise<Wire> {
    const operation = this.definition.operations.read;
    if (!operation) return {};
    const { method, query, select, perform, olderTwin } = operation;
    const request = { method, query, path: this.pathOf(operation), olderTwin };
    const api = this.#api;
    const answer = await (perform?.(api, request, this.state) ?? api.request(request));
    const object = select ? select(answer, this.state, this.id) : answer;
    return isObject(object)
      ? Object.fromEntries(Object.entries(object).map(([key, value]) => [key, unmarked(value)]))
      : {};
  }

  /** Another session gives a property the value that it has in other inputs. Returns the object as it was before. */
  async changeElsewhere(target: Target, inputs: Values): Promise<Wire> {
    const operation = this.definition.operations.update!;
    const object = await this.live();
    await this.#requests(async () => {
      const body = await bodyElsewhere(this, target, inputs, object);
      const endpoint = endpointElsewhere(this, target, this.pathOf(operation, inputs));
      if (endpoint.method === "PATCH" && Object.keys(body).length === 0) return;
      await this.tenant.elsewhere.request({ ...endpoint, body, olderTwin: operation.olderTwin });
    });
    return object;
  }

  pathOf({ path }: Operation, inputs: Values = {}): string {
    const values: Values = { ...this.state, ...inputs, id: this.id };
    if (typeof path === "function") return path(values, this.id);
    return path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(values[name])));
  }

  async #check(inputs: Values): Promise<Values> {
    const { inputs: checked, failures } = await this.#provider.check({}, inputs);
    expect(failures).toEqual([]);
    return checked;
  }

  /** The requests of a piece of work, each as the official document has it. */
  async #requests(work: () => Promise<unknown>): Promise<LedgerEntry[]> {
    const { simulator } = this.tenant;
    simulator.clearRequests();
    await work();
    const requests = simulator.requests().filter(({ path }) => !path.startsWith("/oauth/"));
    expect(requests.flatMap(violations)).toEqual([]);
    return requests;
  }
}
