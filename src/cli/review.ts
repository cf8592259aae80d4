import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { rankOf, worstOf } from "../definition";
import * as resources from "../resources";
import { readPlan, review } from "../review";
import { reportOptions, severityCalled, targetsOf, write } from "./report";

/** Reports what a preview would change. Ends with 2 when a change is as bad as `--fail-on` says. */
export async function reviewCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...reportOptions, "fail-on": { type: "string" } },
  });
  const [file = "-", ...more] = positionals;
  if (more.length > 0) throw new Error("review reads one preview");
  const targets = targetsOf(values, "md");
  const limit = values["fail-on"] && severityCalled(values["fail-on"]);
  const report = review(Object.values(resources), readPlan(await previewFrom(file)));
  write(report, targets);
  const worst = worstOf(report.changes.map(({ severity }) => severity));
  if (limit && rankOf(worst) >= rankOf(limit)) process.exitCode = 2;
}

function previewFrom(file: string): Promise<string> {
  if (file !== "-") return readFile(file, "utf8");
  if (process.stdin.isTTY)
    throw new Error("review needs a preview: name its file, or pipe `pulumi preview --json` into it");
  return text(process.stdin);
}
