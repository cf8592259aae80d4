import * as z from "zod";
import { body, changes, clearable, either, optional, validate } from "../../endpoints/body-schema";
import { created, get, noContent, ok, patch, put, type Route, remove } from "../../endpoints/route";
import { compact, isObject, type JsonObject, overlay } from "../../json-object";
import { notFound, Refusal } from "../../refusal";
import type { Tenant } from "../../tenant/tenant";

// Formats of colors and addresses are not checked.
const text = z.string();

/** What is not checked: that a background is a color or a gradient. */
const brandingBody = changes({
  ...clearable(
    changes({
      ...clearable(text, "primary"),
      ...optional(either(z.string(), z.looseObject({}), z.null()), "page_background"),
    }),
    "colors",
  ),
  ...clearable(text, "favicon_url", "logo_url"),
  ...clearable(changes(clearable(text, "url")), "font"),
});

const templatePath = "/branding/templates/universal-login";
const page = z.string().max(102_400);
const templateBody = either(page, body({ template: page }));

/** Auth0 takes a page of the tenant's own only where it has a custom domain. The words are an assumption. */
function requireCustomDomain(tenant: Tenant): void {
  if (tenant.count("custom-domains") === 0)
    throw new Refusal(403, "This feature requires a custom domain.", "custom_domain_required");
}

const template: Route[] = [
  get(templatePath, ["read:branding"], ({ tenant }) => {
    const found = tenant.get("settings", templatePath);
    if (!found) throw notFound("Template does not exist.", "inexistent_templates_universal_login");
    return ok(found);
  }),
  // As recorded: 201 with an empty object. The document has 204 for one that is replaced.
  put(templatePath, ["update:branding"], ({ tenant, body: sent }) => {
    const given = validate(templateBody, sent) as string | { template: string };
    requireCustomDomain(tenant);
    const isNew = !tenant.get("settings", templatePath);
    tenant.put("settings", templatePath, { body: typeof given === "string" ? given : given.template });
    return isNew ? created({}) : noContent;
  }),
  remove(templatePath, ["delete:branding"], ({ tenant }) => {
    tenant.delete("settings", templatePath);
    return noContent;
  }),
];

/** What null takes away within an object goes. Whether one that is sent in part keeps the rest is not recorded: it is replaced. */
function changed(current: JsonObject, sent: JsonObject): JsonObject {
  const within = Object.entries(overlay(current, sent)).map(([key, value]) => [
    key,
    isObject(value) ? compact(value) : value,
  ]);
  return Object.fromEntries(within.filter(([, value]) => !isObject(value) || Object.keys(value).length > 0));
}

const brandingRoutes: Route[] = [
  get("/branding", ["read:branding"], ({ tenant }) => ok(tenant.get("settings", "/branding") ?? {})),
  patch("/branding", ["update:branding"], ({ tenant, body: sent }) => {
    validate(brandingBody, sent);
    return ok(tenant.put("settings", "/branding", changed(tenant.get("settings", "/branding") ?? {}, sent)));
  }),
];

/** How the pages of a tenant look. */
export const branding: Route[] = [...brandingRoutes, ...template];
