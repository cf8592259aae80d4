import {
  type Api,
  atLeastOneOf,
  immutable,
  type Operation,
  object,
  type Request,
  singleton,
  type Values,
  type Wire,
} from "../../definition";
import { liquid } from "../liquid";
import {
  changePartials,
  declaredOn,
  type Partials,
  partialsIn,
  partialsPath as path,
  placedOn,
  placeNames,
  places,
  promptsWithPartials,
  screen,
  shownToUsers,
  withoutDeclared,
} from "./partials";

/** What is on the screen; undefined where there is nothing. */
function select(answer: unknown, { prompt, screen }: Values): Wire | undefined {
  const { [String(screen)]: found } = partialsIn(answer);
  return found && { prompt, screen, ...found };
}

/** Writes the screen as a function makes it of what is on it and of what the request says. */
const writing =
  (of: (live: Wire, sent: Wire) => Wire) =>
  (api: Api, { path, body }: Request, state: Values): Promise<Partials> => {
    const screen = String(state["screen"]);
    const sent = placedOn(body as Wire);
    return changePartials(api, path, (partials) => ({ ...partials, [screen]: of(partials[screen] ?? {}, sent) }));
  };

const remove: Operation["perform"] = (api, { path }, { screen, ...state }) =>
  changePartials(api, path, (partials) => withoutDeclared(partials, String(screen), declaredOn(state)));

const scopes = ["update:prompts"];

export const promptScreenPartial = singleton({
  type: "PromptScreenPartial",
  description:
    "What is put on one screen of a prompt, beside what Auth0 shows there. The other screens of the prompt stay as they are, and so does what is not declared of this one. Those of one prompt are written one after the other, since Auth0 takes only all of them at once. `PromptPartials` is for all screens: a program declares either of them for the same prompt.",
  path,
  id: ({ prompt, screen }) => `${prompt}::${screen}`,
  holds: [],
  scope: "prompts",
  operations: {
    create: {
      ...{ method: "PUT", path, scopes: ["read:prompts", ...scopes], keepsRest: true, select },
      perform: writing((live, sent) => ({ ...live, ...sent })),
    },
    read: { method: "GET", path, scopes: ["read:prompts"], select },
    // What it holds has been read: all of this screen, with what has changed.
    update: { method: "PUT", path, scopes, select, perform: writing((_, sent) => sent) },
    delete: { method: "PUT", path, scopes, perform: remove, select: () => ({}) },
  },
  naturalKey: ["prompt", "screen"],
  list: "`PromptPartials` holds all screens of a prompt.",
  deletion: "Takes away what was declared; what others have put on the screen stays, and so do the other screens.",
  source: "https://auth0.com/docs/api/management/v2/prompts/put-partials",
  security: {
    deletion: () => "low",
    properties: Object.fromEntries(placeNames.map((name) => [name, shownToUsers])) as Record<
      (typeof placeNames)[number],
      typeof shownToUsers
    >,
  },
  set: { part: "item", path },
  constraints: [atLeastOneOf(...placeNames), ...placeNames.map((name) => liquid(name))],
  inputs: object({
    prompt: immutable(promptsWithPartials).describe("Prompt, such as `login`."),
    screen: immutable(screen).describe("Screen of the prompt: the one with the prompt's name unless it has several."),
    ...places,
  }),
});
