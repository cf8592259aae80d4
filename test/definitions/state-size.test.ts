import type { Definition, Values } from "../../src/definition";
import { stateVersion } from "../../src/engine";
import { providerText } from "../../src/pulumi/state-format";
import { cases, most, scenariosFor } from "./cases";
import { simulatedTenant } from "./simulated-tenant";
import { Subject } from "./subject";

const tenant = simulatedTenant();

const bytes = (values: Values): number => Buffer.byteLength(JSON.stringify(values));

/** What every state holds however little is declared. */
const everywhere = (type: string): Values => ({
  __provider: providerText(type),
  __tenant: "acme-production.eu.auth0.com",
  __version: stateVersion,
});

/** Resources that are there for what Auth0 answers, or declare little more than whom they belong to. */
const answered = [
  "Action",
  "Agent",
  "ActionModule",
  "ClientCimd",
  "CustomDomain",
  "CustomDomainDefault",
  "CustomDomainVerification",
  ...["ConnectionDirectory", "ConnectionKeys", "ConnectionScimConfiguration", "ConnectionScimToken"],
  "EncryptionKey",
  ...["NetworkAcl", "NetworkAclKey"],
  "RateLimitPolicy",
  "LogStream",
  "FlowVaultConnection",
  "OrganizationClientGrant",
  "OrganizationDiscoveryDomain",
  "OrganizationDiscoveryDomains",
  "OrganizationInvitation",
  ...["PhoneNotificationTemplate", "PhoneProvider"],
  "TokenExchangeProfile",
];

/** An action is done for its answer: a code, a ticket, a job. */
const answerOf = ({ type, kind, outputs }: Definition, state: Values): Values =>
  kind === "action" || answered.includes(type)
    ? Object.fromEntries(Object.entries(state).filter(([name]) => name in outputs.shape))
    : {};

test.each(cases)("the state of $name is hardly larger than what is declared", async (subject) => {
  const { definition, decided } = subject;
  const scenario = scenariosFor(subject)[0]!;
  const inputs = most(definition, { ...decided, ...(await scenario.given?.(tenant())) }, scenario);
  const resource = new Subject(definition, tenant());
  await resource.create(inputs);
  const constant = { ...answerOf(definition, resource.state), ...everywhere(definition.type) };
  expect(bytes(everywhere(definition.type))).toBeLessThan(240);
  expect(bytes({ ...resource.state, ...constant })).toBeLessThanOrEqual(1.5 * bytes(inputs) + bytes(constant));
});
