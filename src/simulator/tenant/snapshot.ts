import * as z from "zod";
import type { JsonObject } from "../json-object";

/** Everything that a simulated tenant holds, as JSON. */
export interface Snapshot {
  /** Host and port that the tenant answered on; its objects mention it. */
  readonly domain: string;
  /** The client that programs log in with. */
  readonly clientId: string;
  /** Objects by collection and id. */
  readonly objects: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
}

const object = z.record(z.string(), z.unknown());
const snapshot = z.object({
  domain: z.string(),
  clientId: z.string(),
  objects: z.record(z.string(), z.record(z.string(), object)),
});

/** Whether a value is meant as a snapshot. */
export const isSnapshot = (value: object): value is Snapshot => "objects" in value && "domain" in value;

/** Returns a snapshot that can be restored and refuses any other value. */
export function checkSnapshot(value: unknown): Snapshot {
  const { data, error } = snapshot.safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  throw new Error(`This is no snapshot of a simulated tenant: ${issue?.path.join(".")}: ${issue?.message}`);
}

/** The same snapshot for a tenant at another address: what mentions the old one mentions the new one. */
export function movedTo(domain: string, { domain: old, clientId, objects }: Snapshot): Snapshot {
  const move = (text: string) => text.replaceAll(`//${old}/`, `//${domain}/`);
  return { domain, clientId, objects: JSON.parse(move(JSON.stringify(objects))) };
}
