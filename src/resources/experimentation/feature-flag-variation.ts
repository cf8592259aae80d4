import { z } from "zod";
import {
  type Api,
  anyChange,
  collection,
  document,
  filters,
  id,
  immutable,
  map,
  object,
  type Query,
  type Request,
  reference,
  refusedWith,
  resultOf,
  sensitive,
  wire,
} from "../../definition";
import { description, name, scope, told } from "./naming";

const path = "/experimentation/feature-flags/{featureFlagId}/variations";
const source = "https://auth0.com/docs/api/management/v2/experimentation";

/** A flag keeps its last variation, which goes when the flag does. */
async function removeUnlessLast(api: Api, request: Request): Promise<unknown> {
  try {
    return await api.request(request);
  } catch (error) {
    if (refusedWith(error) !== 400) throw error;
    const listed = (await api.request({ method: "GET", path: request.path.replace(/\/[^/]+$/, "") })) as {
      variations?: unknown[];
    };
    if (listed.variations?.length !== 1) throw error;
    api.warn?.("A feature flag keeps its last variation: it goes when the flag is deleted.");
    return undefined;
  }
}

export const featureFlagVariation = collection({
  type: "FeatureFlagVariation",
  releaseStage: "beta",
  description: "One way in which a `FeatureFlag` can be: values of its parameters that differ from the flag's own.",
  path,
  list: { key: "variations", by: "whole" },
  id: "id",
  idName: "featureFlagVariationId",
  scope,
  naturalKey: ["featureFlagId", "name"],
  operations: {
    delete: { perform: removeUnlessLast },
  },
  deletion:
    "Deletes the variation. The last one of a flag stays until the flag is deleted, and a warning says so. Auth0 refuses it while an experiment that is not archived uses it.",
  security: { properties: { overrides: sensitive(anyChange("medium"), "They decide how users log in.") } },
  source: `${source}/post-variations`,
  inputs: object({
    featureFlagId: immutable(reference("FeatureFlag", id("flg", "feature flag"))).describe(
      "Flag that it is a variation of: a `FeatureFlag`, or its id. A change replaces the variation.",
    ),
    name: name("Name of the variation, unique on the flag."),
    description: description(),
    overrides: document(
      map(object({ value: z.unknown().describe("Value of the parameter in this variation.") })),
    ).describe("Parameters that differ, by name; `{}` for the flag's own values."),
  }),
});

const featureFlagId = id("flg", "feature flag").describe("Id of the `FeatureFlag`.");

const result = resultOf(featureFlagVariation, {
  featureFlagVariationId: wire("id", z.string()).describe("Id of the variation."),
}).extend(told);

const common = { of: "FeatureFlagVariation", releaseStage: "beta", result, scopes: ["read:experimentation"] } as const;

export const getFeatureFlagVariation: Query = {
  ...common,
  name: "getFeatureFlagVariation",
  description: "A variation of a feature flag, by its id.",
  args: object({
    featureFlagId,
    featureFlagVariationId: id("var", "variation").describe("Id of the `FeatureFlagVariation`."),
  }),
  one: { path: `${path}/{featureFlagVariationId}` },
  source: `${source}/get-variations-by-vid`,
};

export const getFeatureFlagVariations: Query = {
  ...common,
  name: "getFeatureFlagVariations",
  description: "Variations of a feature flag.",
  args: filters({ featureFlagId }),
  list: { path, key: "variations", by: "whole", id: "id" },
  source: `${source}/get-variations`,
};
