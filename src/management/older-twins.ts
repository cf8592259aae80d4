import type { OlderTwin, Request } from "../definition/api";
import { ManagementError } from "./answers/management-error";

type Send = (request: Request) => Promise<unknown>;

/** Which of the endpoints that have an older twin a tenant has. The first request tells, and the others of it wait. */
export class OlderTwins {
  readonly #isThere = new Map<OlderTwin, boolean>();
  readonly #asking = new Map<OlderTwin, Promise<void>>();

  /** Sends a request, or what its twin makes of it where the tenant does not have the endpoint. */
  async send(request: Request, send: Send): Promise<unknown> {
    const { olderTwin: twin } = request;
    if (!twin) return send(request);
    while (this.#asking.has(twin)) await this.#asking.get(twin);
    const isThere = this.#isThere.get(twin);
    if (isThere === undefined) return this.#ask(twin, request, send);
    return isThere ? send(request) : sendOlder(twin, request, send);
  }

  async #ask(twin: OlderTwin, request: Request, send: Send): Promise<unknown> {
    const answer = send(request);
    const told = answer.then(
      () => this.#isThere.set(twin, true),
      (error) => isWithout(error) && this.#isThere.set(twin, false),
    );
    this.#asking.set(
      twin,
      told.then(() => void this.#asking.delete(twin)),
    );
    return answer.catch((error) => {
      if (!isWithout(error)) throw error;
      return sendOlder(twin, request, send);
    });
  }
}

const sendOlder = async (twin: OlderTwin, request: Request, send: Send): Promise<unknown> =>
  twin.answer(await send(twin.request(request)), request);

/** An object that is not there says nothing of the endpoint. */
const isWithout = (error: unknown): boolean => error instanceof ManagementError && error.isWithoutEndpoint;
