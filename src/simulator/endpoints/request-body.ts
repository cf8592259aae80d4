import type { IncomingMessage } from "node:http";
import type { JsonObject } from "../json-object";
import { badRequest, Refusal } from "../refusal";

const largestPayload = 5_000_000;

async function bytesOf(request: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > largest) throw new Refusal(413, "Payload content length greater than maximum allowed");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** The body of a request: the JSON value, or the fields of a form, with files as their text. */
export async function readBody(request: IncomingMessage, largest = largestPayload): Promise<unknown> {
  const bytes = await bytesOf(request, largest);
  if (bytes.length === 0) return undefined;
  const type = request.headers["content-type"] ?? "application/json";
  if (type.startsWith("multipart/form-data")) return multipart(bytes, type);
  if (type.startsWith("application/x-www-form-urlencoded"))
    return Object.fromEntries(new URLSearchParams(bytes.toString()));
  if (!type.startsWith("application/json")) return bytes.toString();
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw badRequest("Invalid JSON in the request body.");
  }
}

async function multipart(bytes: Buffer, type: string): Promise<JsonObject> {
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const fields: JsonObject = {};
  for (const [name, value] of form) fields[name] = typeof value === "string" ? value : await value.text();
  return fields;
}
