import * as auth0 from "pulumi-dynamic-auth0";

const customers = new auth0.Connection("customers", { name: "customers", strategy: "auth0" });
const shop = new auth0.Client("shop", { name: "Shop", appType: "spa" });

new auth0.ConnectionClient("customers-in-shop", { connectionId: customers, clientId: shop });
