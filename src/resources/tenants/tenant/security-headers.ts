import { z } from "zod";
import { map, object, set } from "../../../definition";

const contentSecurityPolicy = object({
  mode: z
    .enum(["enforcing", "reporting"])
    .optional()
    .describe("Whether browsers refuse what the policy forbids, or only report it."),
  directives: map(z.array(z.string().max(2048)))
    .refine((directives) => Object.keys(directives).length <= 30, { error: "must have at most 30 directives" })
    .optional()
    .describe("Sources that each directive allows, by the name of the directive."),
  flags: set(z.enum(["upgrade-insecure-requests", "block-all-mixed-content"]))
    .optional()
    .describe("Directives that take no sources."),
  reporting: object({
    reportUri: z.string().optional().describe("Address that violations are reported to."),
    reportToGroup: z.string().optional().describe("Group of the `Report-To` header that violations are reported to."),
  })
    .nullish()
    .describe("Where violations of this policy are reported."),
});

const reportingInfrastructure = object({
  reportTo: object({
    group: z.string().optional().describe("Name of the group."),
    maxAge: z.int().optional().describe("Seconds that browsers remember the group."),
    endpoints: z
      .array(object({ url: z.string().optional().describe("An https address.") }))
      .optional()
      .describe("Addresses of the group."),
  })
    .nullish()
    .describe("The `Report-To` header."),
  reportingEndpoints: map(z.string())
    .optional()
    .describe("The `Reporting-Endpoints` header: addresses by their names."),
});

/** Headers with which Auth0 serves its pages. */
export const securityHeaders = object({
  contentSecurityPolicy: object({
    enabled: z.boolean().optional().describe("Sends the policies."),
    policies: z.array(contentSecurityPolicy).optional().describe("Policies, each a header of its own."),
    reportingInfrastructure: reportingInfrastructure
      .nullish()
      .describe("Where browsers send reports, for all policies."),
  })
    .nullish()
    .describe("Content Security Policy: what the pages may load and run."),
  xXssProtection: object({
    enabled: z.boolean().optional().describe("Sends the header."),
    mode: z.enum(["block"]).optional().describe("Keeps the page from being shown when an attack is noticed."),
    reportUri: z.string().optional().describe("Address that attacks are reported to."),
  })
    .nullish()
    .describe("The `X-XSS-Protection` header, which browsers have given up in favor of policies."),
});
