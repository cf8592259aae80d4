import * as auth0 from "pulumi-dynamic-auth0";

const profile = auth0.getConnectionProfile({ name: "Customers" });

export const features = profile.then(({ enabledFeatures }) => enabledFeatures);
