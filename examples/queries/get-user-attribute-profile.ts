import * as auth0 from "pulumi-dynamic-auth0";

const profile = auth0.getUserAttributeProfile({ name: "People" });

export const attributes = profile.then(({ userAttributes = {} }) => Object.keys(userAttributes));
