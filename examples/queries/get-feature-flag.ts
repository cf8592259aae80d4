import * as auth0 from "pulumi-dynamic-auth0";

export const parameters = auth0.getFeatureFlag({ name: "Sign-up" }).then((flag) => Object.keys(flag.parameters ?? {}));
