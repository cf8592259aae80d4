import {
  type Configuration,
  ConfigurationError,
  type ConfigurationKey,
  environmentVariables,
  secretKeys,
} from "./configuration";
import { tenantUrl } from "./tenant-url";

const credentialKeys: ConfigurationKey[] = [
  "clientId",
  "clientSecret",
  "clientAssertionPrivateKey",
  "clientAssertionSigningAlg",
  "apiToken",
];
const signingAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

/**
 * The configuration out of explicit settings and the environment. Settings win. The credentials come from one of the two
 * as a group and are never mixed.
 */
export function resolveConfiguration(
  settings: Record<string, string | undefined>,
  env: NodeJS.ProcessEnv = process.env,
): Configuration {
  const explicit = read((key) => settings[key]);
  const ambient = read((key) => env[environmentVariables[key]]);
  const numberOf = (key: ConfigurationKey, unit: string, range: [number, number]) =>
    numberWithin(range, unit, key, explicit[key] ?? ambient[key]);
  const login = credentialKeys.some((key) => explicit[key]) ? explicit : ambient;
  const configuration = {
    ...login,
    domain: explicit.domain ?? ambient.domain,
    audience: explicit.audience ?? ambient.audience,
    rateLimitReserve: numberOf("rateLimitReserve", "a percentage", [0, 90]),
    tokenCache: explicit.tokenCache ?? ambient.tokenCache,
    deadline: numberOf("deadline", "a number of seconds", [1, 86_400]),
  };
  checkCompleteness(configuration, ambient);
  checkContradictions(configuration);
  tenantUrl(configuration.domain);
  return configuration;
}

type Texts = Partial<Record<ConfigurationKey, string>>;

function read(value: (key: ConfigurationKey) => string | undefined): Texts {
  const found: Texts = {};
  for (const key of Object.keys(environmentVariables) as ConfigurationKey[]) {
    const text = value(key)?.trim();
    // A PEM in one line of an environment file has its line breaks escaped.
    if (text) found[key] = key === "clientAssertionPrivateKey" ? text.replaceAll("\\n", "\n") : text;
  }
  return found;
}

function numberWithin(
  [least, most]: [number, number],
  unit: string,
  key: ConfigurationKey,
  text: string | undefined,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (value >= least && value <= most) return value;
  throw new ConfigurationError(`${key} "${text}" is not ${unit} from ${least} to ${most}.`, [key]);
}

function checkCompleteness(
  configuration: Partial<Configuration>,
  ambient: Texts,
): asserts configuration is Configuration {
  const { domain, clientId, clientSecret, clientAssertionPrivateKey, apiToken } = configuration;
  const missing: ConfigurationKey[] = [];
  if (!domain) missing.push("domain");
  if (!apiToken && !clientId) missing.push("clientId");
  if (!apiToken && !clientSecret && !clientAssertionPrivateKey) missing.push("clientSecret");
  if (missing.length === 0) return;
  const problem = [`Auth0 is not configured: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing.`];
  if (missing.includes("clientSecret")) {
    problem.push("A clientAssertionPrivateKey can stand in for clientSecret, and an apiToken for both.");
  }
  const unused = missing.filter((key) => ambient[key]).map((key) => environmentVariables[key]);
  if (unused.length > 0) {
    problem.push(
      `${unused.join(", ")} is not used: other credentials are set explicitly, and the two are never mixed.`,
    );
  }
  throw new ConfigurationError(problem.join(" "), missing);
}

function checkContradictions(configuration: Configuration): void {
  const logins = secretKeys.filter((key) => configuration[key]);
  if (logins.length > 1) {
    const problem = `Auth0 is configured twice: ${logins.join(" and ")} are different ways to log in. Keep one, remove the rest.`;
    throw new ConfigurationError(problem, logins);
  }
  const algorithm = configuration.clientAssertionSigningAlg;
  if (algorithm && !signingAlgorithms.includes(algorithm)) {
    const problem = `clientAssertionSigningAlg "${algorithm}" is unknown. Known are ${signingAlgorithms.join(", ")}.`;
    throw new ConfigurationError(problem, ["clientAssertionSigningAlg"]);
  }
}
