// A website and its Auth0 application in one program: the address of the website goes to Auth0, and the client id that
// Auth0 gives goes to the website. `pulumi up` knows the order.
import * as os from "node:os";
import * as pulumi from "@pulumi/pulumi";
import { SinglePageApp } from "./single-page-app";
import { Website, WebsiteFile } from "./website";

const website = new Website("shop", { root: new pulumi.Config().get("root") ?? os.tmpdir() });

const shop = new SinglePageApp("shop", {
  displayName: "Shop",
  url: website.url,
  api: {
    identifier: "https://orders.example.com",
    scopes: { "read:orders": "See orders", "write:orders": "Place and change orders" },
  },
});

new WebsiteFile("shop-settings", { folder: website.folder, name: "auth0.json", content: shop.settings });

export const url = website.url;
export const folder = website.folder;
export const clientId = shop.client.clientId;
