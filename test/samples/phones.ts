import type { Tenant } from "../definitions/subject";
import type { Samples } from "./resource-sample";

const times = { created_at: "2027-01-01T00:00:00.000Z", updated_at: "2027-01-01T00:00:00.000Z" };

/** A provider and a template, under the ids that samples have. */
async function configured({ simulator: { tenant } }: Tenant) {
  for (const id of ["sample", "another"]) {
    tenant.put("phone-providers", id, { id, name: "custom", channel: "phone", disabled: false, ...times });
    tenant.put("phone-templates", id, { id, type: id, channel: "phone", disabled: false, content: {}, ...times });
  }
  return {};
}

const twilio = {
  name: "twilio",
  configuration: { sid: "AC1", defaultFrom: "+4930111111", mssid: "MG1", deliveryMethods: ["text"] },
  credentials: { authToken: "token" },
};

export const phones: Samples = {
  PhoneProvider: {
    collection: "phone-providers",
    scenarios: [
      {
        given: async () => twilio,
        // Without them Auth0 refuses an account of Twilio's.
        needed: ["configuration.sid", "credentials.authToken"],
      },
    ],
    // Another service is told how to log in to it.
    accompanied: ["credentials"],
    sequences: { places: 1, given: () => twilio },
    sdk: {
      create: "CreateBrandingPhoneProviderRequestContent",
      update: "UpdateBrandingPhoneProviderRequestContent",
    },
  },
  PhoneProviderTest: {
    scenarios: [{ given: configured }],
    sequences: { places: 0 },
    sdk: { create: "CreatePhoneProviderSendTestRequestContent" },
  },
  PhoneNotificationTemplate: {
    collection: "phone-templates",
    sequences: {
      places: 2,
      given: (_, place) => ({ type: place === 0 ? "otp_verify" : "otp_enroll" }),
    },
    sdk: { create: "CreatePhoneTemplateRequestContent", update: "UpdatePhoneTemplateRequestContent" },
  },
  PhoneNotificationTemplateTest: {
    scenarios: [{ given: configured }],
    sequences: { places: 0 },
    sdk: { create: "CreatePhoneTemplateTestNotificationRequestContent" },
  },
};
