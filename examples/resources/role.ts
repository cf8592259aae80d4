import * as auth0 from "pulumi-dynamic-auth0";

export const support = new auth0.Role("support", {
  name: "Support",
  description: "Answers what customers ask",
});
