import type { JsonObject } from "../json-object";
import { type Answers, paths, textOf, within } from "./answers";

/** Names that texts and templates are filled with. */
export const sample = {
  application: "Sample Application",
  organization: "Sample Organization",
  connection: "Sample Connection",
  email: "ada@example.com",
  phone: "+1 555 0100",
  code: "123456",
  link: "https://example.com/sample-link",
} as const;

/** What the tenant is called. */
export const companyOf = (answers: Answers): string =>
  textOf(answers[paths.settings]?.friendly_name) ?? "Sample Company";

const application = {
  ...{ id: "sample-client-id", clientID: "sample-client-id", name: sample.application },
  ...{ logo_url: "", metadata: {}, callback_domain: "https://app.example.com" },
};

const user = {
  ...{ user_id: "auth0|sample", email: sample.email, email_verified: true, phone_number: sample.phone },
  ...{ name: "Ada Example", given_name: "Ada", family_name: "Example", nickname: "ada", username: "ada", picture: "" },
  ...{ user_metadata: {}, app_metadata: {}, source_ip: "203.0.113.7", city: "Sample City", country: "Sample Country" },
};

const organization = {
  ...{ id: "org_sample", name: "sample-organization", display_name: sample.organization, metadata: {} },
  branding: { logo_url: "", colors: { primary: "#635dff", page_background: "#ffffff" } },
};

/** What is known of a tenant wherever Liquid is. */
function tenantData(answers: Answers): JsonObject {
  const { support_email = "support@example.com", support_url = "https://example.com/support" } =
    answers[paths.settings] ?? {};
  const custom_domain = { domain: "login.example.com", domain_metadata: {} };
  return { application, client: application, user, organization, custom_domain, support_email, support_url };
}

/** What emails and phone messages are filled with; the names are those that Auth0 documents. */
export const messageData = (answers: Answers, language: string): JsonObject => ({
  ...tenantData(answers),
  ...{ tenant: "sample-tenant", domain: "login.example.com", friendly_name: companyOf(answers) },
  ...{ connection: { name: sample.connection }, request_language: language, locale: language },
  ...{ url: sample.link, link: sample.link, code: sample.code, email: sample.email, home_url: "https://example.com" },
  ...{ inviter: { name: "Grace Example" }, roles: [], password: "", pause: "…", phone_number: sample.phone },
  requestInfo: { lang: language },
});

/** What the Liquid of pages and of their parts is filled with; the names are those that Auth0 documents. */
export const pageData = (
  answers: Answers,
  { language, prompt, screen, texts }: { language: string; prompt: string; screen: string; texts: JsonObject },
): JsonObject => {
  const branding = answers[paths.branding] ?? {};
  const { enabled_locales } = answers[paths.settings] ?? {};
  const data = tenantData(answers);
  const { support_email, support_url } = data;
  return {
    ...data,
    ...{ locale: language, dir: "auto" },
    prompt: { name: prompt, screen: { name: screen, texts } },
    branding: {
      ...{ logo_url: branding.logo_url ?? "", colors: within(branding, "colors"), settings: branding },
      themes: { default: answers[paths.theme] ?? {} },
    },
    tenant: { friendly_name: companyOf(answers), support_email, support_url, enabled_locales },
    transaction: { state: "sample-state", locale: language, params: {} },
  };
};

/** Fills in the names that texts of prompts may have: ${companyName} becomes the name of the tenant. */
export function filled(text: string, answers: Answers): string {
  const company = companyOf(answers);
  const names: Record<string, string> = {
    ...{ clientName: sample.application, companyName: company, tenantName: company, email: sample.email },
    ...{ organizationName: sample.organization, connectionName: sample.connection, phoneNumber: sample.phone },
    ...{ domain: "login.example.com", userName: user.name, username: user.username },
  };
  return text.replace(/\$\{(\w+)\}/g, (whole, name) => (Object.hasOwn(names, name) ? names[name]! : whole));
}
