import { parseArgs } from "node:util";
import { type Configuration, inspect, resolveConfiguration } from "../management";
import { accessFindings } from "./doctor/access";
import { type Finding, failed } from "./doctor/finding";
import { installationFindings } from "./doctor/installation";
import { interruptedFindings } from "./doctor/interrupted";
import { neededScopes } from "./doctor/scopes";
import { stackSettings } from "./stack-settings";
import { print } from "./terminal";

const marks = { fine: "✓", doubtful: "!", wrong: "✗" };

/** Says what is wrong with the installation, the configuration and the access to the tenant. Nothing is changed. */
export async function doctorCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { stack: { type: "string" } } });
  const show = ({ verdict, what, advice }: Finding) =>
    print(`${marks[verdict]} ${what}\n${advice ? `    ${advice.replaceAll("\n", "\n    ")}\n` : ""}`);
  const findings: Finding[] = [];
  for (const examine of [installationFindings, () => tenantFindings(values.stack)])
    for (const finding of await examine()) {
      findings.push(finding);
      show(finding);
    }
  if (findings.some(({ verdict }) => verdict === "wrong")) process.exitCode = 1;
}

async function tenantFindings(stack: string | undefined): Promise<Finding[]> {
  let configuration: Configuration;
  try {
    configuration = resolveConfiguration(stack ? await stackSettings(stack) : {});
    const access = await inspect(configuration);
    const needed = await neededScopes(process.cwd(), stack);
    return [...accessFindings(access, needed), ...interruptedFindings(access.domain)];
  } catch (error) {
    return [failed("The tenant cannot be reached", error)];
  }
}
