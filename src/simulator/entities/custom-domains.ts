import { randomBytes, randomUUID } from "node:crypto";
import * as z from "zod";
import { body, clearable, oneOf, optional, validate } from "../endpoints/body-schema";
import { collection, existing, type Operation } from "../endpoints/collection";
import { type Call, get, ok, patch, post, type Route } from "../endpoints/route";
import { compact, isObject, type JsonObject, omit, overlay } from "../json-object";
import { badRequest, conflict, notFound } from "../refusal";
import { prefixed } from "../tenant/identifiers";
import type { Tenant } from "../tenant/tenant";

const path = "/custom-domains";
const name = "custom-domains";

const host = z
  .string()
  .max(255)
  .superRefine((text, { addIssue }) => {
    if (!z.hostname().safeParse(text).success) addIssue({ code: "invalid_format", format: "hostname", input: text });
  });
const shared = {
  ...optional(oneOf("recommended"), "tls_policy"),
  ...clearable(
    z.enum(["true-client-ip", "cf-connecting-ip", "x-forwarded-for", "x-azure-clientip", ""]),
    "custom_client_ip_header",
  ),
  ...optional(
    z
      .record(z.string(), z.string().max(255).nullable())
      .refine((values) => Object.keys(values).length <= 10, "Too many properties defined, maximum 10"),
    "domain_metadata",
  ),
};

const createDomain = body({
  domain: z
    .string()
    .min(3)
    .max(255)
    .regex(
      /^(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9])\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9])$/,
    ),
  type: oneOf("auth0_managed_certs self_managed_certs"),
  ...optional(oneOf("txt"), "verification_method"),
  ...shared,
  ...optional(host, "relying_party_identifier"),
});
const updateDomain = body({ ...shared, ...clearable(host, "relying_party_identifier") });

/** How Auth0 sees whose domain it is: as recorded, by a CNAME where it manages the certificate, and by a TXT otherwise. */
function methodOf({ domain, type }: JsonObject, id: string, { name: tenant }: Tenant): JsonObject {
  return type === "self_managed_certs"
    ? { name: "TXT", record: randomUUID(), domain: `_cf-custom-hostname.${domain}` }
    : { name: "CNAME", record: `${tenant}-cd-${id.slice(3).toLowerCase()}.edge.tenants.us.auth0.com`, domain };
}

/** What differs by who manages the certificate. */
const ofType = ({ type, tls_policy, custom_client_ip_header }: JsonObject): JsonObject =>
  type === "self_managed_certs"
    ? { ...(tls_policy !== undefined && { tls_policy }), custom_client_ip_header: custom_client_ip_header ?? null }
    : {
        tls_policy: tls_policy ?? "recommended",
        ...(custom_client_ip_header != null && { custom_client_ip_header }),
      };

/** As most recordings have it, a new domain is not the primary one. */
function build(sent: JsonObject, { tenant }: Call): JsonObject {
  const id = prefixed("cd");
  return {
    ...{ custom_domain_id: id, domain: sent.domain, primary: false, is_default: false },
    ...{ status: "pending_verification", type: sent.type },
    verification: { methods: [methodOf(sent, id, tenant)] },
    ...ofType(sent),
    ...(isObject(sent.domain_metadata) && { domain_metadata: compact(sent.domain_metadata) }),
    created_at: new Date().toISOString(),
    ...(sent.relying_party_identifier !== undefined && { relying_party_identifier: sent.relying_party_identifier }),
  };
}

/** As recorded: null removes the identifier for passkeys and keys of the metadata; of the header it is answered. */
function change(current: JsonObject, sent: JsonObject): JsonObject {
  const changed = overlay(current, omit(sent, ["custom_client_ip_header"]), ["domain_metadata"]);
  if (!("custom_client_ip_header" in sent)) return changed;
  const { custom_client_ip_header } = sent;
  const isAnswered = custom_client_ip_header !== null || current.type === "self_managed_certs";
  return isAnswered ? { ...changed, custom_client_ip_header } : omit(changed, ["custom_client_ip_header"]);
}

const defaultKey = `${path}/default`;

/** The custom domain that is the default one; none while that is the tenant's own. */
const chosenIn = (tenant: Tenant): JsonObject | undefined =>
  tenant.having(name, "domain", tenant.get("settings", defaultKey)?.domain)[0];

/** Whether a name is the tenant's own: that of any way to it on this machine. */
const isOwn = (domain: string, tenant: Tenant): boolean =>
  domain === tenant.domain || /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(domain);

/** Names below `.invalid` are in no DNS, by RFC 2606; all others have the record that Auth0 looks for. */
const isInDns = ({ domain }: JsonObject): boolean => !String(domain).endsWith(".invalid");

/** A domain whose record was found. The key is answered this once. */
function verified(domain: JsonObject): JsonObject {
  const { methods } = domain.verification as JsonObject;
  const last_verified_at = `${new Date().toISOString().slice(0, 19)}Z`;
  const ready = { ...domain, status: "ready", verification: { methods, status: "verified", last_verified_at } };
  if (domain.type === "self_managed_certs")
    return { ...ready, origin_domain_name: `${domain.custom_domain_id}.edge.tenants.us.auth0.com`.toLowerCase() };
  const certificate = { certificate_authority: "letsencrypt", renews_before: "2099-01-01T00:00:00Z" };
  return { ...ready, certificate: { ...certificate, status: "provisioned" } };
}

const inexistent = ({ parameters }: Call) =>
  notFound(`The custom domain ${parameters.id} does not exist`, "inexistent_custom_domain");

const domainOf = (call: Call): JsonObject => existing({ name, inexistent }, call);

/** As recorded the answer does not tell whether it is the default, and by the document not who relies on it. */
function verify(call: Call): JsonObject {
  const domain = domainOf(call);
  const unsaid = ["is_default", "relying_party_identifier"];
  if (domain.status === "ready" || !isInDns(domain)) return omit(domain, unsaid);
  const found = call.tenant.put(name, String(domain.custom_domain_id), verified(domain));
  const key = domain.type === "self_managed_certs" ? { cname_api_key: randomBytes(64).toString("hex") } : {};
  return { ...omit(found, unsaid), ...key };
}

/** As recorded: the default domain is the primary one as well. By the document an update does not tell the origin. */
function present(domain: JsonObject, { tenant }: Call, operation?: Operation): JsonObject {
  const is_default = chosenIn(tenant)?.custom_domain_id === domain.custom_domain_id;
  const told = operation === "update" ? omit(domain, ["origin_domain_name"]) : domain;
  return { ...told, primary: is_default || domain.primary === true, is_default };
}

/** By the document: of the tenant's own domain the name alone is answered, and of another not when it was made. */
function defaultOf(call: Call): JsonObject {
  const chosen = chosenIn(call.tenant);
  return chosen ? omit(present(chosen, call), ["created_at"]) : { domain: call.tenant.domain };
}

function chooseDefault(call: Call): JsonObject {
  const { domain } = validate(body({ domain: z.string().min(3).max(255) }), call.body) as { domain: string };
  const { tenant } = call;
  const [chosen] = tenant.having(name, "domain", domain);
  if (!isOwn(domain, tenant) && chosen?.status !== "ready")
    throw badRequest("The domain must be verified before it can be set as default.");
  tenant.put("settings", defaultKey, { domain });
  return defaultOf(call);
}

/** What a tenant tells that a domain answers. The words are an assumption. */
function tested(call: Call): JsonObject {
  if (domainOf(call).status !== "ready") throw conflict("The custom domain is not ready.", "custom_domain_not_ready");
  return { success: true, message: "The custom domain answers." };
}

/** The official document has the status and the words; the code is an assumption. */
function refuseDefault({ custom_domain_id }: JsonObject, { tenant }: Call): void {
  if (chosenIn(tenant)?.custom_domain_id === custom_domain_id)
    throw conflict(
      "Cannot delete the default custom domain. Please set another domain as default before deleting this one.",
      "default_custom_domain",
    );
}

/** The domains that a query such as `domain:login*` asks for. */
function asked(query: URLSearchParams): ((domain: JsonObject) => boolean) | undefined {
  const text = /^domain:(\S+)$/.exec(query.get("q") ?? "")?.[1];
  if (text === undefined) return undefined;
  const start = text.replace(/\*$/, "");
  return ({ domain }) => (text.endsWith("*") ? String(domain).startsWith(start) : domain === text);
}

/** Domains of a tenant's own, their verification, and which of them is the default. */
export const customDomains: Route[] = [
  // Before the route of one domain, whose id it would be.
  get(defaultKey, ["read:custom_domains"], (call) => ok(defaultOf(call))),
  patch(defaultKey, ["update:custom_domains"], (call) => ok(chooseDefault(call))),
  ...collection({
    name,
    path,
    id: "custom_domain_id",
    listing: { key: "custom_domains", checkpoint: true, plain: true },
    scope: "custom_domains",
    inexistent,
    create: createDomain,
    update: updateDomain,
    build,
    change,
    present,
    // The official document has the status; code and words are an assumption.
    unique: [{ keys: ["domain"], conflict: () => conflict("Custom domain already exists.", "custom_domain_conflict") }],
    since: { is_default: "2026-01-01" },
    sortable: true,
    filter: asked,
    beforeDelete: refuseDefault,
  }),
  post(`${path}/{id}/verify`, ["create:custom_domains"], (call) => ok(verify(call))),
  post(`${path}/{id}/test`, ["read:custom_domains"], (call) => ok(tested(call))),
];
