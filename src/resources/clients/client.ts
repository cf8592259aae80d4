import { z } from "zod";
import {
  type Api,
  collection,
  count,
  immutable,
  isObject,
  map,
  marked,
  matching,
  merged,
  object,
  open,
  permanent,
  readWith,
  reference,
  secret,
  serverDefault,
  set,
  unset,
  updateOnly,
  urlOrEmpty,
  type Values,
  type Wire,
  writeWith,
} from "../../definition";
import { addons } from "./client/addons";
import { clientConstraints } from "./client/constraints";
import { credentialProperties } from "./client/credentials";
import { defaultConformance, defaultGrantTypes } from "./client/defaults";
import { loginProperties } from "./client/login";
import { organizationProperties } from "./client/organizations";
import { replaceCredentials } from "./client/replace-credentials";
import { clientSecurity } from "./client/security";
import { tokenProperties } from "./client/tokens";

const appTypes = [
  "native",
  "spa",
  "regular_web",
  "non_interactive",
  "resource_server",
  "express_configuration",
] as const;

/** Products that the application stands for, each with the addon of the same name. */
const products = [
  "rms",
  "box",
  "cloudbees",
  "concur",
  "dropbox",
  "mscrm",
  "echosign",
  "egnyte",
  "newrelic",
  "office365",
  "salesforce",
  "sentry",
  "sharepoint",
  "slack",
  "springcm",
  "zendesk",
  "zoom",
  "sso_integration",
  "oag",
] as const;

/** Keys of the metadata that the API takes. */
const mostMetadata = 10;

const inputs = object({
  name: matching(/^[^<>]+$/, "at least one character, without < and >").describe(
    "Name of the application, as its users see it. It need not be unique.",
  ),
  description: unset("", z.string().max(140)).optional().describe("What it is for: at most 140 characters."),
  logoUri: unset("", urlOrEmpty()).optional().describe("URL of its logo; 150 by 150 pixels fit best."),
  appType: permanent(z.enum([...appTypes, ...products]))
    .optional()
    .describe("Kind of application; decides which settings and grants Auth0 gives it by default."),
  isFirstParty: unset(true, z.boolean())
    .optional()
    .describe("Whether it is your own, so that its users need not consent; true unless set."),
  thirdPartySecurityMode: permanent(z.enum(["strict", "permissive"]))
    .optional()
    .describe("How much a third-party application is held to: OAuth 2.1 and explicit grants, or the older rules."),
  oidcConformant: serverDefault(defaultConformance, unset(false, z.boolean()))
    .optional()
    .describe("Whether it keeps strictly to OpenID Connect, as every new application should; false unless set."),
  grantTypes: serverDefault(defaultGrantTypes, permanent(set(z.string().min(1))))
    .optional()
    .describe("Grants that it may use, such as `authorization_code`. The defaults depend on `appType`."),
  tokenEndpointAuthMethod: z
    .enum(["none", "client_secret_post", "client_secret_basic"])
    .nullish()
    .describe("How it shows its secret to the token endpoint; `none` for one that cannot keep a secret."),
  clientSecret: permanent(updateOnly(writeWith("update:client_keys", secret(z.string().min(1)))))
    .optional()
    .describe(
      "Secret of your own choice, set right after the creation; Auth0 makes one up unless it is set. Needs the scope `update:client_keys`.",
    ),
  isTokenEndpointIpHeaderTrusted: unset(false, z.boolean())
    .optional()
    .describe(
      "Takes the header `auth0-forwarded-for` for the user's IP address in attack protection; false unless set.",
    ),
  ...loginProperties,
  ...tokenProperties,
  ...credentialProperties,
  ...organizationProperties,
  requirePushedAuthorizationRequests: unset(false, z.boolean())
    .optional()
    .describe("Refuses authorization requests that are not pushed (PAR); false unless set."),
  parRequestExpiry: count(10, 600).nullish().describe("Seconds for which a pushed request stays valid: 10 to 600."),
  requireProofOfPossession: unset(false, z.boolean())
    .optional()
    .describe("Binds every token to the application's key or certificate; false unless set."),
  complianceLevel: z
    .enum(["none", "fapi1_adv_pkj_par", "fapi1_adv_mtls_par", "fapi2_sp_pkj_mtls", "fapi2_sp_mtls_mtls"])
    .nullish()
    .describe("FAPI profile that its requests must keep to."),
  asyncApprovalNotificationChannels: set(z.enum(["guardian-push", "email"]))
    .min(1)
    .nullish()
    .describe("Channels by which a user is asked for approval in the background (CIBA)."),
  resourceServerIdentifier: immutable(reference("ResourceServer", z.string().min(1).max(600), "identifier"))
    .optional()
    .describe(
      "API that an application of the type `resource_server` stands for: a `ResourceServer`, or its identifier.",
    ),
  clientAliases: unset([], set(z.string().min(1)))
    .optional()
    .describe("Audiences and realms by which SAML and WS-Federation know the application."),
  allowedClients: unset([], set(reference("Client", z.string().min(1))))
    .optional()
    .describe("Applications and APIs that may ask for delegation tokens; none listed means all of yours. Legacy."),
  encryptionKey: writeWith(
    "update:client_keys",
    open({
      pub: z.string().optional().describe("RSA public key in PEM form."),
      cert: z.string().optional().describe("Certificate of that key in PEM form."),
      subject: z.string().optional().describe("Subject of the certificate, such as `/CN=example.com`."),
    }),
  )
    .nullish()
    .describe("Key with which WS-Federation responses are encrypted. Needs the scope `update:client_keys`."),
  addons: addons.optional().describe("Integrations with other products, by their name."),
  clientMetadata: marked(
    mostMetadata,
    merged(
      map(z.string().max(255).nullable()).refine((metadata) => Object.keys(metadata).length <= mostMetadata, {
        error: `must have at most ${mostMetadata} keys`,
      }),
    ),
  )
    .optional()
    .describe("Values of your own: at most 10, of 255 characters each. Only the keys that you set are managed."),
});

const outputs = object({
  clientSecret: readWith("read:client_keys", secret(z.string()))
    .optional()
    .describe("Secret of the application. Reading it needs the scope `read:client_keys`."),
  signingKeys: readWith(
    "read:client_keys",
    secret(
      z.array(
        object({
          cert: z.string().optional().describe("Certificate in PEM form."),
          pkcs7: z.string().optional().describe("Certificate in PKCS #7 form."),
          subject: z.string().optional().describe("Subject of the certificate."),
        }),
      ),
    ),
  )
    .optional()
    .describe(
      "Certificates that verify what Auth0 signs for the application, such as SAML responses. Reading them needs the scope `read:client_keys`.",
    ),
  global: z.boolean().optional().describe("Whether it is the tenant's own global application."),
  externalClientId: z
    .string()
    .optional()
    .describe("URL of the metadata document that the application was registered by."),
  externalMetadataType: z.string().optional().describe("How it was registered from outside: `cimd` or `dcr`."),
  externalMetadataCreatedBy: z.string().optional().describe("Who registered it from outside: `admin` or `client`."),
  jwksUri: z.string().optional().describe("URL of the application's own public keys."),
});

/** A create refuses empty pages, which a new application has anyway. */
const withoutEmptyPages = (body: Wire): Wire =>
  Object.fromEntries(Object.entries(body).filter(([key, value]) => !pages.includes(key) || value !== ""));

const pages = ["custom_login_page", "custom_login_page_preview", "form_template"];

function deletionProtection(state: Values, api: Api): string | undefined {
  if (state["clientId"] === api.clientId) return "It is the application that this provider itself logs in with.";
  return state["global"] === true ? "It is the global application, which the tenant itself needs." : undefined;
}

/** Lists say "deprecated" for the subject of a certificate, so that it is taken from what is known of the same one. */
function withSubjects(item: Wire, { signingKeys }: Values): Wire | undefined {
  const known = (signingKeys ?? []) as readonly Wire[];
  const keys = ((item["signing_keys"] ?? []) as readonly Wire[]).map((key) => {
    const { subject } = known.find(({ cert }) => cert === key["cert"]) ?? {};
    return subject && { ...key, subject };
  });
  return keys.every(Boolean) ? { ...item, signing_keys: keys } : undefined;
}

/** Auth0 answers the settings of the logout by both of their names, and of a credential more than can be declared. */
function declarations({ oidc_backchannel_logout, ...client }: Wire): readonly Wire[] {
  const methods = Object.entries((client["client_authentication_methods"] ?? {}) as Record<string, Wire>).map(
    ([name, { credentials, ...method }]) => [
      name,
      { ...method, credentials: (credentials as Wire[]).map(({ id }) => ({ id })) },
    ],
  );
  return [
    {
      ...client,
      ...(client["oidc_logout"] ? {} : { oidc_backchannel_logout }),
      ...(methods.length > 0 && { client_authentication_methods: Object.fromEntries(methods) }),
    },
  ];
}

export const client = collection({
  type: "Client",
  description:
    "An application that asks Auth0 to authenticate its users, or that gets tokens in its own name. Auth0 names it by a generated client id.",
  path: "/clients",
  list: { key: "clients", by: "checkpoint", fields: true, complete: withSubjects },
  id: "client_id",
  idName: "clientId",
  scope: "clients",
  source: "https://auth0.com/docs/api/management/v2/clients/post-clients",
  inputs,
  outputs,
  constraints: clientConstraints,
  security: clientSecurity,
  deletion: "Deletes the application: nobody can log in to it any more, and its client id is lost.",
  deletionProtection,
  declarations,
  // `cross_origin_auth` is the name that `cross_origin_authentication` had before.
  madeUp: ["callback_url_template", "cross_origin_auth", "owners"],
  prepareUpdate: replaceCredentials,
  operations: {
    create: {
      body: withoutEmptyPages,
      select: (answer) => (isObject(answer) && answer["client_id"] !== undefined ? answer : undefined),
    },
  },
});
