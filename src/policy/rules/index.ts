import type { Rule } from "../rule";
import { accessRules } from "./access";
import { actionRules } from "./actions";
import { apiRules } from "./apis";
import { clientAuthenticationRules } from "./client-authentication";
import { clientTokenRules } from "./client-tokens";
import { connectionRules } from "./connections";
import { grantRules } from "./grants";
import { keyRules } from "./keys";
import { productionRules } from "./production";
import { protectionRules } from "./protection";
import { tenantRules } from "./tenant";
import { urlRules } from "./urls";
import { userRules } from "./users";

/** Every rule, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  ...urlRules,
  ...grantRules,
  ...clientTokenRules,
  ...clientAuthenticationRules,
  ...apiRules,
  ...connectionRules,
  ...userRules,
  ...actionRules,
  ...protectionRules,
  ...accessRules,
  ...keyRules,
  ...tenantRules,
  ...productionRules,
];
