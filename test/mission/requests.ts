/** A request of the original collection: the fields are those of its body, nested ones with dots. */
export interface MissionRequest {
  readonly group: string;
  readonly method: string;
  readonly path: string;
  readonly fields: readonly string[];
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const addons = words(`
  aws azure_blob azure_sb rms mscrm slack box cloudbees concur dropbox echosign egnyte firebase
  newrelic office365 salesforce salesforce_api salesforce_sandbox_api samlp layer sap_api sharepoint
  springcm wams wsfed zendesk zoom
`)
  .map((name) => `addons.${name}`)
  .join(" ");

const groups: Record<string, readonly (readonly [request: string, fields?: string])[]> = {
  Blacklists: [["GET /blacklists/tokens"], ["POST /blacklists/tokens", "aud jti"]],
  "Client Grants": [
    ["GET /client-grants"],
    ["POST /client-grants", "client_id audience scope"],
    ["DELETE /client-grants/{id}"],
    ["PATCH /client-grants/{id}", "scope"],
  ],
  Clients: [
    ["GET /clients"],
    [
      "POST /clients",
      `
      name logo_uri callbacks allowed_origins client_aliases allowed_clients allowed_logout_urls
      token_endpoint_auth_method app_type is_first_party jwt_configuration.lifetime_in_seconds
      jwt_configuration.secret_encoded jwt_configuration.scopes jwt_configuration.alg encryption_key.pub
      encryption_key.cert sso custom_login_page_on custom_login_page custom_login_page_preview
      form_template ${addons} client_metadata mobile.android mobile.ios
    `,
    ],
    ["GET /clients/{id}"],
    ["DELETE /clients/{id}"],
    [
      "PATCH /clients/{id}",
      `
      name client_secret logo_uri callbacks allowed_origins client_aliases allowed_clients
      allowed_logout_urls jwt_configuration.lifetime_in_seconds jwt_configuration.scopes
      jwt_configuration.alg encryption_key.pub encryption_key.cert encryption_key.subject sso
      custom_login_page_on token_endpoint_auth_method app_type is_first_party custom_login_page
      custom_login_page_preview form_template ${addons} client_metadata mobile.android mobile.ios
    `,
    ],
  ],
  Connections: [
    ["GET /connections"],
    [
      "POST /connections",
      `
      name strategy options.validation options.passwordPolicy options.password_history
      options.password_no_personal_info options.password_dictionary
    `,
    ],
    ["GET /connections/{id}"],
    ["DELETE /connections/{id}"],
    [
      "PATCH /connections/{id}",
      `
      options.validation options.passwordPolicy options.password_history options.password_no_personal_info
      options.password_dictionary
    `,
    ],
    ["DELETE /connections/{id}/users"],
  ],
  "Device Credentials": [
    ["GET /device-credentials"],
    ["POST /device-credentials", "device_name type value device_id client_id"],
    ["DELETE /device-credentials/{id}"],
  ],
  Emails: [
    ["GET /emails/provider"],
    ["DELETE /emails/provider"],
    ["POST /emails/provider", "name enabled default_from_address credentials.api_key settings"],
    ["PATCH /emails/provider", "name enabled default_from_address credentials.api_key settings"],
  ],
  Guardian: [
    ["GET /guardian/factors"],
    ["GET /guardian/enrollments/{id}"],
    ["DELETE /guardian/enrollments/{id}"],
    ["GET /guardian/factors/sms/templates"],
    ["PUT /guardian/factors/sms/templates", "enrollment_message verification_message"],
    ["GET /guardian/factors/{factor_name}/providers/{name}"],
    ["PUT /guardian/factors/{name}", "enabled"],
    ["PUT /guardian/factors/sms/providers/twilio", "from messaging_service_sid auth_token sid"],
  ],
  Jobs: [
    ["GET /jobs/{id}"],
    ["GET /jobs/{id}/errors"],
    ["POST /jobs/users-imports"],
    ["POST /jobs/verification-email", "user_id"],
  ],
  Logs: [["GET /logs"], ["GET /logs/{id}"]],
  "Resource Servers": [
    ["GET /resource-servers/{id}"],
    ["DELETE /resource-servers/{id}"],
    ["PATCH /resource-servers/{id}", "name scopes.value scopes.description signing_alg signing_secret token_lifetime"],
    [
      "POST /resource-servers",
      `
      name identifier scopes.value scopes.description signing_alg signing_secret token_lifetime
    `,
    ],
  ],
  Rules: [
    ["GET /rules"],
    ["POST /rules", "name script order enabled"],
    ["GET /rules/{id}"],
    ["DELETE /rules/{id}"],
    ["PATCH /rules/{id}", "script name order enabled"],
  ],
  Stats: [["GET /stats/active-users"], ["GET /stats/daily"]],
  Tenants: [
    ["GET /tenants/settings"],
    [
      "PATCH /tenants/settings",
      `
      change_password.enabled change_password.html guardian_mfa_page.enabled guardian_mfa_page.html
      error_page.html error_page.show_log_link error_page.url flags.change_pwd_flow_v1
      flags.enable_client_connections flags.enable_apis_section flags.enable_pipeline2 friendly_name
      picture_url support_email support_url allowed_logout_urls session_lifetime
    `,
    ],
  ],
  Tickets: [
    ["POST /tickets/email-verification", "result_url user_id"],
    ["POST /tickets/password-change", "result_url user_id connection_id email ttl_sec"],
  ],
  "User Blocks": [
    ["GET /user-blocks"],
    ["DELETE /user-blocks"],
    ["GET /user-blocks/{id}"],
    ["DELETE /user-blocks/{id}"],
  ],
  Users: [
    ["GET /users"],
    [
      "POST /users",
      `
      connection email username password phone_number user_metadata email_verified app_metadata
    `,
    ],
    ["GET /users/{id}"],
    ["DELETE /users/{id}"],
    [
      "PATCH /users/{id}",
      `
      blocked email_verified email verify_email phone_number phone_verified verify_phone_number password
      user_metadata app_metadata connection username client_id
    `,
    ],
    ["GET /users/{user_id}/logs"],
    ["GET /users/{id}/enrollments"],
    ["DELETE /users/{id}/multifactor/{provider}"],
    ["DELETE /users/{id}/identities/{provider}/{user_id}"],
    ["POST /users/{id}/recovery-code-regeneration"],
    ["POST /users/{id}/identities", "provider connection_id user_id link_with"],
  ],
  "Users By Email": [["GET /users-by-email"]],
};

/** The requests of the original collection, in its order. */
export const missionRequests: readonly MissionRequest[] = Object.entries(groups).flatMap(([group, requests]) =>
  requests.map(([request, fields = ""]) => {
    const [method, path] = request.split(" ") as [string, string];
    return { group, method, path, fields: words(fields) };
  }),
);

/** Fields of the original collection that the API takes no more, and why, by request. */
export const droppedFields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "POST /clients": {
    client_secret: "Auth0 makes the secret up; one of your own is taken by an update only, where it is counted.",
    is_heroku_app: "Auth0 has removed it.",
    "resource_servers.identifier": "Auth0 has removed it; client grants took its place.",
    "resource_servers.scopes": "Auth0 has removed it; client grants took its place.",
  },
  "PATCH /clients/{id}": {
    "jwt_configuration.secret_encoded": "Auth0 decides it at the creation and refuses a change.",
    "resource_servers.identifier": "Auth0 has removed it; client grants took its place.",
    "resource_servers.scopes": "Auth0 has removed it; client grants took its place.",
  },
  "POST /connections": {
    enabled_clients: "Newer tenants refuse it; they are sent to PATCH /connections/{id}/clients.",
  },
  "PATCH /connections/{id}": {
    enabled_clients: "Newer tenants refuse it; they are sent to PATCH /connections/{id}/clients.",
  },
  "POST /rules": {
    stage: "Auth0 has removed it from requests; every rule runs after the login.",
  },
  "POST /tickets/password-change": {
    new_password: "Auth0 has removed it: the user chooses the password.",
  },
  "PATCH /users/{id}": {
    verify_password: "Auth0 has removed it.",
  },
};
