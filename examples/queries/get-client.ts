import * as auth0 from "pulumi-dynamic-auth0";

const shop = auth0.getClient({ name: "Shop" });

export const shopId = shop.then(({ clientId }) => clientId);
export const callbacks = shop.then(({ callbacks }) => callbacks);
