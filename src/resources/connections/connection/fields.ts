import { z } from "zod";
import {
  derived,
  document,
  json,
  map,
  matching,
  object,
  permanent,
  propertiesOf,
  secret,
  serverDefault,
  set,
} from "../../../definition";

/** Options that several strategies share, as shapes to be spread into theirs. */

export const text = (maximum: number, minimum = 1) => z.string().min(minimum).max(maximum);

/** An absolute https URL. */
export const https = (maximum?: number) =>
  (maximum === undefined ? z.string() : z.string().max(maximum)).refine(
    (address) => address.startsWith("https://") && URL.canParse(address),
    {
      error: 'must be an absolute URL that starts with "https://"',
    },
  );

/** A map of at most so many entries. */
export const mapOf = (value: z.ZodType, maximum: number) =>
  map(value).refine((entries) => Object.keys(entries).length <= maximum, {
    error: `must have at most ${maximum} entries`,
  });

type Switches<K extends string> = Record<K, z.ZodOptional<z.ZodBoolean>>;

/** Optional booleans, from their names and descriptions. */
export const switches = <K extends string>(descriptions: Record<K, string>, lead = "", tail = "."): Switches<K> =>
  Object.fromEntries(
    Object.entries<string>(descriptions).map(([name, description]) => [
      name,
      z.boolean().optional().describe(`${lead}${description}${tail}`),
    ]),
  ) as Switches<K>;

/** Switches that are on in a new connection. */
export const onByDefault = <K extends string>(descriptions: Record<K, string>): Switches<K> =>
  Object.fromEntries(
    Object.entries<z.ZodOptional<z.ZodBoolean>>(switches(descriptions)).map(([name, schema]) => [
      name,
      serverDefault(() => true, schema),
    ]),
  ) as Switches<K>;

/** What the provider lets Auth0 do once the user agrees: nothing that is not asked for. */
export const permissions = <K extends string>(descriptions: Record<K, string>): Switches<K> =>
  Object.fromEntries(
    Object.entries<z.ZodOptional<z.ZodBoolean>>(switches(descriptions, "Asks for permission to ")).map(
      ([name, schema]) => [name, serverDefault(() => false, schema)],
    ),
  ) as Switches<K>;

/** A permission that Auth0 always asks for and that cannot be turned off. */
export const alwaysOn = (description: string) =>
  serverDefault(() => true, z.literal(true))
    .optional()
    .describe(`${description} Always on.`);

export const strategyVersion = z
  .int()
  .optional()
  .describe("Version of Auth0's implementation of the strategy; a new connection gets the current one.");

const upstreamAliases = [
  "acr_values",
  "audience",
  "client_id",
  "display",
  "id_token_hint",
  "login_hint",
  "max_age",
  "prompt",
  "resource",
  "response_mode",
  "response_type",
  "ui_locales",
] as const;

export const upstreamParam = object({
  alias: z
    .enum(upstreamAliases)
    .optional()
    .describe("Parameter of Auth0's own authorization request whose value is passed on."),
  value: z.string().optional().describe("Constant value to send."),
}).refine((param) => Object.keys(param).length === 1, { error: "must have either `alias` or `value`" });

export const upstreamParams = (params: z.ZodType = map(upstreamParam)) =>
  params
    .nullish()
    .describe(
      "Parameters to add to the request that is sent to the identity provider, by name: each either a constant `value` or an `alias` of a parameter that Auth0 received.",
    );

/** Options of every strategy. */
export const everywhere = {
  nonPersistentAttrs: set(text(255, 0))
    .max(96)
    .nullish()
    .describe("Names of profile attributes that Auth0 must not store: at most 96."),
  upstreamParams: upstreamParams(),
  strategyVersion,
};

/** Options of every strategy that gets its users' profiles from elsewhere. */
export const external = {
  ...everywhere,
  setUserRootAttributes: z
    .enum(["on_each_login", "on_first_login", "never_on_login"])
    .optional()
    .describe(
      "When name, nickname, picture and the like are taken over from the provider: `on_each_login` (unless set), `on_first_login`, or `never_on_login`, which creates no users either.",
    ),
};

/** Id and secret that the provider gave to the application that stands for Auth0. */
export const oauthClient = (id: z.ZodType = z.string(), clientSecret: z.ZodType = z.string()) => ({
  clientId: permanent(id)
    .optional()
    .describe(
      "Id of the application that stands for Auth0 at the identity provider. Social strategies use Auth0's development keys without it, which are for trying out only.",
    ),
  clientSecret: permanent(secret(clientSecret))
    .optional()
    .describe("Secret of the application that stands for Auth0 at the identity provider."),
});

/** For strategies that do not work without it. */
export const requiredClientId = (id: z.ZodType) =>
  id.describe("Id of the application that stands for Auth0 at the identity provider.");

export const scopeList = () => set(text(255)).max(255);

/** Scopes of a social provider beyond the ones that have a switch of their own. */
export const scopes = {
  scope: serverDefault(() => [], scopeList())
    .optional()
    .describe("Scopes that Auth0 asks the provider for. Auth0 derives them from the switches and `freeformScopes`."),
  freeformScopes: scopeList().optional().describe("Scopes to ask for beyond those that have a switch of their own."),
};

/** Options of a provider whose scope Auth0 works out of the switches that are on. */
export const scopedBySwitches = <S extends z.ZodObject>(options: S): S => {
  const switches = propertiesOf(options).filter(({ schema }) => schema instanceof z.ZodBoolean);
  return derived({ scope: [...switches.map(({ name }) => name), "freeformScopes", "strategyVersion"] }, options);
};

export const iconUrl = https(255)
  .optional()
  .describe("Icon of the connection's button on the login page: an https URL of at most 255 characters.");

const domainName =
  /^(?!-)(xn--)?([a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\.)*(xn--)?[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;

const domainOrUrl = z
  .string()
  .max(256)
  .refine((domain) => domainName.test(domain) || URL.canParse(domain), {
    error: 'must be a domain name, such as "example.com", or a URL',
  });

export const domainAliases = (maximum = 1000, domain: z.ZodType = domainOrUrl) =>
  set(domain)
    .max(maximum)
    .optional()
    .describe(
      `Email domains whose users are sent to this connection when they enter their address: at most ${maximum}.`,
    );

export const tenantDomain = (domain: z.ZodType = text(255)) =>
  domain.optional().describe("Domain of the organization at the identity provider, used to find the connection.");

export const disableSignup = serverDefault(() => false, z.boolean())
  .optional()
  .describe("Stops new users from signing up; those that exist can still log in.");

export const bruteForceProtection = z
  .boolean()
  .describe("Blocks an IP address that fails too often to log in to an account. A new connection has it on.");

export const disableSelfServiceChangePassword = serverDefault(() => false, z.boolean())
  .optional()
  .describe("Hides the link to a password reset on the login page.");

export const trustEmailVerified = z
  .enum(["never_set_emails_as_verified", "always_set_emails_as_verified"])
  .optional()
  .describe("Whether addresses from the provider count as verified; `never_set_emails_as_verified` unless set.");

export const thumbprints = (maximum: number, fingerprint: z.ZodType) =>
  set(fingerprint)
    .max(maximum)
    .optional()
    .describe(`Fingerprints, in hexadecimal, of the certificates that the provider signs with: at most ${maximum}.`);

export const sha1 = matching(/^[0-9a-fA-F]{40}$/, "a SHA-1 fingerprint: 40 hexadecimal digits");

export const longFingerprint = matching(/^[0-9a-fA-F]+$/, "a fingerprint in hexadecimal digits").max(64);

export const federatedAccessTokens = object({
  active: z.boolean().optional().describe("Whether the tokens are kept."),
})
  .nullish()
  .describe("Whether Auth0 keeps the provider's access and refresh tokens, so that they can be exchanged for.");

const required = ["authorization_endpoint", "id_token_signing_alg_values_supported", "issuer", "jwks_uri"];

export const oidcDiscovery = {
  discoveryUrl: https(255)
    .nullish()
    .describe(
      "Address of the provider's discovery document (`/.well-known/openid-configuration`), which Auth0 fetches.",
    ),
  oidcMetadata: document(json())
    .refine((metadata) => required.every((key) => key in metadata), {
      error: `must be an OpenID discovery document, with ${required.join(", ")}`,
    })
    .nullish()
    .describe(
      "The provider's OpenID discovery document, with the keys as the OpenID standard spells them. Auth0 fetches it unless set.",
    ),
};
