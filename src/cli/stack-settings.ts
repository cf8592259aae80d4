import { pulumi } from "./pulumi";

/** The settings of this package in the configuration of a stack of the project in the current folder. */
export async function stackSettings(stack: string): Promise<Record<string, string>> {
  const stdout = await pulumi(["config", "--json", "--show-secrets", "--stack", stack]).catch((error: Error) => {
    throw new Error(`The configuration of the stack ${stack} cannot be read: ${error.message}`);
  });
  const values = Object.entries(JSON.parse(stdout) as Record<string, { value?: string }>);
  return Object.fromEntries(
    values.flatMap(([key, { value }]) =>
      key.startsWith("auth0:") && value ? [[key.slice("auth0:".length), value]] : [],
    ),
  );
}
