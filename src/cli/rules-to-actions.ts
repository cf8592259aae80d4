import { parseArgs } from "node:util";
import { connect, resolveConfiguration } from "../management";
import { rulesToActions, summary } from "../migration";
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
