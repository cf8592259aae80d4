import type { Symptom } from "../answers/answer";
import { isBareNotFound } from "../answers/management-error";
import type { Configuration } from "../configuration/configuration";
import { unsent } from "../pacing/retry";

/** Who asked. A configured token is one that cannot be renewed. */
type Asker = Pick<Configuration, "domain" | "clientId" | "apiToken">;

const settings = "auth0:clientId, auth0:clientSecret, or AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET in the environment";

/** What to do about a login that failed. */
export function loginHint(symptom: Symptom, asker: Asker): string | undefined {
  const { status, errorCode } = symptom;
  const application = `the application ${asker.clientId}`;
  if (status === 401 || errorCode === "invalid_client") {
    return `Check the client id and its secret or key (${settings}), and that ${application} is one of ${asker.domain}.`;
  }
  if (status === 403) {
    return `Authorize ${application} for the Management API: Auth0 Dashboard > Applications > APIs > Auth0 Management API > Application Access. Behind a custom domain, set auth0:audience to https://<tenant domain>/api/v2/.`;
  }
  if (status === 404) return `Check the domain: ${asker.domain} does not seem to be an Auth0 tenant.`;
  return outageHint(symptom, asker);
}

/** What to do about a request to the Management API that failed. */
export function requestHint(symptom: Symptom, asker: Asker): string | undefined {
  const { status, isRefused } = symptom;
  if (!isRefused) return outageHint(symptom, asker) ?? strangerHint(asker);
  if (status === 401) return tokenHint(asker);
  if (status === 403) return permissionHint(symptom, asker);
  if (status === 404) return missingHint(symptom, asker);
  if (status === 409) return conflictHint(symptom);
  if (status === 400 && /connection (must be enabled|is disabled)/i.test(symptom.auth0Message ?? ""))
    return `Auth0 creates users only in connections that are enabled for the application that asks, here ${asker.clientId}. Add it to \`enabledClients\` of the connection, or to its \`ConnectionClients\`, after which the user has to come.`;
  return outageHint(symptom, asker);
}

/** A create refers to something by an argument; everything else is about an object, and may do so as well. */
function missingHint({ method, errorCode, auth0Message }: Symptom, { domain }: Asker): string {
  if (isBareNotFound({ errorCode, auth0Message }))
    return `${domain} does not have this endpoint, whatever the object: Auth0 does not offer it to this tenant, or has removed it.`;
  const named =
    "look at those that hold an id or a name of another object, such as a user, a connection or a client, and at whether the configuration is that of the right tenant.";
  if (method === "POST") return `Something that an argument names does not exist in ${domain}: ${named}`;
  if (method === "GET")
    return `Not found in ${domain}: it was deleted outside of Pulumi, or the configuration points at another tenant. "pulumi refresh" brings the state up to date.`;
  return `Not found in ${domain}: it was deleted outside of Pulumi, and "pulumi refresh" brings the state up to date; or it is something that an argument names: ${named}`;
}

/** How a resource begins is up to `adopt`; one that is there already cannot become another object. */
function conflictHint({ method }: Symptom): string | undefined {
  if (method === "DELETE") return undefined;
  return method === "POST"
    ? 'Something in the tenant already has this name or identifier. To manage it, set `adopt` to "ifExists" or to its id where the resource has that argument; otherwise choose another name. Should it be the object that Pulumi is replacing, set the option `deleteBeforeReplace: true`.'
    : "Something else in the tenant already has this name, identifier or number: choose another one.";
}

function tokenHint({ domain, clientId, apiToken }: Asker): string {
  return apiToken
    ? "The configured token (auth0:apiToken, AUTH0_API_TOKEN) is expired, revoked or of another tenant. Set a new one, or log in by client id and secret, which renews by itself."
    : `Auth0 refused a new token of the application ${clientId}. Check that the audience (auth0:audience, AUTH0_AUDIENCE) is the Management API of ${domain}.`;
}

function permissionHint({ errorCode, auth0Message = "" }: Symptom, { clientId, apiToken }: Asker): string {
  const [, anyOf, one] = /expected any of: ?(.+?)\.?$|requires the "([\w:]+)" scope/.exec(auth0Message) ?? [];
  const scopes = (anyOf ?? one)?.split(/\s*,\s*/);
  if (scopes) {
    const names = `the scope ${scopes.join(" or ")}`;
    return apiToken
      ? `Create an API token that has ${names}.`
      : `Grant ${names} to the application ${clientId}: Auth0 Dashboard > Applications > APIs > Auth0 Management API > Application Access.`;
  }
  if (errorCode === "insufficient_entitlement" || /upgrade your subscription/i.test(auth0Message)) {
    return "The tenant's Auth0 plan does not include this. Remove it from the program, or upgrade the plan.";
  }
  return "Auth0 does not allow this for the tenant or the application.";
}

const trustHint =
  "The connection is not trusted, and nothing was sent. Where a proxy or a gateway of your own signs it, name its certificate in the environment: NODE_EXTRA_CA_CERTS=/path/to/ca.pem.";

const strangerHint = ({ domain }: Asker): string =>
  `Something between here and Auth0 has answered, or another server than ${domain}: nothing is concluded from it. Check auth0:domain, and HTTPS_PROXY where one is needed; then run it again.`;

function outageHint({ status, errorCode }: Symptom, { domain }: Asker): string | undefined {
  if (status === 429 || errorCode === unsent.code) {
    return "The tenant's rate limit stayed used up, so this was not done. Run it again later: what was done is not repeated. Raise auth0:deadline to wait longer; lower auth0:rateLimitReserve if other requests leave that much room.";
  }
  if (/CERT|SIGNATURE|ERR_TLS/.test(errorCode ?? "") && status === undefined) return trustHint;
  if (status === undefined) return `Check the domain ${domain}, the network, and HTTPS_PROXY where one is needed.`;
  if (status >= 500) return "The fault is at Auth0: see https://status.auth0.com, and run it again later.";
  return undefined;
}
