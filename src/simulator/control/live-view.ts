import type { ServerResponse } from "node:http";
import type { LedgerEntry } from "../ledger";
import type { SimulatedTenant } from "../simulated-tenant";
import { overview } from "./control-routes";
import { maskedRequest } from "./masking";

/** Requests that are shown at most; the page keeps as many. */
const shown = 200;
const interval = 250;

/** Sends what happens to a page as server-sent events, until the page is closed. Many requests make one event. */
export function streamTo(response: ServerResponse, simulated: SimulatedTenant): void {
  let waiting: LedgerEntry[] = simulated.requests().slice(-shown);
  let last = "";
  const collect = (entry: LedgerEntry) => {
    waiting.push(entry);
    if (waiting.length > 2 * shown) waiting = waiting.slice(-shown);
  };
  const send = () => {
    const event = JSON.stringify({ entries: waiting.slice(-shown).map(maskedRequest), overview: overview(simulated) });
    waiting = [];
    if (event !== last) response.write(`data: ${event}\n\n`);
    last = event;
  };
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  send();
  const timer = setInterval(send, interval).unref();
  simulated.ledger.on("entry", collect);
  response.on("close", () => {
    clearInterval(timer);
    simulated.ledger.off("entry", collect);
  });
}
