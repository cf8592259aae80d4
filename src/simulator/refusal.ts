import { STATUS_CODES } from "node:http";

/** An answer that says no, in the words of the Management API. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
    readonly errorCode?: string,
    readonly attributes?: Record<string, string>,
  ) {
    super(message);
  }

  /** The body of the answer. */
  get body() {
    const { statusCode, message, errorCode, attributes } = this;
    return { statusCode, error: STATUS_CODES[statusCode], message, errorCode, attributes };
  }
}

export const badRequest = (message: string, errorCode = "invalid_body") => new Refusal(400, message, errorCode);
export const forbidden = (message: string, errorCode: string) => new Refusal(403, message, errorCode);
export const notFound = (message: string, errorCode?: string) => new Refusal(404, message, errorCode);
export const conflict = (message: string, errorCode?: string) => new Refusal(409, message, errorCode);
