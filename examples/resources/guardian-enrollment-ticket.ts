import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const { ticketUrl } = new auth0.GuardianEnrollmentTicket("janes", {
  userId: config.require("janesId"),
  factor: "otp",
});

export { ticketUrl };
