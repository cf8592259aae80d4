import { parseArgs } from "node:util";
import * as resources from "../resources";
import { drift, isEmpty, readPlan } from "../review";
import { PulumiError, pulumi } from "./pulumi";
import { reportOptions, targetsOf, write } from "./report";

/** Reports what was changed in the tenant and not by the program. Ends with 2 when there is any. Nothing is written. */
export async function driftCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { ...reportOptions, stack: { type: "string" } } });
  const targets = targetsOf(values, "text");
  const report = drift(Object.values(resources), readPlan(await refreshPlan(values.stack)));
  write(report, targets);
  if (!isEmpty(report)) process.exitCode = 2;
}

/** A refresh alone, without the program: what the program would change besides is no drift. */
async function refreshPlan(stack: string | undefined): Promise<string> {
  try {
    return await pulumi(["refresh", "--preview-only", "--json", ...(stack ? ["--stack", stack] : [])]);
  } catch (error) {
    // The reasons of a refresh that fails are in its plan.
    if (error instanceof PulumiError && error.stdout.includes('"diagnostics"')) return error.stdout;
    throw error;
  }
}
