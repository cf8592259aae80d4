import type { Values } from "../../../definition";

const year = 31_557_600;
const day = 86_400;

const isStrict = ({ thirdPartySecurityMode }: Values): boolean => thirdPartySecurityMode === "strict";

const backends: readonly unknown[] = ["resource_server", "express_configuration"];

/** Grants that Auth0 gives a new application. */
export function defaultGrantTypes(client: Values): string[] {
  const { appType } = client;
  if (appType === "resource_server") return [];
  if (appType === "express_configuration") return ["authorization_code", "client_credentials"];
  if (isStrict(client)) return ["authorization_code"];
  const usual = ["authorization_code", "implicit", "refresh_token"];
  return appType === "spa" || appType === "native" ? usual : [...usual, "client_credentials"];
}

/** Whether Auth0 makes a new application keep to OpenID Connect. */
export const defaultConformance = ({ appType, isFirstParty }: Values): boolean =>
  backends.includes(appType) || isFirstParty === false;

/** Refresh tokens of a new application: how long they last depends on whether it shows a secret. */
export function defaultRefreshToken(client: Values): Values {
  const { tokenEndpointAuthMethod, isFirstParty, appType } = client;
  const isConfidential = ![undefined, null, "none"].includes(tokenEndpointAuthMethod as null);
  const isLong = isConfidential || isStrict(client);
  const isThirdParty = isFirstParty === false;
  return {
    rotationType: isThirdParty && appType === "spa" ? "rotating" : "non-rotating",
    expirationType: isThirdParty ? "expiring" : "non-expiring",
    leeway: 0,
    tokenLifetime: isLong ? year : 30 * day,
    infiniteTokenLifetime: !isThirdParty,
    infiniteIdleTokenLifetime: !isThirdParty,
    idleTokenLifetime: isLong ? 30 * day : 15 * day,
  };
}
