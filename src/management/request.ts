import type { Message } from "./exchange";

/** A request to the Management API. */
export interface Request {
  method: Message["method"];
  /** Path below `/api/v2`, already escaped, such as `/clients/abc`. */
  path: string;
  /** Undefined values are left out. */
  query?: Record<string, string | number | boolean | undefined>;
  /** A JSON value, or a form with files. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Value of the header `authorization`, for a request in another's name; the provider's token unless set. */
  authorization?: string;
  /** Whether sending it twice does no more than sending it once; all but a POST unless set. */
  repeatable?: boolean;
  /** Statuses of success that Auth0 documents for it, where the answer itself tells nothing; 204 for a DELETE unless set. */
  statuses?: readonly number[];
}
