import * as z from "zod";
import { anything, body, optional, validate } from "../../endpoints/body-schema";
import { page, project, sorted } from "../../endpoints/listing";
import { type Call, created, get, noContent, ok, post, type Route, remove } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { badRequest, notFound } from "../../refusal";
import { letters, prefixed } from "../../tenant/identifiers";

const name = "organization-invitations";
const path = "/organizations/{id}/invitations";
const one = `${path}/{invitation_id}`;

const added = body({
  inviter: body({ name: z.string().min(1).max(300) }),
  invitee: body({ email: z.email() }),
  client_id: z.string(),
  ...optional(z.string(), "connection_id"),
  ...optional(anything, "app_metadata", "user_metadata"),
  ...optional(z.int().min(0).max(2_592_000), "ttl_sec"),
  ...optional(z.array(z.string()).min(1), "roles"),
  ...optional(z.boolean(), "send_invitation_email"),
});

const week = 604_800;

const inexistent = () => notFound("The invitation does not exist.", "inexistent_invitation");

const scopes = (verb: string) => [`${verb}:organization_invitations`];

/** What the document lists among the refusals; in which order Auth0 checks is not known, nor the error codes. */
function requireParts({ client_id, connection_id, roles = [] }: JsonObject, owner: JsonObject, { tenant }: Call): void {
  const client = tenant.get("clients", String(client_id));
  if (!client) throw badRequest("The specified client_id does not exist.");
  if (!["allow", "require"].includes(String(client.organization_usage)))
    throw badRequest("The specified client_id does not allow organizations.");
  const unknown = (roles as string[]).filter((id) => !tenant.get("roles", id));
  if (unknown.length > 0) throw badRequest(`One or more of the specified roles do not exist: ${unknown.join(", ")}`);
  if (connection_id !== undefined) requireConnection(String(connection_id), owner, { tenant });
}

function requireConnection(id: string, { organization_id }: JsonObject, { tenant }: Pick<Call, "tenant">): void {
  const connection = tenant.get("connections", id);
  if (!connection) throw badRequest("The specified connection does not exist.");
  if (["email", "sms"].includes(String(connection.strategy)))
    throw badRequest("Passwordless connections are not supported.");
  if (!tenant.get("organization-connections", `${organization_id}::${id}`))
    throw badRequest(`The specified connection (${id}) is not enabled for the organization`);
}

/** Where a login begins: at the application, or else at the tenant. */
function loginRoute(clientId: unknown, { tenant }: Call): string {
  const route =
    tenant.get("clients", String(clientId))?.initiate_login_uri ??
    tenant.get("settings", "/tenants/settings")?.default_redirection_uri;
  if (route) return String(route);
  throw badRequest(
    "A default login route is required to generate the invitation url. For more information, see https://auth0.com/docs/universal-login/configure-default-login-routes",
  );
}

function build({ ttl_sec, send_invitation_email: _, ...sent }: JsonObject, owner: JsonObject, call: Call): JsonObject {
  requireParts(sent, owner, call);
  const url = new URL(loginRoute(sent.client_id, call));
  const organization = call.tenant.get("organizations", String(owner.organization_id));
  const [id, ticket_id, now] = [prefixed("uinv"), letters(32), Date.now()];
  url.searchParams.set("invitation", ticket_id);
  url.searchParams.set("organization", String(owner.organization_id));
  url.searchParams.set("organization_name", String(organization?.name));
  return call.tenant.put(name, id, {
    id,
    ...sent,
    invitation_url: url.href,
    ticket_id,
    created_at: new Date(now).toISOString(),
    expires_at: new Date(now + (Number(ttl_sec) || week) * 1000).toISOString(),
    ...owner,
  });
}

/** Invitations to become a member. They go when the user has accepted them, which happens outside of the API. */
export function organizationInvitations(owner: (call: Call) => JsonObject): Route[] {
  const invitationsOf = (call: Call) => call.tenant.having(name, "organization_id", owner(call).organization_id);
  const found = (call: Call) => invitationsOf(call).find(({ id }) => id === call.parameters.invitation_id);
  return [
    get(path, scopes("read"), (call) => {
      const all = sorted(invitationsOf(call), call.query.get("sort") ?? "created_at:-1");
      const answer = page(all, call.query, { key: "invitations" });
      if (Array.isArray(answer)) return ok(answer);
      // A recorded answer tells the length of the page as its limit, and no total.
      const { start, invitations } = answer as { start: number; invitations: JsonObject[] };
      return ok({ start, limit: invitations.length, invitations });
    }),
    {
      ...post(path, scopes("create"), (call) => {
        const sent = validate(added, call.body);
        return created(build(sent, owner(call), call));
      }),
      about: { name, belongsTo: { organization_id: { in: "organizations" }, client_id: { in: "clients" } } },
    },
    get(one, scopes("read"), (call) => {
      const invitation = found(call);
      if (!invitation) throw inexistent();
      return ok(project(invitation, call.query));
    }),
    remove(one, scopes("delete"), (call) => {
      const invitation = found(call);
      if (invitation) call.tenant.delete(name, String(invitation.id));
      return noContent;
    }),
  ];
}
