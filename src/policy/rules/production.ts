import { client, connection, emailProvider, guardianFactor, logStream, resourceServer, tenant } from "../../resources";
import { production } from "../environments";
import type { Judged } from "../judged";
import { resourceRule, stackRule } from "../rule";
import { list } from "./settings";

const of = (resources: readonly Judged[], definition: Judged["definition"]): Judged[] =>
  resources.filter((resource) => resource.definition === definition);

/** What production as a whole must have. */
export const productionRules = [
  stackRule({
    name: "mfa-enabled",
    demandedBy: [tenant],
    about: [guardianFactor],
    example: 'new auth0.GuardianFactor("otp", { name: "otp", enabled: true });',
    enforcement: "mandatory",
    severity: "high",
    environments: production,
    description: "Users in production can enroll a second factor.",
    remedy: "Declare a `GuardianFactor` that is enabled",
    source: "https://auth0.com/docs/secure/multi-factor-authentication/enable-mfa",
    config: {
      factors: list(
        ["otp", "push-notification", "webauthn-roaming", "webauthn-platform", "duo"],
        "Factors of which one must be enabled.",
      ),
    },
    missing: (resources, { factors }) =>
      of(resources, guardianFactor).some(
        (factor) => factors.includes(String(factor.get("name"))) && factor.get("enabled"),
      )
        ? undefined
        : `None of these factors is enabled: ${factors.join(", ")}`,
  }),
  stackRule({
    name: "email-provider",
    demandedBy: [tenant],
    about: [emailProvider],
    example: 'new auth0.EmailProvider("mail", { name: "sendgrid", credentials: { apiKey } });',
    enforcement: "mandatory",
    severity: "medium",
    environments: production,
    description:
      "Mails in production are sent through a provider of your own, not through Auth0's, which is for tests.",
    remedy: "Declare an `EmailProvider`",
    source: "https://auth0.com/docs/customize/email/smtp-email-providers",
    missing: (resources) =>
      of(resources, emailProvider).some((provider) => provider.get("enabled"))
        ? undefined
        : "No email provider is enabled",
  }),
  stackRule({
    name: "log-stream",
    demandedBy: [tenant],
    about: [logStream],
    example: 'new auth0.LogStream("logs", { name: "logs", type: "eventbridge", sink: { awsAccountId, awsRegion } });',
    enforcement: "advisory",
    severity: "medium",
    environments: production,
    description: "The log of production is kept elsewhere: Auth0 forgets it after some days.",
    remedy: "Declare a `LogStream`",
    source: "https://auth0.com/docs/customize/log-streams",
    missing: (resources) =>
      of(resources, logStream).some((stream) => stream.get("status") !== "paused")
        ? undefined
        : "No log stream is there",
  }),
  resourceRule({
    name: "connection-protected",
    resources: [connection],
    enforcement: "mandatory",
    severity: "high",
    environments: production,
    description: "Connections in production are protected: deleting a database deletes its users.",
    remedy: "Declare it with `{ protect: true }`",
    source: "https://www.pulumi.com/docs/iac/concepts/options/protect/",
    *check(resource) {
      if (!resource.isProtected) yield { property: "protect", problem: "is not on" };
    },
  }),
  resourceRule({
    name: "client-and-api-protected",
    resources: [client, resourceServer],
    enforcement: "advisory",
    severity: "medium",
    environments: production,
    description: "Applications and APIs in production are protected: a new one gets another client id.",
    remedy: "Declare it with `{ protect: true }`",
    source: "https://www.pulumi.com/docs/iac/concepts/options/protect/",
    *check(resource) {
      if (!resource.isProtected) yield { property: "protect", problem: "is not on" };
    },
  }),
];
