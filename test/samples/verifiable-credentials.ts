import type { Samples } from "./resource-sample";

const presentation = { mdl: { elements: { familyName: true } } };

export const verifiableCredentials: Samples = {
  VerifiableCredentialTemplate: {
    collection: "verifiable-credential-templates",
    sequences: {
      places: 2,
      given: (_, place) => ({
        ...{ name: `place ${place}`, type: "mdl", dialect: "simplified/1.0", presentation },
        wellKnownTrustedIssuers: "aamva",
      }),
    },
    sdk: {
      create: "CreateVerifiableCredentialTemplateRequestContent",
      update: "UpdateVerifiableCredentialTemplateRequestContent",
    },
  },
};
