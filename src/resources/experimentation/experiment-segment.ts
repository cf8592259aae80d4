import { z } from "zod";
import { anyChange, collection, object, queryAll, queryOne, sensitive } from "../../definition";
import { description, name, scope, take, told } from "./naming";

const texts = z.array(z.string().max(1024)).min(1);

/** One of several values, or a part of the value. */
const condition = (about: string) =>
  z
    .union([
      texts,
      object({ contains: texts.describe("Texts of which it contains one.") }),
      object({ startsWith: texts.describe("Texts of which it starts with one.") }),
      object({ endsWith: texts.describe("Texts of which it ends with one.") }),
      object({ exists: z.boolean().describe("Whether there is one.") }),
    ])
    .optional()
    .describe(about);

const conditions = (about: string) =>
  object({
    clientId: condition("Id of the application."),
    connection: condition("Name of the connection."),
    connectionType: condition("Kind of the connection."),
    organizationId: condition("Id of the organization."),
    domain: condition("Domain that the login is at."),
    deviceType: condition("Kind of the device."),
    browser: condition("Name of the browser."),
    platform: condition("Operating system of the device."),
    userAgent: condition("What the browser calls itself."),
    country: condition("Country that the login comes from."),
    region: condition("Region that it comes from."),
  })
    .refine((given) => Object.keys(given).length > 0, { error: "must say something" })
    .refine((given) => Object.keys(given).length <= 10, { error: "must be about 10 things at most" })
    .optional()
    .describe(about);

export const experimentSegment = collection({
  type: "ExperimentSegment",
  releaseStage: "beta",
  description: "Logins that have something in common, for which an `Experiment` can have a variation of their own.",
  path: "/experimentation/segments",
  list: { key: "segments", by: "checkpoint", take },
  id: "id",
  idName: "experimentSegmentId",
  scope,
  naturalKey: ["name"],
  deletion: "Deletes the segment. Auth0 refuses it while an experiment that is not archived uses it.",
  deletionProtection: ({ type }) => (type === "auth0" ? "It is one of Auth0's own." : undefined),
  security: { properties: { rules: sensitive(anyChange("low"), "They decide which logins get a variation.") } },
  source: "https://auth0.com/docs/api/management/v2/experimentation/post-segments",
  inputs: object({
    name: name("Name of the segment, unique in the tenant."),
    description: description(),
    rules: z
      .array(
        object({
          match: conditions("What a login has to have."),
          notMatch: conditions("What it must not have."),
        }).refine((given) => Object.keys(given).length > 0, { error: "must hold `match` or `notMatch`" }),
      )
      .min(1)
      .describe("Rules of which a login has to fulfil one."),
  }),
  outputs: object({
    type: z.string().optional().describe("`self` for a segment of your own, `auth0` for one of Auth0's."),
  }),
});

const words = { noun: "segment", tells: told };

export const getExperimentSegment = queryOne(experimentSegment, words);

export const getExperimentSegments = queryAll(experimentSegment, {
  ...words,
  about: "Segments of logins, for experiments.",
  filters: { type: z.enum(["self", "auth0"]).optional().describe("Only segments of your own, or only Auth0's.") },
});
