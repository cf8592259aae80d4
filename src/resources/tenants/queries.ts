import { object, type Query, resultOf } from "../../definition";
import { tenant } from "./tenant";
import { withMinutes } from "./tenant/sessions";

export const getTenant: Query = {
  name: "getTenant",
  description: "Settings of the tenant.",
  args: object({}),
  result: resultOf(tenant),
  scopes: ["read:tenant_settings"],
  one: { path: "/tenants/settings", holds: tenant.holds!, select: withMinutes },
  source: "https://auth0.com/docs/api/management/v2/tenants/tenant-settings-route",
};
