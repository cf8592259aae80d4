// Every resource of the package in one tenant. Before the first `pulumi up`, set what settings.ts asks for:
//   pulumi config set --secret seed "$(openssl rand -hex 16)"
//   pulumi config set organizationTemplates '["…", "…"]'
//   pulumi config set supportCases '{ "lockedOutUser": "auth0|…", … }'
//   pulumi config set --secret deviceOwnerToken … (and accountToken, secondAccountToken)
// `pulumi config set edition 2` changes all of it. Newer tenants lack rules and the list of revoked tokens: leave
// rules.ts and the BlacklistedToken of security.ts out there.
import { greetings, planAction } from "./actions";
import { orders, reports, workerOrders } from "./apis";
import { ledger, shop, worker } from "./applications";
import { customers } from "./connections";
import { login, verifiedProxied } from "./domains";
import "./emails";
import { employees, staff } from "./enterprise";
import { experimentId, variation } from "./experiments";
import { flowVaultConnectionId, points, profile } from "./flows";
import "./integrations";
import { rootKey } from "./keys";
import { acme } from "./organizations";
import { batchSecret, concierge, connectionProfile, exchange, people, selfService, ticket } from "./profiles";
import "./protection";
import "./pages";
import { carrier, verificationCode } from "./phones";
import { age, officeOnly, thirdParties } from "./protection";
import { support } from "./roles";
import { checkDomain, planInToken } from "./rules";
import "./security";
import { supportCases } from "./settings";
import { changes, trial, watched } from "./streams";
import { recoveryCode } from "./support";
import "./tenant";
import { formerCustomers, jane, passwordTicket, verificationEmail, verificationTicket } from "./users";

export const shopId = shop.clientId;
export const ledgerId = ledger.clientId;
export const workerId = worker.clientId;
export const workerSecret = worker.clientSecret;
export const apis = [orders.identifier, reports.identifier];
export const grantId = workerOrders.clientGrantId;
export const customersId = customers.connectionId;
export const staffId = staff.connectionId;
export const employeesId = employees.connectionId;
export const ruleId = planInToken.ruleId;
export const hookId = checkDomain.hookId;
export const planActionId = planAction.actionId;
export const greetingsId = greetings.moduleId;
export const roleId = support.roleId;
export const logStreamId = watched.logStreamId;
export const eventStreamId = changes.eventStreamId;
export const trialId = trial.eventId;
export const { tokenExchangeProfileId } = exchange;
export const { agentId } = concierge;
export const { connectionProfileId } = connectionProfile;
export const { selfServiceProfileId } = selfService;
export const { userAttributeProfileId } = people;
export { batchSecret, ticket };
export const { networkAclId } = officeOnly;
export const { rateLimitPolicyId } = thirdParties;
export const { verifiableCredentialTemplateId } = age;
export const { encryptionKeyId } = rootKey;
export const signingKeyId = supportCases.leakedSigningKey;
export const acmeId = acme.organizationId;
export const { phoneProviderId } = carrier;
export const { phoneNotificationTemplateId } = verificationCode;
export const loginDomainId = login.customDomainId;
export const proxyKey = verifiedProxied.cnameApiKey;
export const { flowId } = points;
export const { formId } = profile;
export { experimentId, flowVaultConnectionId, variation };
export const janeId = jane.id;
export const janesEmail = jane.email;
export const imported = formerCustomers.summary;
export const importJobId = formerCustomers.id;
export const verificationEmailJobId = verificationEmail.id;
export const verificationLink = verificationTicket.ticket;
export const passwordLink = passwordTicket.ticket;
export { recoveryCode };
export const { lastExecution } = supportCases;
export const { lockedOutUser, lockedOutLogin, needsRecoveryCode } = supportCases;
export const executedFlowId = supportCases.forgottenExecution.flowId;
