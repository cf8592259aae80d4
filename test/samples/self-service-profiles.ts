import type { Tenant } from "../definitions/subject";
import { databases } from "./prerequisites";
import type { Samples } from "./resource-sample";

const times = { created_at: "2027-01-01T00:00:00.000Z", updated_at: "2027-01-01T00:00:00.000Z" };
const ids = ["ssp_0123456789abcdef012345", "ssp_fedcba9876543210fedcba"];

/** Profiles under the ids that samples have. */
async function profiles(given: Tenant) {
  const { tenant } = given.simulator;
  await databases(given);
  for (const id of ids) tenant.put("self-service-profiles", id, { id, name: id, user_attributes: [], ...times });
  return { selfServiceProfileId: ids[0]! };
}

/** Attributes of users under the ids that samples have. */
async function attributeProfiles({ simulator: { tenant } }: Tenant) {
  for (const id of ["uap_0123456789abcdef012345", "uap_fedcba9876543210fedcba"])
    tenant.put("user-attribute-profiles", id, { id, name: id, user_id: {}, user_attributes: {} });
  return {};
}

export const selfServiceProfiles: Samples = {
  SelfServiceProfile: {
    collection: "self-service-profiles",
    scenarios: [
      { given: attributeProfiles, without: ["userAttributeProfileId"] },
      { given: attributeProfiles, without: ["userAttributes"] },
    ],
    sequences: { places: 0 },
    sdk: { create: "CreateSelfServiceProfileRequestContent", update: "UpdateSelfServiceProfileRequestContent" },
  },
  SelfServiceProfileCustomText: {
    scenarios: [{ given: profiles }],
    // The request is the texts themselves.
    reworded: ["text"],
    accompanied: ["key0", "key1"],
    possible: ["a 200 with an empty object"],
    sequences: { places: 0 },
    sdk: "the request holds texts under names of their own",
  },
  SelfServiceSsoTicket: {
    scenarios: [
      { given: profiles, without: ["connectionId"] },
      { given: profiles, without: ["connectionConfig"] },
    ],
    sequences: { places: 0 },
    sdk: { create: "CreateSelfServiceProfileSsoTicketRequestContent" },
  },
};
