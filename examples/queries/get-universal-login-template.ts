import * as auth0 from "pulumi-dynamic-auth0";

export const page = auth0.getUniversalLoginTemplate().then(({ template }) => template);
