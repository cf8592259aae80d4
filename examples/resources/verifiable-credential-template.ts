import * as auth0 from "pulumi-dynamic-auth0";

new auth0.VerifiableCredentialTemplate("age", {
  name: "Age",
  type: "mdl",
  dialect: "simplified/1.0",
  presentation: { mdl: { elements: { ageInYears: false, issuingCountry: false } } },
  wellKnownTrustedIssuers: "aamva",
});
