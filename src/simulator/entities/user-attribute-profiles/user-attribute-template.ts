const claim = (name: string) => `http://schemas.xmlsoap.org/ws/2005/05/identity/claims/${name}`;

/** What tells users apart, where a profile does not say it. */
export const usualId = {
  oidc_mapping: "sub",
  saml_mapping: ["nameidentifier", "upn", "name"].map(claim),
  scim_mapping: "externalId",
};

const attribute = (auth0_mapping: string, label: string, more: object = {}) => ({
  ...{ description: label, label, profile_required: false, auth0_mapping },
  ...more,
});

const ofToken = (name: string) => ({
  oidc_mapping: { mapping: `\${context.tokenset.${name}}`, display_name: name },
});

/** The template that tenants have; of its attributes, some. */
export const genericTemplate = {
  id: "auth0-generic",
  display_name: "Auth0 Generic User Attribute Profile Template",
  template: {
    name: "Auth0 Generic User Attribute Profile",
    user_id: {
      ...usualId,
      strategy_overrides: {
        samlp: { scim_mapping: "userName" },
        waad: { oidc_mapping: "oid" },
        "google-apps": { oidc_mapping: "email" },
      },
    },
    user_attributes: {
      email: attribute("email", "Email", {
        ...ofToken("email"),
        ...{ saml_mapping: [claim("emailaddress")], scim_mapping: "emails[primary eq true].value" },
      }),
      given_name: attribute("given_name", "Given name", {
        ...ofToken("given_name"),
        ...{ saml_mapping: [claim("givenname")], scim_mapping: "name.givenName" },
      }),
    },
  },
};
