import { z } from "zod";
import {
  count,
  isObject,
  notBoth,
  object,
  type PreparedUpdate,
  type Update,
  unset,
  type Wire,
} from "../../../definition";

/** Each lifetime can be given in hours or in minutes, and the API refuses both at once. */
const lifetimes = [
  "sessionLifetime",
  "idleSessionLifetime",
  "ephemeralSessionLifetime",
  "idleEphemeralSessionLifetime",
] as const;

const inMinutes = <Name extends string>(name: Name) => `${name}InMinutes` as const;

/** Names of the lifetimes, in either unit. */
export const lifetimeNames = lifetimes.flatMap((name) => [name, inMinutes(name)]);

const wireNames: Readonly<Record<string, string>> = {
  sessionLifetime: "session_lifetime",
  idleSessionLifetime: "idle_session_lifetime",
  ephemeralSessionLifetime: "ephemeral_session_lifetime",
  idleEphemeralSessionLifetime: "idle_ephemeral_session_lifetime",
};

const hours = (value: number, what: string) =>
  unset(value, count(1)).optional().describe(`Hours ${what}; ${value} unless set.`);

const minutes = (value: number, what: string, instead: string) =>
  unset(value * 60, count(1))
    .optional()
    .describe(`Minutes ${what}, in place of \`${instead}\`; ${value * 60} unless set.`);

const whole = "that a session lasts before the user must log in again";
const idle = "that a session lasts while nothing is done with it";
const ephemeral = "that a session of a user who is not remembered lasts";
const idleEphemeral = "that a session of a user who is not remembered lasts while nothing is done with it";

/** How long users stay logged in. */
export const sessionProperties = {
  sessionLifetime: hours(168, whole),
  sessionLifetimeInMinutes: minutes(168, whole, "sessionLifetime"),
  idleSessionLifetime: hours(72, idle),
  idleSessionLifetimeInMinutes: minutes(72, idle, "idleSessionLifetime"),
  ephemeralSessionLifetime: hours(72, ephemeral),
  ephemeralSessionLifetimeInMinutes: minutes(72, ephemeral, "ephemeralSessionLifetime"),
  idleEphemeralSessionLifetime: hours(24, idleEphemeral),
  idleEphemeralSessionLifetimeInMinutes: minutes(24, idleEphemeral, "idleEphemeralSessionLifetime"),
  sessionCookie: object({
    mode: z
      .enum(["persistent", "non-persistent"])
      .describe("Whether the session outlives the browser, or ends when it is closed."),
  })
    .nullish()
    .describe("Cookie that keeps the session; `persistent` unless set."),
  sessions: object({
    oidcLogoutPromptEnabled: unset(true, z.boolean())
      .optional()
      .describe("Asks users to confirm an OIDC logout; true unless set."),
  })
    .nullish()
    .describe("What happens when a session is ended."),
};

/** Hours or minutes, and not both. */
export const sessionConstraints = lifetimes.map((name) => notBoth(name, inMinutes(name)));

/** A lifetime that moves from hours to minutes, or back, is not reset in the unit that it leaves. */
export async function keepOneUnit({ body, news }: Update): Promise<PreparedUpdate> {
  const left = lifetimes.flatMap((name) => {
    const wire = wireNames[name]!;
    if (news[name] !== undefined) return [`${wire}_in_minutes`];
    return news[inMinutes(name)] !== undefined ? [wire] : [];
  });
  return { body: Object.fromEntries(Object.entries(body).filter(([key]) => !left.includes(key))) };
}

/** The API answers in hours alone, with fractions; the minutes are told from them. */
export function withMinutes(answer: unknown): Wire {
  const settings = isObject(answer) ? answer : {};
  const told = Object.values(wireNames).flatMap((wire): [string, unknown][] =>
    typeof settings[wire] === "number" ? [[`${wire}_in_minutes`, Math.round(settings[wire] * 60)]] : [],
  );
  return { ...Object.fromEntries(told), ...settings };
}

/** A program declares a lifetime in hours where they are whole, and in minutes otherwise. */
export function inOneUnit(settings: Wire): readonly Wire[] {
  const left = Object.values(wireNames).map((wire) => (Number.isInteger(settings[wire]) ? `${wire}_in_minutes` : wire));
  return [Object.fromEntries(Object.entries(settings).filter(([key]) => !left.includes(key)))];
}
