import { special } from "../definitions/sample-texts";
import type { ExportedTenant } from "./exported-tenant";

/** A script as somebody wrote it on Windows, years ago. */
export const script = (name: string): string =>
  [
    "function (user, context, callback) {",
    `  // ${name}: "don't touch" \u2014 \${see} \`wiki\` \\d+ \u2028`,
    "  if (context.clientName !== 'x') { return callback(null, user, context); }",
    "  callback(null, user, context);",
    "}",
    "",
  ].join("\r\n");

/** A page with a byte order mark and everything that a template could trip over. */
export const page = `\ufeff<!DOCTYPE html>
<html><body><script>var config = JSON.parse('@@config@@'); var t = \`\${config.title}\`;</script>
<p>Passwort \u00e4ndern &mdash; {{ tenant.friendly_name }}</p></body></html>
`;

const apps = ["Checkout", "Back Office", "Mobile App", "Partner Portal", "Kundenkonto", "Data Loader", "Import Worker"];
const stages = ["", " (dev)", " (staging)", " - PROD", " v2", " OLD do not use!!", " (Test Application)"];

/** Objects of a tenant that many people have worked in for years: 200 applications and 40 connections. */
export async function fillAgedTenant(tenant: ExportedTenant): Promise<void> {
  const apis = await fillApis(tenant);
  const clients = await fillClients(tenant);
  await fillGrants(tenant, clients, apis);
  await fillConnections(tenant, clients);
  for (const [index, name] of ["Add roles to token", "Force MFA", "legacy migration", "Track logins"].entries())
    await tenant.given("/rules", { name, script: script(name), order: (index + 1) * 7, enabled: index % 2 === 0 });
  await fillSettings(tenant, apis[0]!);
}

async function fillApis(tenant: ExportedTenant): Promise<string[]> {
  const identifiers = [
    ...["https://api.acme.com/", "https://api.acme.com/v2/", "urn:acme:orders", "orders", "https://localhost:3000/api"],
    ...["https://api.acme.com/billing", "internal/reporting"],
  ];
  for (const [index, identifier] of identifiers.entries())
    await tenant.given("/resource-servers", {
      identifier,
      name: index === 1 ? "Acme API" : `Acme API${index > 1 ? ` ${index}` : ""}`,
      scopes: Array.from({ length: index * 3 }, (_, at) => ({
        value: `${["read", "write", "admin"][at % 3]}:thing${Math.floor(at / 3)}`,
        ...(at % 2 === 0 && { description: `What a user may do with the things of kind "${at}"` }),
      })),
      ...(index % 2 === 1 && { signing_alg: "HS256", token_lifetime: 7200, allow_offline_access: true }),
      ...(index === 4 && { enforce_policies: true, token_dialect: "access_token_authz" }),
    });
  return identifiers;
}

const kinds = ["spa", "regular_web", "native", "non_interactive"];

async function fillClients(tenant: ExportedTenant): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < 200; index++) {
    const name = `${apps[index % apps.length]}${stages[Math.floor(index / 9) % stages.length]}`;
    const { client_id } = await tenant.given("/clients", clientBody(index, name));
    ids.push(client_id!);
  }
  return ids;
}

function clientBody(index: number, name: string): Record<string, unknown> {
  const app_type = kinds[index % kinds.length];
  const host = `https://${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.acme.com`;
  const isMachine = app_type === "non_interactive";
  return {
    name,
    app_type,
    ...(isMachine && { grant_types: ["client_credentials"], token_endpoint_auth_method: "client_secret_post" }),
    ...(!isMachine && {
      callbacks: [`${host}/callback`, `${host}/silent`, "http://localhost:3000/callback"].slice(0, 1 + (index % 3)),
      allowed_logout_urls: [host],
      web_origins: index % 3 === 0 ? [host] : [],
    }),
    ...(index % 5 === 0 && { description: `Owner: team-${index % 4}, ask in #auth before you change it` }),
    ...(index % 11 === 0 && { client_metadata: { owner: `team-${index % 4}`, "cost center": "4711" } }),
    ...(index % 13 === 0 &&
      !isMachine && {
        refresh_token: { rotation_type: "rotating", expiration_type: "expiring", token_lifetime: 2592000, leeway: 3 },
      }),
    ...(index % 17 === 0 && { jwt_configuration: { alg: "RS256", lifetime_in_seconds: 3600 } }),
    ...(index % 19 === 0 && { is_first_party: false }),
    ...(index === 20 && { custom_login_page: page, custom_login_page_on: true }),
    ...(index === 21 && {
      addons: { samlp: { audience: "urn:sp", recipient: `${host}/saml`, mappings: { email: "mail" } } },
    }),
  };
}

async function fillGrants(tenant: ExportedTenant, clients: string[], apis: string[]): Promise<void> {
  const machines = clients.filter((_, index) => kinds[index % kinds.length] === "non_interactive");
  for (const [index, client_id] of machines.entries()) {
    await tenant.given("/client-grants", { client_id, audience: apis[index % apis.length], scope: [] });
    if (index % 10 === 0)
      await tenant.given("/client-grants", {
        client_id,
        audience: `${tenant.simulator.url}/api/v2/`,
        scope: ["read:users", "update:users"],
      });
  }
}

async function fillConnections(tenant: ExportedTenant, clients: string[]): Promise<void> {
  const certificate = String(special["signingCert"]?.[0]);
  for (let index = 0; index < 40; index++) {
    const enabled_clients = clients.filter((_, at) => (at + index) % (3 + index) === 0);
    await tenant.given("/connections", { ...connectionBody(index, certificate), enabled_clients });
  }
}

const customers = [
  "globex",
  "initech",
  "umbrella",
  "hooli",
  "stark",
  "wayne",
  "cyberdyne",
  "soylent",
  "tyrell",
  "wonka",
];

function connectionBody(index: number, signingCert: string): Record<string, unknown> {
  const customer = `${customers[index % customers.length]}${index >= 20 ? `-${index}` : ""}`;
  const host = `https://idp.${customer}.example`;
  const secret = `canary-secret-${index}`;
  if (index === 0) return { name: "customers", strategy: "auth0", options: database };
  if (index === 1)
    return {
      name: "google-oauth2",
      strategy: "google-oauth2",
      options: { client_id: "g", client_secret: secret, email: true, profile: true },
    };
  if (index === 2)
    return {
      name: "legacy-users",
      strategy: "auth0",
      options: {
        ...database,
        enabledDatabaseCustomization: true,
        import_mode: true,
        customScripts: { login: script("login"), get_user: script("get_user") },
        configuration: { DB_URL: secret },
      },
    };
  if (index === 3)
    return {
      name: "sms",
      strategy: "sms",
      options: {
        from: "+15005550006",
        template: "Your code is: @@password@@",
        syntax: "md_with_macros",
        totp: { length: 6, time_step: 180 },
        brute_force_protection: true,
        twilio_sid: `AC${"0".repeat(32)}`,
        twilio_token: secret,
      },
    };
  if (index % 3 === 0)
    return {
      name: `${customer}-saml`,
      strategy: "samlp",
      options: {
        signInEndpoint: `${host}/saml/sso?x=1&y=2`,
        signingCert,
        signatureAlgorithm: "rsa-sha256",
        digestAlgorithm: "sha256",
        fieldsMap: { email: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress" },
        domain_aliases: [`${customer}.example`],
      },
    };
  if (index % 3 === 1)
    return {
      name: `${customer}-oidc`,
      strategy: "oidc",
      display_name: customer.toUpperCase(),
      options: {
        type: "back_channel",
        client_id: `acme-${index}`,
        client_secret: secret,
        issuer: `${host}/`,
        authorization_endpoint: `${host}/authorize`,
        token_endpoint: `${host}/token`,
        jwks_uri: `${host}/jwks`,
        scope: "openid profile email",
      },
    };
  return {
    name: `${customer}-azure`,
    strategy: "waad",
    options: {
      client_id: `00000000-0000-0000-0000-0000000000${index}`,
      client_secret: secret,
      tenant_domain: `${customer}.example`,
      domain: `${customer}.example`,
      waad_protocol: "openid-connect",
      identity_api: "microsoft-identity-platform-v2.0",
      basic_profile: true,
    },
  };
}

const database = {
  passwordPolicy: "good",
  password_history: { enable: true, size: 5 },
  password_complexity_options: { min_length: 12 },
  brute_force_protection: true,
};

async function fillSettings(tenant: ExportedTenant, audience: string): Promise<void> {
  await tenant.given(
    "/tenants/settings",
    {
      friendly_name: "Acme Inc. \u2014 Login",
      picture_url: "https://cdn.acme.com/logo.png",
      support_email: "help@acme.com",
      default_audience: audience,
      default_directory: "Username-Password-Authentication",
      session_lifetime: 12,
      error_page: { html: page, show_log_link: false, url: "" },
      flags: { enable_custom_domain_in_emails: true },
    },
    "PATCH",
  );
  const credentials = { smtp_host: "smtp.acme.com", smtp_port: 587, smtp_user: "mailer", smtp_pass: "canary-smtp" };
  await tenant.given("/emails/provider", { name: "smtp", credentials, default_from_address: "no-reply@acme.com" });
  for (const factor of ["otp", "sms", "email"])
    await tenant.given(`/guardian/factors/${factor}`, { enabled: true }, "PUT");
}
