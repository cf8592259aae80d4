import type { Wire } from "../definition";
import type { ReadableTenant } from "../import";
import { collect, connect, type Management, resolveConfiguration } from "../management";
import { everySecretPlace } from "../resources/secret-places";
import { stackSettings } from "./stack-settings";
import { say } from "./terminal";

/** Objects of a list after which it is told how many there are so far. */
const stride = 1000;

/** The tenant, of whose long lists the progress is told. */
const readable = (management: Management): ReadableTenant => ({
  domain: management.domain,
  clientId: management.clientId,
  request: (request) => management.request(request),
  collect: (listing, limit) => {
    let told = 0;
    return collect<Wire>(management, listing, limit, (count) => {
      if (count < told + stride) return;
      told = count - (count % stride);
      say(`  ${listing.path}: ${told} so far`);
    });
  },
});

/** Reads the tenant of the environment, or of a stack; the connection is closed afterwards. */
export async function readTenant<T>(
  stack: string | undefined,
  read: (tenant: ReadableTenant) => Promise<T>,
): Promise<T> {
  const management = connect(resolveConfiguration(stack ? await stackSettings(stack) : {}), {
    secretPlaces: everySecretPlace,
    onWait: ({ milliseconds }) => say(`Waiting ${Math.ceil(milliseconds / 1000)} s for the rate limit.`),
  });
  try {
    say(`Reading ${management.domain}`);
    return await read(readable(management));
  } finally {
    await management.close();
  }
}
