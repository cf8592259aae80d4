import * as z from "zod";
import { body, validate } from "../endpoints/body-schema";
import { get, noContent, ok, put, type Route, remove } from "../endpoints/route";

const setting = body({ value: z.string() });

/** Settings that rules read. Their values are never answered again. */
export const rulesConfigs: Route[] = [
  get("/rules-configs", ["read:rules_configs"], ({ tenant }) =>
    ok(tenant.all("rules-configs").map(({ key }) => ({ key }))),
  ),
  put("/rules-configs/{key}", ["update:rules_configs"], ({ tenant, parameters, body: sent }) => {
    const { value } = validate(setting, sent);
    return ok(tenant.put("rules-configs", parameters.key!, { key: parameters.key, value }));
  }),
  remove("/rules-configs/{key}", ["delete:rules_configs"], ({ tenant, parameters }) => {
    tenant.delete("rules-configs", parameters.key!);
    return noContent;
  }),
];
