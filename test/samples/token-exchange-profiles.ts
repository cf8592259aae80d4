import type { Tenant } from "../definitions/subject";
import type { Samples } from "./resource-sample";

const action = (id: string) => ({
  ...{ id, name: id, code: "", dependencies: [], runtime: "node22", secrets: [] },
  supported_triggers: [{ id: "custom-token-exchange", version: "v1" }],
});

/** Actions with the trigger, under the ids that samples have. */
async function exchanging({ simulator: { tenant } }: Tenant) {
  for (const id of ["sample", "another"]) tenant.put("actions", id, action(id));
  return {};
}

export const tokenExchangeProfiles: Samples = {
  TokenExchangeProfile: {
    collection: "token-exchange-profiles",
    scenarios: [{ given: exchanging }],
    sequences: { places: 0 },
    sdk: { create: "CreateTokenExchangeProfileRequestContent", update: "UpdateTokenExchangeProfileRequestContent" },
  },
};
