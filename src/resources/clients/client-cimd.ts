import { z } from "zod";
import {
  type Api,
  answeredText,
  anyChange,
  collection,
  document,
  expectObject,
  immutable,
  isObject,
  json,
  matching,
  type Operation,
  object,
  type Query,
  type Request,
  sensitive,
  unset,
  type Values,
  type Wire,
  writeOnly,
} from "../../definition";

const register = "/clients/cimd/register";

const address = () =>
  matching(/^https:\/\/[^\s]+$/, "an https URL")
    .max(120)
    .describe("URL of the document in which the application describes itself (Client ID Metadata Document).");

const texts = z.array(z.string());

/** What Auth0 takes over from the document. */
const mapped = {
  name: answeredText("Name of the application."),
  appType: answeredText("Kind of application, such as `native`."),
  callbacks: texts.optional().describe("URLs that Auth0 may send users back to."),
  logoUri: answeredText("URL of its logo."),
  description: answeredText("What it is for."),
  grantTypes: texts.optional().describe("Grants that it may use."),
  tokenEndpointAuthMethod: answeredText("How it proves who it is: `none`, or `private_key_jwt` by its own keys."),
  jwksUri: answeredText("URL of its public keys."),
  clientAuthenticationMethods: json().optional().describe("How it proves who it is, with the keys that it has."),
};

const validation = object({
  valid: z.boolean().optional().describe("Whether the document keeps to the rules."),
  violations: texts.optional().describe("The rules that it breaks."),
  warnings: texts.optional().describe("What Auth0 takes no notice of."),
});

const isRegistered = (client: Wire): boolean => client["external_metadata_type"] === "cimd";

/** What a registration answers, as a client. An answer that does not name the document counts as lost. */
const asClient: NonNullable<Operation["select"]> = (answer, { externalClientId }) => {
  const { mapped_fields, ...others } = expectObject(answer, "a registered application", {}, ["client_id"]);
  const client = { ...others, ...(isObject(mapped_fields) ? mapped_fields : {}) };
  return expectObject(client, "that application", { external_client_id: externalClientId });
};

/** Registers the application, and passes on what Auth0 has not taken over of its document. */
async function registerFrom(api: Api, request: Request, { externalClientId }: Values): Promise<unknown> {
  const answer = await api.request({ ...request, body: { external_client_id: externalClientId } });
  const { warnings = [] } = ((answer as Wire | undefined)?.["validation"] ?? {}) as { warnings?: string[] };
  for (const warning of warnings) api.warn?.(`${externalClientId}: ${warning}`);
  return answer;
}

/** Registers it again, which reads its document anew, when a trigger is added or changes. */
async function registerAgain(api: Api, request: Request, state: Values): Promise<unknown> {
  const { triggers } = request.body as { triggers?: object };
  if (Object.keys(triggers ?? {}).length > 0) return registerFrom(api, request, state);
  return api.request({ method: "GET", path: `/clients/${encodeURIComponent(String(state["clientId"]))}` });
}

export const clientCimd = collection({
  type: "ClientCimd",
  description:
    "An application of somebody else's that describes itself in a document at a URL (Client ID Metadata Document), such as an MCP client. Auth0 reads the document when the application is registered, and again when `triggers` changes. What the document does not say of it can be set by a `Client` that adopts its `clientId`. One that is registered already is not taken over unless `adopt` says so.",
  path: "/clients",
  list: {
    ...{ key: "clients", by: "checkpoint", fields: true },
    filter: ({ externalClientId }) => ({ external_client_id: externalClientId as string }),
    objects: (client) => (isRegistered(client) ? [client] : []),
    unasked: "An export has them as `Client`, with all of their settings.",
  },
  // All other settings of the application are those of its `Client`.
  declarations: ({ client_id, name, external_client_id }) => [{ client_id, name, external_client_id }],
  id: "client_id",
  idName: "clientId",
  scope: "clients",
  naturalKey: ["externalClientId"],
  upserts: true,
  operations: {
    create: {
      path: register,
      scopes: ["create:clients", "update:clients"],
      perform: registerFrom,
      select: asClient,
    },
    update: {
      ...{ method: "POST", path: register, repeatable: true },
      perform: registerAgain,
      select: asClient,
    },
  },
  deletion: "Deletes the application: nobody can log in to it any more. One that is gone already counts as deleted.",
  source: "https://auth0.com/docs/api/management/v2/clients/post-clients-cimd-register",
  security: {
    creation: { severity: "medium", why: "Users of the tenant can log in to an application of somebody else's." },
    properties: {
      triggers: sensitive(anyChange("low"), "What the document says by now counts, such as where users are sent."),
    },
  },
  inputs: object({
    externalClientId: immutable(address()),
    triggers: writeOnly(unset({}, document(json())))
      .optional()
      .describe(
        "Values of your own, such as a version of the document: the application is registered again when one is added or changes.",
      ),
  }),
  outputs: object({
    ...mapped,
    validation: validation.optional().describe("What Auth0 says of the document."),
    externalMetadataType: answeredText("How it was registered: `cimd`."),
    externalMetadataCreatedBy: answeredText("Who registered it: `admin`."),
  }),
});

/** What the document says, or why it could not be read. */
const previewed = (answer: unknown): Wire =>
  expectObject(answer, "a look at the document of an application", {}, [
    isObject(answer) && Array.isArray(answer["errors"]) ? "errors" : "mapped_fields",
  ]);

export const getClientCimdPreview: Query = {
  name: "getClientCimdPreview",
  description:
    "What an application says of itself in its document (Client ID Metadata Document), and what Auth0 would take over of it. Nothing is registered.",
  args: object({ externalClientId: address() }),
  result: object({
    clientId: z.string().optional().describe("Id of the application, where it is registered already."),
    errors: texts.optional().describe("Why the document could not be read."),
    validation: validation.optional().describe("What Auth0 says of the document."),
    mappedFields: object({
      externalClientId: answeredText("URL of the document."),
      ...mapped,
    })
      .optional()
      .describe("What would be taken over."),
  }),
  scopes: ["read:clients"],
  one: { path: "/clients/cimd/preview", method: "POST", isBody: true, holds: [], select: previewed },
  source: "https://auth0.com/docs/api/management/v2/clients/post-clients-cimd-preview",
};
