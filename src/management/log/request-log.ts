import { openSync, writeSync } from "node:fs";
import type { Answer, Exchange, Message } from "../http/exchange";
import { printable } from "./printable";
import { redactor, type SecretPlaces, secretsIn, withoutSecrets } from "./redaction";

/** Writes down what is sent, without the secrets in it. */
export interface RequestLog {
  /** Secrets given here are taken out wherever they stand. */
  write(exchange: Exchange, secrets: Iterable<string>): void;
}

const longestLine = 20_000;

/** The log that the environment asks for: `AUTH0_DEBUG` says whether and where, `AUTH0_DEBUG_BODIES` whether with bodies. */
export function requestLog(env: NodeJS.ProcessEnv, places?: SecretPlaces): RequestLog | undefined {
  const target = env["AUTH0_DEBUG"] ?? "";
  if (!isOn(target)) return undefined;
  const file = /^(1|true)$/i.test(target) ? process.stderr.fd : opened(target);
  const hasBodies = isOn(env["AUTH0_DEBUG_BODIES"] ?? "");
  // Each text is cleaned as it was sent, before JSON writes it in a way of its own.
  const textOf = (body: unknown, clean: (text: string) => string) =>
    JSON.stringify(withoutSecrets(body, places), (_, value) => cleaned(value, clean));
  return {
    write: (exchange, secrets) => {
      const { message } = exchange;
      const clean = redactor([...secrets, ...secretsIn(sentBy(message), places), ...secretsIn(queryOf(message))]);
      const bodies = hasBodies ? bodiesOf(exchange).map(([mark, body]) => `  ${mark} ${textOf(body, clean)}`) : [];
      const lines = [clean(lineOf(exchange)), ...bodies];
      writeSync(file, lines.map((line) => `${printable(line.slice(0, longestLine))}\n`).join(""));
    },
  };
}

/** A number stays one unless it holds a secret. Of a text no more than fits into a line is kept, once it is clean. */
function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value !== "string" && typeof value !== "number") return value;
  const text = clean(String(value)).slice(0, longestLine);
  return text === String(value) ? value : text;
}

const isOn = (value: string): boolean => !/^(|0|false)$/i.test(value);

/** Only its owner can read a file that is created here. Any other one, such as a device, keeps the mode that it has. */
function opened(file: string): number {
  try {
    return created(file) ?? openSync(file, "a");
  } catch (error) {
    throw new Error(`AUTH0_DEBUG names a file that cannot be written: ${(error as Error).message}.`);
  }
}

/** Undefined where something is already, a symbolic link too. */
function created(file: string): number | undefined {
  try {
    return openSync(file, "ax", 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return undefined;
    throw error;
  }
}

function lineOf({ message, outcome, duration }: Exchange): string {
  const { method, target, attempt = 1 } = message;
  const result = outcome.status ?? `no answer: ${outcome.reason}`;
  const limits = outcome.status === undefined ? [] : limitsIn(outcome);
  const facts = [`${Math.round(duration)} ms`, ...(attempt > 1 ? [`attempt ${attempt}`] : []), ...limits];
  return `${new Date().toISOString()} ${method} ${shown(target)} ${result}, ${facts.join(", ")}`;
}

/** The target with the secrets in its query masked. */
function shown(target: string): string {
  const [path, query] = target.split("?");
  return query === undefined ? target : `${path}?${new URLSearchParams(withoutSecrets(queryOf({ target })))}`;
}

const queryOf = ({ target }: Pick<Message, "target">): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(target.split("?")[1]));

/** What the pace goes by, and what Auth0's support asks for. */
const headerNames = {
  "x-ratelimit-limit": "limit",
  "x-ratelimit-remaining": "remaining",
  "x-ratelimit-reset": "reset",
  "retry-after": "retry after",
  "x-auth0-requestid": "request",
  "x-request-id": "request",
};

const limitsIn = ({ headers }: Answer): string[] =>
  Object.entries(headerNames).flatMap(([header, name]) =>
    headers[header] === undefined ? [] : [`${name} ${headers[header]}`],
  );

function bodiesOf({ message, outcome }: Exchange): [string, unknown][] {
  const answer = outcome.status === undefined ? undefined : answerIn(message, outcome);
  const shown = isList(message, answer) ? withIdsAlone(answer) : answer;
  return Object.entries({ ">": sentBy(message), "<": shown }).filter(([, body]) => body !== undefined && body !== "");
}

/** Events tell of users, and of nothing that a resource stands for. */
const answerIn = ({ events }: Message, { status, text }: Answer): unknown =>
  events && status < 300 ? "(events)" : parsed(text);

/**
 * Of a list the ids of what is in it. It holds the objects of other resources, and it may not be known yet what their
 * programs mark as secrets.
 */
function withIdsAlone(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(idsOf);
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, item]) => [key, Array.isArray(item) ? item.map(idsOf) : item]),
  );
}

const isList = (message: Message, answer: unknown): boolean =>
  Array.isArray(answer) || ["per_page", "take"].some((name) => Object.hasOwn(queryOf(message), name));

const idsOf = (item: unknown): unknown =>
  typeof item === "object" && item !== null
    ? Object.fromEntries(Object.entries(item).filter(([key]) => /(^|_)id$/.test(key)))
    : item;

/** A form holds files, which are not for a log. */
const sentBy = ({ body }: Message): unknown => (typeof body === "string" ? parsed(body) : body && "(form)");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
