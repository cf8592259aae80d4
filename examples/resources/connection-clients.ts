import * as auth0 from "pulumi-dynamic-auth0";

const customers = new auth0.Connection("customers", { name: "customers", strategy: "auth0" });
const shop = new auth0.Client("shop", { name: "Shop", appType: "spa" });
const backOffice = new auth0.Client("back-office", { name: "Back office", appType: "regular_web" });

new auth0.ConnectionClients("customers", { connectionId: customers, clients: [shop, backOffice] });
