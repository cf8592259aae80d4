import { z } from "zod";
import {
  type Api,
  anyChange,
  expectObject,
  immutable,
  isObject,
  map,
  type Operation,
  object,
  type Request,
  StrangeAnswer,
  sensitive,
  singleton,
  type Values,
  type Wire,
} from "../../definition";
import { ofProfile } from "./self-service-profile-id";

/** Where the texts of a page are. */
export const textsPath = "/self-service-profiles/{selfServiceProfileId}/custom-text/{language}/{page}";

/** Pages that have texts, and their languages. */
export const pages = { language: z.enum(["en"]), page: z.enum(["get-started"]) };

/** The answer is the texts alone. */
export function textsIn(answer: unknown): Wire {
  const texts = expectObject(answer, "the texts of a page");
  if (Object.values(texts).some((text) => typeof text !== "string")) throw new StrangeAnswer("texts of a page", answer);
  return texts;
}

const select = (answer: unknown, { selfServiceProfileId, language, page }: Values): Wire => ({
  ...{ self_service_profile_id: selfServiceProfileId, language, page },
  text: textsIn(answer),
});

const write: Operation = {
  method: "PUT",
  path: textsPath,
  scopes: ["update:self_service_profile_custom_texts"],
  body: ({ text }) => text,
  select,
};

/** Takes away what was declared; other texts stay. */
async function removeDeclared(api: Api, request: Request, { text }: Values): Promise<unknown> {
  const live = textsIn(await api.request({ method: "GET", path: request.path }));
  const declared = isObject(text) ? Object.keys(text) : [];
  const others = Object.entries(live).filter(([name]) => !declared.includes(name));
  return api.request({ ...request, body: Object.fromEntries(others) });
}

export const selfServiceProfileCustomText = singleton({
  type: "SelfServiceProfileCustomText",
  description:
    "Texts of your own on a page of a `SelfServiceProfile`. Texts of the page that are not declared stay as they are.",
  path: textsPath,
  id: ({ selfServiceProfileId, language, page }) => `${selfServiceProfileId}/${language}/${page}`,
  holds: ["text"],
  scope: "self_service_profile_custom_texts",
  operations: {
    create: write,
    read: { method: "GET", path: textsPath, scopes: ["read:self_service_profile_custom_texts"], select },
    update: write,
    delete: { ...write, statuses: [200], perform: removeDeclared },
  },
  naturalKey: ["selfServiceProfileId", "language", "page"],
  list: "Auth0 has no list of them: declare the texts of a page, and they are taken over.",
  deletion: "Takes away the texts that were declared: Auth0's own stand there again. Others stay.",
  security: { properties: { text: sensitive(anyChange("low"), "Customers read it before they set up their login.") } },
  source: "https://auth0.com/docs/api/management/v2/self-service-profiles/put-self-service-profile-custom-text",
  inputs: object({
    selfServiceProfileId: immutable(ofProfile()).describe(
      "Profile whose page it is: a `SelfServiceProfile`, or its id.",
    ),
    language: immutable(pages.language).describe("Language of the texts."),
    page: immutable(pages.page).describe("Page that they are on."),
    text: map(z.string().max(2000)).describe(
      "Texts by their names, such as `introduction`: plain, or HTML with simple tags.",
    ),
  }),
});
