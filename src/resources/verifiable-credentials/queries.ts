import { queryAll, queryOne } from "../../definition";
import { verifiableCredentialTemplate } from "./verifiable-credential-template";

const words = { noun: "template" };

export const getVerifiableCredentialTemplate = queryOne(verifiableCredentialTemplate, {
  ...words,
  about: "A template for digital credentials, by its id.",
});

export const getVerifiableCredentialTemplates = queryAll(verifiableCredentialTemplate, {
  ...words,
  about: "Templates for digital credentials.",
});
