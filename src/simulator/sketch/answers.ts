import { allScopes } from "../entities";
import { isObject, type JsonObject, pick } from "../json-object";
import { Refusal } from "../refusal";
import { base, endpointAt } from "../routes";
import type { Store } from "../tenant/store";
import type { Tenant } from "../tenant/tenant";

/** What a tenant answers of how it looks, by the path that it was asked at. */
export type Answers = Readonly<Record<string, JsonObject>>;

/** Where a tenant tells how it looks. */
export const paths = {
  settings: "/tenants/settings",
  branding: "/branding",
  theme: "/branding/themes/default",
  template: "/branding/templates/universal-login",
  prompts: "/prompts",
  phoneMessages: "/branding/phone/templates",
} as const;

/** Of the tenant's settings what users see. */
const seen = ["friendly_name", "picture_url", "support_email", "support_url", "enabled_locales"];

/** Settings of which a tenant has as many as were written. */
const written = /^\/(prompts\/[^/]+\/(custom-text\/[^/]+|partials)|email-templates\/[^/]+)$/;

/** What is answered to a GET; undefined where there is nothing, or no such operation. */
function ask(tenant: Tenant, path: string): JsonObject | undefined {
  const found = endpointAt("GET", base + path);
  if (!found?.endpoint.route) return undefined;
  const caller = { clientId: "", scopes: new Set(allScopes) };
  const { parameters } = found;
  try {
    const { body } = found.endpoint.route.respond({
      tenant,
      caller,
      parameters,
      query: new URLSearchParams(),
      body: {},
    });
    return isObject(body) ? body : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Asks a tenant for all that users see of it. */
export function answersOf(tenant: Tenant, store: Store): Answers {
  const asked = [...Object.values(paths), ...store.ids("settings").filter((id) => written.test(id))];
  const answers = asked.map((path): [string, JsonObject | undefined] => [path, ask(tenant, path)]);
  const told = Object.fromEntries(answers.filter((one): one is [string, JsonObject] => one[1] !== undefined));
  return { ...told, [paths.settings]: pick(told[paths.settings] ?? {}, seen) };
}

/** The texts of a language by prompt, each by screen and key. */
export function textsIn(answers: Answers, language: string): Record<string, JsonObject> {
  const found = Object.entries(answers).flatMap(([path, texts]): [string, JsonObject][] => {
    const [, prompt, of] = /^\/prompts\/(.+)\/custom-text\/(.+)$/.exec(path) ?? [];
    return prompt !== undefined && of === language ? [[prompt, texts]] : [];
  });
  return Object.fromEntries(found);
}

/** The partials by prompt, each by screen and place. */
export function partialsIn(answers: Answers): Record<string, JsonObject> {
  const found = Object.entries(answers).flatMap(([path, partials]): [string, JsonObject][] => {
    const [, prompt] = /^\/prompts\/(.+)\/partials$/.exec(path) ?? [];
    return prompt === undefined ? [] : [[prompt, partials]];
  });
  return Object.fromEntries(found);
}

/** The emails by name. */
export const emailsIn = (answers: Answers): [name: string, template: JsonObject][] =>
  Object.entries(answers)
    .filter(([path]) => path.startsWith("/email-templates/"))
    .map(([path, template]) => [path.slice("/email-templates/".length), template]);

/** Every language that the tenant has pages in, or texts for. */
export function languagesIn(answers: Answers): string[] {
  const { enabled_locales: enabled } = answers[paths.settings] ?? {};
  const withTexts = Object.entries(answers)
    .filter(([, texts]) => Object.keys(texts).length > 0)
    .flatMap(([path]) => /\/custom-text\/(.+)$/.exec(path)?.[1] ?? []);
  const languages = [...(Array.isArray(enabled) ? enabled.map(String) : []), ...withTexts];
  return languages.length > 0 ? [...new Set(languages)] : ["en"];
}

/** The object at a key of another, or an empty one. */
export function within(object: JsonObject | undefined, ...keys: string[]): JsonObject {
  let found: unknown = object;
  for (const key of keys) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return isObject(found) ? found : {};
}

/** A text that says something; undefined for anything else. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
