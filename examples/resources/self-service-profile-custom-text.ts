import * as auth0 from "pulumi-dynamic-auth0";

const customers = new auth0.SelfServiceProfile("customers", { name: "Customers" });

new auth0.SelfServiceProfileCustomText("welcome", {
  selfServiceProfileId: customers,
  language: "en",
  page: "get-started",
  text: { introduction: "Welcome! A few steps, and your people can log in." },
});
