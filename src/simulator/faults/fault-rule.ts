import * as z from "zod";
import type { RequestPattern } from "./request-pattern";

/** What goes wrong with a request. */
export interface Fault {
  /** Milliseconds that pass before anything happens. */
  readonly latency?: number;
  /** Answered with this status, from 400 on; by 429 the rate limit refuses. */
  readonly status?: number;
  /** Auth0's code for the error, such as `invalid_body`. */
  readonly errorCode?: string;
  /** Auth0's words for the error. */
  readonly message?: string;
  /** What becomes of a request answered with a status: nothing is done unless it is kept. */
  readonly effect?: "kept";
  /** The connection is reset before anything is done, or after it was done and before the answer. */
  readonly reset?: "before" | "after";
  /** The connection ends in the middle of the body. */
  readonly body?: "truncated";
  /** Milliseconds over which the body trickles in. */
  readonly slow?: number;
  /** Milliseconds for which reads do not see what the request wrote. */
  readonly visibility?: number;
  /** Content type of the answer, in place of the right one. */
  readonly type?: string;
  /** The access token is taken for one that has expired. */
  readonly token?: "expired";
}

/** When something goes wrong. */
export interface FaultRule extends RequestPattern {
  readonly fault: Fault;
  /** Starts with this one of the requests that fit; the first is 1. Then `times` is 1 unless said. */
  readonly nth?: number;
  /** How often it happens; always unless said. */
  readonly times?: number;
  /** Chance of a request that fits, from 0 to 1. */
  readonly probability?: number;
  /** Start of the chances, so that a run can be repeated; 1 unless said. */
  readonly seed?: number;
}

const milliseconds = z.number().min(0).max(600_000);
const count = z.number().int().min(1);

const fault = z.strictObject({
  latency: milliseconds.optional(),
  status: z.number().int().min(400).max(599).optional(),
  errorCode: z.string().min(1).optional(),
  message: z.string().min(1).optional(),
  effect: z.enum(["kept"]).optional(),
  reset: z.enum(["before", "after"]).optional(),
  body: z.enum(["truncated"]).optional(),
  slow: milliseconds.optional(),
  visibility: milliseconds.optional(),
  type: z.string().min(1).optional(),
  token: z.enum(["expired"]).optional(),
});

const faultRule = z.strictObject({
  method: z.enum(["GET", "POST", "PATCH", "PUT", "DELETE"]).optional(),
  path: z
    .string()
    .regex(/^(\/|\*)/, "starts with / or *")
    .optional(),
  nth: count.optional(),
  times: count.optional(),
  probability: z.number().min(0).max(1).optional(),
  seed: z.number().int().optional(),
  fault: fault
    .refine((value) => Object.keys(value).length > 0, "says nothing that goes wrong")
    .refine(({ effect, status = 429 }) => !effect || status !== 429, "effect needs a status other than 429")
    .refine(
      ({ errorCode, message, status = 429 }) => status !== 429 || !(errorCode || message),
      "errorCode and message need a status other than 429",
    ),
});

const conditions = ["nth", "times", "probability", "seed"];

/** Reads a rule as it is written on the command line, such as `POST /clients 503 nth=3`. */
export function parseFaultRule(text: string): FaultRule {
  const rule: Record<string, unknown> = {};
  const wrong: Record<string, unknown> = {};
  for (const word of text.match(/(?:[^\s"]|"[^"]*")+/g) ?? []) {
    const [, key, quoted = ""] = /^(\w+)=(.+)$/s.exec(word) ?? [];
    const value = quoted.replaceAll('"', "");
    if (/^[A-Z]+$/.test(word)) rule.method = word;
    else if (/^[/*]/.test(word)) rule.path = word;
    else if (/^\d+$/.test(word)) wrong.status = Number(word);
    else if (key === undefined) throw new Error(`"${word}" in the fault "${text}" is not understood`);
    else (conditions.includes(key) ? rule : wrong)[key] = Number.isNaN(Number(value)) ? value : Number(value);
  }
  return checkFaultRule({ ...rule, fault: wrong }, text);
}

/** Returns a rule that makes sense and refuses any other. */
export function checkFaultRule(rule: unknown, text = JSON.stringify(rule)): FaultRule {
  const { data, error } = faultRule.safeParse(rule);
  if (data) return data;
  const issues = error.issues.map(({ path, message }) => `${path.join(".") || "it"}: ${message}`);
  throw new Error(`The fault ${text} cannot be used: ${issues.join("; ")}`);
}

/** A rule as it is written on the command line. */
export function faultRuleText({ method, path, fault: { status, ...fault }, ...when }: FaultRule): string {
  const pairs = Object.entries({ ...fault, ...when }).filter(([, value]) => value !== undefined);
  const texts = pairs.map(([key, value]) => `${key}=${/\s/.test(String(value)) ? `"${value}"` : value}`);
  return [method, path, status, ...texts].filter((part) => part !== undefined).join(" ");
}
