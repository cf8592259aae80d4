import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "../endpoints/route";
import type { Fault } from "./fault-rule";

/** Sends an answer, or as much of it as a fault lets through. */
export async function deliver(
  response: ServerResponse,
  { status, body, events }: Answer,
  headers: Record<string, string>,
  fault: Fault,
): Promise<void> {
  if (fault.reset) {
    reset(response.socket);
    return;
  }
  if (events) {
    response.writeHead(status, { ...headers, "content-type": "text/event-stream" });
    for (const { type, data } of events) response.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
    return;
  }
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...headers,
    "content-type": fault.type ?? "application/json; charset=utf-8",
    "content-length": bytes.length,
  });
  if (fault.slow) await trickle(response, bytes, fault.slow);
  else if (fault.body === "truncated") response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  else response.end(bytes);
}

/**
 * Node.js 20 does not close a connection that is reset while it is being shut down (libuv refuses: EINVAL), and the
 * process then never ends. Such a connection, of which the other side has gone, is only closed.
 */
function reset(socket: Socket | null): void {
  if (socket?.writableEnded) socket.destroy();
  else socket?.resetAndDestroy();
}

const pieces = 10;

async function trickle(response: ServerResponse, bytes: Buffer, milliseconds: number): Promise<void> {
  const length = Math.ceil(bytes.length / pieces);
  for (let start = 0; start < bytes.length && !response.destroyed; start += length) {
    response.write(bytes.subarray(start, start + length));
    await sleep(milliseconds / pieces);
  }
  response.end();
}
