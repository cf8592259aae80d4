import * as auth0 from "pulumi-dynamic-auth0";

new auth0.UserAttributeProfile("people", {
  name: "People",
  userAttributes: {
    email: {
      label: "Email",
      description: "Address that mail is sent to.",
      profileRequired: true,
      auth0Mapping: "email",
      scimMapping: "emails[primary eq true].value",
    },
  },
});
