import type { Constraint, Values } from "../../../definition";
import { declaredCredentials, mostCredentials } from "./replace-credentials";

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

const notBoth = <Name extends string>(one: Name, other: Name, why: string): Constraint<Name> => ({
  properties: [one, other],
  broken: (inputs) =>
    isSet(inputs[one]) && isSet(inputs[other]) ? `cannot be set along with \`${other}\`: ${why}` : undefined,
});

const holders = ["clientAuthenticationMethods", "signedRequestObject", "tokenVaultPrivilegedAccess"] as const;

/** Each credential once: the same one may be declared in several places. */
const distinctCredentials = (inputs: Values): Values[] => [
  ...new Map(declaredCredentials(inputs).map((one) => [JSON.stringify(one), one])).values(),
];

/** A constraint over all credentials, which is reported on the first property that has some. */
const overCredentials = (
  broken: (credentials: readonly Values[]) => string | undefined,
): Constraint<(typeof holders)[number]>[] =>
  holders.map((holder) => ({
    properties: [holder, ...holders.filter((other) => other !== holder)],
    broken: (inputs) =>
      holders.find((name) => isSet(inputs[name])) === holder ? broken(distinctCredentials(inputs)) : undefined,
  }));

const credentialConstraints = [
  ...overCredentials((credentials) =>
    credentials.length > mostCredentials
      ? `must leave the application with at most ${mostCredentials} credentials, together with those of ${holders.join(", ")}`
      : undefined,
  ),
  ...overCredentials((credentials) => {
    const keys = credentials.flatMap(({ credentialType, pem }) =>
      credentialType === "public_key" && typeof pem === "string" ? [pem.trim()] : [],
    );
    return new Set(keys).size < keys.length
      ? "must not have the same key in two credentials: an application has each key once"
      : undefined;
  }),
];

/** What Auth0 asks of several properties of a client at once. */
export const clientConstraints: readonly Constraint<
  | "clientAuthenticationMethods"
  | "jwtConfiguration"
  | "oidcBackchannelLogout"
  | "oidcConformant"
  | "oidcLogout"
  | "organizationRequireBehavior"
  | "refreshToken"
  | "signedRequestObject"
  | "tokenEndpointAuthMethod"
  | "tokenVaultPrivilegedAccess"
>[] = [
  ...credentialConstraints,
  notBoth("tokenEndpointAuthMethod", "clientAuthenticationMethods", "an application authenticates in one way"),
  notBoth("oidcBackchannelLogout", "oidcLogout", "both are names of the same settings"),
  {
    properties: ["refreshToken"],
    broken: ({ refreshToken }) => {
      const { rotationType, expirationType } = (refreshToken ?? {}) as Values;
      return rotationType === "rotating" && expirationType === "non-expiring"
        ? 'must have the `expirationType` "expiring" when its `rotationType` is "rotating"'
        : undefined;
    },
  },
  {
    properties: ["refreshToken"],
    broken: ({ refreshToken }) => {
      const { tokenLifetime, idleTokenLifetime, infiniteTokenLifetime, infiniteIdleTokenLifetime } = (refreshToken ??
        {}) as Values;
      const limited =
        !infiniteTokenLifetime && !infiniteIdleTokenLifetime && isSet(tokenLifetime) && isSet(idleTokenLifetime);
      return limited && Number(idleTokenLifetime) >= Number(tokenLifetime)
        ? "must have an `idleTokenLifetime` that is shorter than its `tokenLifetime`"
        : undefined;
    },
  },
  {
    properties: ["jwtConfiguration", "clientAuthenticationMethods"],
    broken: ({ jwtConfiguration, clientAuthenticationMethods }) =>
      isSet(clientAuthenticationMethods) && (jwtConfiguration as Values | undefined)?.["alg"] === "HS256"
        ? 'must have another `alg` than "HS256" along with `clientAuthenticationMethods`, such as "RS256": an application that authenticates by key has no secret to verify such tokens with'
        : undefined,
  },
  {
    properties: ["signedRequestObject"],
    broken: ({ signedRequestObject }) => {
      const { required, credentials } = (signedRequestObject ?? {}) as Values;
      return required === true && Array.isArray(credentials) && credentials.length === 0
        ? "must have `credentials` when it is `required`, or every login would be refused"
        : undefined;
    },
  },
  {
    properties: ["organizationRequireBehavior", "oidcConformant"],
    broken: ({ organizationRequireBehavior, oidcConformant }) =>
      organizationRequireBehavior === "post_login_prompt" && oidcConformant === false
        ? '"post_login_prompt" needs `oidcConformant` to be true'
        : undefined,
  },
];
