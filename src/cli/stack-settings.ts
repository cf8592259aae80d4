import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The settings of this package in the configuration of a stack of the project in the current folder. */
export async function stackSettings(stack: string): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)("pulumi", ["config", "--json", "--show-secrets", "--stack", stack], {
    env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" },
  }).catch((error: NodeJS.ErrnoException & { stderr?: string }) => {
    const reason = error.code === "ENOENT" ? "there is no pulumi on PATH" : (error.stderr || error.message).trim();
    throw new Error(`The configuration of the stack ${stack} cannot be read: ${reason}`);
  });
  const values = Object.entries(JSON.parse(stdout) as Record<string, { value?: string }>);
  return Object.fromEntries(
    values.flatMap(([key, { value }]) =>
      key.startsWith("auth0:") && value ? [[key.slice("auth0:".length), value]] : [],
    ),
  );
}
