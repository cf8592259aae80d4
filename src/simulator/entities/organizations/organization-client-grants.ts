import * as z from "zod";
import { body, validate } from "../../endpoints/body-schema";
import { matches, page } from "../../endpoints/listing";
import { type Call, created, get, noContent, ok, post, type Route, remove } from "../../endpoints/route";
import { type JsonObject, omit } from "../../json-object";
import { conflict, notFound } from "../../refusal";

const name = "organization-client-grants";
const path = "/organizations/{id}/client-grants";

const added = body({ grant_id: z.string() });

/** The document tells the words of both conflicts, and no error code. */
const taken = () => conflict("The client grant has already been added to this organization.");
const full = () => conflict("Quota exceeded; cannot add more than 100 client grants to a single organization");
const most = 100;

/** Grants whose applications can use an organization. */
export function organizationClientGrants(owner: (call: Call) => JsonObject): Route[] {
  const idOf = (call: Call, grantId: unknown) => `${owner(call).organization_id} ${grantId}`;
  const linksOf = (call: Call) => call.tenant.having(name, "organization_id", owner(call).organization_id);
  return [
    get(path, ["read:organization_client_grants"], (call) => {
      const ids = call.query.getAll("grant_ids");
      const fits = matches(call.query, ["audience", "client_id"]);
      const found = linksOf(call)
        .map((link) => call.tenant.get("client-grants", String(link.grant_id)))
        .filter((grant) => grant !== undefined)
        .filter((grant) => fits(grant) && (ids.length === 0 || ids.includes(String(grant.id))));
      return ok(page(found, call.query, { key: "client_grants" }));
    }),
    {
      ...post(path, ["create:organization_client_grants"], (call) => {
        const { grant_id } = validate(added, call.body) as { grant_id: string };
        const id = idOf(call, grant_id);
        const grant = call.tenant.get("client-grants", grant_id);
        if (!grant) throw notFound("The grant does not exist.", "inexistent_client_grant");
        if (call.tenant.get(name, id)) throw taken();
        if (linksOf(call).length >= most) throw full();
        call.tenant.put(name, id, { id, ...owner(call), grant_id });
        return created({ grant_id, ...omit(grant, ["id", "subject_type"]) });
      }),
      about: { name, belongsTo: { organization_id: { in: "organizations" }, grant_id: { in: "client-grants" } } },
    },
    remove(`${path}/{grant_id}`, ["delete:organization_client_grants"], (call) => {
      call.tenant.delete(name, idOf(call, call.parameters.grant_id));
      return noContent;
    }),
  ];
}
