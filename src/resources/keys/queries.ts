import { z } from "zod";
import { answeredText, filters, object, type Query, queryAll, queryOne, querySettings } from "../../definition";
import { customSigningKeys } from "./custom-signing-keys";
import { encryptionKey } from "./encryption-key";
import { networkAclKey } from "./network-acl-key";

export const getCustomSigningKeys = querySettings(customSigningKeys, {
  about: "Public keys that JSON Web Tokens of your own are signed with. A tenant that has none is an error.",
});

const words = { noun: "encryption key" };

export const getEncryptionKey = queryOne(encryptionKey, { ...words, about: "An encryption key, by its id." });

export const getEncryptionKeys = queryAll(encryptionKey, {
  ...words,
  about: "Keys that the tenant encrypts with, also those that are destroyed.",
});

export const getNetworkAclKeys = queryAll(networkAclKey, {
  noun: "key",
  about: "Keys that requests are signed with, by which network ACLs know them.",
});

const moment = (about: string) => z.unknown().optional().describe(about);

const result = object({
  kid: z.string().describe("Id of the key."),
  cert: z.string().describe("Certificate of the key, in PEM."),
  pkcs7: answeredText("The certificate in PKCS #7."),
  current: z.boolean().optional().describe("Whether tokens are signed with it."),
  next: z.boolean().optional().describe("Whether it is the next one."),
  previous: z.boolean().optional().describe("Whether it was the current one before."),
  currentSince: moment("Since when it is the current one."),
  currentUntil: moment("Until when it was the current one."),
  fingerprint: answeredText("Fingerprint of the certificate."),
  thumbprint: answeredText("Thumbprint of the certificate."),
  revoked: z.boolean().optional().describe("Whether it is revoked."),
  revokedAt: moment("When it was revoked."),
});

const scopes = ["read:signing_keys"];

export const getSigningKey: Query = {
  name: "getSigningKey",
  description: "A key that the tenant signs its tokens with, by its id.",
  args: object({ kid: z.string().min(1).describe("Id of the key.") }),
  result,
  scopes,
  one: { path: "/keys/signing/{kid}" },
  source: "https://auth0.com/docs/api/management/v2/keys/get-signing-key",
};

export const getSigningKeys: Query = {
  name: "getSigningKeys",
  description: "Keys that the tenant signs its tokens with: the current one, the next, and those before.",
  args: filters(),
  result,
  idName: "kid",
  scopes,
  list: { path: "/keys/signing", by: "whole", id: "kid" },
  source: "https://auth0.com/docs/api/management/v2/keys/get-signing-keys",
};
