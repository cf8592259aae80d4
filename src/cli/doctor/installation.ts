import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { packageVersion } from "../package-version";
import { doubtful, type Finding, fine, wrong } from "./finding";

/** Whether a version is at least another. */
function isAtLeast(version: string, least: string): boolean {
  const [have, need] = [version, least].map((text) => text.replace(/^v/, "").split(/[.-]/).map(Number));
  const place = need!.findIndex((part, index) => part !== (have![index] ?? 0));
  return place < 0 || (have![place] ?? 0) > need![place]!;
}

/** Versions, and what the folder of the program finds. */
export async function installationFindings(folder = process.cwd()): Promise<Finding[]> {
  return [nodeFinding(), await engineFinding(), pluginFinding(), sdkFinding(folder), packageFinding(folder)];
}

function nodeFinding(): Finding {
  const { version } = process;
  return isAtLeast(version, "20.18.1")
    ? fine(`Node.js ${version}`)
    : wrong(`Node.js ${version} is too old`, "Install Node.js 20.18.1 or later.");
}

async function engineFinding(): Promise<Finding> {
  try {
    const { stdout } = await promisify(execFile)("pulumi", ["version"]);
    const version = stdout.trim();
    return isAtLeast(version, "3.254.0")
      ? fine(`Pulumi CLI ${version}`)
      : doubtful(`Pulumi CLI ${version}`, "An exported tenant can be imported with 3.254.0 or later alone.");
  } catch {
    return wrong("There is no Pulumi CLI on PATH", "Install it: https://www.pulumi.com/docs/install/");
  }
}

const plugin = "pulumi-resource-pulumi-nodejs";

function pluginFinding(): Finding {
  const endings = process.platform === "win32" ? [".cmd", ".exe"] : [""];
  const found = (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .flatMap((folder) => endings.map((ending) => path.join(folder, plugin + ending)))
    .find(existsSync);
  return found
    ? fine(`The plugin for dynamic providers: ${found}`)
    : wrong(
        "The plugin for dynamic providers is not on PATH",
        `${plugin} comes with the Pulumi CLI: install that again.`,
      );
}

/** A package as the program in a folder finds it. */
function resolved(name: string, folder: string): { version: string; location: string } | undefined {
  try {
    const file = createRequire(path.join(folder, "index.js")).resolve(`${name}/package.json`);
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
    return { version, location: path.dirname(file) };
  } catch {
    return undefined;
  }
}

function sdkFinding(folder: string): Finding {
  const sdk = resolved("@pulumi/pulumi", folder);
  if (!sdk)
    return wrong(
      `@pulumi/pulumi is not installed in ${folder}`,
      "Run npm install @pulumi/pulumi in the program's folder.",
    );
  return isAtLeast(sdk.version, "3.216.0")
    ? fine(`@pulumi/pulumi ${sdk.version}`)
    : wrong(
        `@pulumi/pulumi ${sdk.version} is too old`,
        "Run npm install @pulumi/pulumi@^3.216.0 in the program's folder.",
      );
}

function packageFinding(folder: string): Finding {
  const name = "pulumi-dynamic-auth0";
  const found = resolved(name, folder);
  if (!found)
    return wrong(
      `${name} is not found from ${folder}`,
      `Run npm install ${name} in the program's folder: Pulumi looks for it from there.`,
    );
  const own = packageVersion();
  return found.version === own
    ? fine(`${name} ${own}`)
    : doubtful(
        `${name} ${found.version} in ${found.location}`,
        `This command is of version ${own}: run it by npx in the program's folder.`,
      );
}
