import type { Request } from "../../definition/api";

/** A request as it goes over the wire. */
export interface Message {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Path and query, escaped. */
  target: string;
  headers: Record<string, string>;
  body?: string | Buffer;
  /** The answer is a stream of events: how it is read. */
  events?: Request["events"];
  /** How often it has been sent with this one; 1 unless set. */
  attempt?: number;
}

/** The server answered, whatever the status. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** No complete answer arrived. */
export interface NoAnswer {
  status?: undefined;
  /** Code of the network error, such as `ECONNRESET`. */
  code: string;
  reason: string;
}

export type Outcome = Answer | NoAnswer;

/** One message and what came of it. */
export interface Exchange {
  readonly message: Message;
  readonly outcome: Outcome;
  /** Milliseconds. */
  readonly duration: number;
}
