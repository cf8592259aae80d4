import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  type Contents,
  type FurtherTenantOptions,
  type JsonObject,
  type Plan,
  type Simulator,
  startSimulator,
} from "../simulator";
import { plans } from "../simulator/faults/plans";
import { isObject } from "../simulator/json-object";
import { enabledClientsWays, organizationConnectionsWays } from "../simulator/tenant/features";

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const options = {
  ...{ port: text, "control-port": text, data: text, seed: text, plan: text, rate: text, burst: text },
  ...{ fault: texts, tenant: texts, "client-id": text, "client-secret": text, "enabled-clients": text, "as-of": text },
  ...{ "organization-connections": text, documents: text },
};
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/** Runs simulated tenants until the process is asked to stop. */
export async function simulateCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const port = portNumber(values.port ?? "0", "--port");
  const controlPort = portNumber(values["control-port"] ?? "0", "--control-port");
  const first = { ...tenantOptions(values), data: values.data };
  const simulator = await startSimulator({ ...first, port, controlPort, tenants: furtherTenants(values) }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      throw new Error(`Another program listens on port ${port || controlPort}. Stop it, or choose another port.`);
    },
  );
  process.stdout.write(welcome(simulator, values.data));
  await interruption();
  await simulator.close();
}

async function interruption(): Promise<void> {
  const over = new AbortController();
  const signals = ["SIGINT", "SIGTERM"].map((name) => once(process, name, { signal: over.signal }));
  await Promise.race(signals);
  over.abort();
}

function tenantOptions(values: Values): FurtherTenantOptions {
  const { rate, burst } = values;
  return {
    plan: oneOf(Object.keys(plans) as Plan[], values.plan, "--plan"),
    enabledClients: oneOf(enabledClientsWays, values["enabled-clients"], "--enabled-clients"),
    organizationConnections: oneOf(
      organizationConnectionsWays,
      values["organization-connections"],
      "--organization-connections",
    ),
    asOf: day(values["as-of"], "--as-of"),
    rateLimit: {
      ...(rate !== undefined && { rate: positive(rate, "--rate") }),
      ...(burst !== undefined && { burst: positive(burst, "--burst") }),
    },
    faults: values.fault,
    seed: values.seed === undefined ? undefined : (read(values.seed, "--seed") as Contents),
    ...(values.documents !== undefined && { documents: documentsIn(values.documents) }),
    clientId: values["client-id"],
    clientSecret: values["client-secret"],
    history: 10_000,
  };
}

function day(text: string | undefined, option: string): string | undefined {
  if (text !== undefined && !/^\d{4}-\d\d-\d\d$/.test(text))
    throw new Error(`${option} must be a day such as 2026-04-23, not ${JSON.stringify(text)}`);
  return text;
}

/** Further tenants have the same options, and files of their own beside the first one's. */
const furtherTenants = (values: Values): FurtherTenantOptions[] =>
  (values.tenant ?? []).map((where) => ({
    ...tenantOptions(values),
    ...(/^\d+$/.test(where) ? { port: portNumber(where, "--tenant") } : { hostname: where }),
    data: values.data && besides(values.data, where),
  }));

function besides(file: string, where: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${where}${ext}`);
}

function read(file: string, option: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${option} ${file} cannot be read as JSON: ${(error as Error).message}`);
  }
}

/** Documents by their URL. */
function documentsIn(file: string): Record<string, JsonObject> {
  const found = read(file, "--documents");
  const isIt = isObject(found) && Object.entries(found).every(([url, one]) => URL.canParse(url) && isObject(one));
  if (!isIt) throw new Error(`--documents ${file} must hold an object of documents by their URL.`);
  return found as Record<string, JsonObject>;
}

function oneOf<T extends string>(known: readonly T[], value: string | undefined, option: string): T | undefined {
  const found = known.find((one) => one === value);
  if (value === undefined || found) return found;
  throw new Error(`${option} ${value} is unknown. Known are ${known.join(", ")}.`);
}

function portNumber(value: string, option: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${option} must be a number from 0 to 65535, not "${value}"`);
  return port;
}

function positive(value: string, option: string): number {
  if (!(Number(value) > 0)) throw new Error(`${option} must be a number above 0, not "${value}"`);
  return Number(value);
}

const welcome = ({ controlUrl, tenants }: Simulator, data: string | undefined): string => `${tenants
  .map(
    ({ url, clientId, clientSecret }) => `Simulated Auth0 tenant at ${url}

  export AUTH0_DOMAIN=${url}
  export AUTH0_CLIENT_ID=${clientId}
  export AUTH0_CLIENT_SECRET=${clientSecret}
`,
  )
  .join("\n")}
Objects, requests and faults are at ${controlUrl}
${data === undefined ? "Everything is kept in memory." : `Everything is kept in ${data}.`} Stop with Ctrl+C.
`;
