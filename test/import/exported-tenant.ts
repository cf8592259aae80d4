import type { Wire } from "../../src/definition";
import "../contract/every-answer";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Coverage, type ExportOptions, exportTenant } from "../../src/import";
import { collect, connect, type Management } from "../../src/management";
import * as resources from "../../src/resources";
import { type JsonObject, type Simulator, startSimulator } from "../../src/simulator";
import { collections } from "../samples";

export const definitions = Object.values(resources);

/** The command that takes an exported tenant over. */
export const importing = [
  "import",
  "--file",
  "import.json",
  "--generate-code=false",
  "--protect=false",
  "--yes",
  "--skip-preview",
];

/** A simulated tenant and the folder that it is exported to. */
export class ExportedTenant {
  readonly out = mkdtempSync(path.join(tmpdir(), "export-"));
  readonly #management: Management;

  private constructor(readonly simulator: Simulator) {
    const { url: domain, clientId, clientSecret } = simulator;
    this.#management = connect({ domain, clientId, clientSecret });
  }

  static async start(options?: Parameters<typeof startSimulator>[0]): Promise<ExportedTenant> {
    return new ExportedTenant(await startSimulator(options));
  }

  /** How a program reaches it. */
  get environment(): Record<string, string> {
    const { url, clientId, clientSecret } = this.simulator;
    return { AUTH0_DOMAIN: url, AUTH0_CLIENT_ID: clientId, AUTH0_CLIENT_SECRET: clientSecret };
  }

  /** Creates an object of the tenant. */
  async given(
    where: string,
    body: unknown,
    method: "POST" | "PATCH" | "PUT" = "POST",
  ): Promise<Record<string, string>> {
    return this.#management.request({ method, path: where, body });
  }

  /** The tenant as an export reads it. */
  get readable(): ExportOptions["tenant"] {
    return {
      domain: this.#management.domain,
      clientId: this.#management.clientId,
      request: (request) => this.#management.request(request),
      collect: (listing, limit) => collect<Wire>(this.#management, listing, limit),
    };
  }

  /** An object of a kind as the simulator keeps it: of a collection, or settings by their path. */
  objectOf(type: string, id: string): JsonObject | undefined {
    const { tenant } = this.simulator;
    const { kind, operations, ...definition } = definitions.find((one) => type.endsWith(`:${one.type}`))!;
    if (kind === "singleton") return tenant.get("settings", String(operations.create.path).replace("{name}", id));
    // The account that another one is linked to.
    return kind === "association"
      ? tenant.get("users", id.split("/")[0]!)
      : tenant.get(collections[definition.type]!, id);
  }

  /** Exports it with its users, to the same folder each time. */
  export(options: Partial<ExportOptions> = {}): Promise<Coverage> {
    this.simulator.clearRequests();
    return exportTenant({
      definitions,
      tenant: this.readable,
      out: this.out,
      version: "0.1.0",
      kinds: ["*"],
      ...options,
    });
  }

  /** Everything that is in the folder, by its name there. */
  files(): Map<string, string> {
    const names = readdirSync(this.out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.out, path.join(entry.parentPath, entry.name)));
    return new Map(names.sort().map((name) => [name, readFileSync(path.join(this.out, name), "utf8")]));
  }

  async close(): Promise<void> {
    rmSync(this.out, { recursive: true, force: true });
    await this.#management.close();
    await this.simulator.close();
  }
}
