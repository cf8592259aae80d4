import type { Values } from "../../src/definition";
import { actions } from "./actions";
import { agents } from "./agents";
import { attackProtection } from "./attack-protection";
import { blacklists } from "./blacklists";
import { branding } from "./branding";
import { clientGrants } from "./client-grants";
import { clients } from "./clients";
import { connectionProfiles } from "./connection-profiles";
import { connections } from "./connections";
import { customDomains } from "./custom-domains";
import { deviceCredentials } from "./device-credentials";
import { emailTemplates } from "./email-templates";
import { emails } from "./emails";
import { eventStreams } from "./event-streams";
import { experimentation } from "./experimentation";
import { flows } from "./flows";
import { forms } from "./forms";
import { groups } from "./groups";
import { guardian } from "./guardian";
import { hooks } from "./hooks";
import { jobs } from "./jobs";
import { keys } from "./keys";
import { logStreams } from "./log-streams";
import { networkAcls } from "./network-acls";
import { organizations } from "./organizations";
import { phones } from "./phones";
import { prompts } from "./prompts";
import { rateLimitPolicies } from "./rate-limit-policies";
import type { ResourceSample, Samples } from "./resource-sample";
import { resourceServers } from "./resource-servers";
import { riskAssessments } from "./risk-assessments";
import { roles } from "./roles";
import { rules } from "./rules";
import { rulesConfigs } from "./rules-configs";
import type { Scenario } from "./scenario";
import { selfServiceProfiles } from "./self-service-profiles";
import { tenants } from "./tenants";
import { tickets } from "./tickets";
import { tokenExchangeProfiles } from "./token-exchange-profiles";
import { userAttributeProfiles } from "./user-attribute-profiles";
import { userBlocks } from "./user-blocks";
import { users } from "./users";
import { verifiableCredentials } from "./verifiable-credentials";

/** What tests have to know of every resource, by type. */
export const resourceSamples: Samples = {
  ...{ ...actions, ...attackProtection },
  ...{ ...blacklists, ...clientGrants, ...clients, ...connections, ...deviceCredentials, ...emails, ...eventStreams },
  ...{ ...branding, ...phones, ...prompts },
  ...{ ...customDomains, ...emailTemplates, ...experimentation },
  ...{ ...agents, ...connectionProfiles, ...selfServiceProfiles, ...userAttributeProfiles },
  ...{ ...flows, ...forms, ...groups, ...guardian, ...hooks, ...jobs, ...logStreams, ...organizations },
  ...{ ...keys, ...networkAcls, ...rateLimitPolicies, ...riskAssessments, ...verifiableCredentials },
  ...{ ...resourceServers, ...roles, ...rules, ...rulesConfigs },
  ...{ ...tenants, ...tickets, ...tokenExchangeProfiles, ...userBlocks, ...users },
};

/** What tests have to know of a resource. */
export function resourceSampleOf(type: string): ResourceSample {
  const sample = resourceSamples[type];
  if (!sample) throw new Error(`${type} has no sample: add it to test/samples`);
  return sample;
}

/** The situations of a type, of which the first one that has a property is the one to declare it in. */
export function scenariosOf(type: string, decided: Values): readonly Scenario[] {
  const { scenarios = [{}] } = resourceSampleOf(type);
  return typeof scenarios === "function" ? scenarios(decided) : scenarios;
}

/** The kinds of which a tenant holds many, each with its collection in the simulator. */
export const collections: { readonly [type: string]: string } = Object.fromEntries(
  Object.entries(resourceSamples).flatMap(([type, { collection }]) => (collection ? [[type, collection]] : [])),
);

/** Names of the simulator's collections, each once: some hold the objects of two types. */
export const collectionNames: readonly string[] = [...new Set(Object.values(collections))];
