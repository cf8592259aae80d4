import { z } from "zod";
import {
  type Api,
  anyChange,
  expectList,
  hiddenSecret,
  immutable,
  isObject,
  matching,
  type ObjectList,
  type Operation,
  object,
  type Request,
  secret,
  sensitive,
  singleton,
  type Values,
  type Wire,
  writeOnly,
} from "../../definition";

const all = "/rules-configs";
const path = `${all}/{key}`;
const scopes = { read: ["read:rules_configs"], update: ["update:rules_configs"] };

const list: ObjectList & { readonly id: string } = { path: all, key: "", id: "key", by: "whole" };

/** The API has no read of one: it is there when its key is listed. */
const reading: Operation = {
  ...{ method: "GET", path: all, scopes: scopes.read },
  perform: async (api: Api, request: Request, { key }: Values) =>
    (await api.listed?.(list, String(key))) ?? api.request(request),
  select: (answer, { key }) =>
    isObject(answer) ? answer : expectList(answer, "the keys of settings", ["key"]).find((one) => one["key"] === key),
};

export const ruleConfig = singleton({
  type: "RuleConfig",
  description:
    "A setting that rules read as `configuration.KEY`. A new resource takes the place of a setting of that key that is there already. Rules have reached their end of life: Actions have secrets of their own.",
  path,
  id: ({ key }) => String(key),
  holds: ["key"],
  scope: "rules_configs",
  operations: {
    create: { method: "PUT", path, scopes: scopes.update },
    update: { method: "PUT", path, scopes: scopes.update },
    read: reading,
    delete: { method: "DELETE", path, scopes: scopes.update },
  },
  naturalKey: ["key"],
  list,
  declarations: ({ key }: Wire) => [{ key, value: hiddenSecret }],
  deletion: "Deletes the setting: rules that read it find none. One that is gone already counts as deleted.",
  source: "https://auth0.com/docs/api/management/v2/rules-configs/put-rules-configs-by-key",
  security: {
    properties: { value: sensitive(anyChange("medium"), "Code that runs in every login reads it.") },
  },
  inputs: object({
    key: immutable(
      matching(/^[A-Za-z0-9_\-@*+:]{1,127}$/, 'at most 127 letters, digits and characters of "_-@*+:"'),
    ).describe("Name of the setting, unique in the tenant."),
    value: secret(writeOnly(z.string())).describe("Value of the setting."),
  }),
});
