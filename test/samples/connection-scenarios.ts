import type { Values } from "../../src/definition";
import type { Scenario } from "./scenario";

/** The situations of a connection of one strategy. */
export const connectionScenarios = (strategy: string): Scenario[] =>
  (byStrategy[strategy] ?? [{}]).map(({ options, apart = [], ...scenario }) => ({
    given: async () => ({ name: "sample", ...(options && { options }) }),
    apart: ["oidc", "okta"].includes(strategy) ? apart : [...apart, "crossAppAccessRequestingApp"],
    ...scenario,
  }));

const identifiedBy = (attribute: string): Values => ({
  options: { attributes: { [attribute]: { identifier: { active: true } } } },
});

/** Where options exclude or require each other. */
const byStrategy: Readonly<Record<string, readonly (Scenario & { options?: Values })[]>> = {
  auth0: [
    {
      apart: ["options.passwordOptions", "options.attributes"],
      along: {
        "options.attributes": identifiedBy("email"),
        "options.attributes.email": identifiedBy("username"),
        "options.attributes.email.unique": { allowUserDeletion: true },
        "options.passwordOptions.complexity.characterTypeRule": {
          options: {
            passwordOptions: { complexity: { characterTypes: ["uppercase", "lowercase", "number", "special"] } },
          },
        },
      },
    },
  ],
  samlp: [
    {
      options: { signInEndpoint: "https://given.example.com" },
      without: ["options.signInEndpoint"],
      apart: ["options.metadataXml", "options.signingCert"],
      along: {
        "options.globalTokenRevocationJwtIss": { options: { globalTokenRevocationJwtSub: "along" } },
        "options.globalTokenRevocationJwtSub": { options: { globalTokenRevocationJwtIss: "along" } },
      },
    },
    { options: { metadataXml: "<EntityDescriptor/>" }, apart: ["options.metadataUrl"] },
  ],
  adfs: [
    {
      options: { adfsServer: "given.example.com" },
      without: ["options.adfsServer", "options.fedMetadataXml"],
      apart: ["options.fedMetadataXml"],
      kept: ["options.signInEndpoint", "options.thumbprints"],
    },
    { apart: ["options.fedMetadataXml"] },
  ],
  oidc: [{ kept: ["options.oidcMetadata"] }],
  okta: [{ kept: ["options.oidcMetadata"] }],
  "google-apps": [{ along: { "options.extGroupsExtended": { options: { extGroups: true } } } }],
};
