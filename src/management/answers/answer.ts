import type { Answer } from "../http/exchange";
import { isAbsent } from "../http/presence";
import { eventsIn, isEventStream } from "../http/server-sent-events";
import { redact } from "../log/redaction";
import { isLost, nothingDone, type Tried } from "../pacing/retry";
import { type Complaint, isAuth0Error, readComplaint, statusIn } from "./complaint";
import { ManagementError } from "./management-error";

/** What an answer is read against. */
export interface Question {
  method: string;
  /** Path on the tenant, without its query. */
  path: string;
  /** Everything that no message may show. */
  secrets: () => readonly (string | undefined)[];
  /** Whether sending it twice does no more than sending it once. */
  repeatable: boolean;
  /** Statuses of success that Auth0 documents for it, where the answer itself tells nothing. */
  statuses?: readonly number[] | undefined;
  /** Whether the answer is a stream of events, and not JSON. */
  isStream?: boolean;
  /** Whether a body says that it was Auth0 who refused; in the shape of the Management API unless set. */
  isRefusal?(body: unknown, status: number): boolean;
  /** What to do about a failure. */
  hint(symptom: Symptom): string | undefined;
}

/** A failure, as far as a hint can go by it. */
export interface Symptom extends Complaint {
  method: string;
  /** Missing when no answer arrived. */
  status?: number;
  /** Whether Auth0 itself refused. */
  isRefused?: boolean;
}

interface Problem extends Complaint {
  status?: number;
  isRefused?: boolean;
  reason: string;
}

/** The value that Auth0 answered: parsed JSON, or undefined for an empty answer. Throws on anything else. */
export function readAnswer(tried: Tried, question: Question): unknown {
  const { outcome } = tried;
  if (outcome.status === undefined) throw failure({ reason: outcome.reason, errorCode: outcome.code }, tried, question);
  const { status } = outcome;
  if (status >= 300 && status < 400) {
    const reason = `redirected to ${destination(outcome)}, and not followed, since the credentials would go along`;
    throw failure({ status, reason }, tried, question);
  }
  const { value, problem } = question.isStream && status < 300 ? streamed(outcome) : parse(outcome, question.secrets);
  const complaint = readComplaint(value, (text) => redact(text, question.secrets()));
  if (status >= 400) {
    const { isRefusal = isAuth0Error } = question;
    const reason = problem ?? complaint.auth0Message ?? "the answer gives no reason";
    throw failure({ status, isRefused: !problem && isRefusal(value, status), reason, ...complaint }, tried, question);
  }
  const doubt = problem ?? doubtOf(value, status, question);
  if (doubt) throw failure({ status, reason: doubt }, tried, question);
  return value;
}

/** Statuses of answers that hold nothing. */
const emptyStatuses = [202, 204];

/** Why an answer of success is none of Auth0's to this request. */
function doubtOf(value: unknown, status: number, { statuses, secrets }: Question): string | undefined {
  const told = statusIn(value);
  if (told !== undefined) {
    const { auth0Message = "" } = readComplaint(value, (text) => redact(text, secrets()));
    return `the answer says of itself that it is the error ${told}: ${auth0Message}`;
  }
  if (statuses && !statuses.includes(status)) return `Auth0 answers this with ${statuses.join(" or ")} when it is done`;
  if (value === undefined && !emptyStatuses.includes(status)) return "the answer is empty";
  return undefined;
}

function failure(
  problem: Problem,
  tried: Tried,
  { method, path, secrets, repeatable, hint }: Question,
): ManagementError {
  const hidden = secrets();
  const clean = (text: string | undefined) => text && redact(text, hidden);
  return new ManagementError({
    method,
    path: redact(path, hidden),
    isUnreachable: isAbsent(tried.outcome),
    status: problem.status,
    isRefused: problem.isRefused,
    reason: redact(problem.reason, hidden),
    errorCode: clean(problem.errorCode),
    auth0Message: clean(problem.auth0Message),
    property: clean(problem.property),
    effort: describeEffort(tried),
    isUncertain: !repeatable && isUncertain(problem, tried),
    hint: clean(hint({ method, ...problem })),
  });
}

/** Only Auth0 itself can say that it has not carried a request out. */
const isUncertain = ({ status, isRefused }: Problem, { outcome }: Tried): boolean =>
  isLost(outcome) || (status !== undefined && !nothingDone.has(status) && !isRefused);

/** How long a server was waited for says nothing of one request: they wait together. */
function describeEffort({ attempts, elapsed, exhausted, outcome }: Tried): string | undefined {
  if ((attempts === 1 && !exhausted) || isAbsent(outcome)) return undefined;
  return `given up after ${attempts} attempt${attempts === 1 ? "" : "s"} in ${Math.round(elapsed / 1000)} s`;
}

/** The origin alone: the rest of a redirect's location may carry secrets. */
function destination({ headers }: Answer): string {
  const location = String(headers["location"] ?? "");
  return URL.canParse(location) ? new URL(location).origin : "another path";
}

function streamed({ headers, text }: Answer): { value?: unknown; problem?: string } {
  if (isEventStream(headers)) return { value: eventsIn(text) };
  return { problem: `the answer is ${String(headers["content-type"] ?? "of no type")}, not a stream of events` };
}

function parse({ headers, text }: Answer, secrets: Question["secrets"]): { value?: unknown; problem?: string } {
  if (text === "") return {};
  const type = String(headers["content-type"] ?? "");
  const excerpt = () => (isData(text) ? notShown(text) : redact(text, secrets()).slice(0, 200));
  if (/\bhtml\b/i.test(type)) return { problem: `the answer is HTML, not JSON: ${excerpt()}` };
  if (!/\bjson\b/i.test(type)) return { problem: `the answer is ${type || "of no type"}, not JSON: ${excerpt()}` };
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, deepest) ? { problem: `the answer is nested deeper than ${deepest} levels` } : { value };
  } catch {
    return { problem: `the answer is not valid JSON: ${excerpt()}` };
  }
}

/** The page of a proxy says who has answered. Data is Auth0's own, and may hold secrets that are not known here. */
const isData = (text: string): boolean => /^\s*[[{"]/.test(text);

const notShown = ({ length }: string): string =>
  `${length} characters that begin as JSON does, not shown since they may hold secrets`;

/** Far beyond what Auth0 answers, and far below what a walk through the value can bear. */
const deepest = 100;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1)));
