import type { Outcome } from "../http/exchange";
import { type Allowance, readAllowance } from "./allowance";
import type { Clock } from "./clock";
import { type Applicant, Lane } from "./lane";
import type { Stopwatch } from "./stopwatch";

/** Holds the requests to a tenant back so far that they do not run into its rate limits. */
export class RateBudget {
  readonly #clock: Clock;
  readonly #reserve: number;
  /** The tenant's limit. Single operations have stricter ones besides. */
  #common: Lane;
  readonly #lanes = new Map<string, Lane>();
  /** The first request of each operation: its answer tells whether the operation has a limit of its own. */
  readonly #first = new Map<string, Promise<unknown>>();
  readonly #stopwatch: Stopwatch;

  /** The reserve is the share of each limit that is left to others, from 0 to 1. */
  constructor(reserve: number, clock: Clock, stopwatch: Stopwatch) {
    this.#clock = clock;
    this.#stopwatch = stopwatch;
    this.#reserve = reserve;
    this.#common = new Lane(reserve, clock);
  }

  /** Sends as soon as there is room. Undefined when there is none before the deadline, and nothing was sent. */
  async run(applicant: Applicant, send: () => Promise<Outcome>): Promise<Outcome | undefined> {
    const operation = operationOf(applicant);
    const first = this.#first.get(operation);
    if (first) {
      await this.#stopwatch.during(first);
      return this.#send(operation, applicant, send);
    }
    const sent = this.#send(operation, applicant, send);
    this.#first.set(
      operation,
      sent.catch(() => undefined),
    );
    return sent;
  }

  async #send(operation: string, applicant: Applicant, send: () => Promise<Outcome>): Promise<Outcome | undefined> {
    const lane = this.#lanes.get(operation) ?? this.#common;
    const ticket = await this.#stopwatch.during(lane.admit(applicant));
    if (!ticket) return undefined;
    const outcome = await send();
    const answer = outcome.status === undefined ? undefined : outcome;
    const allowance = answer && readAllowance(answer, this.#clock.now());
    const rightful = allowance ? this.#laneOf(operation, allowance) : lane;
    if (rightful === lane) {
      lane.leave(ticket, answer, allowance);
    } else {
      lane.leave(ticket);
      rightful.leave(rightful.enter(ticket.sentAt), answer, allowance);
    }
    return outcome;
  }

  /** The lane of an operation whose answer tells of a limit. */
  #laneOf(operation: string, { limit }: Allowance): Lane {
    const known = this.#lanes.get(operation);
    if (known?.limit === limit) return known;
    const lane = this.#common.limit === undefined || this.#common.limit === limit ? this.#common : this.#newLane();
    if (limit > (this.#common.limit ?? 0)) this.#common = lane;
    this.#lanes.set(operation, lane);
    return lane;
  }

  #newLane(): Lane {
    return new Lane(this.#reserve, this.#clock);
  }
}

/** An operation is told apart by method and path, in which names and ids take turns. */
const operationOf = ({ method, path }: Applicant): string => `${method} ${path.replace(/(\/[^/]+)\/[^/]+/g, "$1/*")}`;
