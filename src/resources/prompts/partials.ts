import { z } from "zod";
import {
  type Api,
  anyChange,
  asset,
  expectObject,
  isObject,
  object,
  propertiesOf,
  StrangeAnswer,
  sensitive,
  type Values,
  type Wire,
  wire,
} from "../../definition";
import { type ChangeOf, changeWhole } from "../change-whole";
import { screens } from "./names";

/** Where the partials of a prompt are: the API takes only all of them at once. */
export const partialsPath = "/prompts/{prompt}/partials";

/** Prompts whose screens can have partials. The last one is in the types of the official SDK alone. */
export const promptsWithPartials = z.enum([
  "login",
  "login-id",
  "login-password",
  "login-passwordless",
  "signup",
  "signup-id",
  "signup-password",
  "customized-consent",
  "passkeys",
  "confirmation",
]);

export const screen = z.enum(screens);

const place = (name: string, where: string) =>
  wire(name, asset(z.string())).optional().describe(`Put ${where}: HTML with Liquid, as text or as an asset.`);

/** Where on a screen something can be put. */
export const places = {
  formContentStart: place("form-content-start", "at the start of the form"),
  formContentEnd: place("form-content-end", "at the end of the form"),
  formFooterStart: place("form-footer-start", "at the start of what is below the form"),
  formFooterEnd: place("form-footer-end", "at the end of what is below the form"),
  secondaryActionsStart: place("secondary-actions-start", "before the other ways to go on"),
  secondaryActionsEnd: place("secondary-actions-end", "behind the other ways to go on"),
};

export const placeNames = Object.keys(places) as (keyof typeof places)[];

const properties = propertiesOf(object(places));

/** What is declared of a screen, as the API spells it. */
export const declaredOn = (declared: Values): Wire =>
  Object.fromEntries(
    properties.flatMap(({ name, wire }) => (declared[name] === undefined ? [] : [[wire, declared[name]]])),
  );

/** What is put on a screen, without what names the screen. */
export const placedOn = (one: Wire): Wire =>
  Object.fromEntries(properties.flatMap(({ wire }) => (one[wire] === undefined ? [] : [[wire, one[wire]]])));

/** What is put on the screens of a prompt, by screen. */
export type Partials = Readonly<Record<string, Wire>>;

/** The partials in an answer, which holds nothing else. */
export function partialsIn(answer: unknown): Partials {
  const found = expectObject(answer, "the partials of a prompt");
  if (Object.values(found).every(isObject)) return found as Partials;
  throw new StrangeAnswer("partials of a prompt", answer);
}

/** Screens without anything on them are none. */
export const withoutEmpty = (partials: Partials): Partials =>
  Object.fromEntries(Object.entries(partials).filter(([, one]) => Object.keys(one).length > 0));

/** Changes the partials of a prompt, along with the other changes of them that are asked for meanwhile. */
export const changePartials = (api: Api, path: string, change: ChangeOf<Partials>): Promise<Partials> =>
  changeWhole(
    api,
    path,
    {
      read: async () => partialsIn(await api.request({ method: "GET", path })),
      write: async (wanted) => partialsIn(await api.request({ method: "PUT", path, body: withoutEmpty(wanted) })),
    },
    change,
  );

/** What is on a screen without what is declared of it; the same partials where there is nothing of that. */
export function withoutDeclared(partials: Partials, screen: string, declared: Wire): Partials {
  const live = partials[screen];
  if (!live) return partials;
  const left = Object.entries(live).filter(([name]) => !Object.hasOwn(declared, name));
  return { ...partials, [screen]: Object.fromEntries(left) };
}

/** What users are shown, and whatever runs in it, sees what they type. */
export const shownToUsers = sensitive(anyChange("high"), "Whatever is in it is part of the page that users log in on.");
