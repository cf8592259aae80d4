import { STATUS_CODES } from "node:http";

/** What is known about a request that failed. */
export interface Failure {
  method: string;
  /** Path on the tenant, without its query. */
  path: string;
  /** Status of what was answered, by whomever. Missing when no answer arrived. */
  status?: number;
  /** Whether Auth0 itself refused this very request; not what a proxy answered, nor the login before it. */
  isRefused?: boolean;
  /** Whether the server was not there, whatever the request. */
  isUnreachable?: boolean;
  /** What went wrong, in one sentence: Auth0's own words where there are some. */
  reason: string;
  /** Code that Auth0 gives this error, such as `invalid_body`; of the network error when no answer arrived. */
  errorCode?: string;
  auth0Message?: string;
  /** Wire path of the property that Auth0 objects to, such as `callbacks[1]`. */
  property?: string;
  /** How long it was tried, when it was tried more than once. */
  effort?: string;
  /** Whether it may have been carried out all the same, and must not be sent again without a look. */
  isUncertain?: boolean;
  /** What to do about it. */
  hint?: string;
}

/** A request to Auth0 failed. The message says which one, what Auth0 said and what to do; it holds no secret. */
export class ManagementError extends Error {
  override name = "ManagementError";
  readonly method: string;
  readonly path: string;
  /**
   * Status with which Auth0 itself refused this request: the only one from which anything may be concluded. Missing when
   * no answer arrived, when something between here and Auth0 gave it, and when the login before it failed.
   */
  readonly status: number | undefined;
  readonly errorCode: string | undefined;
  readonly auth0Message: string | undefined;
  readonly property: string | undefined;
  /** Whether it may have been carried out all the same, and must not be sent again without a look. */
  readonly isUncertain: boolean;
  readonly hint: string | undefined;

  constructor(failure: Failure) {
    super(describe(failure));
    this.method = failure.method;
    this.path = failure.path;
    this.status = failure.isRefused ? failure.status : undefined;
    this.errorCode = failure.errorCode;
    this.auth0Message = failure.auth0Message;
    this.property = failure.property;
    this.isUncertain = failure.isUncertain ?? false;
    this.hint = failure.hint;
  }

  /** Whether the tenant does not have the object. Auth0 says the same, in bare words, of an endpoint that it does not know. */
  get isGone(): boolean {
    return this.status === 404 && !this.#isBare;
  }

  /** Whether the tenant does not have the endpoint. */
  get isWithoutEndpoint(): boolean {
    return this.status === 410 || (this.status === 404 && this.#isBare);
  }

  get #isBare(): boolean {
    return isBareNotFound(this);
  }
}

/** Whether a 404 is in the bare words in which Auth0 answers for an endpoint that it does not know. */
export const isBareNotFound = ({ errorCode, auth0Message }: Pick<ManagementError, "errorCode" | "auth0Message">) =>
  errorCode === undefined && auth0Message === STATUS_CODES[404];

function describe({ method, path, status, isUnreachable, reason, errorCode, property, effort, hint }: Failure): string {
  const outcome = status === undefined ? "no answer" : `${status} ${STATUS_CODES[status] ?? ""}`.trim();
  const subject = isUnreachable ? "Auth0 cannot be reached" : `${method} ${path}: ${outcome}`;
  const details = [errorCode, property && `property "${property}"`].filter(Boolean).join(", ");
  const sentence = `${subject}: ${reason}${details && ` (${details})`}${effort ? `, ${effort}` : ""}`;
  return hint ? `${sentence}\n${hint}` : sentence;
}
