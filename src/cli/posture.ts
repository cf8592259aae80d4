import { rankOf } from "../definition";
import { environmentOf, environments } from "../policy/environments";
import { rules } from "../policy/rules";
import { html, json, judgeTenant, type Posture, sarif, severityOf, text } from "../posture";
import { packageVersion } from "./package-version";
import { readTenant } from "./read-tenant";
import { chosen, severityCalled, targetsAmong, writeEach } from "./report";

/** How the report is written. */
const formats = {
  text,
  html,
  json,
  sarif: (posture: Posture) => sarif(posture, packageVersion()),
} as const;

/** What the command is told. */
interface PostureArguments {
  readonly stack?: string;
  readonly environment?: string;
  readonly format?: string;
  readonly out?: string[];
  readonly "fail-on"?: string;
}

/** Judges a tenant by the rules of the policy pack. Ends with 2 when a finding is as bad as `--fail-on` says. */
export async function reportPosture({ stack, environment, "fail-on": failOn, ...asked }: PostureArguments) {
  const targets = targetsAmong(asked, "text", Object.keys(formats) as (keyof typeof formats)[]);
  const limit = failOn === undefined ? undefined : severityCalled(failOn);
  const judgedAs =
    environment === undefined
      ? environmentOf(`urn:pulumi:${stack ?? ""}`, {})
      : chosen("--environment", environments, environment);
  const posture = await readTenant(stack, (tenant) => judgeTenant({ tenant, rules, environment: judgedAs }));
  writeEach(targets, (format) => formats[format](posture));
  if (limit && posture.findings.some((finding) => rankOf(severityOf(finding)) >= rankOf(limit))) process.exitCode = 2;
}
