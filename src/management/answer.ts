import { type Complaint, readComplaint } from "./complaint";
import { ManagementError } from "./management-error";
import { redact } from "./redaction";
import { isLost, type Tried } from "./retry";
import type { Answer } from "./transport";

/** What an answer is read against. */
export interface Question {
  method: string;
  /** Path on the tenant, without its query. */
  path: string;
  /** Everything that no message may show. */
  secrets: () => readonly (string | undefined)[];
  /** Whether sending it twice does no more than sending it once. */
  repeatable: boolean;
  /** What to do about a failure. */
  hint(symptom: Symptom): string | undefined;
}

/** A failure, as far as a hint can go by it. */
export interface Symptom extends Complaint {
  method: string;
  /** Missing when no answer arrived. */
  status?: number;
}

interface Refusal extends Complaint {
  status?: number;
  reason: string;
}

/** The value that the server answered: parsed JSON, text, or undefined for an empty answer. Throws on anything else. */
export function readAnswer(tried: Tried, question: Question): unknown {
  const { outcome } = tried;
  if (outcome.status === undefined) throw failure({ reason: outcome.reason, errorCode: outcome.code }, tried, question);
  const { status } = outcome;
  if (status >= 300 && status < 400) {
    const reason = `redirected to ${destination(outcome)}, and not followed, since the credentials would go along`;
    throw failure({ status, reason }, tried, question);
  }
  const { value, problem } = parse(outcome, question.secrets);
  if (problem) throw failure({ status, reason: problem }, tried, question);
  if (status < 400) return value;
  const complaint = readComplaint(value, (text) => redact(text, question.secrets()));
  const reason = complaint.auth0Message ?? "the answer gives no reason";
  throw failure({ status, reason, ...complaint }, tried, question);
}

function failure(
  refusal: Refusal,
  tried: Tried,
  { method, path, secrets, repeatable, hint }: Question,
): ManagementError {
  const hidden = secrets();
  const clean = (text: string | undefined) => text && redact(text, hidden);
  return new ManagementError({
    method,
    path: redact(path, hidden),
    status: refusal.status,
    reason: redact(refusal.reason, hidden),
    errorCode: clean(refusal.errorCode),
    auth0Message: clean(refusal.auth0Message),
    property: clean(refusal.property),
    effort: describeEffort(tried),
    isUncertain: !repeatable && (isLost(tried.outcome) || (refusal.status ?? 300) < 300),
    hint: clean(hint({ method, ...refusal })),
  });
}

function describeEffort({ attempts, elapsed, exhausted }: Tried): string | undefined {
  if (attempts === 1 && !exhausted) return undefined;
  return `given up after ${attempts} attempt${attempts === 1 ? "" : "s"} in ${Math.round(elapsed / 1000)} s`;
}

/** The origin alone: the rest of a redirect's location may carry secrets. */
function destination({ headers }: Answer): string {
  const location = String(headers["location"] ?? "");
  return URL.canParse(location) ? new URL(location).origin : "another path";
}

function parse({ headers, text }: Answer, secrets: Question["secrets"]): { value?: unknown; problem?: string } {
  if (text === "") return {};
  const type = String(headers["content-type"] ?? "");
  const excerpt = () => redact(text, secrets()).slice(0, 200);
  if (/\bhtml\b/i.test(type)) return { problem: `the answer is HTML, not JSON: ${excerpt()}` };
  if (!/\bjson\b/i.test(type)) return { value: text };
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, deepest) ? { problem: `the answer is nested deeper than ${deepest} levels` } : { value };
  } catch {
    return { problem: `the answer is not valid JSON: ${excerpt()}` };
  }
}

/** Far beyond what Auth0 answers, and far below what a walk through the value can bear. */
const deepest = 100;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1)));
