import { type Call, get, noContent, ok, put, type Route, remove } from "../../endpoints/route";
import type { JsonObject } from "../../json-object";
import { notFound } from "../../refusal";

const name = "organization-template-assignments";
const path = "/organizations/{id}/organization-templates";
const one = `${path}/{template_id}`;

/** The SDK says that there are 404s, and not in which words. */
const unassigned = () => notFound("No organization template is assigned to the organization");
const inexistent = () => notFound("No organization template found by that id");

/**
 * The template that an organization follows: one at most. It is in the types of the SDK 7.1.0 alone, which knows
 * no scope but that of the read; templates themselves are made elsewhere: tests put them into `organization-templates`.
 */
export function organizationTemplates(owner: (call: Call) => JsonObject): Route[] {
  const idOf = (call: Call) => String(owner(call).organization_id);
  return [
    get(path, ["read:organization_templates"], (call) => {
      const assigned = call.tenant.get(name, idOf(call));
      const template = assigned && call.tenant.get("organization-templates", String(assigned.template_id));
      if (!template) throw unassigned();
      return ok(template);
    }),
    {
      ...put(one, ["update:organizations"], (call) => {
        const { template_id } = call.parameters;
        const id = idOf(call);
        if (!call.tenant.get("organization-templates", template_id!)) throw inexistent();
        call.tenant.put(name, id, { id, organization_id: id, template_id });
        return noContent;
      }),
      about: {
        name,
        belongsTo: { organization_id: { in: "organizations" }, template_id: { in: "organization-templates" } },
      },
    },
    remove(one, ["update:organizations"], (call) => {
      const assigned = call.tenant.get(name, idOf(call));
      if (assigned?.template_id === call.parameters.template_id) call.tenant.delete(name, idOf(call));
      return noContent;
    }),
  ];
}
