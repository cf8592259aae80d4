import { distinctCases } from "./cases";
import { roundTrips } from "./round-trip";

const excepted = {
  "there is one value only": [
    "changed: Connection amazon options.profile",
    "changed: Connection auth0 options.attributes.username.identifier.defaultMethod",
    "changed: Connection bitbucket options.profile",
    "changed: Connection email options.email.syntax",
    "changed: Connection line options.profile",
    "changed: Connection linkedin options.openid",
    "changed: Connection linkedin options.profile",
    "changed: Connection okta options.type",
    "changed: Connection paypal options.profile",
    "changed: Connection pingfederate options.assertionDecryptionSettings.algorithmProfile",
    "changed: Connection samlp options.assertionDecryptionSettings.algorithmProfile",
    "changed: Connection twitter options.profile",
    "changed: Connection twitter options.tweetRead",
    "changed: Connection twitter options.usersRead",
    "changed: Connection windowslive options.signin",
  ],
  "the strategy cannot be without options": [
    "null: Connection email options",
    "null: Connection oidc options",
    "null: Connection okta options",
    "null: Connection pingfederate options",
    "null: Connection waad options",
    "removed: Connection email options",
    "removed: Connection oidc options",
    "removed: Connection okta options",
    "removed: Connection pingfederate options",
    "removed: Connection waad options",
  ],
};

roundTrips(
  distinctCases.filter(({ definition }) => definition.type === "Connection"),
  excepted,
);
