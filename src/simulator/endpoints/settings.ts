import type { z } from "zod";
import { type JsonObject, omit, overlay } from "../json-object";
import { validate } from "./body-schema";
import { get, ok, patch, put, type Route } from "./route";

/** Settings that a tenant has once, below one path. */
export interface SettingsEndpoint {
  readonly path: string;
  /** Name of the scopes: `guardian_factors` for `read:guardian_factors` and `update:guardian_factors`. */
  readonly scope: string;
  readonly body: z.ZodType;
  /** How they are written; PATCH overlays and PUT replaces. */
  readonly methods: readonly ("PUT" | "PATCH")[];
  /** Whether they can be read; some can only be written. */
  readonly readable?: boolean;
  /** What is answered before they are written for the first time. */
  readonly initial?: JsonObject;
  /** Keys that are never answered. */
  readonly hidden?: readonly string[];
  /** Keys that only the answer to a write shows. */
  readonly echoed?: readonly string[];
  /** The settings after a PATCH, where it does not just lay the keys over. */
  readonly change?: (current: JsonObject, sent: JsonObject) => JsonObject;
  /** The settings as a read tells them, where that is more than a write does. */
  readonly read?: (settings: JsonObject) => JsonObject;
  /** The settings as they are answered, where that is not what is kept without the hidden keys. */
  readonly present?: (settings: JsonObject) => JsonObject;
}

/** The routes of such settings. */
export function settings(definition: SettingsEndpoint): Route[] {
  const { path, scope, body, methods, readable = true, initial = {}, hidden = [], echoed = [] } = definition;
  const { change = overlay, present = (settings) => settings, read: told = (settings) => settings } = definition;
  const read = get(path, [`read:${scope}`], ({ tenant }) =>
    ok(present(omit(told(tenant.get("settings", path) ?? initial), [...hidden, ...echoed]))),
  );
  const write = (method: "PUT" | "PATCH") =>
    (method === "PUT" ? put : patch)(path, [`update:${scope}`], ({ tenant, body: sent }) => {
      validate(body, sent);
      const after = method === "PUT" ? overlay({}, sent) : change(tenant.get("settings", path) ?? initial, sent);
      return ok(present(omit(tenant.put("settings", path, after), hidden)));
    });
  return [...(readable ? [read] : []), ...methods.map(write)];
}
