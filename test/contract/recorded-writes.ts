import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isObject, type Wire } from "../../src/definition";
import { beside } from "../beside";

const folder = beside("contract/recordings", "no recorded write is tried") ?? "";

/** Whether the recorded traffic of the real API lies beside the project. */
export const isRecorded = folder !== "";

interface Interaction {
  readonly cassette: string;
  readonly seq: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestBody: unknown;
  readonly responseBody: unknown;
}

/** A write that Auth0 took. */
export interface RecordedWrite {
  /** Where it is recorded. */
  readonly name: string;
  readonly method: string;
  /** Path below `/api/v2`. */
  readonly path: string;
  readonly body: Wire;
  readonly answer: unknown;
  /** The object after the write, as far as the recording tells. */
  readonly live: Wire;
  /** The object before it. */
  readonly before: Wire;
}

const interactionsIn = (file: string): Interaction[] =>
  readFileSync(path.join(folder, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Interaction);

/** All of them in the order in which they were recorded. */
export function recordedWrites(): RecordedWrite[] {
  if (!isRecorded) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .flatMap((file) => writesAmong(interactionsIn(file)));
}

function writesAmong(interactions: readonly Interaction[]): RecordedWrite[] {
  const known = new Map<string, Wire>();
  return interactions.flatMap(({ cassette, seq, method, path: recorded, status, requestBody: body, responseBody }) => {
    if (status >= 300) return [];
    const where = recorded.replace("/api/v2", "");
    const before = known.get(`${cassette} ${where}`) ?? {};
    const live = isObject(responseBody) ? { ...before, ...responseBody } : before;
    for (const at of placesOf(method, where, live)) known.set(`${cassette} ${at}`, live);
    if (!["POST", "PATCH", "PUT"].includes(method) || !isObject(body)) return [];
    return [{ name: `${cassette} ${seq}`, method, path: where, body, answer: responseBody, live, before }];
  });
}

/** The paths of the object that was answered: that of the request, and for a POST those below it. */
function placesOf(method: string, where: string, object: Wire): string[] {
  const ids = method === "POST" ? ["id", "client_id", "user_id"].filter((key) => key in object) : [];
  return [where, ...ids.map((key) => `${where}/${encodeURIComponent(String(object[key]))}`)];
}
