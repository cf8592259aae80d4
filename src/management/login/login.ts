import { readAnswer } from "../answers/answer";
import { ManagementError } from "../answers/management-error";
import type { Configuration } from "../configuration/configuration";
import { credentials } from "../configuration/credentials";
import { type Transport, tokenEndpoint } from "../http/transport";
import { secretsIn } from "../log/redaction";
import type { Clock } from "../pacing/clock";
import { type Attempt, retry } from "../pacing/retry";
import { loginHint } from "./hint";
import type { IssuedToken } from "./tokens";

const method = "POST";
const path = tokenEndpoint;

/** Logs the configured application in at the tenant's token endpoint, each time it is called. */
export function login(
  configuration: Configuration,
  origin: URL,
  transport: Transport,
  clock: Clock,
): (deadline: number) => Promise<IssuedToken> {
  const identify = credentials(configuration, origin);
  const audience = configuration.audience ?? new URL("/api/v2/", origin).href;
  return async (deadline) => {
    const used: string[] = [];
    const send: Attempt = async (attempt) => {
      const identity = await identify();
      used.push(...secretsIn(identity));
      const body = JSON.stringify({ grant_type: "client_credentials", audience, ...identity });
      const headers = { accept: "application/json", "content-type": "application/json" };
      return transport.send({ method, target: path, headers, body, attempt }, deadline - clock.now());
    };
    const tried = await retry(send, { clock, deadline, repeatable: true, presence: transport.presence });
    const answer = readAnswer(tried, {
      method,
      path,
      secrets: () => [...used, ...secretsIn(configuration)],
      repeatable: true,
      // It answers no request to the Management API, least of all that an object is not there.
      isRefusal: () => false,
      hint: (symptom) => loginHint(symptom, { ...configuration, domain: origin.host }),
    });
    return readToken(answer, tried.outcome.status);
  };
}

function readToken(answer: unknown, status: number | undefined): IssuedToken {
  const { access_token, expires_in } = (answer ?? {}) as Record<string, unknown>;
  if (typeof access_token === "string" && access_token && Number(expires_in) > 0) {
    return { value: access_token, lifetime: Number(expires_in) };
  }
  throw new ManagementError({
    method,
    path,
    status,
    reason: "the answer holds no access_token with a lifetime",
    hint: "Check the domain: this does not seem to be the token endpoint of an Auth0 tenant.",
  });
}
