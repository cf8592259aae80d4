import type { Wire } from "../definition";
import type { ExportOptions } from "../import";
import { collect, type Management } from "../management";
import { say } from "./terminal";

/** Objects of a list after which it is told how many there are so far. */
const stride = 1000;

/** The tenant, of whose long lists the progress is told. */
export const readableTenant = (management: Management): ExportOptions["tenant"] => ({
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
