import * as auth0 from "pulumi-dynamic-auth0";

const own = auth0.getCustomSigningKeys();

export const ids = own.then(({ keys }) => keys?.map(({ kid }) => kid));
