import { parseArgs } from "node:util";
import { rulesToActions, summary } from "../migration";
import { packageVersion } from "./package-version";
import { readTenant } from "./read-tenant";
import { print } from "./terminal";

/** Writes an action for each rule and hook of the configured tenant, for a person to rewrite. */
export async function rulesToActionsCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { out: { type: "string" }, stack: { type: "string" } } });
  const { out, stack } = values;
  if (!out) throw new Error("--out must name the folder for the actions");
  print(
    await readTenant(stack, async (tenant) =>
      summary(await rulesToActions({ tenant, out, version: packageVersion() }), out),
    ),
  );
}
