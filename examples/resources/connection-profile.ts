import * as auth0 from "pulumi-dynamic-auth0";

new auth0.ConnectionProfile("customers", {
  name: "Customers",
  organization: { showAsButton: "optional", assignMembershipOnLogin: "required" },
  connectionNamePrefixTemplate: "{org_name}-",
  enabledFeatures: ["scim", "universal_logout"],
});
