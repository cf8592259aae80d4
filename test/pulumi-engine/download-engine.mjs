import path from "node:path";
import { engineVersion } from "./engine-cache.mjs";
import { runCommand } from "./run-command.mjs";
import { say } from "./steps.mjs";

/**
 * The npm package `pulumi` holds no engine: on its first run it fetches the release of its own version from
 * get.pulumi.com into `$PULUMI_HOME/versions`. On a machine that reaches the package registry alone it fails at once.
 */
export async function downloadEngine(folder) {
  say(`Downloading Pulumi ${engineVersion} with the npm package pulumi`);
  await runCommand("npm", ["exec", "--yes", `--package=pulumi@${engineVersion}`, "--", "pulumi", "version"], {
    cwd: folder,
    env: { ...process.env, PULUMI_HOME: folder, PULUMI_VERSION: engineVersion, PULUMI_SKIP_UPDATE_CHECK: "true" },
    timeout: 180_000,
  });
  return path.join(folder, "versions", engineVersion, "bin");
}
