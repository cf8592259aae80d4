import { parseArgs } from "node:util";
import { type Configuration, inspect, resolveConfiguration } from "../management";
import { unknownSettings } from "../program/unknown-settings";
import { accessFindings } from "./doctor/access";
import { type Finding, failed } from "./doctor/finding";
import { installationFindings } from "./doctor/installation";
import { interruptedFindings } from "./doctor/interrupted";
import { declarations, looksMistyped, projectIn } from "./doctor/program";
import { neededScopes } from "./doctor/scopes";
import { reportPosture } from "./posture";
import { reportOptions } from "./report";
import { stackSettings } from "./stack-settings";
import { print } from "./terminal";

const marks = { fine: "✓", doubtful: "!", wrong: "✗" };

const options = {
  ...reportOptions,
  posture: { type: "boolean" },
  stack: { type: "string" },
  environment: { type: "string" },
  "fail-on": { type: "string" },
} as const;

/** Says what is wrong with the installation, the configuration and the access to the tenant. With `--posture`, how safely the tenant is configured. Nothing is changed. */
export async function doctorCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const { posture, ...asked } = values;
  if (posture) return reportPosture(asked);
  const useless = Object.keys(asked).filter((name) => name !== "stack");
  if (useless.length > 0) throw new Error(`--${useless[0]} is for --posture`);
  const show = ({ verdict, what, advice }: Finding) =>
    print(`${marks[verdict]} ${what}\n${advice ? `    ${advice.replaceAll("\n", "\n    ")}\n` : ""}`);
  const findings: Finding[] = [];
  for await (const finding of all(values.stack)) {
    findings.push(finding);
    show(finding);
  }
  if (findings.some(({ verdict }) => verdict === "wrong")) process.exitCode = 1;
}

async function* all(stack: string | undefined): AsyncGenerator<Finding> {
  yield* await installationFindings();
  try {
    const settings = stack ? await stackSettings(stack) : {};
    yield* settingFindings(settings);
    yield* await tenantFindings(resolveConfiguration(settings), stack);
  } catch (error) {
    yield failed("The tenant cannot be reached", error);
  }
}

const settingFindings = (settings: Record<string, string>): Finding[] =>
  unknownSettings(
    Object.keys(settings).map((name) => `auth0:${name}`),
    projectIn(process.cwd()),
  ).map(looksMistyped);

async function tenantFindings(configuration: Configuration, stack: string | undefined): Promise<Finding[]> {
  const access = await inspect(configuration);
  const { source, declared, findings } = await declarations(process.cwd(), stack);
  return [
    ...findings,
    ...accessFindings(access, source, neededScopes(declared)),
    ...interruptedFindings(access.domain),
  ];
}
