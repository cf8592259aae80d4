import type { Route } from "../endpoints/route";
import type { Relations } from "../tenant/relation";
import { actions } from "./actions";
import { agents } from "./agents";
import { attackProtection } from "./attack-protection";
import { blacklistedTokens } from "./blacklists";
import { branding } from "./branding/branding";
import { brandingThemes } from "./branding/branding-themes";
import { phoneProviders } from "./branding/phone-providers";
import { phoneTemplates } from "./branding/phone-templates";
import { clientGrants } from "./client-grants";
import { clients } from "./clients/clients";
import { connectionProfiles } from "./connection-profiles";
import { connections } from "./connections/connections";
import { customDomains } from "./custom-domains";
import { deviceCredentials } from "./device-credentials";
import { emailTemplates } from "./email-templates";
import { emailProvider } from "./emails";
import { eventStreams } from "./event-streams";
import { events } from "./events";
import { experimentation } from "./experimentation";
import { flows } from "./flows/flows";
import { forms } from "./forms/forms";
import { groups } from "./groups";
import { guardianEnrollments } from "./guardian/guardian-enrollments";
import { guardianFactors, guardianPolicies, guardianSettings } from "./guardian/guardian-factors";
import { hooks } from "./hooks";
import { jobs } from "./jobs";
import { keys } from "./keys";
import { logStreams } from "./log-streams";
import { logs } from "./logs";
import { networkAcls } from "./network-acls";
import { organizations } from "./organizations/organizations";
import { promptScreens } from "./prompts/prompt-screens";
import { prompts } from "./prompts/prompts";
import { rateLimitPolicies } from "./rate-limit-policies";
import { resourceServers } from "./resource-servers/resource-servers";
import { riskAssessments } from "./risk-assessments";
import { roles } from "./roles";
import { rules } from "./rules";
import { rulesConfigs } from "./rules-configs";
import { selfServiceProfiles } from "./self-service-profiles";
import { stats } from "./stats";
import { tenantSettingsRoutes } from "./tenants/tenant-settings";
import { tickets } from "./tickets";
import { tokenExchangeProfiles } from "./token-exchange-profiles";
import { userAttributeProfiles } from "./user-attribute-profiles/user-attribute-profiles";
import { userBlocks } from "./user-blocks";
import { authenticationMethods } from "./users/authentication-methods";
import { effectiveAccess } from "./users/effective-access";
import { userIdentities } from "./users/user-identities";
import { userSessions } from "./users/user-sessions";
import { users } from "./users/users";
import { verifiableCredentialTemplates } from "./verifiable-credentials";

/** Every operation of the Management API that is simulated. */
export const routes: readonly Route[] = [
  ...clients,
  ...clientGrants,
  ...resourceServers,
  ...connections,
  ...users,
  ...userIdentities,
  ...userSessions,
  ...authenticationMethods,
  ...rules,
  ...rulesConfigs,
  ...hooks,
  ...tenantSettingsRoutes,
  ...tickets,
  ...emailProvider,
  ...attackProtection,
  ...emailTemplates,
  ...customDomains,
  ...branding,
  ...brandingThemes,
  ...phoneProviders,
  ...phoneTemplates,
  ...prompts,
  ...promptScreens,
  ...guardianFactors,
  ...guardianPolicies,
  ...guardianSettings,
  ...networkAcls,
  ...rateLimitPolicies,
  ...riskAssessments,
  ...verifiableCredentialTemplates,
  ...keys,
  ...guardianEnrollments,
  ...jobs,
  ...logs,
  ...logStreams,
  ...eventStreams,
  ...events,
  ...stats,
  ...userBlocks,
  ...deviceCredentials,
  ...blacklistedTokens,
  ...roles,
  ...groups,
  ...effectiveAccess,
  ...organizations,
  ...userAttributeProfiles,
  ...tokenExchangeProfiles,
  ...connectionProfiles,
  ...selfServiceProfiles,
  ...agents,
  ...actions,
  ...flows,
  ...forms,
  ...experimentation,
];

/** What belongs to what. */
export const relations: readonly Relations[] = routes.flatMap(({ about }) => about ?? []);

/** Scopes without which some of what an operation is about is neither answered nor taken. */
const partial = ["read:connections_options", "update:connections_options"];

/** Every scope that some operation asks for. */
export const allScopes: readonly string[] = [
  ...new Set([...routes.flatMap(({ scopes }) => scopes), ...partial]),
].sort();
