import * as auth0 from "pulumi-dynamic-auth0";

const profile = auth0.getSelfServiceProfile({ name: "Customers" });

export const strategies = profile.then(({ allowedStrategies }) => allowedStrategies);
