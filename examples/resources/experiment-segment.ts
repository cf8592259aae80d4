import * as auth0 from "pulumi-dynamic-auth0";

new auth0.ExperimentSegment("phones", {
  name: "Phones in Europe",
  rules: [{ match: { deviceType: ["mobile"], country: ["DE", "FR"] }, notMatch: { userAgent: { contains: ["bot"] } } }],
});
