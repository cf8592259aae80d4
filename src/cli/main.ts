#!/usr/bin/env node
import { parseArgs } from "node:util";
import { simulate } from "./simulate";

const usage = `Usage: pulumi-dynamic-auth0 <command> [options]

Commands:
  simulate          Answer like an Auth0 tenant on this machine, until interrupted.
    --port <n>      Port to listen on (default: any free port)

Options:
  --help            Show this text
`;

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h" }, port: { type: "string" } },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const [command, ...rest] = positionals;
  if (command !== "simulate" || rest.length > 0)
    throw new Error(`Unknown command: ${positionals.join(" ") || "(none)"}`);
  await simulate(values.port);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
});
