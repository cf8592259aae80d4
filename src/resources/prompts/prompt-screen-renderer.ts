import { z } from "zod";
import {
  anyChange,
  expectList,
  expectObject,
  immutable,
  isObject,
  json,
  listingOf,
  map,
  matching,
  type Operation,
  object,
  open,
  reference,
  StrangeAnswer,
  sensitive,
  set,
  singleton,
  unset,
  type Values,
  type Wire,
} from "../../definition";
import { prompts, screens } from "./names";

const together = "/prompts/rendering";
const path = "/prompts/{prompt}/screen/{screen}/rendering";
const scopes = ["update:prompts"];

/** Values that a screen can be told, by the official document; the last one by the types of the official SDK. */
const contexts = [
  "branding.settings",
  "branding.themes.default",
  "client.logo_uri",
  "client.description",
  "organization.display_name",
  "organization.branding",
  "screen.texts",
  "tenant.name",
  "tenant.friendly_name",
  "tenant.logo_url",
  "tenant.enabled_locales",
  "untrusted_data.submitted_form_data",
  "untrusted_data.authorization_params.login_hint",
  "untrusted_data.authorization_params.screen_hint",
  "untrusted_data.authorization_params.ui_locales",
  "user.organizations",
  "transaction.custom_domain.domain",
  "experiment",
  "country_codes",
] as const;

/** Metadata by a key of your own. */
const ownContext = matching(
  /^(client\.metadata\.|organization\.metadata\.|transaction\.custom_domain\.domain_metadata\.|user\.user_metadata\.|user\.app_metadata\.|untrusted_data\.authorization_params\.ext-)[^.]+$/,
  "metadata by its key, such as `client.metadata.plan`",
);

const metadata = () =>
  object({ metadata: map(z.unknown()).describe("Metadata that it has: one key and its value.") }).refine(
    ({ metadata }) => Object.keys(metadata).length <= 1,
    { error: "must have one key of metadata" },
  );

/** Those with an id, or with metadata. */
const those = (type: "Client" | "Organization" | "CustomDomain", what: string) =>
  set(
    z.union([
      object({ id: reference(type, z.string().min(1)).describe(`Its id, or the \`${type}\` itself.`) }),
      metadata(),
    ]),
  )
    .optional()
    .describe(`${what}, each by its id or by metadata that it has.`);

const what = "how a screen is rendered";

/** The settings of the screen, from an answer that names it. */
const named = (answer: unknown, { prompt, screen }: Values): Wire => expectObject(answer, what, { prompt, screen });

const settings = [
  ...["rendering_mode", "context_configuration", "default_head_tags_disabled", "use_page_template"],
  ...["head_tags", "filters"],
];

/** As recorded, an update is answered by what was sent, which does not name the screen. */
function echoed(answer: unknown, { prompt, screen }: Values): Wire {
  const sent = expectObject(answer, what);
  if (settings.some((name) => name in sent)) return { ...sent, prompt, screen };
  throw new StrangeAnswer(what, answer);
}

const isOf =
  ({ prompt, screen }: Values) =>
  (one: Wire): boolean =>
    one["prompt"] === prompt && one["screen"] === screen;

const configsIn = (answer: unknown): Wire[] =>
  expectList(isObject(answer) ? answer["configs"] : answer, "how screens are rendered", ["prompt", "screen"]);

const list = { path: together, key: "configs", by: "page", keys: ["prompt", "screen"] } as const;

/** Out of the list of all that are set where several are asked for, or else by itself. */
const read: Operation["perform"] = async (api, request, state) => {
  const listed = await api.members?.(listingOf(list, {}), `${state["prompt"]}/${state["screen"]}`);
  return listed?.find(isOf(state)) ?? api.request(request);
};

export const promptScreenRenderer = singleton({
  type: "PromptScreenRenderer",
  description:
    "How a screen is rendered: by Auth0, or by code of your own (Advanced Customizations for Universal Login), which a paid subscription is needed for. Those that are created at the same time go in one request.",
  path,
  id: ({ prompt, screen }) => `${prompt}/${screen}`,
  holds: [],
  scope: "prompts",
  operations: {
    create: {
      ...{ method: "PATCH", path: together, scopes },
      // Auth0 documents no limit, so that ours is low.
      together: { key: "configs", most: 20 },
      body: (body) => ({ configs: [body] }),
      select: (answer, state) => named(configsIn(answer).find(isOf(state)), state),
    },
    read: { method: "GET", path, scopes: ["read:prompts"], perform: read, select: named },
    update: { method: "PATCH", path, scopes, select: echoed },
  },
  resets: true,
  naturalKey: ["prompt", "screen"],
  list,
  deletion:
    "Sets what is declared of it back to Auth0's defaults: Auth0 renders the screen again. What is not declared stays.",
  source: "https://auth0.com/docs/api/management/v2/prompts/patch-rendering",
  security: {
    deletion: () => "low",
    properties: {
      renderingMode: sensitive(anyChange("medium"), "Code of your own takes the place of Auth0's page."),
      headTags: sensitive(anyChange("high"), "Whatever they load sees what users type."),
      contextConfiguration: sensitive(anyChange("low"), "The page is told these values, and so is the browser."),
    },
  },
  madeUp: ["tenant"],
  inputs: object({
    prompt: immutable(z.enum(prompts)).describe("Prompt, such as `login-id`."),
    screen: immutable(z.enum(screens)).describe(
      "Screen of the prompt: the one with the prompt's name unless it has several.",
    ),
    renderingMode: unset("standard", z.enum(["advanced", "standard"]))
      .optional()
      .describe("`advanced` for code of your own, or `standard`, which it is unless set."),
    contextConfiguration: set(z.union([z.enum(contexts), ownContext]))
      .nullish()
      .describe("What the code is told, such as `screen.texts` or `client.metadata.plan`."),
    defaultHeadTagsDisabled: unset(false, z.boolean())
      .nullish()
      .describe("Leaves out the tags that Auth0 puts into the head; false unless set."),
    usePageTemplate: unset(false, z.boolean())
      .nullish()
      .describe("Puts it into the page of `UniversalLoginTemplate`; false unless set."),
    headTags: z
      .array(
        open({
          tag: z.string().optional().describe("Name of the tag, such as `script`."),
          attributes: json().optional().describe("Attributes of the tag by their names; ten at most."),
          content: z.string().optional().describe("What is in it."),
        }),
      )
      .nullish()
      .describe("Tags that are put into the head, in their order, by which your code is loaded."),
    filters: object({
      matchType: z
        .enum(["includes_any", "excludes_any"])
        .optional()
        .describe("Whether it is for those that are named, or for all others."),
      clients: those("Client", "Applications"),
      organizations: those("Organization", "Organizations"),
      domains: those("CustomDomain", "Custom domains"),
    })
      .nullish()
      .describe("Logins that it is for; all unless set."),
  }),
});
