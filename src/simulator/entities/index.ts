import type { Relations } from "../relation";
import type { Route } from "../route";
import { actions } from "./actions";
import { agents } from "./agents";
import { attackProtection } from "./attack-protection";
import { authenticationMethods } from "./authentication-methods";
import { blacklistedTokens } from "./blacklisted-tokens";
import { branding } from "./branding";
import { brandingThemes } from "./branding-themes";
import { clientGrants } from "./client-grants";
import { clients } from "./clients";
import { connectionProfiles } from "./connection-profiles";
import { connections } from "./connections";
import { customDomains } from "./custom-domains";
import { deviceCredentials } from "./device-credentials";
import { effectiveAccess } from "./effective-access";
import { emailProvider } from "./email-provider";
import { emailTemplates } from "./email-templates";
import { eventStreams } from "./event-streams";
import { events } from "./events";
import { experimentation } from "./experimentation";
import { flows } from "./flows";
import { forms } from "./forms";
import { groups } from "./groups";
import { guardianEnrollments } from "./guardian-enrollments";
import { guardianFactors, guardianPolicies, guardianSettings } from "./guardian-factors";
import { hooks } from "./hooks";
import { jobs } from "./jobs";
import { keys } from "./keys";
import { logStreams } from "./log-streams";
import { logs } from "./logs";
import { networkAcls } from "./network-acls";
import { organizations } from "./organizations";
import { phoneProviders } from "./phone-providers";
import { phoneTemplates } from "./phone-templates";
import { promptScreens } from "./prompt-screens";
import { prompts } from "./prompts";
import { rateLimitPolicies } from "./rate-limit-policies";
import { resourceServers } from "./resource-servers";
import { riskAssessments } from "./risk-assessments";
import { roles } from "./roles";
import { rules } from "./rules";
import { rulesConfigs } from "./rules-configs";
import { selfServiceProfiles } from "./self-service-profiles";
import { stats } from "./stats";
import { tenantSettingsRoutes } from "./tenant-settings";
import { tickets } from "./tickets";
import { tokenExchangeProfiles } from "./token-exchange-profiles";
import { userAttributeProfiles } from "./user-attribute-profiles";
import { userBlocks } from "./user-blocks";
import { userIdentities } from "./user-identities";
import { userSessions } from "./user-sessions";
import { users } from "./users";
import { verifiableCredentialTemplates } from "./verifiable-credential-templates";

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
