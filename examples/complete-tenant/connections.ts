import * as auth0 from "pulumi-dynamic-auth0";
import { backOffice, mobileApp, shop } from "./applications";
import { edition, login, secretOf } from "./settings";

/** Customers, with a password each. */
export const customers = new auth0.Connection("customers", {
  name: "customers",
  strategy: "auth0",
  enabledClients: edition([login, shop], [login, shop, backOffice]),
  options: {
    requiresUsername: true,
    validation: { username: { min: edition(3, 1), max: edition(20, 40) } },
    passwordPolicy: edition("fair", "good"),
    passwordHistory: { enable: true, size: edition(3, 5) },
    passwordNoPersonalInfo: { enable: edition(false, true) },
    passwordDictionary: { enable: true, dictionary: edition(["example"], ["example", "shop"]) },
  },
});

/** Customers of a shop that the company took over. */
export const formerShop = new auth0.Connection("former-shop", {
  name: "former-shop",
  strategy: "auth0",
  allowUserDeletion: true,
  enabledClients: [login],
  options: { disableSignup: edition(false, true) },
});

/** Customers of the mobile app, who log in by a code that is sent to their phone. */
export const phones = new auth0.Connection("phones", {
  name: "phones",
  strategy: "sms",
  enabledClients: [login, mobileApp],
  options: {
    provider: "twilio",
    twilioSid: "AC00000000000000000000000000000001",
    twilioToken: secretOf("twilio"),
    from: "+4930123456",
    template: edition("@@password@@ is your code.", "Your code for the shop: @@password@@"),
    syntax: "md_with_macros",
  },
});
