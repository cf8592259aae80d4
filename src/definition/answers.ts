import type { Wire } from "./api";
import { isObject } from "./objects";

/** What a failed request tells: only what Auth0 itself said of it. */
interface Refused {
  readonly status?: number;
  readonly errorCode?: string | undefined;
  readonly isGone?: boolean;
  readonly isWithoutEndpoint?: boolean;
  readonly isUncertain?: boolean;
}

/** The status with which Auth0 itself has refused a request. Undefined for any other failure. */
export const refusedWith = (error: unknown): number | undefined => (error as Refused).status;

/** Whether Auth0 itself has refused a request with this `errorCode`. */
export const isNamed = (error: unknown, errorCode: string): boolean =>
  refusedWith(error) !== undefined && (error as Refused).errorCode === errorCode;

/** Whether Auth0 itself has said that an object is not there. */
export const isGone = (error: unknown): boolean => (error as Refused).isGone === true;

/** Whether Auth0 itself has said that the tenant does not have an endpoint. */
export const isWithoutEndpoint = (error: unknown): boolean => (error as Refused).isWithoutEndpoint === true;

/** Whether a request that failed may have been carried out all the same. */
export const isUncertain = (error: unknown): boolean => (error as Refused).isUncertain === true;

/** An answer of success that is not about what was asked for: nothing may be concluded from it. */
export class StrangeAnswer extends Error {
  /** A write that it answers may have been carried out or not. */
  readonly isUncertain = true;

  constructor(expected: string, answer: unknown) {
    super(
      `The answer is not ${expected}, but ${described(answer)}. Something between here and Auth0 may have given it: nothing is concluded from it. Run it again later.`,
    );
  }
}

/** What an answer is, without any value of it. */
function described(answer: unknown): string {
  if (answer === undefined) return "nothing";
  if (Array.isArray(answer)) return "a list";
  if (!isObject(answer)) return `a ${typeof answer}`;
  const keys = Object.keys(answer);
  if (keys.length === 0) return "an empty object";
  return `an object that holds ${keys.slice(0, 5).join(", ")}${keys.length > 5 ? ", …" : ""}`;
}

/** The answer to what only tells by its status that it is done: an empty object, or nothing. */
export function expectEmpty(answer: unknown): Wire {
  if (answer === undefined || isHollow(answer)) return {};
  throw new StrangeAnswer("an empty one", answer);
}

/**
 * Whether a body says nothing, which anybody's may: another request has to tell whether a deletion is done. An answer
 * without a body tells it by its status.
 */
export const isHollow = (answer: unknown): boolean => isObject(answer) && Object.keys(answer).length === 0;

/** The list that was asked for: of objects, each with these keys. */
export function expectList(answer: unknown, expected: string, keys: readonly string[] = []): Wire[] {
  const isItem = (item: unknown) => isObject(item) && keys.every((key) => item[key] !== undefined);
  if (Array.isArray(answer) && answer.every(isItem)) return answer;
  throw new StrangeAnswer(expected, answer);
}

/** The object that was asked for: with these values, and with anything under these keys. */
export function expectObject(answer: unknown, expected: string, values: Wire = {}, keys: readonly string[] = []): Wire {
  const isIt =
    isObject(answer) &&
    Object.entries(values).every(([key, value]) => answer[key] === value) &&
    keys.every((key) => answer[key] !== undefined);
  if (isIt) return answer;
  throw new StrangeAnswer(expected, answer);
}
