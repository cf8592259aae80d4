import * as z from "zod";
import { body, clearable, either, loose, oneOf, optional, validate } from "../../endpoints/body-schema";
import { page } from "../../endpoints/listing";
import { type Call, get, ok, patch, put, type Route } from "../../endpoints/route";
import { isObject, type JsonObject, pick } from "../../json-object";
import { contexts, prompts, screens } from "./prompt-names";

const read = ["read:prompts"];
const update = ["update:prompts"];

/** Where the settings of what a path names are kept. */
const placeOf = (path: string, { parameters }: Call): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name]!);

const textPath = "/prompts/{prompt}/custom-text/{language}";

/** Texts by screen and name, which a write replaces, and answers as it was sent. What they are called is not checked. */
const customTexts: Route[] = [
  get(textPath, read, (call) => ok(call.tenant.get("settings", placeOf(textPath, call))?.texts ?? {})),
  put(textPath, update, (call) => {
    const texts = validate(loose({}), call.body);
    call.tenant.put("settings", placeOf(textPath, call), { texts });
    return ok(texts);
  }),
];

const partialsPath = "/prompts/{prompt}/partials";

/** As recorded: a screen for which nothing is said is not kept, and not answered. */
const withoutEmpty = (sent: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(sent).filter(([, one]) => !isObject(one) || Object.keys(one).length > 0));

const partials: Route[] = [
  get(partialsPath, read, (call) => ok(call.tenant.get("settings", placeOf(partialsPath, call)) ?? {})),
  put(partialsPath, update, (call) =>
    ok(
      call.tenant.put(
        "settings",
        placeOf(partialsPath, call),
        withoutEmpty(validate(loose({}), call.body) as JsonObject),
      ),
    ),
  ),
];

const renderingPath = "/prompts/{prompt}/screen/{screen}/rendering";

const metadata = z.record(z.string(), z.unknown()).refine((one) => Object.keys(one).length <= 1);
const those = z.array(either(body({ id: z.string() }), body({ metadata })));

const ownContext =
  /^(client\.metadata|organization\.metadata|transaction\.custom_domain\.domain_metadata|user\.user_metadata|user\.app_metadata)\.[^.]+$|^untrusted_data\.authorization_params\.ext-[^.]+$/;

const rendering = {
  ...optional(oneOf("advanced standard"), "rendering_mode"),
  // The last one is in the types of the official SDK alone.
  ...clearable(
    z.array(either(oneOf(`${contexts} country_codes`), z.string().regex(ownContext))),
    "context_configuration",
  ),
  ...clearable(z.boolean(), "default_head_tags_disabled", "use_page_template"),
  ...clearable(
    z.array(
      loose({
        ...optional(z.string(), "tag", "content"),
        ...optional(
          z.record(z.string(), z.unknown()).refine((all) => Object.keys(all).length <= 10),
          "attributes",
        ),
      }),
    ),
    "head_tags",
  ),
  ...clearable(
    body({
      ...optional(oneOf("includes_any excludes_any"), "match_type"),
      ...optional(those, "clients", "organizations", "domains"),
    }),
    "filters",
  ),
};

const oneScreen = body(rendering);
const manyScreens = body({
  configs: z.array(body({ prompt: oneOf(prompts), screen: oneOf(screens), ...rendering })).min(1),
});

const keyOf = ({ prompt, screen }: JsonObject): string => `/prompts/${prompt}/screen/${screen}/rendering`;

/** What is not set, by the defaults of the official document; the first one is recorded. */
const unset = { default_head_tags_disabled: false, rendering_mode: "standard", use_page_template: false };

/** The settings of a screen as they are read. */
const shown = ({ tenant }: Call, { prompt, screen, ...settings }: JsonObject): JsonObject => ({
  ...{ tenant: tenant.domain, prompt, screen },
  ...unset,
  ...settings,
});

/** Keeps what is sent of a screen, and answers it just so, as recorded. By the document answers may hold null. */
function change({ tenant }: Call, { prompt, screen, ...sent }: JsonObject): JsonObject {
  const key = keyOf({ prompt, screen });
  tenant.put("settings", key, { prompt, screen, ...tenant.get("settings", key), ...sent });
  return sent;
}

const filters = ["prompt", "screen", "rendering_mode"];

const renderings: Route[] = [
  // As recorded: a tenant that has set none has an empty list. Whether one that was set back is in it is assumed.
  get("/prompts/rendering", read, (call) => {
    const all = call.tenant
      .all("settings")
      .filter(({ prompt, screen }) => prompt !== undefined && screen !== undefined)
      .map((one) => shown(call, one));
    const asked = pick(Object.fromEntries(call.query), filters);
    const found = all.filter((one) => Object.entries(asked).every(([name, value]) => one[name] === value));
    return ok(page(found, call.query, { key: "configs" }));
  }),
  patch("/prompts/rendering", update, (call) => {
    const { configs } = validate(manyScreens, call.body) as { configs: JsonObject[] };
    return ok({ configs: configs.map((one) => ({ ...pick(one, ["prompt", "screen"]), ...change(call, one) })) });
  }),
  get(renderingPath, read, (call) =>
    ok(shown(call, call.tenant.get("settings", placeOf(renderingPath, call)) ?? call.parameters)),
  ),
  patch(renderingPath, update, (call) => {
    validate(oneScreen, call.body);
    return ok(change(call, { ...call.parameters, ...call.body }));
  }),
];

/** What is said and shown on the screens of prompts, and by what. */
export const promptScreens: Route[] = [...customTexts, ...partials, ...renderings];
