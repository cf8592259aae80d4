import { type Counterpart, context, everywhere, type Row, rows } from "./counterparts";

const noToken =
  "An action is given no access to the Management API: install the npm module auth0, and log in as an application whose id and secret are secrets of the action.";

const claims = (token: string): Row[] => [
  [`context.${token}`, `api.${token}`, "An action can only set claims: it cannot read what is set, nor take one out."],
  [`context.${token}.* =`, `api.${token}.setCustomClaim("*", value)`],
];

const geoip: Row[] = [
  ...["country_code", "country_code3", "country_name", "city_name", "continent_code", "time_zone"],
  ...["subdivision_code", "subdivision_name"],
].map((name) => [
  `context.request.geoip.${name}`,
  `event.request.geoip.${name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}`,
]);

const metadata = (name: string, method: string): Row[] => [
  [`user.${name}`, `event.user.${name}`, `What is changed in it is lost: that is for \`api.user.${method}\`.`],
  [
    `user.${name} =`,
    `api.user.${method}(name, value)`,
    "One property at a time; null removes one. It is saved when the login is through.",
  ],
  [`auth0.users.update${method.slice(3)}()`, `api.user.${method}(name, value)`, "One property at a time, no promise."],
];

const ruleContext: Row[] = [
  ...context,
  ["context.tenant", "event.tenant.id"],
  ["context.clientID", "event.client.client_id"],
  ["context.clientName", "event.client.name"],
  ["context.clientMetadata", "event.client.metadata"],
  ["context.connectionID", "event.connection.id"],
  ["context.connection", "event.connection.name"],
  ["context.connectionStrategy", "event.connection.strategy"],
  ["context.connectionMetadata", "event.connection.metadata"],
  ["context.connectionOptions", undefined, "An action is not told the options of a connection."],
  ["context.protocol", "event.transaction.protocol", "It may be missing: `event.transaction?.protocol`."],
  ["context.locale", "event.transaction.locale", "It may be missing: `event.transaction?.locale`."],
  ["context.organization", "event.organization"],
  ["context.riskAssessment", "event.authentication.riskAssessment"],
  ["context.sessionID", "event.session.id", "A login without a session has no `event.session`."],
  ["context.auth0SessionId", "event.session.id", "A login without a session has no `event.session`."],
  ["context.sso", "event.session", "Its properties are other ones. A login without a session has none."],
  ["context.sso.current_clients", "event.session.clients", "A login without a session has no `event.session`."],
  ["context.sso.with_auth0", undefined, "An action is not told it."],
  ["context.sso.with_dbconn", undefined, "An action is not told it."],
  ["context.stats", "event.stats"],
  ["context.stats.loginsCount", "event.stats.logins_count"],
  ["context.jwtConfiguration", undefined, "An action is told no such settings, and cannot change them."],
  ["context.authentication", "event.authentication", "It may be missing: `event.authentication?.methods`."],
  ["context.authentication.methods", "event.authentication.methods", "`event.authentication` may be missing."],
  ["context.authorization", "event.authorization", "It may be missing: `event.authorization?.roles`."],
  ["context.authorization =", undefined, "An action cannot change roles: set a claim with them instead."],
  ...claims("accessToken"),
  ["context.accessToken.scope", "api.accessToken.addScope(scope) or removeScope(scope)", "One scope at a time."],
  ["context.accessToken.scope =", "api.accessToken.addScope(scope) or removeScope(scope)", "One scope at a time."],
  ...claims("idToken"),
  ["context.multifactor", undefined, "An action is not told what an earlier one has asked for."],
  [
    "context.multifactor =",
    "api.multifactor.enable(provider, options)",
    "`provider` is an argument of its own, such as `any`; `allowRememberBrowser` is an option.",
  ],
  ["context.redirect", undefined, "An action is not told what an earlier one has asked for."],
  [
    "context.redirect =",
    "api.redirect.sendUserTo(url, { query })",
    "What runs when the user is back is a function of its own: `exports.onContinuePostLogin`.",
  ],
  [
    '"redirect-callback"',
    "exports.onContinuePostLogin",
    "What ran for this protocol goes into that function. Check what comes back, as with `api.redirect.validateToken`.",
  ],
  ["context.primaryUser =", "api.authentication.setPrimaryUser(id)"],
  ["context.primaryUserMetadata", undefined, "Auth0's guide names nothing that takes its place."],
  [
    "context.samlConfiguration",
    "api.samlResponse",
    "Each setting is a method: `setAudience`, `setRecipient` and so on.",
  ],
  ["context.samlConfiguration =", "api.samlResponse", "Each setting is a method: `setAudience`, `setRecipient`…"],
  ["context.samlConfiguration.mappings", 'api.samlResponse.setAttribute("name", value)', "One attribute at a time."],
  ["context.samlConfiguration.mappings =", 'api.samlResponse.setAttribute("name", value)', "One attribute at a time."],
  ["context.request", "event.request"],
  ["context.request.userAgent", "event.request.user_agent"],
  ...geoip,
];

/** The trigger of a rule. */
export const ruleCounterparts: readonly Counterpart[] = [
  ...everywhere,
  ...rows([
    ["user", "event.user"],
    ["user.* =", undefined, "An action cannot change the profile: set a claim or metadata instead."],
    ["user.clientID", "event.client.client_id"],
    ["user.identities", "event.user.identities", "It has no tokens of identity providers and no further properties."],
    ...metadata("user_metadata", "setUserMetadata"),
    ...metadata("app_metadata", "setAppMetadata"),
    ...ruleContext,
    ["callback", undefined, "It is passed on: an action ends when its function does, so await what calls it."],
    [
      "callback(null)",
      "return",
      "In a function that runs later: await that, since an action ends when its own returns.",
    ],
    ["callback(error)", "api.access.deny(reason)", "The login goes on to no other action; return behind it."],
    ["UnauthorizedError", "api.access.deny(reason)", "The application is told access_denied, never unauthorized."],
    ["configuration", "event.secrets"],
    ["configuration.*", "event.secrets.*"],
    ["auth0", undefined, noToken],
    ["auth0.domain", undefined, "Make it a secret of the action, or take it from where it is used."],
  ]),
];
