import {
  type Constraint,
  immutable,
  type Operation,
  object,
  set,
  singleton,
  type Values,
  type Wire,
} from "../../definition";
import { liquidErrorIn } from "../liquid";
import {
  changePartials,
  declaredOn,
  type Partials,
  partialsIn,
  partialsPath as path,
  placedOn,
  places,
  promptsWithPartials,
  screen,
  shownToUsers,
  withoutDeclared,
} from "./partials";

/** What is on each screen, as one list. */
export const screensIn = (answer: unknown): Wire[] =>
  Object.entries(partialsIn(answer)).map(([screen, placed]) => ({ screen, ...placed }));

const select: Operation["select"] = (answer, { prompt }) => ({ prompt, screens: screensIn(answer) });

const writing: Operation = {
  ...{ method: "PUT", path, scopes: ["update:prompts"], select },
  body: ({ screens }) => Object.fromEntries((screens as Wire[]).map((one) => [one["screen"], placedOn(one)])),
};

/** Takes the declared screens away, as far as they hold what was declared. */
const remove: Operation["perform"] = (api, { path }, { screens }) =>
  changePartials(api, path, (partials) =>
    (screens as Values[]).reduce<Partials>(
      (left, { screen, ...declared }) => withoutDeclared(left, String(screen), declaredOn(declared)),
      partials,
    ),
  );

const listed = (screens: unknown): readonly Values[] => (Array.isArray(screens) ? screens : []);

const onceAndWell: Constraint<"screens"> = {
  properties: ["screens"],
  broken: ({ screens }) => {
    const names = listed(screens).map(({ screen }) => screen);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) return `has ${JSON.stringify(twice)} twice`;
    for (const { screen, ...placed } of listed(screens)) {
      if (Object.keys(placed).length === 0) return `has nothing for the screen ${JSON.stringify(screen)}`;
      for (const [name, text] of Object.entries(placed)) {
        const error = typeof text === "string" ? liquidErrorIn(text) : undefined;
        if (error !== undefined) return `has a \`${name}\` for ${JSON.stringify(screen)} that ${error}`;
      }
    }
    return undefined;
  },
};

export const promptPartials = singleton({
  type: "PromptPartials",
  description:
    "What is put on the screens of a prompt, beside what Auth0 shows there. Screens that are not declared get nothing; `PromptScreenPartial` leaves the others alone. A program declares either of them for the same prompt.",
  path,
  id: ({ prompt }) => String(prompt),
  holds: [],
  scope: "prompts",
  operations: {
    create: writing,
    update: writing,
    delete: { method: "PUT", path, scopes: ["update:prompts"], perform: remove, select: () => ({}) },
    read: { method: "GET", path, scopes: ["read:prompts"], select },
  },
  naturalKey: ["prompt"],
  list: {
    ...{ path: "/prompts/partials", key: "", by: "whole", keys: ["prompt"] },
    unasked: "Auth0 lets only five of them be read a minute, and no list tells which prompts have any.",
    // No list tells which prompts have any, so that each is asked.
    read: async (_, limit, api) => {
      const found: Wire[] = [];
      for (const prompt of promptsWithPartials.options.slice(0, limit)) {
        const screens = screensIn(await api.request({ method: "GET", path: `/prompts/${prompt}/partials` }));
        if (screens.length > 0) found.push({ prompt, screens });
      }
      return found;
    },
  },
  deletion: "Takes away what was declared of each screen; what others have added meanwhile stays.",
  source: "https://auth0.com/docs/api/management/v2/prompts/put-partials",
  security: { deletion: () => "low", properties: { screens: shownToUsers } },
  set: {
    part: "whole",
    path,
    items: {
      type: "PromptScreenPartial",
      input: "screens",
      idOf: (one, { prompt }) => `${prompt}::${(one as Values)["screen"]}`,
    },
  },
  constraints: [onceAndWell],
  inputs: object({
    prompt: immutable(promptsWithPartials).describe("Prompt, such as `login`."),
    screens: set(
      object({
        screen: screen.describe("Screen of the prompt: the one with the prompt's name unless it has several."),
        ...places,
      }),
    ).describe("What is put on which screen; an empty list for nothing."),
  }),
});
