import * as pulumi from "@pulumi/pulumi";
import type { Query, Values } from "../../src/definition";
import { outputOf, promiseOf } from "../../src/program/query";
import * as definitions from "../../src/resources/queries";
import { type JsonObject, type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator";

export type QueryName = keyof typeof definitions;

/** Every query, by name. */
export const queries = new Map(Object.entries(definitions) as [QueryName, Query][]);

const variables = ["AUTH0_DOMAIN", "AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET"] as const;

/** A simulated tenant that the environment of this process points at, as a program finds it. */
export class QueriedTenant {
  private constructor(readonly simulator: Simulator) {}

  static async start(options?: SimulatorOptions): Promise<QueriedTenant> {
    pulumi.runtime.setMocks({
      newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs }),
      call: ({ inputs }) => inputs,
    });
    const tenant = new QueriedTenant(await startSimulator(options));
    tenant.enter();
    return tenant;
  }

  /** Points the environment here. */
  enter(): void {
    const { url, clientId, clientSecret } = this.simulator;
    [url, clientId, clientSecret].forEach((value, index) => {
      process.env[variables[index]!] = value;
    });
  }

  /** Leaves an empty tenant, and no requests. */
  clear(): void {
    this.simulator.reset();
    this.simulator.clearRequests();
  }

  /** Adds objects behind the API's back. */
  fill(collection: string, id: string, objects: readonly JsonObject[]): void {
    for (const object of objects) this.simulator.tenant.put(collection, String(object[id]), object);
  }

  /** Asks as a program does, with secrets where an answer holds them. */
  ask<T = Values>(name: QueryName, args?: Values): Promise<T> {
    return promiseOf(() => queries.get(name)!)(args) as Promise<T>;
  }

  /** What the Output version holds, and whether it is a secret. */
  askOutput(name: QueryName, args?: Values): Promise<{ value: Values; secret: boolean }> {
    return held(outputOf(() => queries.get(name)!)(args));
  }

  /** The requests to the Management API so far. */
  requests() {
    return this.simulator.requests().filter(({ route }) => route !== "/oauth/token");
  }

  async close(): Promise<void> {
    for (const name of variables) delete process.env[name];
    await this.simulator.close();
  }
}

/** Waits for an output. */
export async function held(output: pulumi.Output<unknown>): Promise<{ value: Values; secret: boolean }> {
  const value = await (output as unknown as { promise(): Promise<unknown> }).promise();
  return { value: value as Values, secret: await pulumi.isSecret(output) };
}
