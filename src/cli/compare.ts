import { parseArgs } from "node:util";
import * as resources from "../resources";
import { comparison, isEmpty, readStack } from "../review";
import { pulumi } from "./pulumi";
import { reportOptions, targetsOf, write } from "./report";

/** Reports what differs between two stacks of the project in the current folder. Ends with 2 when anything does. */
export async function compareCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: reportOptions });
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0) throw new Error("compare takes two stacks");
  const targets = targetsOf(values, "text");
  const read = async (name: string) => readStack(Object.values(resources), name, await exported(name));
  const report = comparison(await read(first), await read(second));
  write(report, targets);
  if (!isEmpty(report)) process.exitCode = 2;
}

/** The state with its secrets, which are compared in memory only; without them where they cannot be decrypted. */
async function exported(stack: string): Promise<string> {
  const args = ["stack", "export", "--stack", stack];
  return pulumi([...args, "--show-secrets"]).catch(() => pulumi(args));
}
