import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Simulator } from "../../src/simulator";
import { certificate, startTlsProxy } from "./tls-proxy";

const program = ["--require", path.join(__dirname, "prompts-unchecked.cjs"), require.resolve("auth0-deploy-cli")];

/** What of a tenant it takes care of, of all that is simulated. */
const kinds = [
  "tenant",
  "clients",
  "clientGrants",
  "connections",
  "databases",
  "resourceServers",
  "pages",
  "roles",
  "rules",
  "emailProvider",
  "guardianFactors",
  "guardianFactorTemplates",
  "guardianPhoneFactorMessageTypes",
  "guardianPhoneFactorSelectedProvider",
  "guardianPolicies",
];

/** Values in place of the secrets, which no export holds. */
export type Secrets = Readonly<Record<string, string>>;

/** Writes a simulated tenant into a folder. */
export const exportTenant = (simulator: Simulator, folder: string): Promise<string> =>
  deployCli(simulator, folder, {}, ["export", "--format", "directory", "--output_folder", folder]);

/** Brings what a folder holds into a simulated tenant. */
export const importTenant = (simulator: Simulator, folder: string, secrets: Secrets): Promise<string> =>
  deployCli(simulator, folder, secrets, ["import", "--input_file", folder]);

/** Runs auth0-deploy-cli, which says what it did. */
async function deployCli(simulator: Simulator, folder: string, secrets: Secrets, command: string[]): Promise<string> {
  const proxy = await startTlsProxy(simulator.url);
  const file = path.join(path.dirname(folder), "config.json");
  const configuration = {
    AUTH0_DOMAIN: proxy.domain,
    AUTH0_CLIENT_ID: simulator.clientId,
    AUTH0_CLIENT_SECRET: simulator.clientSecret,
    AUTH0_AUDIENCE: `${simulator.url}/api/v2/`,
    AUTH0_API_MAX_RETRIES: 1,
    AUTH0_INCLUDED_ONLY: kinds,
    AUTH0_KEYWORD_REPLACE_MAPPINGS: secrets,
  };
  await writeFile(file, JSON.stringify(configuration));
  try {
    const env = { PATH: process.env.PATH, NODE_EXTRA_CA_CERTS: certificate };
    const run = promisify(execFile)(process.execPath, [...program, ...command, "--config_file", file], { env });
    const { stdout, stderr } = await run;
    return stdout + stderr;
  } finally {
    await proxy.close();
  }
}
