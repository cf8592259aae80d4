import * as z from "zod";
import { body, clearable, loose, oneOf, optional } from "../../endpoints/body-schema";

const active = body(optional(z.boolean(), "active"));
const enabled = body(optional(z.boolean(), "enabled"));
const switching = { enable: z.boolean() };

const identifier = (factor: string) =>
  body({ ...optional(z.boolean(), "active"), ...optional(z.enum(["password", factor]), "default_method") });

const status = z.enum(["required", "optional", "inactive"]);
const signup = body({ ...optional(status, "status"), ...optional(active, "verification") });

const email = body({
  ...optional(identifier("email_otp"), "identifier"),
  ...optional(z.boolean(), "unique", "profile_required"),
  ...optional(z.enum(["link", "otp"]), "verification_method"),
  ...optional(signup, "signup"),
});

const phone = body({
  ...optional(identifier("phone_otp"), "identifier"),
  ...optional(z.boolean(), "profile_required"),
  ...optional(signup, "signup"),
});

const usernameRules = body({
  ...optional(z.number().min(1).max(128), "min_length", "max_length"),
  ...optional(body(optional(z.boolean(), "email", "phone_number")), "allowed_types"),
});

const username = body({
  ...optional(identifier("email_otp"), "identifier"),
  ...optional(z.boolean(), "profile_required"),
  ...optional(body(optional(status, "status")), "signup"),
  ...optional(usernameRules, "validation"),
});

const attributes = body({
  ...optional(email, "email"),
  ...optional(phone, "phone_number"),
  ...optional(username, "username"),
});

const validation = body(clearable(body({ min: z.int().min(1), max: z.int().max(128) }), "username"));

const customScripts = loose({
  ...optional(z.string().min(1), "login", "get_user", "delete", "change_password", "verify", "create"),
  ...optional(z.string().min(1), "change_username", "change_email", "change_phone_number"),
});

const passwordMethod = body({
  ...optional(z.boolean(), "enabled"),
  ...optional(z.enum(["required", "optional"]), "api_behavior"),
  ...optional(z.enum(["allow", "block"]), "signup_behavior"),
});

const methods = body({
  ...optional(passwordMethod, "password"),
  ...optional(enabled, "passkey", "email_otp", "phone_otp"),
});

const passkeys = body({
  ...optional(z.enum(["both", "autofill", "button"]), "challenge_ui"),
  ...optional(z.boolean(), "progressive_enrollment_enabled", "local_enrollment_enabled"),
});

const words = z.array(z.string().max(50));

const complexity = body({
  ...optional(z.int().min(1).max(72), "min_length"),
  ...optional(z.array(oneOf("uppercase lowercase number special")), "character_types"),
  ...optional(z.enum(["all", "three_of_four"]), "character_type_rule"),
  ...optional(z.enum(["allow", "block"]), "identical_characters", "sequential_characters"),
  ...optional(z.enum(["truncate", "error"]), "max_length_exceeded"),
});

const dictionary = body({
  ...optional(z.boolean(), "active"),
  ...optional(words, "custom"),
  ...optional(z.enum(["en_10k", "en_100k"]), "default"),
});

const history = body({ ...optional(z.boolean(), "active"), ...optional(z.int().min(1).max(24), "size") });

const profileData = body({
  ...optional(z.boolean(), "active"),
  ...optional(z.array(z.string().max(100)), "blocked_fields"),
});

const passwordOptions = body({
  ...optional(complexity, "complexity"),
  ...optional(dictionary, "dictionary"),
  ...optional(history, "history"),
  ...optional(profileData, "profile_data"),
});

/** Options of databases: who logs in by what, and what passwords must be like. */
export const databaseOptions = {
  ...clearable(validation, "validation"),
  ...optional(z.array(z.enum(["email", "phone_number", "username"])).min(3), "precedence"),
  ...optional(attributes, "attributes"),
  ...optional(z.boolean(), "enable_script_context", "enabledDatabaseCustomization", "import_mode"),
  ...optional(z.boolean(), "disable_self_service_change_password"),
  ...clearable(z.record(z.string(), z.string().nullable()), "configuration"),
  ...optional(customScripts, "customScripts"),
  ...clearable(methods, "authentication_methods"),
  ...clearable(passkeys, "passkey_options"),
  ...clearable(oneOf("none low fair good excellent"), "passwordPolicy"),
  ...clearable(body(optional(z.int().min(1).max(128), "min_length")), "password_complexity_options"),
  ...clearable(body({ ...switching, ...optional(z.int().min(0).max(24), "size") }), "password_history"),
  ...clearable(body(switching), "password_no_personal_info"),
  ...clearable(body({ ...switching, ...optional(words, "dictionary") }), "password_dictionary"),
  ...optional(passwordOptions, "password_options"),
};
