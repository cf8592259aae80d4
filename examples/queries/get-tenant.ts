import * as auth0 from "pulumi-dynamic-auth0";

const tenant = auth0.getTenant();

export const sessionHours = tenant.then(({ sessionLifetime }) => sessionLifetime);
