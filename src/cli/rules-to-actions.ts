import { parseArgs } from "node:util";
import { connect, resolveConfiguration } from "../management";
import { type Migration, rulesToActions } from "../migration";
import { packageVersion } from "./package-version";
import { readableTenant } from "./readable-tenant";
import { stackSettings } from "./stack-settings";
import { print, say } from "./terminal";

/** Writes an action for each rule and hook of the configured tenant, for a person to rewrite. */
export async function rulesToActionsCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { out: { type: "string" }, stack: { type: "string" } } });
  const { out, stack } = values;
  if (!out) throw new Error("--out must name the folder for the actions");
  const configuration = resolveConfiguration(stack ? await stackSettings(stack) : {});
  const management = connect(configuration, {
    onWait: ({ milliseconds }) => say(`Waiting ${Math.ceil(milliseconds / 1000)} s for the rate limit.`),
  });
  try {
    say(`Reading ${management.domain}`);
    print(summary(await rulesToActions({ tenant: readableTenant(management), out, version: packageVersion() }), out));
  } finally {
    await management.close();
  }
}

function summary({ declared, unread, unknown }: Migration, out: string): string {
  const rows = declared.map(({ legacy: { kind, name, enabled }, file: { findings, error } }) =>
    [
      `${kind} ${name}${enabled ? "" : " (disabled)"}: `,
      error === undefined ? `${findings.length} places to change` : `could not be read. ${error}`,
    ].join(""),
  );
  return [
    ...rows,
    ...unread.map(({ what, reason }) => `No ${what}: ${reason}`),
    ...unknown.map(({ name, triggerId }) => `No hook ${name}: there is no trigger ${triggerId} of actions.`),
    declared.length > 0
      ? `${declared.length} actions are in ${out}. None of them does anything yet: see its README.md for what is to be done by hand.`
      : "There is nothing to write: no rule and no hook was found.",
    "",
  ].join("\n");
}
