import "../contract/every-answer";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator";

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
  body: any;
  headers: Headers;
}

/** A running simulator, and requests to it with a token. */
export interface Session {
  simulator: Simulator;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined, headers: response.headers };
}

/** Asks for an access token. */
export async function requestToken(
  simulator: Simulator,
  fields: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${simulator.url}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ grant_type: "client_credentials", audience: `${simulator.url}/api/v2/`, ...fields }),
  });
  return answerOf(response);
}

export async function startSession(options?: SimulatorOptions): Promise<Session> {
  const simulator = await startSimulator(options);
  const { clientId: client_id, clientSecret: client_secret } = simulator;
  const { body } = await requestToken(simulator, { client_id, client_secret });
  simulator.clearRequests();
  const send: Session["send"] = async (method, path, payload, headers = {}) => {
    const form = payload instanceof FormData;
    const response = await fetch(`${simulator.url}/api/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${body.access_token}`,
        ...(payload !== undefined && !form && { "content-type": "application/json" }),
        ...headers,
      },
      body: payload === undefined ? undefined : form ? payload : JSON.stringify(payload),
    });
    return answerOf(response);
  };
  return { simulator, send, close: () => simulator.close() };
}
