import * as z from "zod";
import { body, clearable, loose, optional } from "../endpoints/body-schema";
import { collection } from "../endpoints/collection";
import type { Route } from "../endpoints/route";
import { compact } from "../json-object";
import { notFound } from "../refusal";
import { base58Id } from "../tenant/identifiers";

const text = z.string().min(1).max(255);
const dialect = z
  .string()
  .max(255)
  .regex(/^simplified\/1.0$/);
const issuers = text.regex(/^aamva$/);

/** Whether each claim is asked for; there may be others. */
const claims = loose({
  ...optional(z.boolean(), "family_name", "given_name", "birth_date", "issue_date", "expiry_date", "portrait"),
  ...optional(z.boolean(), "issuing_country", "issuing_authority", "driving_privileges", "resident_address"),
  ...optional(z.boolean(), "portrait_capture_date", "age_in_years", "age_birth_year", "issuing_jurisdiction"),
  ...optional(z.boolean(), "nationality", "resident_city", "resident_state", "resident_postal_code"),
  ...optional(z.boolean(), "resident_country", "family_name_national_character", "given_name_national_character"),
}).refine((some) => Object.keys(some).length > 0, "Too few properties defined (0), minimum 1");

const presentation = body({
  "org.iso.18013.5.1.mDL": body({ "org.iso.18013.5.1": claims }),
});

const now = () => new Date().toISOString();

/** What users are asked to show of digital credentials. Nothing of it is recorded: it follows the official document. */
export const verifiableCredentialTemplates: Route[] = collection({
  name: "verifiable-credential-templates",
  path: "/verifiable-credentials/verification/templates",
  id: "id",
  listing: { key: "templates", checkpoint: "only" },
  scope: "vdcs_templates",
  inexistent: () => notFound("The verifiable credential template does not exist."),
  create: body({
    ...{ name: text, type: text, dialect, presentation, well_known_trusted_issuers: issuers },
    ...clearable(z.string().min(1).max(4096), "custom_certificate_authority"),
  }),
  update: body({
    ...clearable(text, "name", "type"),
    ...clearable(dialect, "dialect"),
    ...clearable(issuers, "well_known_trusted_issuers"),
    ...clearable(z.number(), "version"),
    ...optional(presentation, "presentation"),
  }),
  build: (sent) => {
    const created_at = now();
    return { id: base58Id("vct"), ...compact(sent), created_at, updated_at: created_at };
  },
  change: (current, { version: _, ...sent }) => ({ ...current, ...compact(sent), updated_at: now() }),
});
