// A product that companies use. Each of them is an organization: its people log in their own way, see its colors, and
// have roles within it. What a company costs is one `Customer`; customer.ts says what that is, product.ts what all share.
import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";
import { Customer } from "./customer";

const config = new pulumi.Config();

/** Auth0 creates users only in connections that are enabled for the application that asks: the one that logs in here. */
const own = new pulumi.Config("auth0").get("clientId") ?? process.env["AUTH0_CLIENT_ID"]!;

const staff = new auth0.Connection("staff", { name: "staff", strategy: "auth0", enabledClients: [own] });
const jane = new auth0.User("jane", {
  connection: staff,
  email: "jane@reports.example.com",
  password: config.requireSecret("janesPassword"),
});

const acme = new Customer("acme", {
  displayName: "Acme, Inc.",
  domain: "acme.example.com",
  color: "#0059d6",
  login: {
    kind: "company",
    issuer: "https://login.acme.example.com",
    clientId: "reports",
    clientSecret: config.requireSecret("acmeLoginSecret"),
  },
  admin: "first@acme.example.com",
  support: [jane],
});

const globex = new Customer("globex", {
  displayName: "Globex",
  domain: "globex.example.com",
  color: "#b5121b",
  login: { kind: "passwords" },
  admin: "it@globex.example.com",
  support: [jane],
});

const initech = new Customer("initech", {
  displayName: "Initech",
  domain: "initech.example.com",
  color: "#2e7d32",
  login: { kind: "passwords" },
  admin: "office@initech.example.com",
  support: [],
});

export const dnsRecords = [acme, globex, initech].map(({ dnsRecord }) => dnsRecord);
