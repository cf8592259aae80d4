import type { Request } from "../../definition/api";
import type { Message } from "./exchange";

/** A body in bytes, so that it can be sent again, with the headers that describe it. */
export async function encode(body: unknown): Promise<Pick<Message, "headers" | "body">> {
  if (body === undefined) return { headers: {} };
  if (body instanceof FormData) {
    const form = new Response(body);
    const type = form.headers.get("content-type") ?? "multipart/form-data";
    return { headers: { "content-type": type }, body: Buffer.from(await form.arrayBuffer()) };
  }
  return { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

/** The query part of a target, with its question mark; empty without any value. */
export function search(query: NonNullable<Request["query"]>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of [value].flat()) parameters.append(name, String(one));
  }
  return parameters.size > 0 ? `?${parameters}` : "";
}
