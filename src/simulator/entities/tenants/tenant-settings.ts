import { validate } from "../../endpoints/body-schema";
import { project } from "../../endpoints/listing";
import { get, ok, patch, type Route } from "../../endpoints/route";
import { isObject, type JsonObject, omit, overlay } from "../../json-object";
import { lifetimes, updateTenantSettings } from "./tenant-settings-body";

const minutes = lifetimes.map((name) => `${name}_in_minutes`);

const path = "/tenants/settings";
const merged = [
  "flags",
  "change_password",
  "guardian_mfa_page",
  "universal_login",
  "error_page",
  "device_flow",
  "sessions",
];
const available = { sandbox_versions_available: ["22", "18", "12"] };

/** Settings that a new tenant has. */
export const tenantSettings = (): JsonObject => ({
  enabled_locales: ["en"],
  flags: {
    allow_changing_enable_sso: false,
    disable_impersonation: true,
    enable_sso: true,
    universal_login: true,
    revoke_refresh_token_grant: false,
    disable_clickjack_protection_headers: false,
    enable_pipeline2: false,
    enable_public_signup_user_exists_error: true,
    use_scope_descriptions_for_consent: false,
    new_universal_login_experience_enabled: true,
  },
  sandbox_version: "22",
  universal_login: {},
  resource_parameter_profile: "audience",
});

/** Minutes are answered as hours; an empty address counts as none. */
function normalise(sent: JsonObject): JsonObject {
  const result = omit(sent, minutes);
  lifetimes.forEach((name, index) => {
    const given = sent[minutes[index]!];
    if (typeof given === "number") result[name] = given / 60;
  });
  if (result.default_redirection_uri === "") result.default_redirection_uri = null;
  return result;
}

/** What only the answer to a change shows. */
const changed = (current: JsonObject): JsonObject => ({
  ...current,
  flags: {
    ...(isObject(current.flags) ? current.flags : {}),
    cannot_change_enforce_client_authentication_on_passwordless_start: true,
    enforce_client_authentication_on_passwordless_start: true,
  },
});

/** Settings of the tenant itself. */
export const tenantSettingsRoutes: Route[] = [
  get(path, ["read:tenant_settings"], ({ tenant, query }) =>
    ok(project({ ...tenant.get("settings", path), ...available }, query)),
  ),
  patch(path, ["update:tenant_settings"], ({ tenant, body: sent }) => {
    validate(updateTenantSettings, sent);
    const current = tenant.get("settings", path) ?? tenantSettings();
    return ok(changed(tenant.put("settings", path, overlay(current, normalise(sent), merged))));
  }),
];
