import * as z from "zod";
import { anything, body, clearable, either, loose, optional, texts } from "../../endpoints/body-schema";

const amazon = loose({
  ...optional(z.string(), "principal", "role"),
  ...optional(z.int().min(900).max(43_200), "lifetime_in_seconds"),
});

const azureBlob = loose({
  ...optional(z.string().regex(/^([a-z0-9]){3,24}$/), "accountName"),
  ...optional(z.string().regex(/^([A-Za-z0-9+/]){86}==$/), "storageAccessKey"),
  ...optional(z.string().regex(/^([a-z0-9]){1}([a-z0-9-]){2,62}$/), "containerName"),
  ...optional(z.string().regex(/^(.){1,1024}$/), "blobName"),
  ...optional(z.int().min(0), "expiration"),
  ...optional(z.string(), "signedIdentifier"),
  ...optional(z.boolean(), "blob_read", "blob_write", "blob_delete"),
  ...optional(z.boolean(), "container_read", "container_write", "container_delete", "container_list"),
});

const azureServiceBus = loose({
  ...optional(z.string(), "namespace", "sasKeyName", "sasKey", "entityPath"),
  ...optional(z.int(), "expiration"),
});

const firebase = loose({
  ...optional(z.string(), "secret", "private_key_id", "private_key", "client_email"),
  ...optional(z.int(), "lifetime_in_seconds"),
});

const salesforceApi = loose(optional(z.string(), "clientid", "principal", "communityName", "community_url_section"));

const saml = loose({
  ...optional(anything, "mappings"),
  ...optional(z.string(), "audience", "recipient", "issuer", "destination"),
  ...optional(z.string(), "signatureAlgorithm", "digestAlgorithm", "nameIdentifierFormat", "authnContextClassRef"),
  ...optional(z.boolean(), "createUpnClaim", "mapUnknownClaimsAsIs", "passthroughClaimsWithNoMapping"),
  ...optional(z.boolean(), "mapIdentities", "signResponse"),
  ...optional(z.int(), "lifetimeInSeconds"),
  ...optional(z.array(z.string().min(1)), "nameIdentifierProbes"),
});

const layer = loose({
  providerId: z.string(),
  keyId: z.string(),
  privateKey: z.string(),
  ...optional(z.string(), "principal"),
  ...optional(z.int().min(0), "expiration"),
});

const sap = loose({
  ...optional(z.string(), "clientid", "usernameAttribute", "tokenEndpointUrl", "scope", "servicePassword"),
  ...optional(z.string(), "nameIdentifierFormat"),
});

const sharePoint = loose({
  ...optional(z.string(), "url"),
  ...optional(either(texts, z.string()), "external_url"),
});

/** Addons of a client, each of which `null` removes. */
export const addons = body({
  ...clearable(amazon, "aws"),
  ...clearable(azureBlob, "azure_blob"),
  ...clearable(azureServiceBus, "azure_sb"),
  ...clearable(loose({ url: z.string() }), "rms", "mscrm"),
  ...clearable(loose({ team: z.string() }), "slack"),
  ...clearable(loose(optional(z.string(), "org_slug", "base_url")), "sentry"),
  ...clearable(anything, "box", "cloudbees", "concur", "dropbox", "wsfed"),
  ...clearable(loose(optional(z.string(), "domain")), "echosign", "egnyte"),
  ...clearable(firebase, "firebase"),
  ...clearable(loose(optional(z.string(), "account")), "newrelic", "zoom"),
  ...clearable(loose(optional(z.string(), "domain", "connection")), "office365"),
  ...clearable(loose(optional(z.string(), "entity_id")), "salesforce"),
  ...clearable(salesforceApi, "salesforce_api", "salesforce_sandbox_api"),
  ...clearable(saml, "samlp"),
  ...clearable(layer, "layer"),
  ...clearable(sap, "sap_api"),
  ...clearable(sharePoint, "sharepoint"),
  ...clearable(loose(optional(z.string(), "acsurl")), "springcm"),
  ...clearable(loose(optional(z.string(), "masterkey")), "wams"),
  ...clearable(loose(optional(z.string(), "accountName")), "zendesk"),
  ...clearable(loose(optional(z.string(), "name", "version")), "sso_integration"),
  ...clearable(body({}), "oag"),
});
