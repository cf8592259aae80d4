import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** A failure of the Pulumi CLI, in its own words. */
export class PulumiError extends Error {
  override readonly name = "PulumiError";

  constructor(
    message: string,
    /** What it wrote all the same, such as a plan that holds the reasons. */
    readonly stdout = "",
  ) {
    super(message);
  }
}

/** Runs `pulumi` in the current folder. */
export async function pulumi(args: readonly string[]): Promise<string> {
  const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const options = { env, maxBuffer: 1024 * 1024 * 1024 };
  try {
    const { stdout } = await promisify(execFile)("pulumi", [...args, "--non-interactive", "--color", "never"], options);
    return stdout;
  } catch (error) {
    const { code, stdout, stderr, message } = error as NodeJS.ErrnoException & { stdout?: string; stderr?: string };
    if (code === "ENOENT") throw new PulumiError("there is no pulumi on PATH");
    throw new PulumiError((stderr || message).trim(), stdout);
  }
}
