import { z } from "zod";
import {
  type Api,
  anyChange,
  type Constraint,
  expectObject,
  immutable,
  isObject,
  laidOver,
  map,
  type Operation,
  object,
  own,
  type Request,
  StrangeAnswer,
  sensitive,
  singleton,
  type Values,
  type Wire,
} from "../../definition";
import { locales } from "../tenants/tenant/locales";
import { prompts, screens } from "./names";

/** Where the texts of a prompt are. */
export const textsPath = "/prompts/{prompt}/custom-text/{language}";

/** What has texts of its own. */
export const texted = { prompt: z.enum(prompts), language: z.enum(locales) };

/** Texts by screen and name. The answer is that alone. */
export function textsIn(answer: unknown): Wire {
  const texts = expectObject(answer, "the texts of a prompt");
  if (Object.values(texts).every(isObject)) return texts;
  throw new StrangeAnswer("texts of a prompt", answer);
}

const select = (answer: unknown, { prompt, language }: Values): Wire => ({ prompt, language, texts: textsIn(answer) });

const write: Operation = {
  method: "PUT",
  path: textsPath,
  scopes: ["update:prompts"],
  body: ({ texts }) => texts,
  select,
};

const liveTexts = async (api: Api, path: string): Promise<Wire> => textsIn(await api.request({ method: "GET", path }));

/** Takes a prompt over. The API replaces all of its texts. */
const adopt = async (api: Api, request: Request): Promise<unknown> =>
  api.request({ ...request, body: laidOver(await liveTexts(api, request.path), request.body as Wire) });

/** Takes away what was declared; other texts stay. */
async function removeDeclared(api: Api, request: Request, { texts }: Values): Promise<unknown> {
  const live = await liveTexts(api, request.path);
  const others = Object.entries(live).map(([screen, found]) => {
    const declared = (isObject(texts) && own(texts, screen)) || {};
    const left = Object.entries(found as Wire).filter(([name]) => !Object.hasOwn(declared as object, name));
    return [screen, Object.fromEntries(left)] as const;
  });
  const body = Object.fromEntries(others.filter(([, left]) => Object.keys(left).length > 0));
  return api.request({ ...request, body });
}

/** Texts that all screens share have a name of their own. */
const known: ReadonlySet<string> = new Set([...screens, "common"]);

const onScreens: Constraint<"texts"> = {
  properties: ["texts"],
  broken: ({ texts }) => {
    const strangers = Object.keys(isObject(texts) ? texts : {}).filter((screen) => !known.has(screen));
    return strangers.length > 0
      ? `has texts of ${strangers.map((screen) => JSON.stringify(screen)).join(" and ")}, which is no screen: they are by screen and by name, such as \`{ login: { title: "Welcome" } }\``
      : undefined;
  },
};

export const promptCustomText = singleton({
  type: "PromptCustomText",
  description:
    "Texts of your own on the screens of a prompt, in one language. Texts that are not declared stay as they are: those of others, and Auth0's own.",
  path: textsPath,
  id: ({ prompt, language }) => `${prompt}/${language}`,
  holds: ["texts"],
  scope: "prompts",
  operations: {
    create: { ...write, scopes: ["read:prompts", "update:prompts"], keepsRest: true, perform: adopt },
    read: { method: "GET", path: textsPath, scopes: ["read:prompts"], select },
    update: write,
    delete: { ...write, statuses: [200], perform: removeDeclared },
  },
  naturalKey: ["prompt", "language"],
  list: "Auth0 has no list of them, and asking for each prompt in each language would take thousands of requests: declare the texts of a prompt, and they are taken over.",
  deletion: "Takes away the texts that were declared: Auth0's own stand there again. Others stay.",
  source: "https://auth0.com/docs/api/management/v2/prompts/put-custom-text-by-language",
  security: {
    deletion: () => "low",
    properties: { texts: sensitive(anyChange("low"), "Users do what these texts tell them.") },
  },
  inputs: object({
    prompt: immutable(texted.prompt).describe("Prompt that the texts are of, such as `login`."),
    language: immutable(texted.language).describe("Language of the texts, such as `en` or `pt-BR`."),
    texts: map(map(z.string())).describe(
      "Texts by screen, and on a screen by name: the names that Auth0's documentation lists, which no contract does. Values such as `$" +
        "{companyName}` are filled in by Auth0.",
    ),
  }),
  constraints: [onScreens],
});
