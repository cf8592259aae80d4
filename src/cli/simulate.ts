import { once } from "node:events";
import { startSimulator } from "../simulator";

function portNumber(text: string | undefined): number {
  const port = Number(text ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, not "${text}"`);
  return port;
}

/** Runs a simulated tenant until the process is asked to stop. */
export async function simulate(port: string | undefined): Promise<void> {
  const simulator = await startSimulator({ port: portNumber(port) });
  process.stdout.write(`Simulated Auth0 tenant at ${simulator.url}

  client id      ${simulator.clientId}
  client secret  ${simulator.clientSecret}

To use it from another shell:

  export AUTH0_DOMAIN=${simulator.url}
  export AUTH0_CLIENT_ID=${simulator.clientId}
  export AUTH0_CLIENT_SECRET=${simulator.clientSecret}

Everything is kept in memory. Stop with Ctrl+C.
`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await simulator.close();
}
