import { randomBytes } from "node:crypto";
import * as z from "zod";
import { body, optional, validate } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { type Call, created, get, noContent, ok, patch, post, type Route, remove } from "../../endpoints/route";
import { type JsonObject, omit, overlay } from "../../json-object";
import { conflict, notFound } from "../../refusal";
import { prefixed } from "../../tenant/identifiers";

const name = "organization-discovery-domains";
const path = "/organizations/{id}/discovery-domains";
const one = `${path}/{discovery_domain_id}`;

const settable = {
  ...optional(z.enum(["pending", "verified"]), "status"),
  ...optional(z.boolean(), "use_for_organization_discovery"),
};
const added = body({ domain: z.string().min(3).max(255), ...settable });
const changed = body(settable);

const inexistent = () => notFound("No organization domain found by that id");
/** Words of our own: no recording asks for a domain that is not there. */
const unnamed = () => notFound("No organization domain found by that name");
const taken = () =>
  conflict("An organization discovery domain with this domain is already registered to this organization.");

const scopes = (verb: string) => [`${verb}:organization_discovery_domains`];

const show = (domain: JsonObject): JsonObject => omit(domain, ["organization_id"]);

/** Domains of email addresses by which an organization is found. */
export function organizationDiscoveryDomains(owner: (call: Call) => JsonObject): Route[] {
  const domainsOf = (call: Call) => call.tenant.having(name, "organization_id", owner(call).organization_id);
  const found = (call: Call): JsonObject => {
    const domain = domainsOf(call).find(({ id }) => id === call.parameters.discovery_domain_id);
    if (!domain) throw inexistent();
    return domain;
  };
  return [
    get(path, scopes("read"), (call) =>
      ok(page(domainsOf(call), call.query, { key: "domains", checkpoint: "only" }, show)),
    ),
    {
      ...post(path, scopes("create"), (call) => {
        const sent = validate(added, call.body);
        if (domainsOf(call).some(({ domain }) => domain === sent.domain)) throw taken();
        return created(show(build(sent, owner(call), call)));
      }),
      about: { name, belongsTo: { organization_id: { in: "organizations" } } },
    },
    get(`${path}/name/{discovery_domain}`, scopes("read"), (call) => {
      const domain = domainsOf(call).find((other) => other.domain === call.parameters.discovery_domain);
      if (!domain) throw unnamed();
      return ok(show(domain));
    }),
    get(one, scopes("read"), (call) => ok(show(found(call)))),
    patch(one, scopes("update"), (call) => {
      const sent = validate(changed, call.body);
      const domain = found(call);
      return ok(show(call.tenant.put(name, String(domain.id), overlay(domain, sent))));
    }),
    remove(one, scopes("delete"), (call) => {
      const domain = domainsOf(call).find(({ id }) => id === call.parameters.discovery_domain_id);
      if (domain) call.tenant.delete(name, String(domain.id));
      return noContent;
    }),
  ];
}

function build(sent: JsonObject, { organization_id }: JsonObject, { tenant }: Call): JsonObject {
  const id = prefixed("ord", 22);
  return tenant.put(name, id, {
    id,
    organization_id,
    status: "pending",
    verification_host: `_ss-verification.${organization_id}.${sent.domain}`,
    verification_txt: randomBytes(16).toString("hex"),
    use_for_organization_discovery: true,
    ...sent,
  });
}
