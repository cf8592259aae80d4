import { z } from "zod";
import { anyChange, collection, immutable, object, sensitive, wire } from "../../definition";

const asked = (what: string) => z.boolean().optional().describe(`${what}.`);

/** The elements of a mobile driver's licence, by ISO/IEC 18013-5. */
const elements = object({
  familyName: asked("Family name"),
  givenName: asked("Given name"),
  birthDate: asked("Date of birth"),
  issueDate: asked("Date of issue"),
  expiryDate: asked("Date of expiry"),
  issuingCountry: asked("Country that issued the licence"),
  issuingAuthority: asked("Authority that issued the licence"),
  portrait: asked("Portrait"),
  drivingPrivileges: asked("Vehicles that may be driven"),
  residentAddress: asked("Address"),
  portraitCaptureDate: asked("When the portrait was taken"),
  ageInYears: asked("Age in years"),
  ageBirthYear: asked("Year of birth"),
  issuingJurisdiction: asked("Jurisdiction that issued the licence"),
  nationality: asked("Nationality"),
  residentCity: asked("City"),
  residentState: asked("State"),
  residentPostalCode: asked("Postal code"),
  residentCountry: asked("Country of residence"),
  familyNameNationalCharacter: asked("Family name in national characters"),
  givenNameNationalCharacter: asked("Given name in national characters"),
}).refine((values) => Object.keys(values).length > 0, { error: "must have one of the elements at least" });

export const verifiableCredentialTemplate = collection({
  type: "VerifiableCredentialTemplate",
  description: "What a user is asked to show of a digital credential, such as a mobile driver's licence.",
  path: "/verifiable-credentials/verification/templates",
  list: { key: "templates", by: "checkpoint" },
  id: "id",
  idName: "verifiableCredentialTemplateId",
  scope: "vdcs_templates",
  deletion: "Deletes the template. One that is gone already counts as deleted.",
  source:
    "https://auth0.com/docs/api/management/v2/verifiable-credentials/post-verifiable-credentials-verification-templates",
  security: {
    properties: {
      presentation: sensitive(anyChange("low"), "What is asked for is what users give away."),
      wellKnownTrustedIssuers: sensitive(anyChange("medium"), "Who is trusted decides what counts as a credential."),
      customCertificateAuthority: sensitive(anyChange("medium"), "Who is trusted decides what counts as a credential."),
    },
  },
  inputs: object({
    name: z.string().min(1).max(255).describe("Name of the template."),
    type: z.string().min(1).max(255).describe("Kind of credential: `mdl` for a mobile driver's licence."),
    dialect: z.enum(["simplified/1.0"]).describe("Language that the request is written in."),
    presentation: object({
      mdl: wire(
        "org.iso.18013.5.1.mDL",
        object({
          elements: wire("org.iso.18013.5.1", elements).describe(
            "Elements that are asked for, each with whether it may be kept.",
          ),
        }),
      ).describe("A mobile driver's licence."),
    }).describe("What the user is asked to show."),
    customCertificateAuthority: immutable(z.string().min(1).max(4096))
      .nullish()
      .describe("Certificate of an authority of your own that is trusted, in PEM."),
    wellKnownTrustedIssuers: z
      .enum(["aamva"])
      .describe("Issuers that are trusted: `aamva` for the authorities of North America."),
  }),
  outputs: object({
    createdAt: z.string().optional().describe("When it was created, as an ISO 8601 time."),
    updatedAt: z.string().optional().describe("When it was last changed, as an ISO 8601 time."),
  }),
});
